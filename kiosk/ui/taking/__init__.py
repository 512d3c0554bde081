"""What keeping and taking along are made of: rows, the square, the slip."""
