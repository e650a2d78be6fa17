"""The learned policy as a component of Rasa."""

from __future__ import annotations

from typing import Any, Final

from rasa.core.featurizers.single_state_featurizer import SingleStateFeaturizer
from rasa.core.featurizers.tracker_featurizers import MaxHistoryTrackerFeaturizer
from rasa.core.policies.policy import Policy, PolicyPrediction
from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.domain import Domain
from rasa.shared.core.generator import TrackerWithCachedStates
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.utils.io import raise_warning

from daogou.policy.fingerprint import source_fingerprint
from daogou.policy.learning import learn
from daogou.policy.moments import Moment
from daogou.policy.options import PolicyOptions
from daogou.policy.session_model import SessionModel

# A rule or a memorised story has 1.
_SUREST: Final = 0.999


@DefaultV1Recipe.register(
    DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True
)
class SessionPolicy(Policy):
    """Predicts the next action from the last states of a conversation, with how likely it is.

    It learns from stories, not from rules, and predicts wherever Rasa's TEDPolicy would. Its
    confidence is a calibrated probability, always below that of a rule or a memorised story, so
    that it neither breaks a rule nor leaves a form; below `core_fallback_threshold` of RulePolicy
    the fallback action wins.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """The options and their defaults; see `PolicyOptions`."""
        return PolicyOptions().to_dict()

    @staticmethod
    def required_packages() -> list[str]:
        """Packages that serving needs."""
        return ["onnxruntime"]

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Every module that shapes the model."""
        return source_fingerprint()

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        model: SessionModel | None = None,
    ) -> None:
        self._options = PolicyOptions.from_config(config)
        # Moments that come several times count as often: they are put together later.
        featurizer = MaxHistoryTrackerFeaturizer(
            SingleStateFeaturizer(), self._options.max_history, remove_duplicates=False
        )
        super().__init__(config, model_storage, resource, execution_context, featurizer)
        self._model = model

    def train(
        self, training_trackers: list[TrackerWithCachedStates], domain: Domain, **kwargs: Any
    ) -> Resource:
        """Learns from the stories among the trackers, augmented ones too; stores the model."""
        moments = self._moments(training_trackers, domain)
        if not moments:
            raise_warning(
                "SessionPolicy learns nothing, because there are no stories. Write some under "
                "data/stories, or take it out of config.yml."
            )
            return self._resource
        with self._model_storage.write_to(self._resource) as folder:
            learn(moments, self._options, folder)
        return self._resource

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: dict[str, Any] | None = None,
        **kwargs: Any,
    ) -> PolicyPrediction:
        """The probability of each action of the domain."""
        chances = self._default_predictions(domain)
        if self._model:
            states = self._prediction_states(tracker, domain, rule_only_data=rule_only_data)
            found = self._model.predict(states)
            for action, chance in zip(self._model.actions, found.tolist(), strict=True):
                chances[domain.index_for_action(action)] = min(chance, _SUREST)
        return self._prediction(chances)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> SessionPolicy:
        """The policy with its trained model."""
        try:
            with model_storage.read_from(resource) as folder:
                model = SessionModel.load(folder)
        except ValueError:
            # No such resource: there were no stories.
            model = None
        return cls(config, model_storage, resource, execution_context, model)

    def _moments(self, trackers: list[TrackerWithCachedStates], domain: Domain) -> list[Moment]:
        found = []
        for tracker in trackers:
            if tracker.is_rule_tracker:
                continue
            # Where stories were put together the tracker has but the last one's name.
            name = None if tracker.is_augmented else tracker.sender_id
            examples = self.featurizer._extract_examples(
                tracker, domain, ignore_action_unlikely_intent=True
            )
            found += [Moment(states, action, name) for states, (action,), _ in examples]
        return found
