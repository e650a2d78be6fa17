"""What customers said and how it was understood: a row a message, for the shop's people."""
