"""How well questions find their section of the shop's documents."""
