"""The address of a page in the other language."""

from __future__ import annotations

from urllib.parse import urlencode

from starlette.requests import Request


def in_other_language(request: Request, language: str, path: str = "") -> str:
    """The same page with `lang` of the other one; of what a form has sent only the path.

    `path` is the page's own where it is another than that of the request.
    """
    other = "en" if language == "zh" else "zh"
    pairs = [(k, v) for k, v in request.query_params.multi_items() if k != "lang"]
    if request.method != "GET":
        pairs = []
    return f"{path or request.url.path}?{urlencode([*pairs, ('lang', other)])}"
