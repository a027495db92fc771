"""Where metadata takes its place in Pelican. Light: the rest loads when there is a site to make,
so that a build without anything to do is over before it would have been loaded.
"""

from __future__ import annotations

from typing import Any

from pelican.plugins import signals


class EditionFiles:
    """What Pelican takes for the generator; it makes the one of `hooks`."""

    def __new__(cls, *arguments: Any, **named: Any) -> Any:
        from . import hooks

        return hooks.EditionFiles(*arguments, **named)


def _generators(_pelican: object) -> type[EditionFiles]:
    return EditionFiles


def _equip(generator: Any) -> None:
    from . import hooks

    hooks.equip(generator)


def _select(generator: Any) -> None:
    from .pictures import originals

    originals.select(generator)


def connect() -> None:
    """Hook metadata to Pelican; `register()` of the plugin calls it.

    `generator_init`: each generator has a Jinja environment of its own, none of which
    exists earlier, and no article was read. `get_generators`: ours comes after Pelican's, when all
    is in the context. `static_generator_finalized`: all contents are sorted, and what they link
    is known; nothing is copied yet.
    """
    signals.generator_init.connect(_equip)
    signals.get_generators.connect(_generators)
    signals.static_generator_finalized.connect(_select)
