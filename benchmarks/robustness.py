"""How much worse the shop's model understands messages that are mistyped, converted or decorated.

    python -m daogou benchmark robustness [--model M] [--seed N] [--json OUT] [--chart PNG]

Takes the held-out utterances as they are and under each of `benchmarks.perturbations`, and counts
right intents (entries of retrieval intents count as the intent) through Rasa's own Agent. The drop
of a kind is over all utterances; that over those alone which it changed stands beside it. The
overall drop is the mean over the kinds.
"""

from __future__ import annotations

import argparse
import asyncio
import os
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import mean
from typing import Any, Final

from benchmarks.machine import machine, versions
from daogou.errors import DataError
from daogou.nlu.example import Example
from daogou.settings import PROJECT_ROOT

# Points of accuracy that the mean over the kinds may cost.
AIM: Final = 3.0
_PACKAGES: Final = ("rasa", "onnxruntime", "tokenizers", "numpy", "opencc", "pypinyin")
_GROUPS: Final = ("zh", "en", "all")

# The intent of each of some texts.
Classify = Callable[[Sequence[str]], list[str]]


def register(commands: Any) -> None:
    """Add `robustness` to argparse's sub-parsers."""
    text = "intent accuracy on held-out utterances with typos, other scripts, width, case, emoji"
    parser = commands.add_parser("robustness", help=text, description=text)
    parser.add_argument("--model", type=Path, metavar="M", help="a model (the newest in models/)")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="of the slips (1)")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures here")
    parser.add_argument("--chart", type=Path, metavar="PNG", help="draw the drops here")
    parser.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> None:
    from benchmarks.held_out import held_out
    from benchmarks.intent.results import write_json

    model = model_at(arguments.model, PROJECT_ROOT)
    figures = measured(held_out(), classifier(model), arguments.seed)
    print(table(figures))
    if arguments.json:
        about = {
            "benchmark": "robustness",
            "when": datetime.now(UTC).isoformat(timespec="seconds"),
            "machine": machine(),
            "versions": versions(_PACKAGES),
            "model": model.name,
        }
        write_json(arguments.json, about | figures)
    if arguments.chart:
        from benchmarks.robustness_chart import draw

        draw(figures, arguments.chart)


def model_at(path: Path | None, root: Path) -> Path:
    """`path`, or the newest model of the project.

    Raises:
        DataError: there is no such file.
    """
    from daogou.serving.freshness import newest_model

    found = path or newest_model(root)
    if found is None:
        raise DataError(f"{root / 'models'} holds no model: train one with `make train`.")
    if not found.is_file():
        raise DataError(f"--model {found}: there is no such file. Name a models/*.tar.gz.")
    return found


def classifier(model: Path) -> Classify:
    """What the model ranks first; the fallback, which only asks back, is passed over."""

    async def intents(texts: Sequence[str]) -> list[str]:
        from rasa.core.agent import load_agent
        from tqdm import tqdm

        from benchmarks.intent.measure import quieten

        quieten()
        agent = await load_agent(str(model))
        said = []
        for text in tqdm(texts, desc="messages"):
            ranking = (await agent.parse_message(text))["intent_ranking"]
            names = (entry["name"] for entry in ranking)
            said.append(next((name for name in names if name != "nlu_fallback"), ""))
        return said

    # No report of this run to an outside host.
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    return lambda texts: asyncio.run(intents(texts))


def measured(utterances: Sequence[Example], classify: Classify, seed: int) -> dict[str, Any]:
    """Accuracies between 0 and 1 and drops in points, by kind and language.

    A kind has for "zh", "en" and "all": utterances, changed (how many), accuracy, drop, and
    drop_of_changed (over these alone; None where nothing changed).
    """
    from benchmarks.held_out import language
    from benchmarks.perturbations import PERTURBATIONS, perturbed

    texts = [utterance.text for utterance in utterances]
    variants = {kind: perturbed(texts, kind, seed) for kind in PERTURBATIONS}
    different = list(dict.fromkeys([*texts, *(t for told in variants.values() for t in told)]))
    intent_of = dict(zip(different, classify(different), strict=True))

    def hits(told: Sequence[str]) -> list[bool]:
        wanted = (utterance.label.split("/")[0] for utterance in utterances)
        return [intent_of[text] == label for text, label in zip(told, wanted, strict=True)]

    clean = hits(texts)
    groups = {name: [i for i, t in enumerate(texts) if language(t) == name] for name in _GROUPS}
    groups["all"] = list(range(len(texts)))
    kinds: dict[str, dict[str, dict[str, Any]]] = {}
    for kind, told in variants.items():
        changed = {i for i, text in enumerate(texts) if told[i] != text}
        right = hits(told)
        kinds[kind] = {
            name: _figures(group, changed, clean, right) for name, group in groups.items() if group
        }
    return {
        "seed": seed,
        "utterances": {name: len(group) for name, group in groups.items() if group},
        "clean": {name: _accuracy(clean, group) for name, group in groups.items() if group},
        "kinds": kinds,
        "overall_drop": _means(kinds, "drop"),
        "overall_drop_of_changed": _means(kinds, "drop_of_changed"),
        "aim": AIM,
    }


def _figures(
    group: Sequence[int], changed: set[int], clean: Sequence[bool], right: Sequence[bool]
) -> dict[str, Any]:
    touched = [index for index in group if index in changed]
    return {
        "utterances": len(group),
        "changed": len(touched),
        "accuracy": _accuracy(right, group),
        "drop": _drop(clean, right, group),
        "drop_of_changed": _drop(clean, right, touched) if touched else None,
    }


def _means(kinds: dict[str, dict[str, dict[str, Any]]], figure: str) -> dict[str, float]:
    """The mean over the kinds that changed anything, for each language and all."""
    drops: dict[str, list[float]] = defaultdict(list)
    for by_name in kinds.values():
        for name, figures in by_name.items():
            if figures[figure] is not None:
                drops[name].append(figures[figure])
    return {name: round(mean(values), 2) for name, values in drops.items()}


def _accuracy(right: Sequence[bool], group: Sequence[int]) -> float:
    return round(sum(right[index] for index in group) / len(group), 4)


def _drop(clean: Sequence[bool], right: Sequence[bool], group: Sequence[int]) -> float:
    lost = sum(clean[index] - right[index] for index in group)
    return round(100 * lost / len(group), 2)


def table(figures: dict[str, Any]) -> str:
    """The figures for a terminal; drops in points."""
    names = [name for name in _GROUPS if name in figures["clean"]]
    lines = [f"{'':20}" + "".join(f"  {name + ': changed':>13}  accuracy   drop" for name in names)]
    clean = "".join(f"  {'':13}  {figures['clean'][name]:8.3f}  {'':5}" for name in names)
    lines.append(f"{'as written':20}{clean}")
    for kind, by_name in figures["kinds"].items():
        cells = (by_name[name] for name in names)
        lines.append(
            f"{kind:20}"
            + "".join(f"  {c['changed']:13}  {c['accuracy']:8.3f}  {c['drop']:5.1f}" for c in cells)
        )
    drops = figures["overall_drop"]
    mean_of = "".join(f"  {'':13}  {'':8}  {drops[name]:5.1f}" for name in names)
    lines.append(f"{'mean of the kinds':20}{mean_of}")
    kept = "kept" if drops["all"] <= figures["aim"] else "missed"
    changed = figures["overall_drop_of_changed"]
    lines.append(f"Mean over changed messages alone: {changed.get('all', 0.0):.1f} points.")
    lines.append(f"Overall drop {drops['all']:.1f} points; aim {figures['aim']:.1f}: {kept}.")
    return "\n".join(lines)
