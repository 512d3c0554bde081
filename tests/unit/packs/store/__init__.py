"""Tests of what a kiosk keeps."""
