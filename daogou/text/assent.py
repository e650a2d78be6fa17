"""Yes and no in short answers."""

from __future__ import annotations

import re
from typing import Final

from daogou.text.normalise import fold

_NO: Final = re.compile(
    r"^(?:不|别|没|否|先不|暂时不|no\b|nope|nah|not\b|never)|不(?:要|用|对|是|行|提交|了)"
    r"|(?<![结预打])算了|取消|\bcancel\b"
    r"|\b(?:don['’]?t|do not)\b(?!\s(?:know|mind|think|understand)\b)"
)
_YES: Final = re.compile(
    r"^(?:是|对(?!不起)|好|嗯|恩|行|可以|可(?![惜能是])|没问题|没错|当然|确认|确定|提交|要|就这样|y\b|yes|yeah|yep|yup|sure|ok|okay|"
    r"of course|confirm|correct|right|please|submit|go ahead|do it|fine)"
)

_CANCEL: Final = re.compile(r"取消|\bcancel")
_REFUSAL: Final = re.compile(r"不|别|没|\b(?:no|not|don['’]?t|never)\b")


def parse_yes_no(text: str) -> bool | None:
    """Whether a short answer agrees; None where it does neither."""
    folded = fold(text).strip(" ,.!?，。！？~～")
    if folded.startswith(("没问题", "没错", "不错")):
        return True
    if _NO.search(folded):
        return False
    return True if _YES.search(folded) else None


def agrees_to_cancel(text: str) -> bool:
    """Whether an answer to "shall I cancel it?" is a yes that says what to do ("对，取消吧")."""
    folded = fold(text).strip()
    return bool(_YES.search(folded) and _CANCEL.search(folded) and not _REFUSAL.search(folded))
