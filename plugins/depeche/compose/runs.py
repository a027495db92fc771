"""Runs of another source's lines: unbroken from where each begins, a list with what introduces
it, an answer after its question.

The article's own source is printed whole, so that what a sentence leans on stands there. Of other
sources a choice is printed; what later sentences speak of, earlier ones say. So a run begins with
the source's lead, or with a sentence that says all by itself, and goes on sentence by sentence
until one may not be printed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ..identity import once_each
from ..model import BlockKind, HeldBack, Reading, Sentence, Source, Span, Token
from . import bereft, kinds, lexicon
from .alone import is_bare_and_definite, misses, stands_alone
from .anaphora import bare_subject, refers, says_we
from .duplicates import Said
from .lines import LEANS, Line, silent
from .quotations import outside, spans
from .terms import lemma, plain

LISTED = "d'une liste dont une partie est retenue"

_MODIFIERS = ("DET", "ADJ", "NUM")
_SETTING = 8  # tokens
_FULL = 10  # words under which a sentence leans on its neighbours, whatever its words
_TURNS = re.compile(
    r"^\W*(?:Mais|Or|Sauf|Et pourtant|Cela dit|Reste que|Encore|À (?:une|cette) (?:réserve|nuance)"
    r"|Ce(?:lle|ux|lui|lles)\b|Les? autres?\b|La seconde|Le second)\b"
    # "Les 17 autres se trouvent", not "Les quatre autres hydroliennes"
    r"|^\W*Les [\w-]+ autres (?=(?:ne|se|en|y)\b|[ns]'|[a-zà-ÿ]+[eo]nt\b)"
    r"|\b(?:en revanche|toutefois|cependant|pourtant|néanmoins|au contraire|à l'inverse)\b",
    re.IGNORECASE,
)
# "Les deux victimes", "La quatrième offre", "À l'intérieur": of what, the text before says.
_COUNTED = re.compile(
    r"[«\"“]?\s?(?:Les (?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d+) [\wà-ÿ-]+"
    r"(?! (?:de|du|des|qui|que|dont) | d')|Les (?:autres|mêmes)"
    r"|L[ea] (?:premier|première|second|seconde|\w+ième|même)|L'(?:un|une|autre)"
    r"|À l'(?:intérieur|extérieur|inverse|arrière|avant)|Sur place|À l'étage|Sous \w+ direction"
    r"|Réponse d|Une? [\wà-ÿ]+ [«\"“])\b",
)
# "rétorque la fédération": to what was said before.
_RETORTS = re.compile(
    r"\b(?:rétorqu|répliqu|répon|tranch|renchéri|ripost|nuanc|tempèr|tempér|objecte|balaie)\w*"
    r"|, (?:lui|elle|eux|elles)(?: aussi| non plus)?[,.]"
    r"|\bsa (?:directrice|présidente|porte-parole)\b|\bson (?:directeur|président|porte-parole)\b"
    r"|\b(?:l[ea] sienn?e?|les siens|les siennes|l[ea] leur)\b(?! \w+ )"
    r"|\b(?:dément|démentent|nie|nient|conteste|contestent|confirme|confirment)\s?\.?$"
    r"|\bl[ea]s? (?:premi(?:er|ère)|seconde?|deuxième|troisième|quatrième|dernière?)s?(?=[.,;]|$)"
)


def unbroken(
    lines: Sequence[Line],
    reading: Reading,
    known: Said,
    *,
    own: bool,
    led: bool = False,
    corrected: Collection[Span] = (),
    again: bool = False,
) -> list[list[Line]]:
    """The longest runs of `lines` without a sentence left out between, each from a line that may
    begin it in an article that says `known`.

    A last line that the first one left out turns round goes too. `own`: of the article's
    sub-folder, where a paragraph that loses more than it keeps goes: a charge would stand without
    its proof. `led`: the source's lead must begin the first run, and none follows. A run goes on
    over `corrected` sentences where it speaks of nothing that only they told, and begins behind
    them where the article has them `again`, corrected.
    """
    found: list[list[Line]] = []
    for line in _of_whole_paragraphs(lines, reading) if own else lines:
        before = found[-1][-1].place if found and found[-1] else -1
        apart = _stands_apart(line, reading.sentences[before + 1 : line.place], corrected)
        if found and found[-1] and (apart or not lost(before, line.place, reading)):
            found[-1].append(line)
            continue
        if found and not found[-1]:
            found.pop()
        opens = (again and apart and not found) or begins(line, reading, known)
        found.append([line] if opens else [])
    whole = [run for each in found if (run := _unturned(each, reading))]
    return [each for each in whole[:1] if not lost(-1, each[0].place, reading)] if led else whole


def _of_whole_paragraphs(lines: Sequence[Line], reading: Reading) -> Iterator[Line]:
    """`lines` less those of paragraphs of which a longer part is left out after them."""
    for paragraph, group in groupby(lines, key=lambda each: each.sentence.paragraph):
        kept = list(group)
        said = sum(len(each.text) for each in kept)
        rest = reading.sentences[kept[-1].place + 1 :]
        after = [each for each in rest if each.paragraph == paragraph]
        if said > sum(len(each.text) for each in after):
            yield from kept


def without_bereaved(
    lines: Sequence[Line], whole: Sequence[Line]
) -> tuple[list[Line], list[HeldBack]]:
    """`lines` less those that speak of what only the line before them said, which is among the
    `whole` no more: "La passerelle a été fermée", after what happened on it."""
    kept: list[Line] = []
    held: list[HeldBack] = []
    gone: Line | None = None
    now = {line.place: line for line in lines}
    for before in whole:
        line = now.get(before.place)
        if line is None or (gone is not None and _misses(line, gone)):
            if line is not None:
                held.append(line.held(LEANS))
            gone = before
        else:
            kept.append(line)
            gone = None
    return kept, held


def _misses(line: Line, gone: Line) -> bool:
    near = line.sentence.paragraph - gone.sentence.paragraph <= 1
    return near and (line.leans or line.needs or misses(line.sentence, gone.sentence, set()))


def takes_up(line: Line, known: Said) -> bool:
    """Whether the text can be taken up at `line` where the article says what stood before it."""
    noun = bare_subject(line.sentence)
    unheard = noun and (
        noun in lexicon.words("standing_for_people")
        or (not known.has(noun) and noun not in lexicon.words("public_bodies"))
    )
    price = bereft.bare_object(line.sentence)
    whose = next(iter(bereft.bare_owners(line.text)), "")
    return not (
        line.leans
        or line.needs
        or unheard
        or _replies(line)
        or (price and not known.has(price))
        or (whose and not known.has(whose))
        or not _has_verb(line.sentence)
        or bereft.opens_badly(line.text)
    )


@once_each
def turns(sentence: Sentence) -> bool:
    """Whether the sentence limits or answers the one before, which alone would be half of it."""
    return bool(_TURNS.search(outside(plain(sentence.text))))


def begins(line: Line, reading: Reading, known: Said) -> bool:
    """Whether a run may begin at `line`: the source's lead, which its own readers read first, or a
    sentence that names all that it speaks of. The "nous" that opens a party's text is that of whom
    the sentence above the excerpt names."""
    if not lost(-1, line.place, reading):
        voiced = kinds.kind(reading.source).speaks and says_we(line.text)
        return (voiced or not line.leans) and not line.needs
    if not takes_up(line, known):
        return False
    return len(line.text.split()) >= _FULL and all(
        known.has(noun) for noun in _taken_for_known(line.sentence)
    )


def _stands_apart(line: Line, lost: Sequence[Sentence], corrected: Collection[Span]) -> bool:
    """Whether the line opens a paragraph that speaks of nothing that only the sentences `lost`
    right above it told, all of them `corrected`."""
    return not (line.leans or line.needs or turns(line.sentence)) and all(
        each.span in corrected
        and each.paragraph != line.sentence.paragraph
        and not misses(line.sentence, each, set())
        for each in lost
    )


def _taken_for_known(sentence: Sentence) -> list[str]:
    """The nouns that the main clause sets with their definite article alone, whoever knows which
    ones: "la passerelle a été fermée", "Au micro, …"; not where somebody was taken."""
    usual = lexicon.words("public_bodies") | lexicon.words("calendar_words")
    usual -= lexicon.words("sole_offices")
    tokens = sentence.parse.tokens
    verb = next((at for at, token in enumerate(tokens) if token.dep == "ROOT"), 0)
    return [
        name
        for at, token in enumerate(tokens)
        if token.pos == "NOUN"
        and (at < verb or (token.head == verb and token.dep.startswith(("nsubj", "obj"))))
        and (name := lemma(token.text.lower())) not in usual
        and is_bare_and_definite(sentence, token)
    ]


def lost(before: int, place: int, reading: Reading) -> bool:
    """Whether a sentence of the copy stands between those places."""
    return any(not silent(reading.source, each) for each in reading.sentences[before + 1 : place])


def _unturned(run: list[Line], reading: Reading) -> list[Line]:
    while run:
        after = reading.sentences[run[-1].place + 1 : run[-1].place + 2]
        asks = run[-1].text.rstrip(' »"”').endswith("?")
        cut = any(each.paragraph == run[-1].sentence.paragraph for each in after)
        if not asks and not any(map(turns, after)) and not (cut and is_nominal(run[-1].sentence)):
            break
        run = run[:-1]
    return run


def is_nominal(sentence: Sentence) -> bool:
    """ "Une version que contestent les syndicats.": what it announces, the next sentence tells."""
    tokens = sentence.parse.tokens
    root = next((at for at, each in enumerate(tokens) if each.dep == "ROOT"), 0)
    helped = any(each.head == root and each.dep in ("cop", "aux", "aux:pass") for each in tokens)
    return tokens[root].pos in ("NOUN", "PRON", "PROPN") and not helped


def _replies(line: Line) -> bool:
    """Whether the main verb answers a question that the line before it has."""
    root = next((each.lemma for each in line.sentence.parse.tokens if each.dep == "ROOT"), "")
    return root in lexicon.words("answering_verbs") - lexicon.words("denying_verbs")


def _has_verb(sentence: Sentence) -> bool:
    return any("VerbForm=Fin" in token.morph for token in sentence.parse.tokens)


def chained(lines: Sequence[Line], reading: Reading) -> list[Line]:
    """`lines` with `needs` set where a line would mislead without the one before it."""
    return [
        replace(line, needs=True) if not line.needs and _hangs(line, reading) else line
        for line in lines
    ]


def _hangs(line: Line, reading: Reading) -> bool:
    if not line.place:
        return False
    before = reading.sentences[line.place - 1]
    if before.text.rstrip(' »"”').endswith("?"):
        return True
    if before.paragraph == line.sentence.paragraph:
        return not is_whole(line.sentence)
    flat = plain(line.text)
    return bool(
        flat[:1] in '«"“'  # on what occasion, the paragraph above tells
        or _COUNTED.match(flat)
        or _RETORTS.search(outside(flat))
        or refers(flat)
        or bereft.object_pronoun(line.sentence)
    )


@once_each
def is_whole(sentence: Sentence) -> bool:
    """Whether the sentence tells somebody's deed or an event by itself, wherever it is read: no
    quotation, whose occasion another sentence tells, nothing that points or answers."""
    flat = plain(sentence.text)
    return not (
        spans(flat)
        or not _opens_anew(sentence)
        or _COUNTED.match(flat)
        or _RETORTS.search(flat)
        or bereft.needs(sentence)
        or not stands_alone(sentence)
    )


def _opens_anew(sentence: Sentence) -> bool:
    """Whether the sentence begins with its subject, and that is a name, has one, or is told for
    the first time: "L'incendie de la cathédrale Saint-Elme a…", "Une chapelle a été dressée"."""
    tokens = sentence.parse.tokens
    start = _after_setting(tokens)
    subject = next((i for i, t in enumerate(tokens) if t.dep.startswith("nsubj")), None)
    if subject is None or subject < start:
        return False
    opening = tokens[start : max(tokens[subject].head, subject + 1)]
    first = next((i for i, t in enumerate(opening) if t.pos not in _MODIFIERS), 0)
    if start + first != subject:
        return False
    word = opening[0].text.lower()
    new = word in ("un", "une", "des", "plusieurs") or word in lexicon.words("number_words")
    new = new or word[0].isdigit()
    return new or any(
        t.pos == "PROPN" or (i and t.text[:1].isupper()) for i, t in enumerate(opening)
    )


def _after_setting(tokens: Sequence[Token]) -> int:
    """Where the clause begins after a place that is named: "À Kerval, une chapelle …"."""
    comma = next((i for i, t in enumerate(tokens[:_SETTING]) if t.text == ","), 0)
    if tokens[0].pos == "ADP" and any(each.pos == "PROPN" for each in tokens[:comma]):
        return comma + 1
    return 0


def whole_lists(lines: Sequence[Line], source: Source) -> tuple[list[Line], list[HeldBack]]:
    """`lines` less the items of lists that are not there whole, with what introduces them."""
    places = {line.sentence.paragraph for line in lines}
    broken = {at for run in _lists(source) if not places.issuperset(run) for at in run}
    held = [line for line in lines if line.sentence.paragraph in broken]
    kept = [line for line in lines if line not in held]
    reason = LISTED
    return kept, [line.held(reason) for line in held]


def _lists(source: Source) -> list[range]:
    """Each list as the places of its blocks, from the one that introduces it."""
    found: list[range] = []
    start = None
    for at, block in enumerate(source.blocks):
        if block.kind is BlockKind.LIST_ITEM:
            start = at if start is None else start
        elif start is not None:
            found.append(_introduced(source, start, at))
            start = None
    if start is not None:
        found.append(_introduced(source, start, len(source.blocks)))
    return found


def _introduced(source: Source, start: int, end: int) -> range:
    above = source.blocks[start - 1] if start else None
    opens = above is not None and above.kind is BlockKind.PARAGRAPH
    return range(start - (opens and above is not None and above.text.rstrip().endswith(":")), end)
