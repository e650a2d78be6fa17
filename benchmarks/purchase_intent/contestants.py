"""The models that are compared, each with the few options among which the inner folds choose."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import lightgbm
import pandas as pd
from sklearn.compose import ColumnTransformer  # type: ignore[import-untyped]
from sklearn.ensemble import (  # type: ignore[import-untyped]
    ExtraTreesClassifier,
    HistGradientBoostingClassifier,
    RandomForestClassifier,
)
from sklearn.kernel_approximation import Nystroem  # type: ignore[import-untyped]
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]
from sklearn.pipeline import Pipeline, make_pipeline  # type: ignore[import-untyped]
from sklearn.preprocessing import OneHotEncoder, QuantileTransformer  # type: ignore[import-untyped]
from sklearn.svm import LinearSVC  # type: ignore[import-untyped]
from sklearn.tree import DecisionTreeClassifier  # type: ignore[import-untyped]

from benchmarks.purchase_intent.data import CATEGORIES, PAGES
from benchmarks.purchase_intent.features import for_lines, for_trees

Options = Mapping[str, Any]


@dataclass(frozen=True)
class Contestant:
    """A kind of model: `make` gives an unfitted one for options and a seed, `see` its features.

    `margins`: it tells distances instead of probabilities, which the inner folds calibrate.
    """

    title: str
    make: Callable[[Options, int], Any]
    options: Sequence[Options]
    see: Callable[[pd.DataFrame], pd.DataFrame]
    margins: bool = False


def _encoded(x_names: Sequence[str], model: Any) -> Pipeline:
    """Numbers brought to a normal shape and categories one-hot, in front of `model`."""
    shape = QuantileTransformer(output_distribution="normal", n_quantiles=200, random_state=0)
    rare = OneHotEncoder(handle_unknown="infrequent_if_exist", min_frequency=20)
    encode = ColumnTransformer(
        [("numbers", shape, list(x_names)), ("categories", rare, list(CATEGORIES))],
        sparse_threshold=0,
    )
    return make_pipeline(encode, model)


def _lines(kind: Callable[..., Any], **fixed: Any) -> Callable[[Options, int], Any]:
    return lambda options, seed: _encoded(_NUMBERS, kind(**fixed, **options, random_state=seed))


def _trees(kind: Callable[..., Any], **fixed: Any) -> Callable[[Options, int], Any]:
    return lambda options, seed: kind(**fixed, **options, random_state=seed)


_NUMBERS: Final = (
    *(f"{kind}{end}" for kind in PAGES for end in ("", "_Duration", "_mean")),
    *("BounceRates", "ExitRates", "PageValues", "SpecialDay", "pages", "seconds"),
    *("seconds_a_page", "product_share", "exit_less_bounce", "value_pages", "value_stay"),
    *("has_value", "exits", "bounces", "has_bounce"),
)

CONTESTANTS: Final = (
    Contestant(
        "logistic regression",
        _lines(LogisticRegression, max_iter=500),
        ({"C": 0.03}, {"C": 0.3}),
        for_lines,
    ),
    Contestant(
        "decision tree",
        _trees(DecisionTreeClassifier),
        ({"max_depth": 4, "min_samples_leaf": 40}, {"max_depth": 6, "min_samples_leaf": 60}),
        for_trees,
    ),
    Contestant(
        # The kernel by 300 of its landmarks (C. Williams and M. Seeger 2000): an exact one takes
        # minutes for each fit.
        "SVM",
        lambda options, seed: _encoded(
            _NUMBERS,
            make_pipeline(
                Nystroem(gamma=0.01, n_components=300, random_state=seed),
                LinearSVC(**options, dual=False, random_state=seed),
            ),
        ),
        ({"C": 0.1}, {"C": 1.0}),
        for_lines,
        margins=True,
    ),
    Contestant(
        "random forest",
        _trees(RandomForestClassifier, n_estimators=120, max_features=0.25),
        ({"min_samples_leaf": 4},),
        for_trees,
    ),
    Contestant(
        "extra trees",
        _trees(ExtraTreesClassifier, n_estimators=120, max_features=0.5),
        ({"min_samples_leaf": 3},),
        for_trees,
    ),
    Contestant(
        "gradient boosting (scikit-learn)",
        _trees(HistGradientBoostingClassifier, learning_rate=0.04, l2_regularization=5.0),
        ({"max_leaf_nodes": 8, "max_iter": 150},),
        for_trees,
    ),
    Contestant(
        "gradient boosting (LightGBM)",
        _trees(
            lightgbm.LGBMClassifier,
            learning_rate=0.03,
            subsample=0.7,
            subsample_freq=1,
            colsample_bytree=0.4,
            reg_lambda=5.0,
            n_jobs=1,
            verbose=-1,
        ),
        ({"num_leaves": 6, "n_estimators": 250}, {"num_leaves": 10, "n_estimators": 250}),
        for_trees,
    ),
)
