"""Run the migrations: on the connection that monitor.store hands over, or by hand with `alembic upgrade head`.

By hand the database is the one that the program would use: MONITOR_DATABASE_URL, or the default place.
"""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy import Connection

from alembic import context
from monitor.store.schema.whole import metadata


def run_migrations(connection: Connection) -> None:
    """Run the migrations in the connection's transaction."""
    context.configure(connection=connection, target_metadata=metadata, transactional_ddl=True, compare_type=True)
    with context.begin_transaction():
        context.run_migrations()


def run_by_hand() -> None:
    """Open the database that the program would use, and run the migrations in one transaction."""
    from monitor.settings import load_settings
    from monitor.store.engine import WRITING, make_engine, parse_url

    engine = make_engine(parse_url(load_settings(os.environ, db=None, sources=None, working_directory=Path.cwd()).database_url))
    with engine.connect() as connection, connection.execution_options(**WRITING).begin():
        run_migrations(connection)


connection = context.config.attributes.get("connection")
if context.is_offline_mode():
    context.configure(dialect_name="postgresql", target_metadata=metadata, literal_binds=True)
    context.run_migrations()
elif connection is not None:
    run_migrations(connection)
else:
    run_by_hand()
