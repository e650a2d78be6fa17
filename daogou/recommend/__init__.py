"""Recommendations: sources of candidates, and the one ranker that blends them; see
docs/recommendation.md."""
