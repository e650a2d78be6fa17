"""What is known of a shopper who browses: only with consent, a secret and a trained model."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from actions import base
from actions.offers import all_offers, read_offers
from daogou.behavior.consent import choose
from daogou.behavior.pseudonyms import Pseudonyms
from daogou.behavior.purchase_intent.learning import learn
from daogou.behavior.purchase_intent.model import IntentModel, save, served_model
from daogou.behavior.tables import Event
from daogou.settings import get_settings

from ..behavior.purchase_intent.conftest import made_up
from .shop import NOW
from .shopper import Shopper
from .talk import Start

SECRET = "a-secret-of-the-tests-0123456789"
VIEWED = "offers: {o: {say: utter_help, when: {products_viewed: {at_least: 3}}}}"
INTENT = "offers: {o: {say: utter_help, when: {purchase_intent: {between: [0.0, 1.0]}}}}"


@pytest.fixture
def secret(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("DAOGOU_EDGE_SECRET", SECRET)
    get_settings.cache_clear()
    yield
    monkeypatch.undo()
    get_settings.cache_clear()


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> IntentModel:
    """A model that was trained and read back."""
    folder = tmp_path_factory.mktemp("intent")
    learned = learn(made_up(400, seed=1), 300, 50, seed=7)
    save(folder, learned.text, learned.figures)
    found = served_model(folder)
    assert found is not None
    return found


@pytest.fixture
def browse(sessions: Any) -> Callable[..., None]:
    """Lets a conversation's visitor look at products, with consent or without."""

    def browsed(conversation: str, *codes: str, consent: bool = True, ago: float = 1) -> None:
        visitor = Pseudonyms(SECRET).visitor(f"conversation:{conversation}")
        with sessions.begin() as session:
            choose(session, visitor, consent, NOW)
            for place, code in enumerate(codes):
                at = NOW - timedelta(minutes=ago + len(codes) - place)
                session.add(Event(visitor=visitor, source="page", kind="view", product=code, at=at))

    return browsed


def offered(shopper: Shopper, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, text: str) -> bool:
    (tmp_path / "offers.yml").write_text(text, "utf-8")
    offers = read_offers(tmp_path / "offers.yml")
    monkeypatch.setattr(base, "all_offers", lambda: offers)
    wanted = shopper.say("[跑步鞋](category)", "[running shoes](category)")
    return "utter_help" in shopper.run("action_search", wanted, "search_product").responses


@pytest.mark.usefixtures("secret")
@pytest.mark.parametrize(
    ("codes", "more", "made"),
    [
        (("a", "b", "c"), {}, True),
        (("a", "b", "b"), {}, False),
        (("a", "b", "c"), {"consent": False}, False),
        (("a", "b", "c"), {"ago": 31}, False),
    ],
)
def test_products_that_were_looked_at(
    shopper: Shopper,
    browse: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    codes: tuple[str, ...],
    more: dict[str, Any],
    made: bool,
) -> None:
    browse(shopper.name, *codes, **more)
    assert offered(shopper, monkeypatch, tmp_path, VIEWED) is made


def test_without_the_secret_nobody_is_known(
    shopper: Shopper,
    browse: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.delenv("DAOGOU_EDGE_SECRET", raising=False)
    get_settings.cache_clear()
    browse(shopper.name, "a", "b", "c")
    assert not offered(shopper, monkeypatch, tmp_path, VIEWED)


@pytest.mark.usefixtures("secret")
@pytest.mark.parametrize("trained", [True, False])
def test_purchase_intent_needs_a_model(
    shopper: Shopper,
    browse: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    model: IntentModel,
    trained: bool,
) -> None:
    monkeypatch.setattr("actions.signals.served_model", lambda: model if trained else None)
    browse(shopper.name, "a", "b", "c")
    assert offered(shopper, monkeypatch, tmp_path, INTENT) is trained


@pytest.mark.usefixtures("secret")
def test_who_hesitates_is_helped(
    start: Start,
    browse: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The shop's own offers.yml, rules and words; only how likely the purchase is, is given."""
    monkeypatch.setattr("actions.signals.served_model", lambda: _Even())
    monkeypatch.setattr(base, "all_offers", all_offers)
    for say, answers in (("affirm", "值得看看"), ("deny", "慢慢看")):
        talk = start()
        browse(talk.name, "a", "b", "c")
        assert "还没想好" in talk.say("[跑步鞋](category)", "search_product").text
        assert talk.slot("awaiting") == "help"
        reply = talk.say("好的" if say == "affirm" else "不用", say)
        assert answers in reply.text
        assert talk.slot("awaiting") is None
        if say == "affirm":
            codes = {item["code"] for item in reply.cards[0]["items"]}
            assert codes == {"yunyue-pro-3", "yunyue-lite", "trailox-gt"}
        assert "还没想好" not in talk.say("[面霜](category)", "search_product").text


@pytest.mark.usefixtures("secret")
def test_help_begins_at_the_product_that_is_talked_about(shopper: Shopper) -> None:
    shopper.slots |= {"awaiting": "help", "talked": ["yunji-soothing"], "criteria": None}
    answer = shopper.run("action_recommend", shopper.say("好的", "yes please"), "affirm")
    assert {item["code"] for item in answer.card["items"]} == {"yunji-soothing", "yunji-daily"}
    shopper.slots |= {"awaiting": "help", "talked": [], "criteria": None}
    answer = shopper.run("action_recommend", shopper.say("好的", "yes please"), "affirm")
    assert answer.responses == ["utter_recommend_what"]


@pytest.mark.usefixtures("secret")
def test_the_button_of_a_pages_offer_begins_at_the_pages_product(shopper: Shopper) -> None:
    shopper.slots |= {"awaiting": None, "talked": ["yunji-soothing"], "criteria": None}
    answer = shopper.run("action_recommend", "/recommend_product", "recommend_product")
    assert {item["code"] for item in answer.card["items"]} == {"yunji-soothing", "yunji-daily"}


class _Even:
    """A model that is in doubt about everybody."""

    def score(self, _: Any) -> float:
        return 0.5
