"""Recommendation on published data: which item a user takes next, ranked against all."""
