"""Run by Alembic: migrations on the connection that it is given, else on the settings' database."""

from __future__ import annotations

from alembic import context
from sqlalchemy.engine import Connection

from daogou.behavior import tables as behavior_tables
from daogou.catalog import tables as catalog_tables
from daogou.database import Base, make_engine
from daogou.edge import tables as edge_tables
from daogou.handover import tables as handover_tables
from daogou.learning import tables as learning_tables
from daogou.migrations import is_modelled
from daogou.orders import tables as order_tables
from daogou.satisfaction import tables as satisfaction_tables
from daogou.settings import get_settings
from daogou.simulation import tables as simulation_tables
from daogou.turns import tables as turn_tables

# Importing the tables is what fills the metadata.
MODELS = (
    *(catalog_tables, order_tables, handover_tables, edge_tables),
    *(behavior_tables, turn_tables, satisfaction_tables, simulation_tables),
    learning_tables,
)


def run(connection: Connection) -> None:
    """Migrate on `connection`."""
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        include_object=is_modelled,
        compare_type=True,
        # SQLite alters a table by copying it.
        render_as_batch=connection.dialect.name == "sqlite",
    )
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    run(given)
else:
    with make_engine(get_settings().database_url).begin() as own:
        run(own)
