"""One module for each screen. Pages know nothing of each other."""
