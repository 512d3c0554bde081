"""The three cards of Get help now: staff here, numbers to call, signs that must not wait."""
