"""Which letters lie side by side on a QWERTY keyboard."""

from __future__ import annotations

from typing import Final

# Each row is shifted to the right against the one above, by keys.
_ROWS: Final = (("qwertyuiop", 0.0), ("asdfghjkl", 0.25), ("zxcvbnm", 0.75))


def _neighbours() -> dict[str, str]:
    place = {
        letter: (column + shift, float(row))
        for row, (letters, shift) in enumerate(_ROWS)
        for column, letter in enumerate(letters)
    }
    return {
        letter: "".join(
            other
            for other, (u, v) in place.items()
            if other != letter and abs(u - x) <= 1 and abs(v - y) <= 1
        )
        for letter, (x, y) in place.items()
    }


# Lower-case letter → the letters around it.
NEIGHBOURS: Final = _neighbours()
