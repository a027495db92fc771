"""L'essentiel: three to five points, each a sentence of the sources or a whole part of one.

A point is news (what happened, who, how many) and stands alone (`alone`), as it is printed, beside
the headline: who, whose and of what are in it. What tells most of the headline's news comes first,
an aside sinks. The points are taken out of the body where nothing that stays leans on them, so that
nothing is said twice. Where too few sentences can leave their place, three short points repeat what
a long body tells. Where fewer than three sentences do, there is no box. What other sources say
stays between its quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ...french import words
from ...model import Moment, Sentence, Token
from .. import lexicon
from ..alone import is_bare_and_definite, is_over, misses, stands_alone
from ..anaphora import bare_subject
from ..duplicates import told
from ..gathering.gather import cosine
from ..headline import shorten
from ..lines import Line
from ..quotations import balanced, outside
from ..readings import reparsed
from ..runs import is_whole
from ..terms import content, names, numbers, plain
from ..trims import trimmed

LONGEST = 34  # words of a point that is taken out of the body
LONGEST_REPEATED = 26  # words of one that the body says too
BRIEF = 18  # words of one that is repeated as it stands
BRIEFEST = 125  # characters of one that is cut to be repeated
SHORTEST = 7
LOOKED_AT = 9  # of the best sentences, those that are tried in few words
LEAST = 3  # points
WEAK = 0.3  # score under which a sentence is no point
MOVED_SHARE = 0.35  # of the body's words, at most
_PER_GROUP = (1, 2)  # points that one paragraph may give, in turn
_SILENT = re.compile(
    r"\bn'(?:a|ont|avai(?:en)?t) pas (?:\w+ )?(?:souhaité|voulu|répondu|réagi|donné suite"
    r"|commenté|divulgué|précisé|communiqué|dévoilé)"
    r"|^(?:Contacté|Interrogé|Sollicité|Joint)e?s?\b"
)
_KNOWN_SPEAKER = re.compile(r"\b(?:MM?\.|Mmes?|Mlle|Me|Mgr|Dr)\s[A-ZÀ-Þ]")
_JOINS = re.compile(
    r"\b(?:par ailleurs|en outre|en effet|de (?:son|leur) côté|pour (?:sa|leur) part|ensuite|enfin"
    r"|puis|quant à|toutefois|cependant|néanmoins|pourtant|en revanche"
    r"|ajout(?:e|ent|é)|poursui(?:t|vi)|renchéri\w*|insisté?)\b",
    re.IGNORECASE,
)
# "Construite en 1974, la piscine…": what one always says of the thing.
_STANDING = re.compile(
    r"^(?:[A-ZÀ-Þ][a-zà-ÿ]+(?:é|i|u|is|it|ert)e?s?) (?:en|dans|au|par|à|depuis|sur) "
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Part:
    """Lines of the article's own source, in print order."""

    lines: Sequence[Line]
    published: Moment | None  # when it tells them; None where nothing says so
    above: Sequence[Line] = ()  # those that stand above the box, which it does not repeat


@dataclass(frozen=True, slots=True)
class Story:
    """What the article is about, and the day of its newest source."""

    headline: str
    standfirst: str
    newest: date | None = None

    @property
    def subject(self) -> set[str]:
        return set(content(f"{self.headline} {self.standfirst}"))


@dataclass(frozen=True, slots=True)
class _Offer:
    score: float
    group: int  # the paragraph
    place: int  # in print order
    line: Line


def taken(body: Part, story: Story, number: int) -> list[Line]:
    """At most `number` lines to take out of the `body`, the news first; [] when fewer than three
    can be, or when little else would stay."""
    offers = []
    for place, line in enumerate(body.lines):
        if any(_needs(each, line, story.subject) for each in _below(body.lines, place)):
            continue
        if words.count(line.text) <= LONGEST and _may_be(place, body, story):
            score = _score(line, story) - 0.04 * place
            offers.append(_Offer(score, line.sentence.paragraph, place, line))
    said = [story.standfirst, story.headline]
    points = _best(offers, said, number)
    most = MOVED_SHARE * sum(words.count(line.text) for line in body.lines)
    if sum(words.count(line.text) for line in points) > most:
        points = _best(offers, said, LEAST)
    moved = sum(words.count(line.text) for line in points)
    return points if len(points) >= LEAST and moved <= most else []


