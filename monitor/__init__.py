"""Watch terms of service and privacy policies, and tell what follows for the reader when they change."""

__version__ = "0.1.0"
