"""Products: tables, loading, names, search, details."""
