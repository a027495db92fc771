"""Templates kept at hand while a row of pages is rendered.

Jinja asks the file system and looks names up in a chain of mappings each time that a page extends,
includes or imports a template: some fifty times a page. Within a row nothing of that changes.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, MutableMapping
from typing import Any

from jinja2 import Environment, Template
from jinja2.filters import do_striptags

_SHORT = 300  # characters of a text that is worth remembering
_Globals = MutableMapping[str, Any]


class AtHand:
    """The templates of one environment that this row has used."""

    def __init__(self, environment: Environment) -> None:
        self._load = environment.get_template
        self._plain = type(environment).join_path is Environment.join_path
        self._found: dict[str, Template] = {}
        self._chains: list[tuple[Template, _Globals]] = []
        self.open = False

    def get(self, name: Any, parent: str | None = None, *own: Any, **named: Any) -> Any:
        """What `Environment.get_template` gives; `own` and `named` hold a template's globals."""
        if not self.open or not self._plain or own or named or type(name) is not str:
            self.let_go()
            return self._load(name, parent, *own, **named)
        found = self._found.get(name)
        if found is None:
            found = self._found[name] = self._load(name, parent)
            self.flatten(found)
        return found

    def flatten(self, template: Template) -> None:
        """Give the template its globals as one dictionary, until `let_go`."""
        if type(template.globals) is not dict:
            self._chains.append((template, template.globals))
            template.globals = dict(template.globals)

    def let_go(self) -> None:
        """Templates are as Jinja left them: what happens to its globals counts again."""
        for template, chain in self._chains:
            template.globals = chain
        self._chains.clear()
        self._found.clear()


def striptags(value: Any) -> str:
    """Jinja's filter; lists repeat the titles of their articles many times."""
    return _stripped(value) if type(value) is str and len(value) < _SHORT else do_striptags(value)


_stripped: Callable[[str], str] = functools.lru_cache(maxsize=4096)(do_striptags)
