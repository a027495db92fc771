"""Which lines of one other source an article prints: what it does not say yet; of a story of the
archive, what it takes for known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, takewhile, zip_longest

from ...french import words
from ...model import Reading, Related, Relation, SectionRole, Source, Span
from .. import headings, lexicon, naming, runs
from ..alone import needs_neighbour
from ..anaphora import refers
from ..duplicates import MORE, Said, is_within, told
from ..lines import Line
from ..terms import content, stems
from ..timeliness import successors
from . import answered, retold, unheard

LEAST = 60  # words of a run from which it may end before the room does
SLACK = 30  # words that a last sentence may run over the room
BRIEF = 35  # words that are not left out for adding little
WHOLE = 120  # words of a paragraph up to which it is printed whole or not at all
SENTENCES = 4  # of a short recall
EXPLAINED = 5  # words of the article that a short recall explains, at least
SHORT = 40  # words of one, at least, where the story has as many
LEADS = 2  # words that the article has, which a story's lead is worth beside those that it tells
ABOUT = 2  # words of its title that the article has


@dataclass(frozen=True, slots=True)
class Context:
    """The lines that one other source gives, in its order."""

    related: Related
    lines: tuple[Line, ...]
    past: bool = False  # of an earlier day than the article's
    corrected: frozenset[Span] = frozenset()  # what of it a correction touches
    again: bool = False  # and the correction says again
    replies: bool = False  # to what another text of the folder says against who issued it

    @property
    def words(self) -> int:
        return sum(words.count(line.text) for line in self.lines)


def whole(offer: Context) -> list[Line]:
    """All that a party says against another, what the article says already too: none answers in
    another's words."""
    return runs.whole_lists(offer.lines, offer.related.source)[0]


def fresh(
    offer: Context, readings: Mapping[str, Reading], said: Sequence[str], room: int
) -> list[Line]:
    """The runs of lines of a file of the sub-folder that say something new, up to `room` words."""
    reading = readings[offer.related.source.path]
    kept: list[Line] = []
    known = Said(said)
    for run in _runs(offer, reading, known):
        kept += _new(run, known, [*said, *texts(kept)], room - count(kept), own=True)
        if count(kept) >= room:
            break
    issuers = [naming.publisher(each.source) for each in readings.values()]
    return _standing(kept, reading, Said([*said, *issuers]))


def recalled(
    offer: Context,
    readings: Mapping[str, Reading],
    said: Sequence[str],
    room: int,
    article: Source,
    *,
    asked: bool,
) -> list[Line]:
    """Of a story of the archive, the run that says most of what the `article` takes for known, some
    sentences of it; where a length is `asked` for, more of them, up to `room` words. Of a story
    whose title can't say above them what it is about, only what its lead begins."""
    reading = readings[offer.related.source.path]
    led = not _is_titled(reading, readings, article)
    found = _runs(offer, reading, Said(said), led=led)
    tails = [run[at:] for run in found for at in _openings(run, reading, said, led=led)]
    kept: list[Line] = []
    while tails and count(kept) < room:
        now = [*said, *texts(kept)]
        most = len(offer.lines) if asked else SENTENCES - len(kept)
        tried = (
            _new(tail, Said(now), now, room - count(kept), own=False, most=most) for tail in tails
        )
        ranked = ((_worth(each, article, now), each) for each in tried)
        worth, best = max(ranked, key=lambda each: (_tells(*each), each[0]))
        if not best or (worth < EXPLAINED and not asked):
            break
        if not asked:
            best = _ended(best, article, now)
        whole = _answered([*kept, *best], offer.lines, reading, room)
        kept = sorted(whole, key=lambda line: line.place)
        tails = [left for tail in tails if (left := _before(tail, kept))]
    return _standing(kept, reading, Said(said), stored=True)


def _answered(
    kept: Sequence[Line], offered: Sequence[Line], reading: Reading, room: int
) -> Sequence[Line]:
    """`kept` with the paragraphs that answer what it charges, as far as there is room for them."""
    gone = frozenset().union(*answered.missing(kept, reading).values())
    paragraphs = {reading.sentences[at].paragraph for at in gone}
    more = [e for e in offered if e.sentence.paragraph in paragraphs and e not in kept]
    return [*kept, *more] if count([*kept, *more]) <= room + SLACK else kept


