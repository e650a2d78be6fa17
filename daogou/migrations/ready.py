"""A database that commands can work on, or a clear word about why not."""

from __future__ import annotations

from sqlalchemy import inspect
from sqlalchemy.engine import Engine, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from daogou.database import make_engine
from daogou.errors import ConfigurationError
from daogou.migrations import behind


def ready_engine(url: str, with_schema: bool = True) -> Engine:
    """An engine for `url` that answers and, if `with_schema`, has the shop's present tables.

    Raises:
        ConfigurationError: it does not; the text names the variable and the remedy.
    """
    try:
        engine = make_engine(url)
        shown = make_url(url).render_as_string(hide_password=True)
        with engine.connect() as connection:
            has_schema = inspect(connection).has_table("catalog_state")
            stands = behind(connection) if has_schema else None
    except (ArgumentError, NoSuchModuleError, ImportError) as error:
        raise ConfigurationError(
            f"DAOGOU_DATABASE_URL is no database URL that can be used: {error}. "
            "Write sqlite:///path/to/shop.db or postgresql://user@host/name."
        ) from error
    except OSError as error:
        raise ConfigurationError(
            f"The folder of the database {url} cannot be made ({error}). "
            "Let this user write there, or set DAOGOU_DATABASE_URL to another file."
        ) from error
    except DBAPIError as error:
        reason = " ".join(str(error.orig).split())
        raise ConfigurationError(
            f"The database {shown} does not answer ({reason}). "
            "Start it or set DAOGOU_DATABASE_URL to another one."
        ) from error
    if with_schema and not has_schema:
        raise ConfigurationError(
            f"The database {shown} has no tables yet. Run: python -m daogou db upgrade"
        )
    if stands == "newer":
        raise ConfigurationError(
            f"The database {shown} was made by a newer version of this program. "
            "Update the program, or set DAOGOU_DATABASE_URL to another database."
        )
    if with_schema and stands == "older":
        raise ConfigurationError(
            f"The tables in the database {shown} are those of an older version. "
            "Run: python -m daogou db upgrade"
        )
    return engine
