"""The sentences of the folder's files that are not printed, for the desk: each with why, and which
of them no reader will find. The account closes: what no step printed or held back is told here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ...model import Dossier, Draft, HeldBack, Notice, Reading, Relation, Severity, Source, Span
from ..duplicates import Said, told
from ..headings import BESIDE
from ..interviews import interviews
from ..lines import Line, silent
from ..printed import headings_of, passages_of

SHOWN = 70  # characters of a sentence in the console
STRAY = ("sans doute un intertitre", "sans doute un lien")  # ends of reasons: nothing is lost
UNTOLD = "un intertitre n'en donne qu'une partie, ou aucune étape ne l'a imprimée"
SAID = "l'article le dit déjà"
REPEATED = "déjà dit dans l'article"
LITTLE = "n'ajoute presque rien à ce que l'article dit déjà"
ARCHIVES = 3  # of the archive's stories that the console names
ALONE = "sans la phrase qui la présente, la complète ou y répond"
OPENS = "trop courte pour un extrait à elle seule, ou faute de place"


def held(unused: Sequence[Line], readings: Iterable[Reading], draft: Draft) -> Iterator[HeldBack]:
    """The sentences of the folder's `readings` that `draft` neither prints nor holds back; of those
    that other sources offered, the `unused` lines, as they would have been printed."""
    passages = [draft.headline, *passages_of(draft)]
    known = {span for each in passages for span in each.spans}
    known |= {span for each in draft.held_back for span in each.spans}
    above = [each.spans for each in headings_of(draft) if each.spans]
    lines = {line.sentence.span: line for line in unused}
    said = [each.text for each in passages]
    told_of = Said(said)
    for reading in readings:
        for sentence in reading.sentences:
            stated = any(_is_whole(each, sentence.span, reading.source.text) for each in above)
            if sentence.span in known or stated or silent(reading.source, sentence):
                continue
            if line := lines.get(sentence.span):
                yield line.held(_reason(line, said, told_of))
            else:
                yield HeldBack(sentence.text, (sentence.span,), UNTOLD)


def _is_whole(heading: Sequence[Span], sentence: Span, text: str) -> bool:
    """Whether the `heading` is the `sentence`, less its final stop and what sets it beside the
    one before ("aussi"); `text`: its source's."""
    first, last = heading[0], heading[-1]
    starts = (first.source, first.start) == (sentence.source, sentence.start)
    between = "".join(text[a.end : b.start] for a, b in pairwise(heading))
    return starts and last.end >= sentence.end - 1 and set(re.findall(r"\w+", between)) <= BESIDE


def _reason(line: Line, said: Sequence[str], known: Said) -> str:
    if told(line.text, said):
        return SAID
    if not known.lacks(line.text):
        return LITTLE
    return ALONE if line.place else OPENS


def notices(dossier: Dossier, draft: Draft) -> Iterator[Notice]:
    """A notice for each of the folder's other files that says what the article does not."""
    printed = {span.source for each in passages_of(draft) for span in each.spans}
    for related in dossier.related:
        source = related.source
        if related.relation is not Relation.SAME_DOSSIER or interviews.is_one(source):
            continue
        held = {
            each.spans[0].start: each
            for each in reversed(draft.held_back)
            if each.spans and each.spans[0].source == source.path
            if each.reason != SAID and not each.reason.endswith(STRAY)
        }
        if not held:
            continue
        shown = ", ".join(_shown(_written(held[start], source)) for start in sorted(held))
        what = (
            f"{len(held)} phrase(s) de ce texte manquent à l'article"
            if source.path in printed
            else "Rien de ce texte n'est dans l'article"
        )
        yield Notice(
            Severity.WARNING,
            source.path,
            f"{what}\u00a0: {shown}.",
            "La relecture dit pourquoi\u00a0; ajoutez à la main ce qu'il faut savoir.",
            source.line_number(min(held)),
        )


def archives(dossier: Dossier, draft: Draft) -> Iterator[Notice]:
    """A notice of the archive's nearest stories for a folder whose own texts leave them no room."""
    printed = {span.source for each in passages_of(draft) for span in each.spans}
    near = [
        each
        for each in dossier.related
        if each.relation is Relation.BACKGROUND and each.source.path not in printed
    ]
    if not near or all(each.relation is not Relation.SAME_DOSSIER for each in dossier.related):
        return
    best = sorted(near, key=lambda each: -each.score)[:ARCHIVES]
    shown = ", ".join(f"«\u00a0{e.source.title}\u00a0» ({e.source.path})" for e in best)
    yield Notice(
        Severity.NOTE,
        dossier.main.path,
        f"Archives proches que l'article ne cite pas\u00a0: {shown}.",
        "Copiez dans le dossier celle qu'il faut rappeler.",
    )


def _written(held: HeldBack, source: Source) -> str:
    """The sentence as the copy has it, without the days that are written out for readers."""
    return source.text[held.spans[0].start : held.spans[0].end] or held.text


def _shown(text: str) -> str:
    text = " ".join(text.split())
    return f"«\u00a0{text if len(text) <= SHOWN else text[:SHOWN].rsplit(' ', 1)[0] + '…'}\u00a0»"
