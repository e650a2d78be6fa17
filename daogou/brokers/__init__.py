"""Where Rasa's events go besides its tracker store: to the shop's database.

`endpoints.yml` names the class here under `event_broker: {type: …}`.
"""

from daogou.brokers.shop import ShopEventBroker

__all__ = ["ShopEventBroker"]
