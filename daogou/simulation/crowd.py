"""All shoppers of a run, a few at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import delete
from sqlalchemy.orm import Session, sessionmaker

from daogou.database import aside
from daogou.orders.owners import conversation_owner
from daogou.orders.tables import Cart
from daogou.simulation.answer import Answer, Button
from daogou.simulation.calls import VisitError
from daogou.simulation.contentment import Lived, answers_survey, stars
from daogou.simulation.evidence import Who
from daogou.simulation.goals import GOALS
from daogou.simulation.goods import Goods, read_goods
from daogou.simulation.marks import finished, mark, note
from daogou.simulation.person import person_of
from daogou.simulation.reading import Reader
from daogou.simulation.setting import Case, Setting
from daogou.simulation.shopfront import Shopfront
from daogou.simulation.shopper import Shopper, shoppers
from daogou.simulation.steps import GivenUpError, Press, Say
from daogou.simulation.visiting import Visit
from daogou.simulation.wording import Words


@dataclass(frozen=True)
class Run:
    """A run: `workers` shoppers at a time, `think` seconds between two actions in the middle."""

    server: str
    seed: int
    count: int
    workers: int
    think: float
    words: Words
    reader: Reader


async def simulate(
    run: Run, sessions: sessionmaker, told: Callable[[Shopper, str], None]
) -> list[str]:
    """Sends all shoppers of a run who have not been there yet; what went wrong, a line each.

    `told` hears of each visit that is over, and how it ended.
    """
    goods = await aside(sessions, read_goods)
    done = await aside(sessions, lambda session: finished(session, run.seed))
    shares = {name: goal.share for name, goal in GOALS.items()}
    waiting = [one for one in shoppers(run.seed, run.count, shares) if one.number not in done]
    queue = asyncio.Queue[Shopper]()
    for shopper in waiting:
        queue.put_nowait(shopper)
    errors: list[str] = []

    async def work() -> None:
        while not queue.empty():
            shopper = queue.get_nowait()
            try:
                ending = await visit(run, sessions, goods, shopper)
            except VisitError as error:
                errors.append(f"shopper {shopper.number} ({shopper.goal}): {error}")
                ending = "left"
            told(shopper, ending)

    await asyncio.gather(*(work() for _ in range(min(run.workers, max(len(waiting), 1)))))
    return errors


async def visit(run: Run, sessions: sessionmaker, goods: Goods, shopper: Shopper) -> str:
    """One shopper comes, does what they came for, rates it, and leaves; how it ended."""
    since = datetime.now(UTC)

    def prepare(session: Session) -> Case:
        person = person_of(shopper)
        return GOALS[shopper.goal].make(Setting(session, shopper, person, goods, since))

    case = await aside(sessions, prepare)
    chance = shopper.chance("pauses")
    think = run.think * shopper.haste
    async with Shopfront(run.server, run.reader, shopper.language, think, chance) as shop:
        conversation, before = await shop.enter(case.customer if case.signs_in else None)

        def marked(session: Session) -> None:
            mark(session, shopper, conversation, case.customer, since)
            if before != conversation:
                # Signing in has joined it, empty, to the customer's, and left it.
                session.execute(delete(Cart).where(Cart.owner_key == conversation_owner(before)))

        await aside(sessions, marked)
        await shop.choose(shopper.consents)
        knows = dict(case.knows)
        here = Visit(shopper, run.words, shop, knows, case.agrees)
        if case.talks and shopper.greets:
            await here.say("greet")
        evidence = await here.carry_out(case.plan())
        who = Who(conversation, case.customer, since)

        def proven(session: Session) -> bool:
            return bool(evidence(session, who) if callable(evidence) else evidence)

        success = await aside(sessions, proven)
        if here.ending == "reached" and not success:
            here.ending = "gave_up"
            here.stuck.append({"act": "evidence", "said": "", "answered": "not in the shop"})
        rated, given = await _rate(here, success, case.talks)
        await aside(
            sessions, lambda session: note(session, conversation, here, success, given, rated)
        )
    return here.ending


async def _rate(here: Visit, success: bool, talks: bool) -> tuple[bool, int]:
    """Thanks and stars by the real flow; whether they were given, and how many they are."""
    shopper = here.shopper
    lived = Lived(success, here.turns, here.misunderstood, here.waited)
    chance = shopper.chance("stars")
    given = stars(lived, shopper.taste, chance)
    if not talks or not here.turns:
        return False, given
    if success and shopper.thanks:
        await here.say("thank")
    if not answers_survey(shopper.rates, success, chance):
        return False, given
    # What was counted of the matter itself stays as it is.
    counted = here.turns, here.misunderstood, here.waited
    try:
        asked: Answer = await here.do(
            Say("rate", lambda said: said.has("ask_rating_stars"), means=("rate_service",))
        )
        button = next(one for one in asked.buttons if f'"{given}"' in one.payload)
        next_asked = ("ask_rating_reason", "ask_rating_comment")
        said: Answer = await here.do(Press(button, lambda said: said.has(*next_asked), "stars"))
        if said.has("ask_rating_reason"):
            reason = _reason(said.buttons, lived)
            await here.do(Press(reason, lambda said: said.has("ask_rating_comment"), "reason"))
        done: Any = lambda said: said.has("rating_high", "rating_low")  # noqa: E731
        if shopper.comments:
            mood = "good" if given > 3 else "bad" if given < 3 else "middling"
            await here.do(Say(f"comment_{mood}", done))
        else:
            await here.do(Press(Button(_NOTHING[shopper.language], "/deny"), done, "no comment"))
        rated = True
    except GivenUpError:
        rated = False
    here.turns, here.misunderstood, here.waited = counted
    return rated, given


def _reason(buttons: Sequence[Button], lived: Lived) -> Button:
    """What went wrong, of the buttons in the order of domain.yml; the last one says nothing."""
    if not lived.reached:
        return buttons[0]
    if lived.misunderstood:
        return buttons[1]
    return buttons[2] if lived.waited > _LONG_WAIT * lived.turns else buttons[-1]


# Seconds for an answer, from which on somebody says that it took too long.
_LONG_WAIT = 4.0
_NOTHING = {"zh": "没有了", "en": "No, that's all"}
