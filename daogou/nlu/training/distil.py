"""A student of fewer layers, taught by the tuned network (knowledge distillation)."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import replace

import torch
from torch import nn

from daogou.nlu.example import Example
from daogou.nlu.options import ClassifierOptions
from daogou.nlu.training.data import Encoded
from daogou.nlu.training.epochs import Training
from daogou.nlu.training.fit import Fitted
from daogou.nlu.training.lesson import Lesson, TaughtLoss
from daogou.nlu.training.loss import JointLoss
from daogou.nlu.training.network import JointNetwork


def distil(
    teacher: Fitted, train: Sequence[Example], dev: Sequence[Example], options: ClassifierOptions
) -> Fitted:
    """A student with `options.student_layers` of the teacher's layers, taught on `train`.

    Sanh et al. 2019, "DistilBERT"; Sun et al. 2019, "Patient Knowledge Distillation".
    """
    return teach(teacher, student_of(teacher.network, options.student_layers), train, dev, options)


def teach(
    teacher: Fitted,
    student: JointNetwork,
    train: Sequence[Example],
    dev: Sequence[Example],
    options: ClassifierOptions,
) -> Fitted:
    """Trains `student`, whose heads are those of the teacher, to answer as the teacher does."""
    # The teacher's opinion steadies the student as it is.
    options = replace(options, r_drop=0.0)
    torch.manual_seed(options.seed)
    fitted = Fitted(student, teacher.tokenizer, teacher.targets, None)
    examples = Encoded.of(train, teacher.tokenizer, teacher.targets)
    training = Training(
        student,
        examples,
        Encoded.of(dev, teacher.tokenizer, teacher.targets) if dev else None,
        options,
        teacher.fill,
        TaughtLoss(
            JointLoss(examples, len(teacher.targets.labels), options),
            Lesson.of(teacher.network, examples, teacher.fill),
        ),
        "Student",
    )
    fitted.dev_accuracy = training.run()
    return fitted


def student_of(teacher: JointNetwork, layers: int) -> JointNetwork:
    """A copy of `teacher` with so many of its layers, all of them trained.

    Of twelve, six keep every second, three every fourth; the topmost always stays, because the
    heads have learned to read it.
    """
    student = copy.deepcopy(teacher)
    depth = len(teacher.encoder.encoder.layer)
    kept = [round((place + 1) * depth / layers) - 1 for place in range(layers)]
    student.encoder.encoder.layer = nn.ModuleList(student.encoder.encoder.layer[i] for i in kept)
    student.encoder.config.num_hidden_layers = layers
    return trainable(student)


def trainable(network: JointNetwork) -> JointNetwork:
    """`network` with every layer trained, also those that were frozen when it was tuned.

    Where layers are missing, those above them read states that they have never seen.
    """
    network.frozen = 0
    network.encoder.encoder.requires_grad_(True)
    return network
