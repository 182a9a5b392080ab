"""Keep subscriptions, digests and their way to each recipient."""
