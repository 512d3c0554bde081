"""Checks of the bundle that `make bundle` built."""
