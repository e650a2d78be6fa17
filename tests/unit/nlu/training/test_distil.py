"""A student of one layer learns what its teacher of two layers says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from daogou.errors import ConfigurationError
from daogou.nlu import intent_training
from daogou.nlu.intent_model import NETWORK, IntentModel
from daogou.nlu.options import ClassifierOptions
from daogou.nlu.training.batches import pad
from daogou.nlu.training.distil import distil, student_of
from daogou.nlu.training.fit import Fitted, fit
from daogou.nlu.training.lesson import Lesson, softened
from tests.unit.nlu.training.conftest import Tuned, tuned


@pytest.fixture(scope="module")
def student(teacher: Tuned) -> Fitted:
    """A student of one layer."""
    options = replace(teacher.options, student_layers=1)
    return distil(teacher.fitted, teacher.examples, [], options)


def lesson(fitted: Fitted, teacher: Tuned) -> Lesson:
    """What a network says of the teacher's examples."""
    return Lesson.of(fitted.network, teacher.encoded, fitted.fill)


def apart(fitted: Fitted, teacher: Tuned) -> tuple[float, float]:
    """How far intents and embeddings are from the teacher's: divergence, 1 - cosine."""
    said, wanted = lesson(fitted, teacher), lesson(teacher.fitted, teacher)
    cosine = (said.embedding * wanted.embedding).sum(-1).mean()
    return float(softened(said.intents, wanted.intents)), 1 - float(cosine)


def test_a_student_is_nearer_to_its_teacher_than_one_that_learned_alone(
    teacher: Tuned, student: Fitted
) -> None:
    alone = fit(teacher.examples, [], replace(teacher.options, layers=1))
    taught, plain = apart(student, teacher), apart(alone, teacher)
    assert taught[0] < 0.5 * plain[0]
    assert taught[1] < 0.5 * plain[1]
    untaught = replace(teacher.fitted, network=student_of(teacher.fitted.network, 1))
    assert taught[0] < 0.5 * apart(untaught, teacher)[0]


def test_families_and_tags_are_taught_as_well(teacher: Tuned, student: Fitted) -> None:
    said, wanted = lesson(student, teacher), lesson(teacher.fitted, teacher)
    assert said.families is not None and wanted.families is not None
    assert said.tags is not None and wanted.tags is not None
    same = (said.families.argmax(-1) == wanted.families.argmax(-1)).float().mean()
    assert same > 0.9
    tags = [torch.cat(found).argmax(-1) for found in (said.tags, wanted.tags)]
    assert (tags[0] == tags[1]).float().mean() > 0.9


def test_the_teacher_stays_as_it_was(teacher: Tuned) -> None:
    before = {name: value.clone() for name, value in teacher.fitted.network.state_dict().items()}
    distil(teacher.fitted, teacher.examples, [], replace(teacher.options, student_layers=1))
    after = teacher.fitted.network.state_dict()
    assert all(torch.equal(value, after[name]) for name, value in before.items())


def test_the_topmost_layer_stays_and_what_was_frozen_learns(encoder: Path) -> None:
    frozen = tuned(encoder, epochs=1, frozen_layers=2).fitted.network
    student = student_of(frozen, 1)
    kept, top = student.encoder.encoder.layer[0], frozen.encoder.encoder.layer[1]
    assert torch.equal(kept.output.dense.weight, top.output.dense.weight)
    assert student.frozen == 0
    assert all(parameter.requires_grad for parameter in kept.parameters())
    assert not any(p.requires_grad for p in student.encoder.embeddings.parameters())
    assert not any(p.requires_grad for p in top.parameters())


def test_nothing_is_apart_from_itself() -> None:
    logits = torch.randn(4, 3)
    assert float(softened(logits, logits)) == pytest.approx(0, abs=1e-6)
    # Where probabilities are nearly even it is about half the variance of the difference, at
    # whatever temperature: that is what the square is for.
    small = 0.01 * torch.tensor([[1.0, -1.0]])
    assert float(softened(small, -small)) == pytest.approx(0.0002, rel=1e-2)


@pytest.mark.usefixtures("no_model_cache")
def test_the_student_is_what_serves(teacher: Tuned, student: Fitted, tmp_path: Path) -> None:
    sizes = []
    for layers in (0, 1):
        options = replace(teacher.options, student_layers=layers)
        folder = tmp_path / str(layers)
        intent_training.train(teacher.examples, options, folder)
        sizes.append((folder / NETWORK).stat().st_size)
    assert sizes[1] < sizes[0]
    texts = [example.text for example in teacher.examples]
    served = np.stack([r.intents for r in IntentModel.load(folder).encoder.run(texts)])
    ids, mask = pad(teacher.encoded.rows, student.fill)
    with torch.no_grad():
        expected = student.network.eval()(ids, mask)[0].numpy()
    np.testing.assert_allclose(served, expected, atol=0.01)


@pytest.mark.parametrize("layers", [2, 6])
def test_a_student_as_deep_as_its_teacher_is_told_before_training(
    encoder: Path, layers: int
) -> None:
    options = ClassifierOptions.from_config({"encoder": str(encoder), "student_layers": layers})
    with pytest.raises(ConfigurationError) as caught:
        fit([], [], options)
    assert f"student_layers is {layers}, and its teacher has 2 layers" in str(caught.value)
    assert "Give fewer than 2" in str(caught.value)
