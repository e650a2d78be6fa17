"""How content customers are: surveys, signals of a conversation, a score of it, alerts."""
