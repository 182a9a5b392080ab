"""Pair the statements of two texts, and tell what became different between them."""
