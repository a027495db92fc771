"""A dossier becomes a draft: the steps, in their order."""

from __future__ import annotations

from ..french import words
from ..model import Dossier, Draft, Moment, Relation, SectionRole
from ..settings import Settings
from . import boxes, cited, context, finishing, opening, outline, rubric, sections, unknowns
from .lines import usable
from .paragraphs import count
from .readings import read

MARGIN = 30  # words above the brief's target that the background is asked for


def compose(dossier: Dossier, settings: Settings) -> Draft:
    """The article on `dossier`: pure, the same for the same input.

    Raises ValueError when no source of the dossier has a date, not even a first sight.
    """
    main = dossier.main
    readings = {
        each.path: read(each)
        for each in (main, *(r.source for r in dossier.related if r.relation in context.USED))
    }
    lines, held = usable(readings[main.path], article=main)
    headline = opening.title(readings[main.path], lines)
    standfirst, rest = opening.standfirst(main, lines, headline)
    body, repeated = opening.once(rest, [each.text for each in standfirst])
    open_questions = unknowns.moved(body)
    asked = [main.path, *(r.source.path for r in dossier.related if _own(r.relation))]
    unknown = boxes.unknown(open_questions, [readings[path] for path in asked])
    if unknown:
        body = [line for line in body if line not in open_questions]

    said = [headline.text, *(p.text for p in standfirst), *(line.text for line in lines)]
    so_far = count(body) + sum(words.count(each.text) for each in standfirst)
    contexts, unfit = context.choose(
        dossier, readings, said, max(0, dossier.brief.words + MARGIN - so_far)
    )
    stretches = outline.of_main(main, body)
    for rank, each in enumerate(contexts):
        stretches += outline.of_context(rank, each)
    printed = sections.headed(stretches, readings, headline.text, main.path)
    essential = boxes.essential(
        stretches, " ".join(each.text for each in standfirst), headline.text
    )
    after_lead = 1 if printed and printed[0].role is SectionRole.LEAD else 0
    draft = Draft(
        key=dossier.key,
        headline=headline,
        standfirst=standfirst,
        sections=(*printed[:after_lead], *essential, *printed[after_lead:], *unknown),
        published=_published(dossier),
        section=rubric.choose(dossier, settings),
        tags=main.tags,
        bylines=main.bylines,
        credits=main.credits,
        cited=cited.cite([main, *(each.related.source for each in contexts)]),
        held_back=(*held, *repeated, *unfit),
    )
    return finishing.measured(finishing.described(finishing.typeset(draft), main), dossier)


def _own(relation: Relation) -> bool:
    return relation is Relation.SAME_DOSSIER


def _published(dossier: Dossier) -> Moment:
    if dossier.main.published is not None:
        return dossier.main.published
    known = [source.published for source in dossier.sources if source.published is not None]
    if not known:
        raise ValueError(f"{dossier.key}: no source has a date; pass `seen` when it is read.")
    return max(known, key=lambda each: each.value)
