"""Who says a quotation, when that stands beside it: else nobody is printed after "selon"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...french import quotemarks
from ...model import Sentence
from .. import lexicon
from ..names.outlets import is_outlet
from .view import Quote, View

_TITLES = ("M.", "Mme", "Mgr", "Mlle", "Dr", "Me")
_NAME = re.compile(
    r"(?:(?:M\.|Mme|Mgr|Mlle|Dr|Me) )?[A-ZÀ-Þ][\w’'.-]+"
    r"(?: (?:[A-ZÀ-Þ][\w’'.-]+|de|du|von|van|al|ben|Le|La))*"
)
_BACK = 6  # sentences before one in which the speaker of "a-t-il dit" is named
_NEAR = 140  # characters around a quotation in which its speaker stands
_BY = re.compile(r"\s*,?\s*(?:selon|d['’]après|pour)\s", re.IGNORECASE)
_BY_BEFORE = re.compile(
    r"(?:^|,\s)(?:selon|pour|d['’]après)\s[^,]{3,70},\s*(?:qu['’]|que\s)?$", re.IGNORECASE
)
# "La procureure a parlé d'une « trahison méthodique »": the words are hers
_CALLS = re.compile(
    r"\b(?:parl(?:e|ent|é|ait)|évoqu(?:e|ent|é|ait)|dénonc(?:e|ent|é|ait)|fustig(?:e|ent|é|eait)"
    r"|déplor(?:e|ent|é|ait)|qualifi(?:e|ent|é|ait)\s[^,«»]{0,40})\s(?:d['’]une?|une?|de|d['’])\s*$",
    re.IGNORECASE,
)
_SOURCED = re.compile(r"\b(?:selon|d['’]après)\s", re.IGNORECASE)
_SUBORDINATE = re.compile(r"\b(?:si|quand|lorsqu?e?|après|tandis|alors)\b")
_RELAYS = re.compile(r"\b(?:correspondante?|journaliste|AFP|agence|envoyée? spéciale?)\b")


def beside(view: View, quote: Quote) -> str:
    """The sentence's speaker, when a reporting verb or "selon" touches the quotation and no
    other name stands there. A medium relays words and is never their speaker."""
    stretch = _attribution(view, quote)
    if stretch is None or _elsewhere(view, quote):
        return ""
    first, last = stretch
    speaker = view.sentence.speaker.strip(" .,;:") or _named(view, first, last)
    if len(speaker) < 3 or is_outlet(speaker) or _RELAYS.search(speaker) or _nameless(speaker):
        return ""
    if any(token.text == speaker and token.entity == "PER" for token in view.tokens):
        return ""  # a first name, or a last name alone: who that is, only the text says
    if re.search(rf"{re.escape(speaker)}\s[A-ZÀ-Þ]", view.sentence.text):
        return ""
    own = {word.casefold() for word in re.findall(r"\w+", speaker)}
    names = [
        view.low[i]
        for i in range(len(view.tokens))
        if first <= view.start(i) < last
        and view.quoted[i] < 0
        and view.tokens[i].entity == "PER"
        and view.tokens[i].pos == "PROPN"
    ]
    return speaker if all(own & set(re.findall(r"\w+", name)) for name in names) else ""


def _nameless(speaker: str) -> bool:
    """ "L'avocat", "la joueuse": whose, or which one, only the text says; "le préfet" is known."""
    role = re.fullmatch(r"(?:le |la |les |l['’])(\w+)", speaker.lower())
    if role is None:
        return False
    roles = lexicon.words("actors") | lexicon.words("given_nouns")
    known = lexicon.words("public_bodies") - lexicon.words("given_nouns")
    return role[1] in roles - known and not speaker[-len(role[1])].isupper()


def _elsewhere(view: View, quote: Quote) -> bool:
    """Whether the sentence's speaker stands after a "selon" of another clause ("…", a noté celui
    que préfèrent les Français selon des sondages)."""
    speaker = view.sentence.speaker.strip(" .,;:")
    if not speaker or _BY.match(view.sentence.text, quote.end):
        return False
    after = view.sentence.text[quote.end :]
    return any(
        after[match.end() : match.end() + len(speaker)].lower() == speaker.lower()
        for match in _SOURCED.finditer(after)
    )


def confirmed(sentence: Sentence, source: Sequence[Sentence], speaker: str) -> bool:
    """Whether the copy itself says that `speaker` speaks in `sentence`: the name stands there,
    or shortly before in the `source` with no other person between ("…, a-t-il reconnu")."""
    if speaker not in sentence.text and _shares_name(speaker, source):
        return False
    own = {word.casefold() for word in re.findall(r"\w+", speaker)}
    last = re.findall(r"\w+", speaker)[-1].casefold()
    if last in re.findall(r"\w+", sentence.text.casefold()):
        return True
    earlier = [each for each in source if each.span.start < sentence.span.start][-_BACK:]
    # "À la barre, le prévenu… « J'ai couru », a-t-il déclaré": whom its own paragraph tells of
    own_part = [each for each in earlier if each.paragraph == sentence.paragraph]
    earlier = own_part or earlier
    for each in (sentence, *reversed(earlier)):
        told = _narration(each)
        named = last in re.findall(r"\w+", told.casefold())
        others = any(
            token.entity == "PER"
            and token.pos == "PROPN"
            and token.text.casefold() not in own
            and token.text in told
            for token in each.parse.tokens
        )
        if named or others:
            return named and not others
    return False


def _shares_name(speaker: str, source: Sequence[Sentence]) -> bool:
    """Whether somebody else in the copy bears the last name: "Sylvie et Pascal R.", of whom
    "Mme R." is but one."""
    first, _, last = speaker.rpartition(" ")
    if not first:
        return False
    bearer = re.compile(rf"([A-ZÀ-Þ][\w'’-]+)(?: et [A-ZÀ-Þ][\w'’-]+)? {re.escape(last)}(?!\w)")
    known = {*first.split(), *(title.strip(".") for title in _TITLES)}
    return any(found not in known for each in source for found in bearer.findall(each.text))


def _named(view: View, first: int, last: int) -> str:
    """The one person named in the stretch, as written there, with the title before the name."""
    people = [
        i
        for i in range(len(view.tokens))
        if first <= view.start(i)
        and view.end(i) <= last
        and view.quoted[i] < 0
        and view.tokens[i].entity == "PER"
    ]
    if not people or people != list(range(people[0], people[-1] + 1)):
        return ""
    if not any(_speaks(view, i) for i in people):
        return ""
    start = people[0]
    if start and view.tokens[start - 1].text in _TITLES and view.start(start - 1) >= first:
        start -= 1
    name = view.text(start, people[-1] + 1)
    return name if _NAME.fullmatch(name) else ""


def _speaks(view: View, index: int) -> bool:
    """Whether the name is the subject of a reporting verb, or stands beside a noun that is."""
    for _ in range(4):
        token = view.tokens[index]
        if token.head in view.quoting and token.dep.split(":")[0] in ("nsubj", "obj"):
            return True
        if token.head == index or token.dep.split(":")[0] not in ("appos", "flat", "nmod"):
            return False
        index = token.head
    return False


def told(view: View, quote: Quote) -> bool:
    """Whether words beside the quotation tell that somebody says it, named or not."""
    return _attribution(view, quote) is not None


def _narration(sentence: Sentence) -> str:
    """The sentence without what it quotes: those spoken of do not speak."""
    text = sentence.text
    for pair in quotemarks.pairs(text)[0]:
        text = text[: pair.start] + " " * (pair.end - pair.start) + text[pair.end :]
    return text


def before(view: View) -> str:
    """The speaker of a sentence that is nothing but a quotation: who spoke before it."""
    if any(view.tokens[i].text[0].isalnum() for i in view.narration()):
        return ""
    speaker = view.sentence.speaker.strip(" .,;:")
    return "" if is_outlet(speaker) or _RELAYS.search(speaker) or _nameless(speaker) else speaker


def _attribution(view: View, quote: Quote) -> tuple[int, int] | None:
    """Where the words stand that say who speaks: after the quotation, or before it."""
    text = view.sentence.text
    after = (quote.end, min([quote.end + _NEAR, *_edges(view, quote.end)]))
    lead = [each.end for each in view.quotes if each.end <= quote.start]
    before = (max([quote.start - _NEAR, 0, *lead]), quote.start)
    if _BY.match(text, quote.end):
        return after
    following = [i for i in view.quoting if 0 <= i - quote.last <= 7 and tells(view, i)]
    if following and re.match(
        r"\s*[,.]?\s*(?:[a-zà-ÿ'’-]+\s){0,3}?[a-zà-ÿ'’-]+", text[quote.end :]
    ):
        return after
    if _BY_BEFORE.search(text[before[0] : quote.start]):
        return before
    leading = [i for i in view.reporting if -8 <= i - quote.first < 0]
    calls = [i for i in view.quoting if -8 <= i - quote.first < 0]
    if _CALLS.search(text[before[0] : quote.start]) and len(calls) == 1:
        return before
    if leading and re.search(r"(?::|\bque|qu['’]|,)\s*$", text[: quote.start]):
        return None if _SUBORDINATE.search(text[max(0, quote.start - 40) : quote.start]) else before
    return None


def tells(view: View, verb: int) -> bool:
    """Whether the verb is finite, alone or with its auxiliary: "annoncé par" tells of the past."""
    return view.finite(verb) or any(
        view.finite(child) and view.tokens[child].dep.startswith("aux")
        for child in view.children[verb]
    )


def _edges(view: View, start: int) -> list[int]:
    """Where the stretch after a quotation ends at the latest: the next quotation, a relative."""
    edges = [each.start for each in view.quotes if each.start >= start]
    relative = re.search(r",\s(?:qui|que|qu['’]|dont|où|citée? par)\b", view.sentence.text[start:])
    return [*edges, *([start + relative.start()] if relative else []), len(view.sentence.text)]
