"""What there is to show: plain values and rules. No I/O, no Qt."""
