"""A run told in each way."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from xml.etree import ElementTree

from daogou.converse.reports.data import as_json
from daogou.converse.reports.junit import junit
from daogou.converse.reports.page import page
from daogou.converse.reports.terminal import summary, told_failure, transcript

from .sample import FAILS, HOLDS, report

VOID = {"meta", "br"}


class Balanced(HTMLParser):
    """Remembers tags, texts and whatever would reach out."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.attributes: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [name for name, _ in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def read(text: str) -> Balanced:
    parser = Balanced()
    parser.feed(text)
    parser.close()
    assert not parser.open
    return parser


def test_a_failure_is_told_with_its_place_and_the_conversation_so_far() -> None:
    told = told_failure(FAILS)
    assert "FAILED tests/conversations/cart_x.yml::fails" in told
    assert "> blorf\x07 ]]>    (nlu_fallback 0.40)" in told
    assert "tests/conversations/cart_x.yml:12" in told
    assert "expected  a message by response utter_x" in told
    assert "came      “Hi” (utter_greet)\n              and <more>" in told


def test_a_transcript_shows_what_was_understood() -> None:
    told = transcript(HOLDS)
    assert "> 你好    (greet 0.90 [size])" in told
    assert "“Total & all” [card quote] buttons [Yes→/affirm]" in told


def test_the_summary() -> None:
    told = summary(report(HOLDS, FAILS))
    assert "1 of 2 conversations hold, 3 messages, 12 s." in told
    assert "without: checkout" in told
    assert "400 ms" in told


def test_junit_is_xml_with_suites_and_failures() -> None:
    top = ElementTree.fromstring(junit(report(HOLDS, FAILS)))
    assert (top.get("tests"), top.get("failures")) == ("2", "1")
    [suite] = top
    good, bad = suite
    assert (good.get("name"), good.get("line")) == ("先问好 <b>", "2")
    assert len(good) == 0
    [failure] = bad
    assert "expected a message" in (failure.get("message") or "")
    # A character that XML does not have is replaced, not written.
    assert "blorf� ]]>" in (failure.text or "")


def test_json_has_everything() -> None:
    data = json.loads(as_json(report(HOLDS, FAILS)))
    assert (data["conversations"], data["passed"]) == (2, 1)
    assert data["coverage"]["rules"]["missing"] == [
        {"name": "checkout", "place": "data/rules/cart.yml:9"}
    ]
    assert data["figures"]["cart"]["messages"] == 2
    assert data["outcomes"][1]["failures"][0]["place"] == "tests/conversations/cart_x.yml:12"
    assert data["outcomes"][0]["turns"][1]["bot"][0]["card"] == "quote"


def test_the_page_is_well_formed_and_needs_nothing() -> None:
    read_page = read(page(report(HOLDS, FAILS)))
    assert not {"script", "link", "img", "iframe", "b<"} & set(read_page.tags)
    assert not {"src", "href", "onclick"} & set(read_page.attributes)
    assert "先问好 <b>" in read_page.texts
    assert "1 of 2 do not hold" in read_page.texts
    assert "“Hi” (utter_greet)\nand <more>" in "".join(read_page.texts)


def test_the_page_says_when_all_hold() -> None:
    assert "All 1 hold" in read(page(report(HOLDS))).texts
