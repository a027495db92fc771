"""A Markdown article as metadata fields and a body, read as Python-Markdown reads it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

# The expressions of markdown.extensions.meta.
_FIELD = re.compile(r"[ ]{0,3}(?P<name>[A-Za-z0-9_-]+):\s*(?P<value>.*)")
_MORE = re.compile(r"[ ]{4,}(?P<value>.*)")
_END = re.compile(r"(-{3}|\.{3})(\s.*)?")


@dataclass(frozen=True, slots=True)
class Field:
    """A metadata field; a list goes on with one line an entry."""

    name: str
    lines: tuple[str, ...]

    @property
    def key(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Document:
    fields: tuple[Field, ...]
    body: str

    def get(self, name: str) -> str:
        """First line of a field, "" where it is missing."""
        return next((each.lines[0] for each in self.fields if each.key == name.lower()), "")

    def lines(self, name: str) -> tuple[str, ...]:
        return next((each.lines for each in self.fields if each.key == name.lower()), ())

    def having(self, name: str, *lines: str) -> Document:
        """The document with that field set, in its place or at the end; removed without lines."""
        if not lines:
            kept = tuple(each for each in self.fields if each.key != name.lower())
            return Document(kept, self.body)
        fresh = Field(name, lines)
        if not any(each.key == name.lower() for each in self.fields):
            return Document((*self.fields, fresh), self.body)
        return Document(
            tuple(fresh if each.key == name.lower() else each for each in self.fields), self.body
        )


def parse(text: str) -> Document:
    """Fields and body of a Markdown file; never fails."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    rows = text.removeprefix("\ufeff").split("\n")
    if rows and _END.fullmatch(rows[0]) and rows[0].startswith("-"):
        del rows[0]
    found: dict[str, tuple[str, list[str]]] = {}
    last, at = "", 0
    for at, row in enumerate(rows):
        if not row.strip() or _END.fullmatch(row):
            at += 1
            break
        field = _FIELD.match(row)
        if field:
            last = field["name"].lower()
            found.setdefault(last, (field["name"], []))[1].append(field["value"].strip())
        elif last and (more := _MORE.match(row)):
            found[last][1].append(more["value"].strip())
        else:
            break
    else:
        at = len(rows)
    fields = tuple(Field(name, tuple(lines)) for name, lines in found.values())
    return Document(fields, "\n".join(rows[at:]).strip("\n"))


def serialize(document: Document) -> str:
    """The text of a document; `parse` gives it back."""
    head = [row for each in document.fields for row in _rows(each)]
    return "\n".join([*head, "", document.body, ""]) if document.body else "\n".join([*head, ""])


def _rows(field: Field) -> Iterable[str]:
    first, *more = field.lines
    yield f"{field.name}: {first}".rstrip()
    yield from (f"    {line}" for line in more)
