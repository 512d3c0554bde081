"""Tests of what decides trust."""
