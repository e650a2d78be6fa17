"""What shoppers do: views, searches, clicks, changes of the cart, purchases.

Recorded only for visitors who have agreed, under a pseudonym; see docs/events.md.
"""
