"""Jinja environments that note which variables, templates and foreign functions a page uses."""

from __future__ import annotations

import functools
import re
import types
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, TemplateNotFound
from jinja2.defaults import DEFAULT_NAMESPACE
from jinja2.filters import FILTERS
from jinja2.runtime import Context, Macro
from jinja2.tests import TESTS
from jinja2.utils import missing
from pelican.utils import DateFormatter

from . import fingerprint, probes
from .asleep import TERMS
from .at_hand import AtHand, striptags
from .declared import declared
from .tracing import TracedList, is_traceable, recorder

_FUNCTIONS = (
    types.FunctionType,
    types.BuiltinFunctionType,
    types.MethodType,
    functools.partial,
)
_DIRECT = frozenset({types.FunctionType, types.BuiltinFunctionType})
_NOTED_ELSEWHERE = (*_FUNCTIONS, TracedList)
_RANDOM = frozenset({"lipsum", "random"})
_MARK = "_depeche_build"
_AT_HAND = "_depeche_at_hand"
_TERMS = frozenset(TERMS.values())
_OF_A_TERM = {"settings", "_name", "_slug", "_slug_from_name", "name", "slug"}
setattr(striptags, _MARK, True)


class Variables:
    """The variables of the page being rendered, and the lists of the site, traced once."""

    def __init__(self) -> None:
        self.current: Mapping[str, Any] = {}
        self.settings: Mapping[str, Any] = {}
        self.lists: dict[str, tuple[list[Any], TracedList]] = {}
        self.urls: dict[tuple[type, str, str | None], Any] = {}  # of terms

    def traced(self, name: str, value: list[Any]) -> TracedList:
        known = self.lists.get(name)
        if known is None or known[0] is not value:
            known = self.lists[name] = (value, TracedList(value, (name,)))
        return known[1]

    def forget(self) -> None:
        """Let go of a build that is over."""
        self.current = self.settings = {}
        self.lists = {}
        self.urls = {}


variables = Variables()


class TracedContext(Context):
    """Jinja's context; a variable that is not the template's own is noted when looked up."""

    def resolve_or_missing(self, key: str) -> Any:
        value = self.vars.get(key, missing)
        if value is not missing:
            return value
        value = self.parent.get(key, missing)
        if recorder.record is None:
            return value
        if value is not missing and variables.settings.get(key, missing) is value:
            return value  # any change of a setting renders everything
        current = variables.current
        if key in current:
            if current[key] is not value:
                return value  # set by the template itself
        elif value is not missing and self.environment.globals.get(key, missing) is not value:
            return value
        # An article's own `__class__` is a read that is noted: its type is asked instead.
        kind = type(value)
        if issubclass(kind, _NOTED_ELSEWHERE) or value is DEFAULT_NAMESPACE.get(key):
            if issubclass(kind, _FUNCTIONS) and not _is_known(value, key):
                recorder.opaque(f"the function {key}() of the context")
            return value
        if is_traceable(value):
            return variables.traced(key, value)
        if not issubclass(kind, _SILENT_VALUES):
            recorder.probe(key)
        return value

    def call(self, called: Any, /, *arguments: Any, **named: Any) -> Any:
        """Jinja's, which looks twice at what it calls; most of it wants no context."""
        kind = type(called)
        if kind is Macro:
            arguments = (self.eval_ctx, *arguments)
        elif kind not in _DIRECT or hasattr(called, "jinja_pass_arg"):
            return super().call(called, *arguments, **named)
        named.pop("_block_vars", None)
        named.pop("_loop_vars", None)
        try:
            return called(*arguments, **named)
        except StopIteration:
            return self.environment.undefined("what was called raised StopIteration")


def _silent_values() -> tuple[type, ...]:
    # They note by themselves what is read of them.
    from .pagination import Page, Paginator

    return (Page, Paginator)


_SILENT_VALUES = _silent_values()


def _is_known(function: Any, name: str) -> bool:
    return (
        hasattr(function, _MARK) or name in declared.pure or DEFAULT_NAMESPACE.get(name) is function
    )


def _reads_attributes(environment: Environment) -> Callable[[Any, str], Any]:
    """`Environment.getattr`, which makes the address of a category, tag or author once a build."""

    def read(obj: Any, attribute: str) -> Any:
        if attribute == "url" and type(obj) in _TERMS and obj.settings is variables.settings:
            own = vars(obj)
            if own.keys() <= _OF_A_TERM:
                key = (type(obj), own["_name"], own["_slug"])
                if key not in variables.urls:
                    variables.urls[key] = obj.url
                return variables.urls[key]
        try:
            return getattr(obj, attribute)
        except AttributeError:
            pass
        try:
            return obj[attribute]
        except (TypeError, LookupError, AttributeError):
            return environment.undefined(obj=obj, name=attribute)

    return read


