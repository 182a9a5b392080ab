"""Take in history that somebody else observed: long stretches of versions at once."""
