"""Tests of kiosk.content."""
