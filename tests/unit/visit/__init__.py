"""Tests of the visit: states, wishes and views."""
