"""Replies in other words: an optional model may rephrase what the templates say, and nothing more.

`endpoints.yml` names the class here under `nlg: {type: daogou.replies.RephrasingGenerator, …}`.
"""

from daogou.replies.generator import RephrasingGenerator

__all__ = ["RephrasingGenerator"]
