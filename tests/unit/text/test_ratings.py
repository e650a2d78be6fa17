"""Scores given, least scores asked for, and the wish for the best."""

from __future__ import annotations

import pytest

from daogou.text.ratings import Rating, find_ratings, parse_rating


@pytest.mark.parametrize(
    ("text", "said", "score"),
    [
        ("要四星以上的", "四星以上", 4.0),
        ("４星以上", "４星以上", 4.0),
        ("4.5分以上", "4.5分以上", 4.5),
        ("四点五分", "四点五分", 4.5),
        ("四點五星以上", "四點五星以上", 4.5),
        ("五星", "五星", 5.0),
        ("三颗星", "三颗星", 3.0),
        ("打5分", "5分", 5.0),
        ("10分", "10分", 10.0),
        ("满分", "满分", 5.0),
        ("4 stars and up", "4 stars and up", 4.0),
        ("4+ Stars", "4+ Stars", 4.0),
        ("4.5 stars or higher", "4.5 stars or higher", 4.5),
        ("five stars", "five stars", 5.0),
        ("4 out of 5", "4", 4.0),
        ("4/5", "4", 4.0),
    ],
)
def test_scores(text: str, said: str, score: float) -> None:
    assert [(found.text, found.value) for found in find_ratings(text)] == [(said, Rating(score))]


@pytest.mark.parametrize(
    "text",
    ["评分最高的", "評價好的", "好评的", "口碑好", "best rated", "Top-rated", "highest rated"],
)
def test_the_best(text: str) -> None:
    assert [found.value for found in find_ratings(text)] == [Rating(best=True)]


@pytest.mark.parametrize("text", ["100分", "5分钟", "星期五", "分期", "四星级酒店", "5", "1/2"])
def test_what_is_no_rating(text: str) -> None:
    assert find_ratings(text) == []


@pytest.mark.parametrize(
    ("text", "rating"),
    [
        ("5", Rating(5.0)),
        ("五", Rating(5.0)),
        ("4.5", Rating(4.5)),
        ("★★★★★", Rating(5.0)),
        ("⭐️⭐️⭐️", Rating(3.0)),
        ("给四星吧", Rating(4.0)),
        ("0", None),
        ("11", None),
        ("nan", None),
        ("very good", None),
        ("", None),
    ],
)
def test_an_answer_may_be_bare(text: str, rating: Rating | None) -> None:
    assert parse_rating(text) == rating
