"""Keep which sentences each version holds, and answer from them: search, blame, what replaced what."""