def instrument(environment: Environment, pure: frozenset[str]) -> None:
    """Make `environment` note what its templates use; done again, it does nothing new."""
    environment.context_class = TracedContext
    tables: tuple[tuple[str, Any, Any], ...] = (
        ("filter", environment.filters, FILTERS),
        ("test", environment.tests, TESTS),
        ("function", environment.globals, DEFAULT_NAMESPACE),
    )
    for kind, table, known in tables:
        for name, function in list(table.items()):
            if name in _RANDOM and known.get(name) is function:
                table[name] = _wrapped(function, kind, name, pure)
            elif known.get(name) is not function and not hasattr(function, _MARK):
                if kind == "function" and not isinstance(function, _FUNCTIONS):
                    continue
                if isinstance(function, DateFormatter) or name == "plugin_enabled":
                    continue
                table[name] = _wrapped(function, kind, name, pure)
    if environment.filters.get("striptags") is FILTERS["striptags"]:
        environment.filters["striptags"] = striptags
    if not hasattr(environment, _AT_HAND):
        at_hand = AtHand(environment)

        def get_template(name: Any, *arguments: Any, **named: Any) -> Any:
            if isinstance(name, str):
                recorder.probe(probes.TEMPLATE, name)
            return at_hand.get(name, *arguments, **named)

        if type(environment).getattr is Environment.getattr:
            reads = _reads_attributes(environment)
            environment.getattr = reads  # type: ignore[assignment, method-assign]
        setattr(environment, _AT_HAND, at_hand)
        environment.get_template = get_template  # type: ignore[method-assign]


def hold(template: Any, held: list[AtHand]) -> None:
    """Keep what `template` uses at hand until all of `held` are let go."""
    at_hand = getattr(template.environment, _AT_HAND, None)
    if at_hand is None:
        return
    if not at_hand.open:
        at_hand.open = True
        held.append(at_hand)
    at_hand.flatten(template)


def let_go(held: list[AtHand]) -> None:
    for each in held:
        each.open = False
        each.let_go()
    held.clear()


def _wrapped(
    function: Callable[..., Any], kind: str, name: str, pure: frozenset[str]
) -> Callable[..., Any]:
    known, probe = declared.pure, (probes.PURE, name)

    @functools.wraps(
        function,
        assigned=[each for each in functools.WRAPPER_ASSIGNMENTS if hasattr(function, each)],
    )
    def noted(*arguments: Any, **named: Any) -> Any:
        record = recorder.record
        if record is not None:
            if name in known:
                if known[name] is not None:
                    record.probes.add(probe)
            elif name not in pure:
                recorder.opaque(f"the {kind} {name}")
        return function(*arguments, **named)

    setattr(noted, _MARK, True)
    return noted


_REFERENCE = re.compile(r"\{%[-+]?\s*(?:extends|include|import|from)\s+(.+?)%\}", re.DOTALL)
_QUOTED = re.compile(r"""(["'])(.+?)\1""")


class Templates:
    """Digests of templates, each with all that it names: Jinja keeps imported templates, so
    that a page may use one that it did not fetch itself."""

    def __init__(self, environment: Environment, content: str) -> None:
        self._environment = environment
        self._content = content  # folder of template pages, which no loader knows
        self._texts: dict[str, bytes] = {}
        self._names: dict[str, list[str]] = {}

    def digest(self, name: str) -> bytes:
        """What stands today in template `name` and in those that it reaches, or MISSING."""
        if self._text(name) == probes.MISSING:
            return probes.MISSING
        reached: dict[str, None] = {}
        waiting = [name]
        while waiting:
            each = waiting.pop()
            if each not in reached:
                reached[each] = None
                self._text(each)
                waiting += self._names[each]
        return fingerprint.of_bytes(self._texts[each] for each in sorted(reached))

    def _text(self, name: str) -> bytes:
        if name not in self._texts:
            found = _source(self._environment, name, self._content)
            if found is None:
                self._texts[name], self._names[name] = probes.MISSING, []
            else:
                self._texts[name] = fingerprint.digest(found)
                self._names[name] = self._references(found[0])
        return self._texts[name]

    def _references(self, text: str) -> list[str]:
        names: list[str] = []
        usual = self._environment.block_start_string == "{%"
        for said in _REFERENCE.findall(text) if usual else [""]:
            if not said.startswith(('"', "'", "[")):
                return list(self._environment.list_templates())  # any of them
            names += [match[1] for match in _QUOTED.findall(said)]
        return names


def _source(environment: Environment, name: str, content: str) -> tuple[str, str] | None:
    try:
        assert environment.loader is not None
        text, file, _ = environment.loader.get_source(environment, name)
        return text, str(file)
    except TemplateNotFound:
        try:
            return Path(content, name).read_text(encoding="utf-8"), name
        except OSError:
            return None
