"""Keep bytes, each once, small: compressed against a predecessor, verified whenever they are read."""
