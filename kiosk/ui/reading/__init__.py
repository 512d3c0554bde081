"""What an article is made of on the screen: blocks, rail, side cards, part strip."""
