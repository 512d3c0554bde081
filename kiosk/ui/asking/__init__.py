"""The parts of the screen where visitors ask."""