def repeated(body: Part, story: Story) -> list[Line]:
    """Three short points of what the `body` prints, the news first."""
    offers = []
    for place, line in enumerate(body.lines):
        if _may_be(place, body, story):
            score = _score(line, story) - 0.03 * place
            offers.append(_Offer(score, line.sentence.paragraph, place, line))
    best = sorted(offers, key=lambda each: (-each.score, each.place))[:LOOKED_AT]
    shortened = [
        replace(each, line=short)
        for each in best
        if (short := _short(each.line, story.subject)) is not None
    ]
    points = _best(shortened, [story.standfirst, story.headline], LEAST)
    return points if len(points) == LEAST else []


def _short(line: Line, subject: set[str]) -> Line | None:
    """The line in as few words as leave it true and standing alone; None where it is too long."""
    if words.count(line.text) <= BRIEF:
        return line
    whole = line.text == line.sentence.text
    form = shorten.trimmed(line.sentence, BRIEFEST) if whole else None
    if form is not None and balanced(form.text):
        cut = replace(line, text=f"{form.text}.", edits=(*line.edits, *form.edits))
        if _still_says_of_whom(cut, subject):
            return cut
    less = trimmed(line, LONGEST_REPEATED)
    return less if less is line or (less and _still_says_of_whom(less, subject)) else None


def _still_says_of_whom(cut: Line, subject: set[str]) -> bool:
    """Whether the shorter `cut` keeps each person of its sentence, and stands alone as it does:
    "L'entraîneur a regretté" without the name is anybody's."""
    people = [each.text for each in cut.sentence.parse.tokens if each.entity == "PER"]
    return (
        words.count(cut.text) >= SHORTEST
        and all(each in cut.text for each in people)
        and _is_alone(reparsed(cut.sentence, cut.text), subject)
    )


def _may_be(place: int, part: Part, story: Story) -> bool:
    line = part.lines[place]
    return (
        words.count(line.text) >= SHORTEST
        and not (line.listed or line.quoted or line.answers)
        and _tells(line, story.subject)
        and _is_alone(line.sentence, story.subject)
        and not _takes_up(line, [*part.above, *part.lines[:place]], story.subject)
        and not is_over(line.sentence, part.published, story.newest)
    )


def _is_alone(sentence: Sentence, subject: set[str]) -> bool:
    """Whether `sentence` says all that it means, beside a title that tells of the `subject`."""
    return stands_alone(sentence) and _says_of_what(sentence, subject)


def _says_of_what(sentence: Sentence, subject: set[str]) -> bool:
    """Whether the main subject, where it has its definite article, holds a name, a word of the
    `subject` or a body that needs none: "le prix de la halle", not "le délai moyen de réponse"
    nor "la première visite", of which a sentence before says whose they are."""
    tokens = sentence.parse.tokens
    at = next((i for i, each in enumerate(tokens) if _is_main_subject(each, tokens)), None)
    if at is None:
        return True
    phrase = [each for i, each in enumerate(tokens) if at in _governors(i, tokens)]
    comma = next((each.start for each in tokens[at:] if each.text == ","), phrase[-1].start + 1)
    phrase = [each for each in phrase if each.start < comma]
    known = subject | lexicon.words("public_bodies")
    named = {word for each in phrase if each.pos == "NOUN" for word in content(each.text)}
    return (
        not any(each.dep == "det" and "Definite=Def" in each.morph for each in phrase)
        or any(each.pos == "PROPN" for each in phrase)
        or bool(known & named)
    )


def _is_main_subject(token: Token, tokens: Sequence[Token]) -> bool:
    verb = tokens[token.head]
    return token.dep.startswith("nsubj") and token.pos == "NOUN" and tokens[verb.head] is verb


def _governors(index: int, tokens: Sequence[Token]) -> Iterator[int]:
    """The token itself, what governs it, and so on up to the root."""
    yield index
    while tokens[index].head != index:
        index = tokens[index].head
        yield index


def _takes_up(line: Line, before: Sequence[Line], subject: set[str]) -> bool:
    """Whether the line has with its definite article alone what a line `before` told of: "les
    travaux", "la séance", beside a title that does not name them."""
    told = {word for each in before for word in content(each.text)}
    told -= subject | lexicon.words("public_bodies") | lexicon.words("time_words")
    return any(
        token.pos == "NOUN"
        and token.lemma.lower() in told
        and is_bare_and_definite(line.sentence, token)
        for token in line.sentence.parse.tokens
    )


def _score(line: Line, story: Story) -> float:
    text = line.text
    newest = story.newest
    old = newest is not None and any(int(each) < newest.year for each in _YEAR.findall(text))
    return (
        2.0 * cosine(content(text), content(f"{story.headline} {story.standfirst}"))
        + 0.15 * min(2, len(set(names(text))))
        + 0.3 * min(2, len(numbers(text)))
        + 0.2 * bool(line.sentence.speaker)
        + 0.35 * _is_news(line.sentence)
        - 0.6 * old
        - 0.4 * (not story.subject & set(content(text)))
    )


