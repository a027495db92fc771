"""Several files of one generator made in one go."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


def stands(path: str) -> bool:
    """A file that a generator hands to the writer under this path need not be made, whatever it
    would say: it stands, and only texts changed that it has not read."""
    from . import session as sessions  # loaded when a build runs

    session = sessions.current()
    if session is None or session.ledger is None or session.relative:
        return False
    return bool(session.ledger.skips(path))


@contextmanager
def together() -> Iterator[None]:
    """Files that a generator hands to the writer in this block stand at its end.

    They are made in it one by one; the builder shares them among the cores.
    """
    from . import session as sessions  # loaded when a build runs

    session = sessions.current()
    if session is None or session.deferred:
        yield
        return
    with session.deferring():
        yield
    session.ledger.flush()
