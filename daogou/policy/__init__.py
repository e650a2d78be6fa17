"""What to do next, learned from conversations: a Rasa policy and its networks.

`config.yml` names the policy as `daogou.policy.SessionPolicy`. It is imported on first use, because
importing Rasa takes seconds that plain code need not wait for.
"""

from __future__ import annotations

from typing import Any

__all__ = ["SessionPolicy"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from daogou.policy.session_policy import SessionPolicy

    return SessionPolicy
