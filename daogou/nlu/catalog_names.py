"""The names of the shop's catalogue, read from its database for training."""

from __future__ import annotations

from sqlalchemy import select

from daogou.catalog.lexicon import load_lexicon
from daogou.catalog.tables import Product
from daogou.database import make_sessions
from daogou.errors import DaogouError
from daogou.migrations.ready import ready_engine
from daogou.nlu.families import FamilyNames
from daogou.settings import get_settings


def family_names(database_url: str) -> FamilyNames:
    """What tells the family of a name, from a database; "" stands for the shop's own."""
    engine = ready_engine(database_url or get_settings().database_url)
    try:
        with make_sessions(engine)() as session:
            lexicon = load_lexicon(session)
            rows = session.execute(select(Product.code, Product.category_code)).all()
    finally:
        engine.dispose()
    return FamilyNames(lexicon, dict(rows))


def names_fingerprint(database_url: str) -> str:
    """A hash of the names; empty where there is no catalogue, which plain intents do without."""
    try:
        return family_names(database_url).lexicon.fingerprint()
    except DaogouError:
        return ""
