"""The report's charts, as SVG that a page holds in itself."""

from __future__ import annotations

import base64
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
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
_PALE: Final = "#ddd"
_DARK: Final = dict.fromkeys(
    ("text.color", "axes.labelcolor", "axes.edgecolor", "xtick.color", "ytick.color"), _PALE
)


@dataclass(frozen=True)
class Picture:
    """A chart for light pages and for dark ones, each as an address (`data:`)."""

    light: str
    dark: str


def funnel_chart(funnels: Sequence[Funnel], language: str) -> Picture:
    """Sessions by stage, one colour a language."""

    def draw(axes: Any) -> None:
        beneath = [0] * len(STAGES)
        for one in funnels:
            if one.language == "all":
                continue
            counts = [stage.sessions for stage in one.stages]
            told = {"label": WORDS[one.language].get(language), "color": _COLORS[one.language]}
            axes.bar(range(len(STAGES)), counts, 0.6, beneath, **told)
            beneath = [low + high for low, high in zip(beneath, counts, strict=True)]
        for place, top in enumerate(beneath):
            share = f" ({top / beneath[0]:.1%})" if beneath[0] else ""
            axes.annotate(f"{top:,}{share}", (place, top), ha="center", va="bottom", fontsize=9)
        axes.set_xticks(range(len(STAGES)), [WORDS[name].get(language) for name in STAGES])
        axes.set_ylabel(WORDS["sessions"].get(language))
        axes.legend(frameon=False)

    return _drawn(draw, 3.2)


def segment_chart(segments: Sequence[Segment], language: str) -> Picture:
    """How far each segment's traits are from all visitors' means, as a heat map."""
    traits = [name for name in TRAIT_WORDS if name in segments[0].deviations]

    def draw(axes: Any) -> None:
        values = [[segment.deviations[name] for name in traits] for segment in segments]
        axes.imshow(values, cmap="PuOr_r", vmin=-2, vmax=2, aspect="auto")
        for row, line in enumerate(values):
            for column, value in enumerate(line):
                ink = "white" if abs(value) > 1.3 else "black"
                place = {"ha": "center", "va": "center", "fontsize": 8, "color": ink}
                axes.text(column, row, _signed(value), **place)
        names = [TRAIT_WORDS[name].get(language) for name in traits]
        axes.set_xticks(range(len(traits)), names, rotation=30, ha="right")
        axes.set_yticks(range(len(segments)), [segment.name.get(language) for segment in segments])

    return _drawn(draw, 1.4 + 0.4 * len(segments))


def _signed(value: float) -> str:
    """With a sign, unless it is written as zero."""
    written = f"{value:+.1f}"
    return written if written.strip("+-0.") else "0"


def _drawn(draw: Callable[[Any], None], height: float) -> Picture:
    import matplotlib as mpl
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure

    def address(colors: dict[str, str]) -> str:
        # Silence about fonts, which are the reader's own.
        with mpl.rc_context({**_SETTINGS, **colors}), warnings.catch_warnings():
            warnings.filterwarnings("ignore", "Glyph .* missing")
            # Of what matplotlib uses of pyparsing.
            warnings.filterwarnings("ignore", category=DeprecationWarning)
            figure = Figure(figsize=(8, height), layout="constrained")
            FigureCanvasSVG(figure)
            axes = figure.add_subplot()
            axes.spines[["top", "right"]].set_visible(False)
            draw(axes)
            written = BytesIO()
            figure.savefig(written, format="svg", metadata={"Date": None}, transparent=True)
        return "data:image/svg+xml;base64," + base64.b64encode(written.getvalue()).decode("ascii")

    return Picture(address({}), address(_DARK))
