"""A person of the shop takes a conversation over: who holds it, and what one must know of it."""
