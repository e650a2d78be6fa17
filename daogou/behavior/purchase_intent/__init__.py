"""How likely a session that is going on ends in a purchase, learned from the shop's own events.

Each moment of a session is an example: what was done up to it, and whether a purchase came after.
A score therefore never knows more than what had happened when it was asked for.
"""