def _before(tail: Sequence[Line], kept: Sequence[Line]) -> list[Line]:
    places = {line.place for line in kept}
    return list(takewhile(lambda line: line.place not in places, tail))


def _ended(lines: list[Line], article: Source, said: Sequence[str]) -> list[Line]:
    """`lines` less the paragraphs at their end that explain nothing of the article."""
    worth = _worth(lines, article, said)
    for end in range(1, len(lines)):
        line = lines[end]
        opens = not line.listed and line.sentence.paragraph != lines[end - 1].sentence.paragraph
        long = end > 1 and count(lines[:end]) >= SHORT
        if long and opens and not _answers(line) and _worth(lines[:end], article, said) == worth:
            return lines[:end]
    return lines


def _runs(offer: Context, reading: Reading, known: Said, *, led: bool = False) -> list[list[Line]]:
    own = offer.related.relation is Relation.SAME_DOSSIER
    return runs.unbroken(
        offer.lines, reading, known, own=own, led=led, corrected=offer.corrected, again=offer.again
    )


def _is_titled(reading: Reading, readings: Mapping[str, Reading], article: Source) -> bool:
    """Whether the story's title would stand over its lines, with its day, and says what of the
    `article` it is about."""
    part = headings.Part(reading.sentences[:1], role=SectionRole.CONTEXT, older=True, stored=True)
    text, _ = headings.title_of(part, readings) or ("", None)
    titled, said = successors.matters(article)
    return len(stems(content(text)) & titled.union(*said)) >= ABOUT


def _openings(
    run: Sequence[Line], reading: Reading, said: Sequence[str], *, led: bool
) -> Iterator[int]:
    """Where in the run an excerpt may open: its first line, or a paragraph that stands alone."""
    known = Said(said)
    paragraph = -1
    for at, line in enumerate(run):
        opens = line.sentence.paragraph != paragraph
        if opens and not (led and at) and _opens(line, reading, known):
            yield at
        paragraph = line.sentence.paragraph


def _opens(line: Line, reading: Reading, known: Said) -> bool:
    """Whether a recall may open at the line: nothing in it answers what stood above it."""
    first = line.place == 0
    return runs.begins(line, reading, known) and (first or not _compares(line))


def _compares(line: Line) -> bool:
    """Whether the line sets what it tells beside what stood above it: "toutefois", "également",
    "de son côté"."""
    return runs.turns(line.sentence) or refers(line.text) or needs_neighbour(line.text)


def _tells(worth: int, lines: Sequence[Line]) -> bool:
    """Whether `lines` are worth their room and begin with the story's lead, before all others: it
    tells what the article names alone, "l'offre"."""
    return bool(lines) and lines[0].place == 0 and worth >= EXPLAINED


def _worth(lines: Sequence[Line], article: Source, said: Sequence[str]) -> int:
    """How many words of the `article`, beside those of its news where it tells more, the `lines`
    explain that say more than it does; those of its title where the story's lead tells them."""
    titled, (news, *others) = successors.matters(article)
    known = Said(said)
    if not lines:
        return 0
    new = " ".join(line.text for line in lines if _adds(line, known, said))
    told_of = frozenset().union(*others) - news or news
    leads = lines[0].place == 0
    told_of = told_of | titled if leads else told_of - titled
    return len(stems(content(new)) & told_of) + LEADS * leads


def _standing(
    kept: list[Line], reading: Reading, known: Said, *, stored: bool = False
) -> list[Line]:
    """`kept` less the charges whose answer is not there, what names nobody that is, and lists of
    which a part is gone."""
    kept = runs.whole_lists(kept, reading.source)[0]
    while True:
        paired = answered.paired(kept, reading)
        if stored:
            unanswered = answered.missing(paired, reading)
            paired = [each for each in paired if each.place not in unanswered]
        gone = unheard.dropped(paired, known)
        left, _ = runs.without_bereaved([each for each in paired if each not in gone], kept)
        left = runs.whole_lists(left, reading.source)[0]
        left = _rooted(left, reading, known) if stored else left
        if len(left) == len(kept):
            return left
        kept = left


