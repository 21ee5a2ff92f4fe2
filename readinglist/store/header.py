"""The file as a whole: which library it is, and which run of changes its log holds."""

import sqlite3


def library_id(connection: sqlite3.Connection) -> str:
    """The library's own id."""
    return str(connection.execute("SELECT id FROM library").fetchone()[0])


def history(connection: sqlite3.Connection) -> str:
    """The name of the run of changes that the log holds."""
    return str(connection.execute("SELECT history FROM library").fetchone()[0])


def begin_history(connection: sqlite3.Connection, own_id: str) -> None:
    """Note that the log is another one from here on, in the library called `own_id`."""
    connection.execute("UPDATE library SET id = ?, history = lower(hex(randomblob(16)))", [own_id])
