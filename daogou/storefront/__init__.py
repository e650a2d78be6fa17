"""The demo storefront: pages of a small shop over the real catalogue, and the JSON API behind them.

Its cart is the conversation's: whoever fills one sees it in the other. The edge tells it who visits
(`daogou.storefront.visiting`); it knows nothing of the edge itself.
"""
