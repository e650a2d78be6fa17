"""The demo shop: an invented store with five families, in Chinese and English.

How it is kept
--------------
- ``data/catalog/categories.csv``, ``brands.csv``, ``colors.csv`` and ``attributes.csv`` are written
  by hand: they are the vocabulary, and their synonyms decide what the assistant understands.
- ``daogou/demo/<family>/<group>.py`` holds the products as Python lists, one ``Item`` each, written
  by hand: names, descriptions, attributes, colours, sizes and prices.
- ``python -m daogou.demo.products`` checks the lists against the vocabulary and writes
  ``products.csv`` and ``variants.csv`` from them. The same lists always give the same bytes: stock,
  sales and release dates are drawn from a hash of the code, never from the clock.

To add a product, add an ``Item`` to its group and run the command. To add a word that shoppers use,
edit the synonyms in the CSV. All brands, books and products are invented; prices are in CNY.
"""
