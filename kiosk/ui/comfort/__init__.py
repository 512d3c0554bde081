"""The sheet "Text and colours": what is chosen there changes the page above it at once."""
