"""Rules tried on their own examples."""
