"""The report's charts, as SVG that a page holds in itself."""

from __future__ import annotations

import base64
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import Any, Final

from daogou.behavior.analyses.funnel import STAGES
from daogou.behavior.reports.words import TRAIT_WORDS, WORDS
from daogou.behavior.segments import Segment
from daogou.behavior.sessions import Funnel

# Colours that are told apart by who sees red and green alike (Okabe & Ito 2008).
_COLORS: Final = {"zh": "#d55e00", "en": "#0072b2", "unknown": "#999999"}
# Letters stay letters, which the reader's own fonts show.
_SETTINGS: Final = {
    "svg.fonttype": "none",
    "svg.hashsalt": "daogou",
    "font.family": "sans-serif",
    "font.sans-serif": [
        *("Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK JP", "DejaVu Sans")
    ],
    "axes.unicode_minus": False,
}


def funnel_chart(funnels: Sequence[Funnel], language: str) -> str:
    """Sessions by stage, one colour a language, as the address of a picture (`data:`)."""
    figure, axes = _figure(3.2)
    beneath = [0] * len(STAGES)
    for one in funnels:
        if one.language == "all":
            continue
        counts = [stage.sessions for stage in one.stages]
        label = WORDS[one.language].get(language)
        axes.bar(range(len(STAGES)), counts, 0.6, beneath, label=label, color=_COLORS[one.language])
        beneath = [low + high for low, high in zip(beneath, counts, strict=True)]
    for place, top in enumerate(beneath):
        share = f" ({top / beneath[0]:.1%})" if beneath[0] else ""
        axes.annotate(f"{top:,}{share}", (place, top), ha="center", va="bottom", fontsize=9)
    axes.set_xticks(range(len(STAGES)), [WORDS[name].get(language) for name in STAGES])
    axes.set_ylabel(WORDS["sessions"].get(language))
    axes.legend(frameon=False)
    return _address(figure)


def segment_chart(segments: Sequence[Segment], language: str) -> str:
    """How far each segment's traits are from all visitors' means, as a heat map."""
    traits = [name for name in TRAIT_WORDS if name in segments[0].deviations]
    figure, axes = _figure(1.4 + 0.4 * len(segments))
    values = [[segment.deviations[name] for name in traits] for segment in segments]
    axes.imshow(values, cmap="PuOr_r", vmin=-2, vmax=2, aspect="auto")
    for row, line in enumerate(values):
        for column, value in enumerate(line):
            dark = "white" if abs(value) > 1.3 else "black"
            axes.text(
                column, row, f"{value:+.1f}", ha="center", va="center", fontsize=8, color=dark
            )
    names = [TRAIT_WORDS[name].get(language) for name in traits]
    axes.set_xticks(range(len(traits)), names, rotation=30, ha="right")
    axes.set_yticks(range(len(segments)), [segment.name.get(language) for segment in segments])
    return _address(figure)


@contextmanager
def _drawing() -> Iterator[None]:
    """The settings of a chart, and silence about fonts, which are the reader's own."""
    import matplotlib as mpl

    with mpl.rc_context(_SETTINGS), warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph .* missing")
        # Of what matplotlib uses of pyparsing.
        warnings.filterwarnings("ignore", category=DeprecationWarning)
        yield


def _figure(height: float) -> tuple[Any, Any]:
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure

    with _drawing():
        figure = Figure(figsize=(8, height), layout="constrained")
        FigureCanvasSVG(figure)
        axes = figure.add_subplot()
    axes.spines[["top", "right"]].set_visible(False)
    return figure, axes


def _address(figure: Any) -> str:
    written = BytesIO()
    with _drawing():
        figure.savefig(written, format="svg", metadata={"Date": None})
    return "data:image/svg+xml;base64," + base64.b64encode(written.getvalue()).decode("ascii")
