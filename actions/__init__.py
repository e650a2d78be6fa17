"""Custom actions, a file for each topic: thin adapters between Rasa and the shop's plain code."""
