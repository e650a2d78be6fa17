from __future__ import annotations

from daogou.simulation.goals import GOALS
from daogou.simulation.person import person_of
from daogou.simulation.shopper import shoppers
from daogou.simulation.wording import read_words

SHARES = {name: goal.share for name, goal in GOALS.items()}


def test_the_same_seed_gives_the_same_people_goals_and_words():
    words = read_words()
    facts = {"kind": "跑步鞋", "budget": "500", "color": ""}

    def all_of(seed: int, count: int) -> list[object]:
        return [
            (one, person_of(one), [words.say(one, "search", facts, nth) for nth in range(3)])
            for one in shoppers(seed, count, SHARES)
        ]

    assert all_of(7, 40) == all_of(7, 40)
    # Who comes first does not depend on how many come.
    assert all_of(7, 10) == all_of(7, 40)[:10]
    assert all_of(8, 40) != all_of(7, 40)


def test_a_crowd_has_all_goals_and_both_languages():
    crowd = shoppers(7, 600, SHARES)
    assert {one.goal for one in crowd} == set(GOALS)
    chinese = sum(one.language == "zh" for one in crowd)
    assert 0.5 < chinese / len(crowd) < 0.7
    assert len({person_of(one).phone for one in crowd}) == len(crowd)


def test_slips_do_not_change_with_what_happened_before():
    words, (one, *_) = read_words(), shoppers(7, 1, SHARES)
    text = "帮我看下包裹什么时候能到"
    assert words.slipped(one, text, 3) == words.slipped(one, text, 3)
