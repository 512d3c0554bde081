"""Tests of the child process, with real children that behave badly."""
