"""Tests of kiosk.packs."""
