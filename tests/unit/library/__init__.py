"""Tests of kiosk.library."""
