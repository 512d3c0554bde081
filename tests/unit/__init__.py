"""Tests that run where PySide6 cannot be imported."""
