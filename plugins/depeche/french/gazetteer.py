"""Names that a newsroom knows, from a YAML file that it extends.

- name: Organisation du traité de l'Atlantique nord
  kind: organization        # person, organization or place
  aliases: [OTAN, Otan]
  role: …                   # of a person: "maire de Port-Sauvry"
  url: https://…            # the entity's page, for sameAs
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import yaml

from ..model import NameKind
from .flattened import unaccented

_KEYS = ("name", "kind", "aliases", "role", "url")
_BUILT_IN = Path(__file__).with_name("gazetteer.yml")


class GazetteerError(ValueError):
    """A gazetteer that can't be read; the message names file, line, key and remedy."""


@dataclass(frozen=True, slots=True)
class Entry:
    name: str
    kind: NameKind
    aliases: tuple[str, ...] = ()
    role: str = ""
    url: str = ""

    def is_written(self, text: str) -> bool:
        """Whether `text`, a form of the name, has the capitals of one: not "Le monde"."""
        shown = re.split(r"[\s'’-]+", text)
        return any(
            all(
                there[:1].isupper() or not here[:1].isupper()
                for here, there in zip(re.split(r"[\s'’-]+", form), shown, strict=False)
            )
            for form in (self.name, *self.aliases)
            if fold(form) == fold(text)
        )


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Entries by every form that they go by, folded; the newsroom's before the built-in.

    `openings` are the first words of the forms: most words of a text open none.
    """

    entries: tuple[Entry, ...]
    forms: dict[str, Entry]
    openings: frozenset[str]

    def get(self, text: str) -> Entry | None:
        return self.forms.get(fold(text))


@lru_cache(maxsize=32768)
def fold(text: str) -> str:
    """`text` without case, accents, apostrophes' and hyphens' kinds: forms of one name agree."""
    return re.sub(r"[\s\-‐‑–'’.]+", " ", unaccented(text.casefold())).strip()


def load(path: Path | None = None) -> Gazetteer:
    """The built-in gazetteer, extended and overruled by the newsroom's file.

    A file that stands as it stood gives the same object: what was read by it is not read again.
    Raises GazetteerError.
    """
    if path is None:
        return _built_in()
    try:
        status = path.stat()
    except OSError:
        return _extended(path, (0, 0))  # which says why
    return _extended(path, (status.st_mtime_ns, status.st_size))


@lru_cache(maxsize=4)
def _extended(path: Path, _stamp: tuple[int, int]) -> Gazetteer:
    return _of((*_read(path), *_built_in().entries))


@cache
def _built_in() -> Gazetteer:
    return _of(_read(_BUILT_IN))


def _of(entries: tuple[Entry, ...]) -> Gazetteer:
    forms: dict[str, Entry] = {}
    for entry in entries:
        for form in (entry.name, *entry.aliases):
            forms.setdefault(fold(form), entry)
    return Gazetteer(entries, forms, frozenset(form.split(" ", 1)[0] for form in forms))


def _read(path: Path) -> tuple[Entry, ...]:
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise GazetteerError(
            f"{path}: there is no such gazetteer. Create the file or empty the setting 'gazetteer'."
        ) from error
    except UnicodeDecodeError as error:
        raise GazetteerError(f"{path}: is not UTF-8. Save the file as UTF-8.") from error
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise GazetteerError(
            f"{path}, line {line}: is not YAML ({getattr(error, 'problem', error)}). "
            "Check the indentation and quote texts that hold a colon."
        ) from error
    if root is None:
        return ()
    if not isinstance(root, yaml.SequenceNode):
        raise GazetteerError(f"{path}, line 1: expected a list of names ('- name: …').")
    return tuple(_entry(path, node) for node in root.value)


def _entry(path: Path, node: yaml.Node) -> Entry:
    line = node.start_mark.line + 1
    if not isinstance(node, yaml.MappingNode):
        raise GazetteerError(f"{path}, line {line}: expected '- name: …', found {node.value!r}.")
    found: dict[str, str | tuple[str, ...]] = {}
    for key, value in node.value:
        where = f"{path}, line {key.start_mark.line + 1}, key {key.value!r}"
        if key.value not in _KEYS:
            near = difflib.get_close_matches(str(key.value), _KEYS, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(_KEYS)}."
            raise GazetteerError(f"{where}: unknown; {hint}")
        if key.value in found:
            raise GazetteerError(f"{where}: stands twice. Keep one.")
        found[key.value] = _texts(where, value) if key.value == "aliases" else _text(where, value)
    for key in ("name", "kind"):
        if not found.get(key):
            raise GazetteerError(f"{path}, line {line}: the entry has no {key!r}. Add it.")
    kinds = [kind.value for kind in NameKind]
    if found["kind"] not in kinds:
        raise GazetteerError(
            f"{path}, line {line}, key 'kind': found {found['kind']!r}, "
            f"expected one of {', '.join(kinds)}."
        )
    url = str(found.get("url", ""))
    if url and not re.match(r"https?://[^\s<>\"]+\Z", url):
        raise GazetteerError(
            f"{path}, line {line}, key 'url': found {url!r}, expected an address such as https://…"
        )
    return Entry(
        name=str(found["name"]),
        kind=NameKind(str(found["kind"])),
        aliases=tuple(found.get("aliases", ())),
        role=str(found.get("role", "")),
        url=url,
    )


def _text(where: str, node: yaml.Node) -> str:
    if not isinstance(node, yaml.ScalarNode):
        raise GazetteerError(f"{where}: expected a text.")
    return str(node.value).strip()


def _texts(where: str, node: yaml.Node) -> tuple[str, ...]:
    if not isinstance(node, yaml.SequenceNode):
        raise GazetteerError(f"{where}: expected a list, such as [OTAN, Otan].")
    return tuple(_text(where, each) for each in node.value)
