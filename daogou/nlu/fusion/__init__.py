"""Experts beside the transformer, and how their opinions are weighed."""
