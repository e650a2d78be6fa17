"""Charts as inline SVG: no style attributes, which the pages' policy forbids; classes instead.

The lines lie in an inner SVG that is stretched to whatever width there is; texts are placed by
percentages and keep their size. A chart has a title and a description for who cannot see it, and
its page has its table beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup, escape

_WIDTH, _HEIGHT = 1000.0, 100.0
# Of the whole drawing's height, in percent: where the lines' part begins, and how high it is.
_TOP, _PART = 6.0, 80.0
_LABELS: Final = 6

Value = float | None


@dataclass(frozen=True)
class Series:
    """A line: its name, and a value or None for each label."""

    name: str
    values: Sequence[Value]


def line_chart(
    name: str,
    title: str,
    labels: Sequence[str],
    series: Sequence[Series],
    told: Callable[[float], str],
    least: float = 0.0,
) -> Markup:
    """A chart with a line for each of `series` over `labels`.

    `name` is unique on the page; `told` writes a value; the scale goes up to `least` or higher.
    """
    values = [value for one in series for value in one.values if value is not None]
    top = nice_top(max([least, *values]))
    parts = [_lines(series, top, len(labels)), _ticks(top, told), _labels(labels)]
    parts += [_bands(labels, series, told)]
    said = "; ".join(
        f"{one.name}: {told(min(known))} – {told(max(known))}"
        for one in series
        if (known := [value for value in one.values if value is not None])
    )
    return Markup(
        '<svg class="chart" role="img" aria-labelledby="{0}-title {0}-said">'
        '<title id="{0}-title">{1}</title><desc id="{0}-said">{2}</desc>{3}</svg>'
    ).format(name, title, said, Markup("").join(parts))


def spark(values: Sequence[Value]) -> Markup:
    """A small line without scale or text, beside a figure that says it all."""
    known = [value for value in values if value is not None]
    top = max(known, default=0.0)
    if not top or len(known) < 2:
        return Markup("")
    return Markup('<svg class="spark" aria-hidden="true">{}</svg>').format(
        _inner(Markup("").join(_paths(Series("", known), top, 0, True)), 4, 96)
    )


def bar(share: Value) -> Markup:
    """A share of the width, in a table beside its number."""
    width = f"{100 * min(1.0, max(0.0, share or 0.0)):.2f}%"
    return Markup(
        '<svg class="bar" aria-hidden="true"><rect class="rail" width="100%" height="100%" rx="4"/>'
        '<rect class="fill" width="{}" height="100%" rx="4"/></svg>'
    ).format(width)


def nice_top(most: float) -> float:
    """The smallest of 1, 2, 4, 6, 8 or 10 times a power of ten that is not below `most`."""
    if most <= 0:
        return 1.0
    power = 1.0
    while power * 10 < most:
        power *= 10
    while power >= most:
        power /= 10
    return next(step * power for step in (1, 2, 4, 6, 8, 10) if step * power >= most * 0.999)


def _inner(content: Markup, top: float, height: float) -> Markup:
    return Markup(
        '<svg y="{}%" width="100%" height="{}%" viewBox="0 0 1000 100" preserveAspectRatio="none">'
        "{}</svg>"
    ).format(f"{top:g}", f"{height:g}", content)


def _ticks(top: float, told: Callable[[float], str]) -> Markup:
    lines = []
    for part in (0.0, 0.5, 1.0):
        y = f"{_TOP + _PART * (1 - part):g}%"
        lines.append(Markup('<line class="grid" x2="100%" y1="{0}" y2="{0}"/>').format(y))
        if part:
            text = told(top * part)
            lines.append(Markup('<text class="tick" y="{}" dy="-4">{}</text>').format(y, text))
    return Markup("").join(lines)


def _labels(labels: Sequence[str]) -> Markup:
    if not labels:
        return Markup("")
    step = -(-len(labels) // _LABELS)
    # Counted from the last one, which is now.
    chosen = range((len(labels) - 1) % step, len(labels), step)
    texts = []
    for place in chosen:
        x = 100 * (place + 0.5) / len(labels)
        anchor = "start" if x < 4 else "end" if x > 96 else "middle"
        x = 0 if anchor == "start" else 100 if anchor == "end" else x
        # A small screen has room for every other one.
        rank = " other" if (len(labels) - 1 - place) // step % 2 else ""
        texts.append(
            Markup('<text class="label {}{}" x="{}%" y="98%">{}</text>').format(
                anchor, rank, f"{x:.2f}", labels[place]
            )
        )
    return Markup("").join(texts)


def _lines(series: Sequence[Series], top: float, many: int) -> Markup:
    paths: list[Markup] = []
    for place, one in reversed(list(enumerate(series, 1))):
        paths += _paths(one, top, place, place == 1 and many > 1)
    return _inner(Markup("").join(paths), _TOP, _PART)


def _paths(one: Series, top: float, place: int, filled: bool) -> list[Markup]:
    """The line, broken where there is no value; a point alone is a dot."""
    runs: list[list[tuple[float, float]]] = [[]]
    for index, value in enumerate(one.values):
        if value is None:
            runs.append([])
            continue
        x = _WIDTH * (index + 0.5) / len(one.values)
        runs[-1].append((x, _HEIGHT * (1 - min(value, top) / top)))
    paths = []
    for run in filter(None, runs):
        way = "L".join(f"{x:.1f} {y:.2f}" for x, y in run)
        if len(run) == 1:
            paths.append(Markup('<path class="dot s{}" d="M{}h0"/>').format(place, way))
            continue
        if filled:
            area = f"M{run[0][0]:.1f} {_HEIGHT:g}L{way}V{_HEIGHT:g}Z"
            paths.append(Markup('<path class="area s{}" d="{}"/>').format(place, area))
        paths.append(Markup('<path class="line s{}" d="M{}"/>').format(place, way))
    return paths


def _bands(labels: Sequence[str], series: Sequence[Series], told: Callable[[float], str]) -> Markup:
    """What a pointer over a label is told."""
    bands = []
    for place, label in enumerate(labels):
        said = [f"{label}"]
        for one in series:
            value = one.values[place]
            said.append(f"{one.name} {'–' if value is None else told(value)}")
        x, width = 100 * place / len(labels), 100 / len(labels)
        bands.append(
            Markup('<rect class="band" x="{}%" width="{}%" height="88%" data-tip="{}"/>').format(
                f"{x:.3f}", f"{width:.3f}", escape("\n".join(said))
            )
        )
    return Markup("").join(bands)
