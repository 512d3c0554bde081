"""What pages are made of. Each widget paints itself from the tokens of a Look."""
