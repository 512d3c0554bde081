"""Content as it travels: what comes in a file from elsewhere, and whether it may be shown."""
