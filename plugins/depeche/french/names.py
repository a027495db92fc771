"""The people, organisations and places of a source, each under its fullest form."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..model import Name, NameKind, ParsedSentence
from . import gazetteer as gazetteers
from . import mentions as mentioned
from .gazetteer import Gazetteer, fold
from .mention import Mention


@dataclass(frozen=True, slots=True)
class Known:
    """A name with all its mentions; `gender` is "" where the mentions tell none or two."""

    name: Name
    gender: str
    mentions: tuple[Mention, ...]


def find(
    sentences: Iterable[ParsedSentence], gazetteer: Gazetteer | None = None
) -> tuple[Name, ...]:
    """The names of `sentences`, most mentioned first, then in order of appearance.

    Short forms count for the fullest one ("M. Peskov", "Peskov" for "Dmitri Peskov") where
    only one name ends so. `role` is the first that the sentences give, else the gazetteer's.
    """
    return by_mentions(known(tuple(sentences), gazetteer))


def by_mentions(found: Iterable[Known]) -> tuple[Name, ...]:
    """The names of `found`, most mentioned first."""
    return tuple(each.name for each in sorted(found, key=lambda each: -each.name.mentions))


def known(
    sentences: Sequence[ParsedSentence], gazetteer: Gazetteer | None = None
) -> tuple[Known, ...]:
    """As `find`, in order of appearance, with mentions and genders."""
    entries = gazetteer if gazetteer is not None else gazetteers.load()
    groups: dict[str, list[Mention]] = defaultdict(list)
    found = mentioned.find(sentences, entries)
    full = _fullest(found, entries)
    for mention in found:
        groups[full[fold(mention.text), mention.kind]].append(mention)
    return tuple(_known(group, entries) for group in groups.values())


def _fullest(found: list[Mention], entries: Gazetteer) -> dict[tuple[str, NameKind], str]:
    """For each form the key of the name that it stands for."""
    forms = {(fold(each.text), each.kind): each.text for each in found}
    kinds = _kinds(found)
    people = [key for key, kind in forms if kind is NameKind.PERSON and " " in key]
    keys: dict[tuple[str, NameKind], str] = {}
    for form, kind in forms:
        entry = entries.get(form)
        if entry:
            keys[form, kind] = fold(entry.name)
            continue
        longer = {other for other in people if other.endswith(" " + form)}
        if kind is NameKind.PERSON or kinds[form] is NameKind.PERSON:
            roots = {
                other
                for other in longer
                if not any(o != other and o.endswith(" " + other) for o in longer)
            }
            if len(roots) == 1:
                target = roots.pop()
                known_entry = entries.get(target)
                keys[form, kind] = fold(known_entry.name) if known_entry else target
                continue
        bare = form.removeprefix("the ")
        keys[form, kind] = bare if (bare, kind) in forms else form  # "The Guardian", "au Guardian"
    return keys


def _kinds(found: list[Mention]) -> dict[str, NameKind]:
    counts: dict[str, Counter[NameKind]] = defaultdict(Counter)
    for each in found:
        counts[fold(each.text)][each.kind] += 1
    return {form: count.most_common(1)[0][0] for form, count in counts.items()}


def _known(group: list[Mention], entries: Gazetteer) -> Known:
    entry = next((known for each in group if (known := entries.get(each.text))), None)
    kind = entry.kind if entry else Counter(each.kind for each in group).most_common(1)[0][0]
    longest = max(group, key=lambda each: (len(each.text.split()), -group.index(each))).text
    role = next((each.role for each in group if " " in each.role), "") or next(
        (each.role for each in group if each.role), ""
    )
    genders = {each.gender for each in group} - {""}
    name = Name(
        text=entry.name if entry else longest,
        kind=kind,
        role=role or (entry.role if entry else ""),
        mentions=len(group),
        same_as=entry.url if entry else "",
    )
    return Known(name, genders.pop() if len(genders) == 1 else "", tuple(group))
