"""The only package of widgets: it draws the State and sends wishes back up."""
