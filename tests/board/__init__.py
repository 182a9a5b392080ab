"""Tests of what stands now over the whole archive."""
