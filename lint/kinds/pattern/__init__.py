"""The pattern language of rules: text that looks like what it finds (`syntax`), run over tokens (`matching`), and its suggestions
(`template`)."""
