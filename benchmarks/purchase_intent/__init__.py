"""Which sessions of a shop end in a purchase: models side by side on a public data set."""
