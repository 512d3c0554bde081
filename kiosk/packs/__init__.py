"""From bytes on a stick to trusted values: who signed it, is it whole, does it make sense."""
