"""What the policy does as a component of Rasa."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from rasa.core.policies.policy import Policy
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.core.events import SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

from daogou.errors import ConfigurationError, DataError
from daogou.policy import SessionPolicy
from daogou.policy.session_model import DESCRIPTION, NETWORK

from .conftest import Trained, full, load, train
from .small import CONFIG, CONTEXT, RULES, STORIES, domain, talk, trackers

BOUGHT = ("/greet", "utter_greet", "/search", "action_search", "utter_offer")


def chances(policy: Policy, tracker: DialogueStateTracker) -> dict[str, float]:
    """The probability of each action."""
    said = policy.predict_action_probabilities(tracker, domain())
    return dict(zip(domain().action_names_or_texts, said.probabilities, strict=True))


def likeliest(policy: Policy, tracker: DialogueStateTracker) -> tuple[str, float]:
    """The first action and how likely it is."""
    found = chances(policy, tracker)
    action = max(found, key=lambda name: found[name])
    return action, found[action]


def test_is_registered_as_a_trainable_policy() -> None:
    known = DefaultV1Recipe._from_registry("SessionPolicy")
    assert known.clazz is SessionPolicy
    assert known.types == {DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT}
    assert known.is_trainable


def test_defaults_make_a_policy_and_are_not_shared() -> None:
    defaults = SessionPolicy.get_default_config()
    defaults["changed"] = True
    assert "changed" not in SessionPolicy.get_default_config()


@pytest.mark.parametrize(
    ("events", "action"),
    [
        (("/greet",), "utter_greet"),
        (("/greet", SlotSet("mood", "angry")), "utter_sorry"),
        (("/search", "action_search"), "utter_offer"),
        ((*BOUGHT, "/affirm"), "action_buy"),
        ((*BOUGHT, "/deny"), "utter_bye"),
        ((*BOUGHT,), "action_listen"),
    ],
)
def test_predicts_what_the_stories_do(
    policy: SessionPolicy, events: tuple[str, ...], action: str
) -> None:
    found, chance = likeliest(policy, talk(*events))
    assert found == action
    assert chance > 0.3


def test_probabilities_are_below_those_of_rules_and_add_up(policy: SessionPolicy) -> None:
    found = chances(policy, talk(*BOUGHT, "/affirm"))
    assert all(0 <= chance < 1 for chance in found.values())
    assert sum(found.values()) == pytest.approx(1, abs=1e-3)
    assert found["utter_never"] == 0


def test_it_has_no_opinion_on_what_no_story_has(policy: SessionPolicy) -> None:
    assert set(chances(policy, talk(*BOUGHT, "/weather")).values()) == {0.0}


def test_after_an_answer_to_what_no_story_has_it_goes_on(policy: SessionPolicy) -> None:
    found = chances(policy, talk(*BOUGHT, "/weather", "utter_never"))
    assert sum(found.values()) == pytest.approx(1, abs=1e-3)


def test_an_empty_conversation_is_no_error(policy: SessionPolicy) -> None:
    found = chances(policy, talk())
    assert sum(found.values()) == pytest.approx(1, abs=1e-3)


def test_only_the_last_states_of_a_long_conversation_count(policy: SessionPolicy) -> None:
    last = (*BOUGHT, "/affirm")
    long = [event for _ in range(200) for event in ("/greet", "utter_greet")]
    assert chances(policy, talk(*long, *last)) == chances(
        policy, talk("/greet", "utter_greet", *last)
    )


def test_a_conversation_whose_slots_are_of_no_story(policy: SessionPolicy) -> None:
    assert likeliest(policy, talk("/greet", SlotSet("mood", "calm")))[0]


def test_two_loads_and_a_copy_predict_alike(
    trained: Trained, architecture: str, tmp_path: Path
) -> None:
    storage, resource = trained
    shutil.copytree(storage._storage_path, tmp_path / "copy")
    policies = [
        load(trained, architecture=architecture),
        load(trained, architecture=architecture),
        load((LocalModelStorage(tmp_path / "copy"), resource), architecture=architecture),
    ]
    found = [chances(policy, talk(*BOUGHT, "/affirm")) for policy in policies]
    assert found[0] == found[1] == found[2]


def test_the_same_seed_gives_the_same_policy_and_another_another(tmp_path: Path) -> None:
    found = []
    for place, seed in enumerate((7, 7, 8)):
        folder = tmp_path / str(place)
        folder.mkdir()
        policy = load(train(folder, epochs=2, seed=seed))
        found.append(chances(policy, talk(*BOUGHT, "/affirm")))
    assert found[0] == found[1] != found[2]


def test_stories_that_were_put_together_have_no_name(tmp_path: Path) -> None:
    storage = LocalModelStorage.create(tmp_path)
    policy = SessionPolicy.create(full(CONFIG), storage, Resource("policy"), CONTEXT)
    moments = policy._moments(trackers(augmentation=10), domain())
    alone = policy._moments(trackers(), domain())
    names = {"buys", "does not buy", "angry", "leaves"}
    assert {one.conversation for one in moments} == names | {None}
    assert {one.conversation for one in alone} == names
    assert max(len(one.states) for one in moments) == CONFIG["max_history"]


def test_no_file_of_a_model_is_read_by_a_bare_rasa_test(trained: Trained) -> None:
    storage, resource = trained
    with storage.read_from(resource) as folder:
        names = {path.name for path in folder.rglob("*")}
    assert names == {NETWORK, DESCRIPTION}
    assert not [name for name in names if name.endswith((".json", ".yml", ".yaml"))]


def removed(path: Path) -> None:
    path.unlink()


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:50])


def foreign(path: Path) -> None:
    path.write_text('{"kind": "weather forecast", "features": [], "actions": []}', "utf-8")


@pytest.mark.parametrize("damage", [removed, cut, foreign])
@pytest.mark.parametrize("file", [NETWORK, DESCRIPTION])
def test_a_damaged_model_is_a_clear_error(
    file: str, damage: Callable[[Path], None], trained: Trained, tmp_path: Path
) -> None:
    storage, resource = trained
    shutil.copytree(storage._storage_path, tmp_path / "copy")
    other = LocalModelStorage(tmp_path / "copy")
    with other.read_from(resource) as folder:
        damage(folder / file)
    with pytest.raises(DataError, match="rasa train") as caught:
        load((other, resource))
    assert file in str(caught.value)


def test_a_description_of_another_network_is_noticed(trained: Trained, tmp_path: Path) -> None:
    storage, resource = trained
    shutil.copytree(storage._storage_path, tmp_path / "copy")
    other = LocalModelStorage(tmp_path / "copy")
    with other.read_from(resource) as folder:
        path = folder / DESCRIPTION
        path.write_text(path.read_text("utf-8").replace('"utter_bye"', '"utter_bye", "x"'))
    with pytest.raises(DataError, match="rasa train"):
        load((other, resource))


def test_without_stories_it_learns_nothing_and_says_so(tmp_path: Path) -> None:
    storage, resource = LocalModelStorage.create(tmp_path), Resource("policy")
    policy = SessionPolicy.create(full(CONFIG), storage, resource, CONTEXT)
    rules = trackers(text=f'version: "3.1"\n{RULES}')
    with pytest.warns(UserWarning, match="data/stories"):
        resource = policy.train(rules, domain())
    loaded = SessionPolicy.load(full(CONFIG), storage, resource, CONTEXT)
    assert set(chances(loaded, talk("/greet")).values()) == {0.0}


def test_rules_are_not_learned(tmp_path: Path) -> None:
    storage, resource = LocalModelStorage.create(tmp_path), Resource("policy")
    policy = SessionPolicy.create(full({**CONFIG, "epochs": 1}), storage, resource, CONTEXT)
    policy.train(trackers(text=STORIES + RULES), domain())
    with storage.read_from(resource) as folder:
        assert "name_form" not in (folder / DESCRIPTION).read_text("utf-8")


def test_a_wrong_option_is_told_before_any_work(tmp_path: Path) -> None:
    storage = LocalModelStorage.create(tmp_path)
    with pytest.raises(ConfigurationError, match="architecture"):
        SessionPolicy.create(full({"architecture": "lstm"}), storage, Resource("policy"), CONTEXT)
