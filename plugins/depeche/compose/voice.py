"""Whose words an article prints where they are no newspaper's: "Communiqué du préfet de la
Varenne", "Tribune de Camille Orveau (économiste)".

A release says "nous", claims and demands; without who issued it the page would say all that in its
own name, and stays a draft.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..french import first_person
from ..model import Dossier, Draft, NameKind, Relation, Shortfall, Source
from . import kinds, naming
from .printed import passages_of

_SHOWN = 60  # characters of the sentence that the editor is shown
_WHO = "Nommez qui parle en tête du fichier (« auteur: Collectif de la halle »)."
_REMEDY = f"{_WHO.removesuffix('.')}, ou mettez ces phrases entre guillemets."


def credit(source: Source) -> str:
    """The line under the title that says who speaks, in French, or which agency tells; "" for a
    newspaper's own copy."""
    kind = kinds.kind(source)
    if kind is kinds.DISPATCH:
        desk = any(each.kind is NameKind.ORGANIZATION for each in source.bylines)
        return "" if desk else naming.publisher(source)  # a desk that signs is the author
    called = kind if source.reply else kinds.called(source)
    people = {each.name: each.role for each in source.bylines if each.kind is NameKind.PERSON}
    signed = called and (source.reply or (called.signed and not source.release))
    if called and signed and people:
        named = [f"{name} ({role})" if role else name for name, role in people.items()]
        return f"{called.noun.capitalize()} {naming.of(naming.joined(named))}"
    return f"{kind.noun.capitalize()}{naming.by(source)}" if kind.speaks else ""


def undecided(source: Source) -> tuple[Shortfall, ...]:
    """What keeps a leaflet, or a letter that was not written to the paper, a draft: it speaks to
    its readers, where a release of an authority or a firm informs the press; only a person can want
    it in the paper's columns."""
    kind = kinds.kind(source)
    letter = not (kind.signed or source.reply) and kinds.says_i(source)
    if not (kind.campaigns or letter) or source.status == "published":
        return ()
    said = " qui dit « je »" if letter else ""
    as_is = "telle quelle" if kind.ending else "tel quel"
    return (
        Shortfall(
            f"{kind.one}{said} à publier {as_is} ou non : une personne de la rédaction doit en "
            "décider",
            f"Tirez-en un article qui {'la' if kind.ending else 'le'} cite, ou publiez-"
            f"{'la' if kind.ending else 'le'} : « statut: publié » en tête du fichier.",
        ),
    )


def missing(source: Source, printed: Iterable[str]) -> tuple[Shortfall, ...]:
    """What keeps an article a draft that says "nous", or answers an article, and does not tell
    whose it is; `printed` are its passages."""
    if source.bylines or source.agencies or naming.publisher(source):
        return ()
    if source.reply:
        what = kinds.kind(source).this
        return (
            Shortfall(f"qui répond n'est pas connu : {what} n'a pas de signature reconnue", _WHO),
        )
    text = kinds.own_words(source)
    found = first_person.find(text)
    found += first_person.singular(text) if kinds.kind(source).speaks else []
    found += kinds.addressing(text) if kinds.kind(source).campaigns else []
    shown = _bare(" ".join(printed)) if found else ""
    said = next((said for at in found if _bare(said := _words(text, at)) in shown), "")
    if not said:
        return ()
    what = kinds.kind(source).this
    return (
        Shortfall(
            f"qui parle n'est pas connu : {what} dit « {said} » sans signature reconnue",
            _REMEDY,
        ),
    )


def beside(draft: Draft, dossier: Dossier) -> Iterator[Shortfall]:
    """What keeps an article a draft that quotes another file of its folder which says "nous" and
    not whose it is."""
    for related in dossier.related:
        source = related.source
        if related.relation is Relation.SAME_DOSSIER and not source.reply:
            of_it = (e for e in passages_of(draft) if source.path in {s.source for s in e.spans})
            yield from missing(source, [each.text for each in of_it])


def _words(text: str, at: int) -> str:
    """The first words from `at` on, of its sentence."""
    sentence = re.split(r"(?<=[.!?…])\s|\n", text[at : at + 2 * _SHOWN])[0].rstrip(' .…,;:«»"')
    return sentence if len(sentence) <= _SHOWN else sentence[:_SHOWN].rsplit(" ", 1)[0]


def _bare(text: str) -> str:
    """The letters and figures of `text`: no typography."""
    return re.sub(r"[\W_]+", "", text.casefold())
