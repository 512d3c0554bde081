"""Keys on the screen: what they write, how they look, where they stand."""
