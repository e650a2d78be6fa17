"""Characters that sound alike."""

from __future__ import annotations

import pytest

from daogou.text.homophones import sound_alike, sounds, sounds_like


@pytest.mark.parametrize(
    ("one", "other", "strictly", "loosely"),
    [
        ("跃", "悦", True, True),
        ("舍", "设", True, True),
        ("行", "形", True, True),  # 行 has several readings
        ("中", "宗", False, True),  # zh and z
        ("声", "森", False, True),  # sh and s, eng and en
        ("女", "努", False, False),  # ü is no u
        ("跃", "水", False, False),
        ("a", "跃", False, False),
        ("a", "a", False, False),
    ],
)
def test_sound_alike(one: str, other: str, strictly: bool, loosely: bool) -> None:
    assert sound_alike(one, other) == strictly
    assert sound_alike(one, other, loosely=True) == loosely


def test_texts_place_by_place() -> None:
    assert sounds_like("云悦", "云跃")
    assert sounds_like("yunyue", "yunyue")
    assert not sounds_like("云跃跑", "云跃")
    assert not sounds_like("中跃", "宗跃")
    assert sounds_like("中跃", "宗跃", loosely=True)


def test_sounds_of_what_is_no_han_character() -> None:
    assert sounds("😀") == sounds("x") == frozenset()
    assert sounds("女") >= {"nv"}
