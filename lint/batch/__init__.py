"""Many files: which are meant (`files`), and checking them (`run`)."""
