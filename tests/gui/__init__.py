"""Tests of the screens, with real touches and keys on a window that nobody sees."""
