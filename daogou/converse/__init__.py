"""Conversations that must hold, played against the trained model and the real actions."""
