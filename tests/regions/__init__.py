"""Tests of regions: codes, names, and whom a sentence is about."""
