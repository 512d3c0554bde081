"""Full counts: each proof runs for as long as it needs and is written to docs/proofs."""
