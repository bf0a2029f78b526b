"""The command `copydesk`."""
