"""Which rules a conversation exercised, as Rasa's RulePolicy itself has it.

The policy keeps rules as keys: a few states of a conversation, and the action that follows. A rule
is exercised when the policy chose, in one conversation, by all keys that the rule alone would make
(those that only listen for the next message are counted where the rule has no others).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rasa.core.policies.rule_policy import RULES, RulePolicy
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker

from daogou.converse.rasa_side.training_data import names_of

_LISTEN = "action_listen"


class RuleUse:
    """Watches a policy; `policy` is None where config.yml has none."""

    def __init__(
        self, policy: RulePolicy | None, rules: Sequence[DialogueStateTracker], domain: Domain
    ) -> None:
        self._taken: set[str] = set()
        self._needs: list[tuple[list[str], frozenset[str]]] = []
        if policy is None:
            return
        self._needs = [(names_of(rule), _keys(policy, rule, domain)) for rule in rules]
        predict = policy._predict

        def watched(tracker: DialogueStateTracker, domain: Domain) -> Any:
            prediction, source = predict(tracker, domain)
            self._taken.add(source)
            return prediction, source

        policy._predict = watched

    def begin(self) -> None:
        """Forget the last conversation."""
        self._taken.clear()

    def exercised(self) -> frozenset[str]:
        """The names of the rules by which the conversation went."""
        found: set[str] = set()
        for names, keys in self._needs:
            if keys and keys <= self._taken:
                found.update(names)
        return frozenset(found)


def _keys(policy: RulePolicy, rule: DialogueStateTracker, domain: Domain) -> frozenset[str]:
    """The keys by which the policy chooses where the rule holds.

    Rasa collects them when it looks for contradictions between rules.
    """
    policy._collect_rule_sources([rule], domain)
    actions = {
        key: action
        for key, uses in policy._rules_sources.items()
        for _, action in uses
        if key in policy.lookup[RULES]
    }
    acting = {key for key, action in actions.items() if action != _LISTEN}
    return frozenset(acting or actions)
