"""Asking a large language model; off everywhere unless somebody gives an address."""
