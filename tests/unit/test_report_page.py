from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from daogou.report_page import lang_of, report_page
from daogou.text.language import Language


@pytest.mark.parametrize(("language", "tag"), [("zh", "zh-CN"), ("en", "en")])
def test_a_page_needs_nothing_else_and_escapes_its_title(
    tmp_path: Path, language: Language, tag: str
) -> None:
    style = tmp_path / "page.css"
    style.write_text("p { margin: 0; }\n", "utf-8")
    markup = report_page("a < b & c", style, "<p>text</p>\n", language)

    page = ElementTree.fromstring(markup.removeprefix("<!DOCTYPE html>"))
    assert page.get("lang") == tag
    assert page.findtext("head/title") == "a < b & c"
    assert page.findtext("head/style") == "\np { margin: 0; }\n"
    assert page.findtext("body/main/p") == "text"
    policies = [
        one.get("content", "")
        for one in page.iter("meta")
        if one.get("http-equiv") == "Content-Security-Policy"
    ]
    assert [policy.split(";")[0] for policy in policies] == ["default-src 'none'"]


def test_only_chinese_is_marked_in_a_page_in_english() -> None:
    assert lang_of("黑色跑步鞋") == ' lang="zh"'
    assert lang_of("black running shoes") == ""