def _rooted(lines: Sequence[Line], reading: Reading, known: Said) -> list[Line]:
    """`lines` less those behind a "[…]" that lean on what it left out."""
    kept: list[Line] = []
    for line in lines:
        cut = runs.lost(kept[-1].place if kept else -1, line.place, reading)
        follows = not cut or (kept and not (line.leans or line.needs or _compares(line)))
        if follows or _opens(line, reading, known):
            kept.append(line)
    return kept


def _new(
    run: Sequence[Line],
    known: Said,
    said: Sequence[str],
    room: int,
    *,
    own: bool,
    most: int | None = None,
) -> list[Line]:
    """The paragraphs of an unbroken run that say something new, each with those back to where the
    text can be taken up and the one that answers it; what is left out between them, the article
    says already. A long one may end at any of its sentences. `most`: sentences, at most."""
    pieces = list(_pieces(run, most))
    again = [own and all(retold.is_(e.sentence, e.text, said) for e in piece) for piece in pieces]
    kept: list[list[Line]] = []
    first = 0  # of the pieces after the last one kept
    total = 0
    for at, piece in enumerate(pieces):
        if total >= room:
            break
        already = [*said, *texts(_flat(kept))]
        if at < first or again[at] or not any(_adds(line, known, already) for line in piece):
            continue
        opens = (
            i
            for i in range(at, first - 1, -1)
            if runs.takes_up(pieces[i][0], known) and (own or not _compares(pieces[i][0]))
        )
        start = next(opens, first)
        if start < at and all(again[start:at]) and not piece[0].leans and _is_spoken(piece[0]):
            start = at  # on what occasion, the article says
        brief = count(_flat(pieces[first:start])) <= BRIEF and not any(again[first:start])
        if kept and brief:
            start = first  # whole, rather than with a "[…]" for a few words
        end = at + 1
        while end < len(pieces) and _answers(pieces[end][0]):
            end += 1
        more = pieces[start:end]
        if total >= LEAST and total + count(_flat(more)) > room + SLACK:
            break
        if kept and most is not None and len(_flat([*kept, *more])) > most:
            break
        kept += more
        known.add(" ".join(texts(_flat(more))))
        total += count(_flat(more))
        first = end
    return _unrepeated(_flat(kept), known, said) if own else _flat(kept)


def _unrepeated(lines: list[Line], known: Said, said: Sequence[str]) -> list[Line]:
    """`lines` less those that the article has word for word, where the text can be taken up behind
    them; an answer is never left out for being known."""
    kept = []
    for line, following in zip_longest(lines, lines[1:]):
        goes_on = following is not None and following.place == line.place + 1
        bereaved = goes_on and (_answers(following) or not runs.takes_up(following, known))
        again = any(is_within(line.text, each) for each in said)
        if bereaved or not again or answered.contests(line.text) or line.listed:
            kept.append(line)
    return kept


def _answers(line: Line) -> bool:
    """Whether what stands right before the line says half of it without it."""
    return runs.turns(line.sentence) or answered.answers(line.text)


def _pieces(run: Sequence[Line], most: int | None) -> Iterator[list[Line]]:
    """The run's paragraphs, the sentences of long ones and of those that have more than `most`."""
    for _, group in groupby(run, key=lambda line: line.sentence.paragraph):
        lines = list(group)
        if count(lines) <= WHOLE and (most is None or len(lines) <= most):
            yield lines
        else:
            yield from ([line] for line in lines)


def _flat(pieces: Sequence[Sequence[Line]]) -> list[Line]:
    return [line for piece in pieces for line in piece]


def _is_spoken(line: Line) -> bool:
    return line.text[:1] in '«"“' and line.sentence.attributed


def _adds(line: Line, known: Said, said: Sequence[str]) -> bool:
    if told(line.text, said) and not known.lacks(line.text, MORE):
        return False
    # A denial is never left out for being known.
    return _denies(line) or known.lacks(line.text)


def _denies(line: Line) -> bool:
    return any(
        token.lemma in lexicon.words("denying_verbs") for token in line.sentence.parse.tokens
    )


def texts(lines: Sequence[Line]) -> list[str]:
    return [line.text for line in lines]


def count(lines: Sequence[Line]) -> int:
    return sum(_words(line.text) for line in lines)


_words = lru_cache(maxsize=16384)(words.count)  # each line is weighed many times
