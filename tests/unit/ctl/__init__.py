"""Tests of kiosk.ctl."""
