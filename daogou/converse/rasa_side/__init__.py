"""The trained model and the actions, as conversations need them: the one place that knows Rasa."""
