"""Plain functions over what people write: language, normal forms, numbers, prices, sizes.

Nothing here knows the catalogue, the database or Rasa; every package may import it.
"""
