"""Tests of the experts beside the transformer."""
