"""Starts the servers beside each other, and a model before them where none fits."""
