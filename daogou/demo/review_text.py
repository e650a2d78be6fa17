"""How the sentences of a review are put together, in the manners of different people."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from daogou.demo.phrasebook import Phrase

_TITLES = {
    "zh": {
        5: [
            "很满意",
            "超出预期",
            "值得买",
            "没踩雷",
            "真香",
            "好评",
            "推荐",
            "买对了",
            "惊喜",
            "挺好的",
            "五星",
            "不错不错",
        ],
        4: ["总体满意", "还不错", "整体挺好", "可以的", "小瑕疵不影响", "比较满意", "不错"],
        3: ["一般", "中规中矩", "有好有坏", "凑合", "还行吧", "普普通通"],
        2: ["有点失望", "不太行", "不如预期", "不推荐", "不值"],
        1: ["差评", "避雷", "踩雷了", "别买", "后悔了", "退了"],
    },
    "en": {
        5: [
            "Love it",
            "Excellent",
            "Exactly what I wanted",
            "Very happy",
            "Highly recommended",
            "Worth every yuan",
            "Great buy",
            "Perfect",
            "So glad I bought it",
        ],
        4: ["Good overall", "Happy with it", "Nearly perfect", "Solid choice", "Pretty good"],
        3: ["It's okay", "Mixed feelings", "Average", "Fine, not great", "So-so"],
        2: ["Disappointed", "Not great", "Expected more", "Would not buy again"],
        1: ["Avoid", "Terrible", "Waste of money", "Do not buy", "Returned it"],
    },
}
_TITLED = {"zh": 0.55, "en": 0.8}
_TURNS = {
    "zh": ("不过", "不过", "就是", "只是", "但"),
    "en": ("But ", "That said, ", "My only niggle: ", "However, "),
}
# After these a Chinese sentence reads well with "不过" only.
_STARTS_LIKE_A_TURN = ("要是", "建议", "就", "比", "对", "刚", "第", "买", "前脚")
_I = ("I ", "I'")


def title(random: Random, stars: int, language: str) -> str:
    """A headline for so many stars; often none."""
    if random.random() > _TITLED[language]:
        return ""
    return random.choice(_TITLES[language][stars])


def join(random: Random, phrases: Sequence[Phrase], language: str) -> str:
    """The text of a review of these sentences."""
    parts = [phrase.text for phrase in phrases]
    for index in range(1, len(phrases)):
        if phrases[index - 1].sign == "+" and phrases[index].sign != "+":
            parts[index] = _turn(random, parts[index], language)
            break
    if not parts:
        return ""
    glad = all(phrase.sign == "+" for phrase in phrases)
    return _chinese(random, parts, glad) if language == "zh" else _english(random, parts, glad)


def _turn(random: Random, text: str, language: str) -> str:
    """The sentence with a word before it that says: now for the other side."""
    word = random.choice(_TURNS[language])
    if language == "zh":
        return ("不过" if text.startswith(_STARTS_LIKE_A_TURN) else word) + text
    if word.endswith(": ") and text.startswith("I "):
        word = "But "
    return word + (text if text.startswith(_I) else text[0].lower() + text[1:])


def _chinese(random: Random, parts: list[str], glad: bool) -> str:
    """Full stops, commas all through, none at the end, or exclamation marks where one is glad."""
    manner = random.random()
    if manner < 0.4:
        return "。".join(parts) + "。"
    if manner < 0.65:
        return "，".join(parts) + "。"
    if manner < 0.85 or not glad:
        return "，".join(parts)
    if manner < 0.93:
        return "，".join(parts) + "！"
    return "，".join(parts) + random.choice(("～", "👍", "😄", "，五星！", "❤️"))


def _english(random: Random, parts: list[str], glad: bool) -> str:
    """Proper sentences, mostly; some people write without capitals."""
    manner = random.random()
    if manner < 0.75 or (not glad and manner < 0.9):
        return ". ".join(parts) + "."
    if manner < 0.9:
        return ". ".join(parts) + "!"
    return ". ".join(parts).lower()
