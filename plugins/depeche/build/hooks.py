"""Where the builder takes its place in Pelican. Light: the builder itself loads when it runs."""

from __future__ import annotations

from typing import Any

from pelican.plugins import signals


def _initialized(pelican: Any) -> None:
    from . import runs

    runs.take_over(pelican)


def _readers(readers: Any) -> None:
    from . import runs

    runs.markdown_reader(readers)


def _finalized(generators: Any) -> None:
    from . import runs

    runs.equip(generators)


def _writer(_pelican: Any) -> Any:
    from . import session

    if session.current() is None:
        return None
    from .writer import Writer

    return Writer


def get_ready() -> None:
    """Load what the run in progress is going to need: for a plugin that waits for something."""
    from . import runs

    runs.get_ready()


def stays() -> bool:
    """The site is being built by a process that goes on to build it (`resident`)."""
    from . import runs

    return runs.keep is not None


def connect() -> None:
    """Hook the builder to Pelican's signals; done again, it does nothing new."""
    signals.initialized.connect(_initialized)
    signals.readers_init.connect(_readers)
    signals.all_generators_finalized.connect(_finalized)
    signals.get_writer.connect(_writer)