def _best(offers: Sequence[_Offer], said: Sequence[str], number: int) -> list[Line]:
    """The best `number`, no two alike: the one that tells most first, the others in their order."""
    ranked = sorted(offers, key=lambda each: (-each.score, each.place))
    chosen: list[_Offer] = []
    for limit in _PER_GROUP:
        for offer in ranked:
            if len(chosen) == number or offer in chosen or offer.score <= WEAK:
                continue
            if sum(each.group == offer.group for each in chosen) >= limit:
                continue
            if not told(offer.line.text, (*said, *(each.line.text for each in chosen))):
                chosen.append(offer)
    news = [each for each in chosen if _is_news(each.line.sentence)] or chosen
    first = max(news, key=lambda each: (each.score, -each.place), default=None)
    chosen.sort(key=lambda each: (each is not first, each.place))
    return [each.line for each in chosen]


def _below(lines: Sequence[Line], place: int) -> list[Line]:
    """The line after the one at `place`, and the rest of its paragraph: "selon la même source"."""
    own = lines[place].sentence.paragraph
    rest = lines[place + 1 :]
    return [each for at, each in enumerate(rest) if not at or each.sentence.paragraph == own]


def _needs(follower: Line, line: Line, subject: set[str]) -> bool:
    """Whether `follower` would miss `line`, taken away before it."""
    if follower.leans or follower.needs or not is_whole(follower.sentence):
        return True
    if misses(follower.sentence, line.sentence, subject):
        return True
    quoted = follower.text[:1] in '"«“'
    if quoted and _KNOWN_SPEAKER.search(outside(plain(follower.text))):
        return True
    noun = bare_subject(follower.sentence)
    return bool(noun) and noun not in subject and noun in content(line.text)


def _tells(line: Line, subject: set[str]) -> bool:
    """Whether the line is a statement of what is, in the newsroom's words."""
    text = plain(line.text).strip()
    if _JOINS.search(outside(text)) or not balanced(text) or text[:1] in '"«“':
        return False
    if text[-1:] not in '.»"' or "?" in text or _answers(line.sentence):
        return False
    if len(outside(text).split()) < 5 or _SILENT.search(text) or _STANDING.match(text):
        return False
    noun = bare_subject(line.sentence)
    if noun and noun not in subject and noun not in lexicon.words("public_bodies"):
        return False
    return _has_subject(line.sentence) and not _is_background(line.sentence)


def _answers(sentence: Sentence) -> bool:
    """Whether the main verb answers a question that another sentence has."""
    root = next((token for token in sentence.parse.tokens if token.dep == "ROOT"), None)
    return root is not None and root.lemma in lexicon.words("answering_verbs")


def _has_subject(sentence: Sentence) -> bool:
    """Whether a finite main verb and its subject are there."""
    tokens = sentence.parse.tokens
    roots = [token for i, token in enumerate(tokens) if token.dep == "ROOT" or token.head == i]
    finite = any(
        "VerbForm=Fin" in token.morph
        for token in tokens
        if token in roots or tokens[token.head] in roots
    )
    return finite and any(token.dep.startswith("nsubj") for token in tokens)


def _main_verbs(sentence: Sentence) -> list[str]:
    """The morphology of the main verb and of its auxiliaries."""
    tokens = sentence.parse.tokens
    root = next((i for i, token in enumerate(tokens) if token.dep == "ROOT"), None)
    return [
        token.morph
        for i, token in enumerate(tokens)
        if i == root or (token.head == root and token.pos == "AUX")
    ]


def _is_background(sentence: Sentence) -> bool:
    """Whether the main verb tells a state or what had been: "employait", "avait rendu", or
    "emploie" of a verb that has no other use."""
    if any("Tense=Imp" in morph for morph in _main_verbs(sentence)):
        return True
    root = next((token for token in sentence.parse.tokens if token.dep == "ROOT"), None)
    if root is None or "Tense=Pres" not in root.morph or "VerbForm=Fin" not in root.morph:
        return False
    return root.lemma in lexicon.words("standing_verbs")


def _is_news(sentence: Sentence) -> bool:
    """Whether the main verb tells what happened or will: "a annoncé", "rouvrira"."""
    verbs = _main_verbs(sentence)
    compound = any("VerbForm=Part" in morph for morph in verbs) and any(
        "Tense=Pres" in morph for morph in verbs
    )
    return compound or any("Tense=Fut" in morph for morph in verbs)
