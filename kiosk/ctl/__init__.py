"""``kioskctl``: the terminal of authors and IT. One module for each group of commands."""
