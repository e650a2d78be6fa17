"""The session policy beside Rasa's TEDPolicy: who knows better what comes next, and sooner."""
