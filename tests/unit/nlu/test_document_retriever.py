"""Which messages the documents answer."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import pytest
from rasa.shared.nlu.training_data.message import Message

from daogou.errors import ConfigurationError
from daogou.nlu.document_index import DocumentIndex, Others
from daogou.nlu.document_retriever import DocumentRetriever
from daogou.nlu.response_selection import select
from tests.unit.knowledge.small import embed, small_retriever


def _component(
    folder: Path, twins: dict[str, str] | None = None, **changed: Any
) -> DocumentRetriever:
    index = DocumentIndex(small_retriever(folder), cast(Any, embed), twins)
    config = {**DocumentRetriever.get_default_config(), **changed}
    return DocumentRetriever(config, cast(Any, None), cast(Any, None), index)


def _message(text: str, intent: str, nearness: float = 0.9, entry: str = "faq/other") -> Message:
    ranking = [{"name": intent, "confidence": 0.5}]
    message = Message({"text": text, "intent": ranking[0], "intent_ranking": ranking})
    select(message, {"faq": [(entry, nearness)]})
    return message


QUESTION = "没电梯搬楼要加钱吗"


def test_a_question_for_the_documents_is_looked_up(tmp_path: Path) -> None:
    [message] = _component(tmp_path, threshold=0).process(
        [_message(QUESTION, "ask_documents", 0.2)]
    )
    told = message.get("documents")
    assert told["answered"]
    assert told["passages"][0]["key"] == "shipping#upstairs"
    assert told["passages"][0]["en"]["title"] == "Delivery"


def test_below_the_threshold_nothing_is_answered(tmp_path: Path) -> None:
    [message] = _component(tmp_path, threshold=1).process(
        [_message(QUESTION, "ask_documents", 0.2)]
    )
    assert not message.get("documents")["answered"]


@pytest.mark.parametrize("intent", ["search_product", "ask_refund_status", "request_return"])
def test_goods_and_orders_are_left_alone(tmp_path: Path, intent: str) -> None:
    [message] = _component(tmp_path, threshold=0).process([_message(QUESTION, intent)])
    assert message.get("documents") is None
    assert message.get("intent")["name"] == intent


def test_what_was_not_understood_gives_way_to_a_sure_passage(tmp_path: Path) -> None:
    component = _component(tmp_path, takes_over={"nlu_fallback": 0})
    [message] = component.process([_message(QUESTION, "nlu_fallback")])
    assert message.get("intent")["name"] == "ask_documents"
    assert [entry["name"] for entry in message.get("intent_ranking")] == [
        "ask_documents",
        "nlu_fallback",
    ]
    [message] = _component(tmp_path, takes_over={"nlu_fallback": 1}).process(
        [_message(QUESTION, "nlu_fallback")]
    )
    assert message.get("intent")["name"] == "nlu_fallback"


@pytest.mark.parametrize(("nearness", "intent"), [(0.95, "faq"), (0.2, "ask_documents")])
def test_only_a_weak_entry_of_the_faq_gives_way(
    tmp_path: Path, nearness: float, intent: str
) -> None:
    component = _component(tmp_path, faq_confidence=0)
    [message] = component.process([_message(QUESTION, "faq", nearness)])
    assert message.get("intent")["name"] == intent


@pytest.mark.parametrize(("nearness", "intent"), [(0.95, "faq"), (0.2, "ask_documents")])
def test_a_near_entry_of_the_faq_answers_a_general_question(
    tmp_path: Path, nearness: float, intent: str
) -> None:
    message = _message(QUESTION, "ask_documents", nearness)
    [message] = _component(tmp_path, threshold=0).process([message])
    assert message.get("intent")["name"] == intent
    assert (message.get("documents") is None) == (intent == "faq")


@pytest.mark.parametrize("intent", ["faq", "ask_documents"])
def test_an_entry_that_speaks_of_the_same_as_the_section_answers(
    tmp_path: Path, intent: str
) -> None:
    twins = {"faq/carry_upstairs": "shipping#upstairs"}
    component = _component(tmp_path, twins, threshold=0, faq_confidence=0)
    message = _message(QUESTION, intent, nearness=0.65, entry=next(iter(twins)))
    [message] = component.process([message])
    assert message.get("intent")["name"] == "faq"
    assert message.get("documents") is None


def test_a_far_entry_that_no_document_replaces_answers_nothing(tmp_path: Path) -> None:
    component = _component(tmp_path, faq_confidence=1)
    [message] = component.process([_message(QUESTION, "faq", nearness=0.3)])
    assert message.get("intent")["name"] == "ask_documents"
    assert not message.get("documents")["answered"]


@pytest.mark.parametrize("intent", ["nlu_fallback", "faq"])
def test_who_names_goods_and_asks_nothing_is_not_answered_from_a_document(
    tmp_path: Path, intent: str
) -> None:
    component = _component(tmp_path, threshold=0, faq_confidence=0, takes_over={"nlu_fallback": 0})
    message = _message("还是换成电饭煲吧", intent, nearness=0.2)
    message.set("entities", [{"entity": "category", "start": 4, "end": 7}])
    [message] = component.process([message])
    assert message.get("documents") is None
    assert message.get("intent")["name"] == intent


def test_a_number_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"takes_over: nlu_fallback: 2 cannot be used"):
        _component(tmp_path, takes_over={"nlu_fallback": 2})


def test_an_edited_document_gives_another_fingerprint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("daogou.nlu.document_retriever.PROJECT_ROOT", tmp_path)
    config = {**DocumentRetriever.get_default_config(), "folder": "."}
    (tmp_path / "a.zh.md").write_text("# 一", "utf-8")
    before = DocumentRetriever.fingerprint_addon(config)
    (tmp_path / "a.zh.md").write_text("# 二", "utf-8")
    assert DocumentRetriever.fingerprint_addon(config) != before


def test_other_messages_by_their_intents() -> None:
    examples = [("a poem", "out_of_scope"), ("red dress", "search_product"), ("fee", "faq/fee")]
    others = Others.of(examples)
    assert list(others.outside) == ["a poem"]
    assert list(others.aside) == ["red dress"]
    assert list(others.entries) == [("fee", "faq/fee")]
