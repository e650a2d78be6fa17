"""The checks that ask Rasa itself: all that knows Rasa."""
