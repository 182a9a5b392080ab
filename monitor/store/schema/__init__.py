"""Say what the database holds: tables, column types, names of keys, and the way from an older schema."""
