"""Making the index ahead of time: `python -m daogou recommend build`."""
