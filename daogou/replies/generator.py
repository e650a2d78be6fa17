"""Rasa's generator of replies, with other words where a model is named for them."""

from __future__ import annotations

import asyncio
import copy
import re
from collections.abc import Callable, Collection
from typing import Any, Final

from rasa.core.nlg.response import TemplatedNaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from daogou.errors import ConfigurationError
from daogou.replies.names import ShopNames
from daogou.replies.rephrasing import Rephraser

_OPTIONS: Final = ("model", "api_key_variable", "timeout", "cache_size")
_VARIABLE: Final = re.compile(r"{([^\n{}]+?)}")


class RephrasingGenerator(TemplatedNaturalLanguageGenerator):
    """Fills the templates of domain.yml as Rasa does, and has the marked ones said in other words.

    A response is marked by `metadata: {rephrase: true}`. Only its text changes, and only where the
    new one has all facts of the old one and no other; buttons, cards and all else stay.
    """

    def __init__(
        self,
        endpoint_config: EndpointConfig,
        domain: Domain | None = None,
        names: Callable[[], Collection[str]] | None = None,
    ) -> None:
        """
        Raises:
            ConfigurationError: a key of `nlg:` in endpoints.yml is unknown or cannot be used.
        """
        super().__init__(domain.responses if domain else {})
        options = dict(endpoint_config.kwargs)
        for key in options:
            if key not in _OPTIONS:
                known = ", ".join(("type", "url", *_OPTIONS))
                raise ConfigurationError(
                    f"endpoints.yml, nlg: unknown key {key!r}. Known: {known}."
                )
            if key in ("timeout", "cache_size") and not isinstance(options[key], (int, float)):
                raise ConfigurationError(
                    f"endpoints.yml, nlg: {key} is {options[key]!r}; give a number."
                )
        try:
            self._rephraser = Rephraser(
                endpoint_config.url or "",
                str(options.pop("model", "")),
                names=names or ShopNames(),
                **options,
            )
        except ConfigurationError as error:
            raise ConfigurationError(f"endpoints.yml, nlg: {error}") from error

    async def generate(
        self,
        utter_action: str,
        tracker: DialogueStateTracker,
        output_channel: str,
        **kwargs: Any,
    ) -> dict[str, Any] | None:
        """The reply, in other words where it is marked and a model answers in time."""
        slots = tracker.current_slot_values()
        template = self._random_response_for(utter_action, output_channel, slots)
        if template is None:
            return None
        filled: dict[str, Any] = self._fill_response(copy.deepcopy(template), slots, **kwargs)
        text = filled.get("text")
        if not text or not (template.get("metadata") or {}).get("rephrase"):
            return filled
        values = {**slots, **kwargs}
        kept = [str(values.get(name, "")) for name in _VARIABLE.findall(str(template["text"]))]
        said = await asyncio.to_thread(self._rephraser.rephrased, text, kept)
        if said is not None:
            filled["text"] = said
        return filled
