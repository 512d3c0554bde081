"""Tests: unit mirrors kiosk without ui, gui mirrors ui, system drives the real program."""
