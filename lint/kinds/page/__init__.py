"""What kind `structure` is made of: what can be asked of a block among the others of its page, and how a page is rearranged."""
