"""Rules, and the kinds of rules: one file a kind, each ending in `PLUGIN: Final = Kind(...)`."""
