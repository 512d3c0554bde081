"""One visitor: where they are and what they see. No Qt, no I/O."""
