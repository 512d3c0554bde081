"""The real program on a virtual screen, with real taps and keys."""
