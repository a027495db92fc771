"""The lines of another source that may stand in the article, and why the others may not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from ...french import dates
from ...identity import Same
from ...model import Dossier, HeldBack, Reading, Related, Relation, Sentence, Source
from ...precedence import when
from .. import kinds, lexicon, naming, runs
from ..anaphora import bare_subject
from ..errata import authority, corrections, doubtful, errata, rectified
from ..gathering import resent
from ..gathering.copies import body
from ..lines import LEANS, Line, usable
from ..names.namesakes import Namesakes
from ..quotations import balanced, spans
from ..terms import names, plain
from ..timeliness import successors, tolls
from ..timeliness.absolute_dates import floats_at
from ..timeliness.staleness import (
    COMPARE,
    PASSED,
    foresees,
    is_older,
    is_planned,
    outrun,
    overtaken,
    recounted,
    tabulates,
)
from . import answered, asides, background, other_papers

_CHARGE = "mise en cause dont une dépêche plus récente dit la suite"
_TOLD_ON = "l'article, plus récent, raconte la suite"
_COUNTED = "bilan d'une dépêche plus ancienne que l'article"
_OF_ITS_DAY = "cours de Bourse ou temps qu'il faisait, le jour de la dépêche"
CORRECTED = f"{corrections.RIGHT} une dépêche plus récente"
MATTER = 3  # words that a sentence of the article shares with how its matter stood before


def lines_of(
    related: Related,
    readings: Mapping[str, Reading],
    dossier: Dossier,
) -> tuple[list[Line], list[HeldBack]]:
    everybody = _namesakes(tuple(map(Same, readings.values())))
    reading = readings[related.source.path]
    article = readings[dossier.main.path]
    own = related.relation is Relation.SAME_DOSSIER
    kept, held = _offered(Same(reading), Same(article), Same(dossier), Same(everybody), own)
    return list(kept), list(held)


@lru_cache(maxsize=64)
def _namesakes(readings: tuple[Same[Reading], ...]) -> Namesakes:
    return Namesakes(each.value for each in readings)


@lru_cache(maxsize=256)
def _offered(
    key: Same[Reading],
    article: Same[Reading],
    whole: Same[Dossier],
    everybody: Same[Namesakes],
    own: bool,
) -> tuple[tuple[Line, ...], tuple[HeldBack, ...]]:
    reading, dossier = key.value, whole.value
    older = is_older(reading.source, dossier.main)
    stored = older and not own  # of the archive: a folder's newer files are printed with it
    counted = tolls.together((dossier.main.title, body(dossier.main))) if stored else {}
    lines, held = usable(reading, article=dossier.main)
    later = _later_figures(Same(reading.source), whole)
    lines, wrong = corrected(lines, dossier)
    held += wrong

    kind, named = kinds.kind(reading.source), naming.writer(reading.source)[0]
    unnamed = not (named or kind.speaks)
    correcting = corrections.over(reading.source, dossier)
    denied, claims = corrections.denied(correcting), corrections.claims(correcting)
    sent_again = resent.of(reading.source, dossier)
    cleared = stored and successors.clears(dossier.main)
    tells = authority.may_correct(dossier.main, reading.source)

    def stale(sentence: Sentence, text: str) -> str:
        if found := corrections.of(text, denied):
            return f"« {found} » : {CORRECTED}"
        if any(errata.denies(each, text) for each in claims):
            return CORRECTED
        if any(resent.speaks_of(sentence.text, each) for each in sent_again):
            return resent.TOLD
        if cleared and background.pursues(text):
            return _CHARGE
        # What a party says, another's newer words answer: only its own tell on it.
        if older and tells and successors.undone(text, dossier.main):
            return _TOLD_ON
        # Its "nous" is that of whom the article names above its words, or of a release's issuer.
        if reason := unnamed and other_papers.speaks(text, reading.source, dossier.main):
            return reason
        if older:  # its presents are those of its day
            told = own and (tells or not kind.speaks)
            found = successors.told_on(text, dossier.main) if told else ""
            stays = found and (
                successors.concedes(text)
                or answered.contests(text)
                or is_planned(sentence, reading.source, dossier.main)
            )
            if found and not stays:
                return f"« {found} » : {COMPARE}"
            counts = _COUNTED if stored and background.counts_people(text, counted) else ""
            gone = outrun(sentence, reading.source, dossier.main) or tabulates(sentence)
            due = PASSED if gone else ""
            return recounted(sentence, reading.source, later) or counts or due
        return overtaken(sentence, reading.source, dossier.main, later, text, quoted=own)

    opening = f"{reading.source.title}.\n{lines[0].text if lines else ''}"
    if stored and _is_taken_up(opening, reading.source, dossier):  # that is the whole story
        return (), (*held, *(line.held(_CHARGE) for line in lines))
    if stored and (found := successors.recounts(opening, dossier.main)):
        reason = f"« {found} » : l'article en compte un autre nombre"
        return (), (*held, *(line.held(reason) for line in lines))
    kept: list[Line] = []
    for line in lines:
        reason = stale(line.sentence, line.text)
        # What the lead says, others lean on.
        if reason and line.place <= 1 and (shorter := asides.without(line, reading.source, stale)):
            line, reason = shorter, ""
        if not reason and older and _awaits(line, held, reading.source):
            reason = PASSED
        if not reason and older and _asks(line, reading.source, dossier.main):
            reason = COMPARE
        if not reason and older and successors.admitted(line.text, dossier.main):
            reason = _TOLD_ON
        if not reason and stored and _is_taken_up(line.text, reading.source, dossier):
            reason = _CHARGE
        if not reason and stored and (day := _left_to_count(line.text)):
            reason = f"« {day} » : rien ne dit de quel jour il se compte"
        if not reason and stored and background.is_of_one_session(line.text):
            reason = _OF_ITS_DAY
        if not reason and not balanced(line.text):
            reason = "guillemets ouverts ou fermés dans une autre phrase"
        name = "" if reason else everybody.value.unclear(line.text, reading.source.path)
        if name:
            reason = f"« {name} » : deux personnes du dossier portent ce nom"
        if reason:
            held.append(line.held(reason))
        else:
            kept.append(line)
    if own and kind.speaks:
        kept, held = _led(kept, held, lines)
    kept, broken = runs.whole_lists(runs.chained(kept, reading), reading.source)
    return tuple(kept), (*held, *broken)


def is_corrected(held: HeldBack) -> bool:
    """Whether a line is `held` for what a correction says of it, and for nothing else."""
    return held.reason in (
        errata.WITHDRAWN,
        doubtful.HELD,
        resent.TOLD,
        LEANS,
    ) or held.reason.endswith(CORRECTED)


def misleads(line: Line, source: Source, article: Reading, dossier: Dossier) -> bool:
    """Whether `line` of `source` would be untrue in the article's own voice, out of its
    quotation."""
    later = _later_figures(Same(source), Same(dossier))
    if other_papers.speaks(line.text, source, dossier.main):
        return True
    if overtaken(line.sentence, source, dossier.main, later, line.text):
        return True
    told = _told(Same(article))
    unfit = is_older(source, dossier.main) and background.unfit(line.sentence, line.text, told)
    return bool(unfit or background.speaks_as_itself(line.text))


def _is_taken_up(text: str, source: Source, dossier: Dossier) -> bool:
    """Whether `text` says that somebody is suspected of whom a newer source speaks: of a charge
    that was cleared, nothing may be printed without its end."""
    charged = background.suspects(text) - set(names(dossier.main.title))
    return bool(charged) and any(
        name in each.text for each in _newer(Same(source), Same(dossier)) for name in charged
    )


def _led(
    kept: list[Line], held: list[HeldBack], lines: Sequence[Line]
) -> tuple[list[Line], list[HeldBack]]:
    """`kept` with the first of the `lines` of a release, an appointment that has passed: it says
    what the others speak of, and the sentence above the excerpt says of which day it is."""
    due = lines[0].held(PASSED) if kept else None
    if due not in held:
        return kept, held
    return [lines[0], *kept], [each for each in held if each != due]


def _awaits(line: Line, held: Sequence[HeldBack], source: Source) -> bool:
    """Whether the line looks ahead, right behind an appointment of its paragraph that has passed,
    to the same one: it tells no day of its own."""
    before = held[-1] if held else None
    if before is None or before.reason != PASSED or not foresees(line.sentence):
        return False
    start, end = before.spans[0].end, line.sentence.span.start
    beside = 0 <= end - start <= 2 and "\n" not in source.text[start:end]
    return beside and not dates.find(line.text, None)


@lru_cache(maxsize=16384)
def _left_to_count(text: str) -> str:
    """What `text` still counts from its own day, in an article of another: "devaient reprendre
    lundi", and whatever a quotation counts, "attendus « en début de semaine prochaine »"; ""
    without such."""
    flat = plain(text)
    quoted = spans(flat)
    return next(
        (
            each.text
            for each in dates.find(flat, None)
            if each.relative
            and (floats_at(flat, each) or any(a <= each.start < b for a, b in quoted))
        ),
        "",
    )


def _asks(line: Line, source: Source, article: Source) -> bool:
    """Whether the line tells in the present what is asked for in a matter that the article tells
    on; what a release asks, it is said to have asked."""
    root = next((each for each in line.sentence.parse.tokens if each.dep == "ROOT"), None)
    return (
        root is not None
        and root.lemma in lexicon.words("trial_verbs")
        and "Tense=Pres" in root.morph
        and not kinds.kind(source).speaks
        and successors.tells_on(line.text, article, MATTER)
    )


@lru_cache(maxsize=64)
def _told(article: Same[Reading]) -> background.Told:
    return background.told(article.value)


def corrected(lines: Sequence[Line], dossier: Dossier) -> tuple[list[Line], list[HeldBack]]:
    """`lines` less those that an erratum of the dossier withdraws or may mean, with what leans on
    them."""
    found = rectified.of(dossier)
    doubts = doubtful.of(dossier)
    kept: list[Line] = []
    held: list[HeldBack] = []
    for line in lines if found else ():
        gone = bool(kept or held) and (not kept or kept[-1].place < line.place - 1)
        if errata.withdrawn(line.text, found):
            held.append(line.held(errata.WITHDRAWN))
        elif reason := doubtful.held(line.sentence, line.text, doubts):
            held.append(line.held(reason))
        elif gone and held and (line.leans or bare_subject(line.sentence)):
            held.append(line.held(LEANS))
        else:
            kept.append(line)
    return (kept, held) if found else (list(lines), [])


@lru_cache(maxsize=256)
def _later_figures(source: Same[Source], dossier: Same[Dossier]) -> tolls.Tolls:
    """What the dossier's newest dispatch that counts something counts, later than `source`; a
    party that answers counts for itself."""
    found: dict[str, frozenset[int]] = {}
    for each in _newer(source, dossier):
        if each.reply and not authority.may_correct(each, source.value):
            continue
        texts = [each.title, body(each)]
        found |= {**tolls.together(texts), **tolls.at_most(tolls.corrected("\n".join(texts)))}
    return found


@lru_cache(maxsize=256)
def _newer(source: Same[Source], dossier: Same[Dossier]) -> tuple[Source, ...]:
    """The dossier's sources that are later than `source`, the oldest first."""
    others = [dossier.value.main, *(each.source for each in dossier.value.related)]
    then = when(source.value)
    return tuple(sorted((each for each in others if when(each) > then), key=when))
