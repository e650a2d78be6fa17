"""Learning on from the network that serves, in torch; imported for learning only."""
