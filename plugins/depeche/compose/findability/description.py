"""The description for search engines: 121 to 156 characters, whole sentences or a marked cut."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from enum import IntEnum

from ...french.date_words import ANY_MONTH, ANY_WEEKDAY
from .. import lexicon, phrases
from ..anaphora import leans
from ..quotations import balanced, outside
from ..terms import FUNCTION_WORDS, content, lemma, names, plain

Shorter = Callable[[int, int], str]
SHORTEST, LONGEST = 121, 156
CUT = "…"
_STOPS = ".!?…»"
_ALONE = 100  # characters of a headline or a lead that describes the article by itself
_SAME = 0.8  # of the headline's words in a sentence that repeats it
_LAST = 9  # place of the headline alone, behind all else of its rank
_AFTER_VERB = 5  # words from a cut sentence's verb on
_HANGING = FUNCTION_WORDS | frozenset({"m", "mme", "mm", "dr", "n°"})
_MUST_STAY = re.compile(
    r"\b(?:selon|d'après(?!-midi)|démenti\w*|dément|nie|mais|pas|jamais|aucune?|sauf|sinon|si|conditionnel)\b",
    re.IGNORECASE,
)
# A participle that is a noun too hides its verb: "a démenti une information".
_DENIED = re.compile(r"\ba(?:vait)? (?:démenti|nié|contesté|réfuté|rejeté)\b|\bdément\b")
# "L'institut l'avait évaluée à 5,2": what, a sentence before says.
_OBJECT = re.compile(r"(?<!\w)l'(?:a|ont|avai(?:en)?t|aura(?:i(?:en)?t)?|auront) (?!fait\b)\w+")
_PRONOUN = re.compile(r"(?:Ils?|Elles?)\b")
# When, after what, on what condition: the news stands behind the comma.
_SETTING = re.compile(
    r"(?:Si|S'ils?|Quand|Lorsque?|Lorsqu'\w+|Alors qu\w*|Tandis qu\w*|Bien qu\w*|Même si|Malgré"
    r"|Face|Depuis|Après|Avant|Lors|Pendant|Au lendemain|À l'issue|En marge)\b"
)
# "a reconnu", "a prévu de", "a tenu samedi 15 juin, en comité restreint": what, is cut off.
_DAY = (
    rf"(?: (?:le |ce )?(?:{ANY_WEEKDAY}|\d{{1,2}}|1er|{ANY_MONTH}|matin|soir|après-midi|dernier))"
)
_WAITS = re.compile(
    r"\b(?:a|ont|avait|avaient) (?!été\b)\w+(?:é|u|i|is|it)"
    rf"(?:$|{_DAY}+(?:, (?:en|avec|devant|dans|sans|sous|à|au|aux) [^,]*)?$)"
)
_COMPLEMENT = re.compile(
    r"\s(?:dans|pour|sur|avec|depuis|lors|après|avant|par|en|contre|afin|entre|sous|et|qui|où)\s"
)
# "Le festival, qui avait renoncé à sa soirée, …": of a subject whose own verb stands behind it.
# So does what stands beside a subject: "Les premiers résultats, parus mardi, …".
_RELATIVE = re.compile(
    r",?\s(?:qui|que|qu'\w+|dont|où)\b[^,]*(?:,|$)|,\s[a-zà-ÿ]{3,}(?:é|i|u|is|it)(?:e?s?)\b[^,]*(?:,|$)"
)
# "par deux de ses cadres | et un industriel": who did it is told in part, which says another thing.
_BY = re.compile(r"\bpar [^,]*$")
_MORE_OF_THEM = re.compile(r" (?:et|ou) (?:une?|l[ea]s?|l'|des|deux|trois|sa|son|ses|leurs?|par)\b")


class _Rank(IntEnum):
    """How good a description is, the best first."""

    LEAD = 0  # the lead whole, or a headline that denies what the lead tells
    NEARLY = 1  # the lead without some dependents, or with the sentence that follows it
    NAMED = 2  # a sentence of the opening that names the subject
    CUT = 3  # the lead cut behind a clause, or whole and a little short
    HEADLINE = 4  # the headline, which readers see above it, and a whole sentence of its subject
    HALF = 5  # the lead cut within a clause
    LATER = 6  # a later sentence that names the subject, or behind the headline
    BARE = 7  # the lead in a few words, the headline and a cut, at last the headline alone


# What does not name the subject stands behind what does in these.
_UNNAMED = {
    _Rank.LEAD: _Rank.NAMED,
    _Rank.NEARLY: _Rank.NAMED,
    _Rank.CUT: _Rank.HEADLINE,
    _Rank.HALF: _Rank.LATER,
    _Rank.LATER: _Rank.BARE,
}


def describe(
    headline: str,
    sentences: Sequence[str],
    phrase: str = "",
    most: int = LONGEST,
    opening: Collection[int] | None = None,
    shorter: Shorter | None = None,
) -> str:
    """The best description that the supported `sentences` give, at most `most` characters, by
    `_Rank`; the subject is named where it holds the words of the keyphrase `phrase`.

    `opening`: which of them open a paragraph, the standfirst being the first; all by default. What
    stands together in the description is of one paragraph, a short standfirst and what follows it
    apart. `shorter(at, limit)` is a form of sentence `at` that leaves it true, "" where there is
    none. A cut ends on "…" and never leaves an attribution or a denial behind. "" when nothing
    fits.
    """
    wanted = set(content(phrase))
    name = set(content(" ".join(names(phrase)))) or wanted
    label = f"{plain(phrase).lower()} : "
    labels = bool(phrase) and plain(headline).lower().startswith(label)

    def order(each: tuple[_Rank, int, str]) -> tuple[_Rank, bool, _Rank, int, bool]:
        rank, place, text = each
        cut = text.endswith(CUT)
        labelled = rank < _Rank.HEADLINE and labels and not cut  # `summary` names it
        named = wanted <= set(content(text)) or (labelled and len(label) + len(text) <= most)
        told = rank if named else _UNNAMED.get(rank, rank)
        return told, not named, rank, place, cut

    found = _candidates(headline, sentences, min(most, LONGEST), opening, shorter)
    fitting = (e for e in found if e[0] is not _Rank.NAMED or name <= set(content(e[2])))
    return min(fitting, key=order, default=(_Rank.BARE, 0, ""))[2]


def _candidates(
    headline: str,
    sentences: Sequence[str],
    most: int,
    opening: Collection[int] | None,
    shorter: Shorter | None,
) -> Iterator[tuple[_Rank, int, str]]:
    """Descriptions with their rank, and their place among those of one rank. What leans on a
    sentence before keeps it, and the headline stands before no sentence that says it again."""
    whole = [re.sub(r"[ \t\n]+", " ", text).strip() for text in sentences]
    starts = range(len(whole)) if opening is None else opening
    first = next((at for at in sorted(starts) if at), len(whole))
    # "Le maire l'a annoncé": what, the headline says
    states = bool(whole) and _states(whole[0])
    if states and not _says_it(whole[0]):
        yield from _of_lead(whole, most, first if opening is not None else len(whole), shorter)

    def together(at: int) -> list[list[str]]:
        ends = range(at + 1, min(at + 3, len(whole)) + 1)
        apart = opening is not None
        return [
            whole[at:end] for end in ends if not (apart and set(starts) & {*range(at + 1, end)})
        ]

    title = headline.rstrip(" .")
    titled = title + ("" if title[-1:] in "?!…" else ".")
    subject = set(content(title))
    if opening is not None:
        tells = states and not _PRONOUN.match(whole[0])
        said = len(subject & set(content(whole[0]))) if tells else -1
        for at, text in _of_opening(whole[: first + 1], most, shorter):
            if len(subject & set(content(text))) > said:
                yield _Rank.NAMED, at, text
    tries: list[tuple[int, list[str]]] = []
    if len(title) >= SHORTEST:  # a denial is told before what it denies
        denied = _DENIED.search(outside(plain(title)))
        for text in filter(None, [_fit([titled], most)]):
            yield *((_Rank.LEAD, -1) if denied else (_Rank.BARE, _LAST)), text
    tries += [(1, [titled, *each]) for each in together(0) if states and len(each) > 1]
    apart = [at for at, text in enumerate(whole) if not at or not (_leans(text) or _says_it(text))]
    for at in apart:
        if (at >= first and at not in starts) or _says_it(whole[at]) or not _states(whole[at]):
            continue
        shared = subject & set(content(whole[at]))
        if len(shared) < _SAME * len(subject):
            near = at < first and opening is not None
            rank = 1 if not at else 2 if near or len(shared) > 1 else 5
            tries.append((rank, [titled, whole[at]]))
    if _ALONE <= len(titled) <= most:
        yield _Rank.BARE, _LAST, titled  # of what a later sentence speaks, it does not say
    tries += [(4, each) for at in apart[1:] for each in together(at)]
    for place, each in tries:
        if found := _fit(each, most):
            cut, near = found.endswith(CUT), place <= 2
            rank = _Rank.HEADLINE if near else _Rank.LATER
            yield _Rank.BARE if cut else rank, place, found


def _of_lead(
    whole: Sequence[str], most: int, paragraph: int, shorter: Shorter | None
) -> Iterator[tuple[_Rank, int, str]]:
    """What the lead gives, `paragraph` being the sentences of its paragraph."""
    for end in range(1, min(3, len(whole)) + 1):
        told = whole[:end]
        so_far = " ".join(told[:-1])
        if len(so_far) > most or (so_far and so_far[-1] not in _STOPS):
            return
        if end > paragraph and _leans(told[-1]):
            return
        last = shorter(end - 1, most - len(so_far) - bool(so_far)) if shorter else ""
        short = f"{so_far} {last}".strip()
        if last and len(" ".join(told)) > most and len(short) >= _ALONE:
            fills = len(short) >= SHORTEST
            yield (_Rank.NEARLY, end, short) if fills else (_Rank.BARE, 0, short)
        if found := _fit(told, most):
            rank = _Rank.NEARLY if end > paragraph else _Rank.LEAD
            yield _cut_rank(found, " ".join(told)) if found.endswith(CUT) else rank, end, found
        elif end <= paragraph and _ALONE <= len(" ".join(told)) < SHORTEST <= most:
            yield _Rank.CUT, len(whole) + end, " ".join(told)
        if end > paragraph:
            return


def _of_opening(
    whole: Sequence[str], most: int, shorter: Shorter | None
) -> Iterator[tuple[int, str]]:
    """The sentences behind the lead that stand alone, each whole or without some dependents."""
    for at, text in enumerate(whole[1:], 1):
        told = text if len(text) <= most or shorter is None else shorter(at, most)
        if SHORTEST <= len(told) <= most and _states(told) and not (_leans(told) or _says_it(told)):
            yield at, told


def _cut_rank(kept: str, text: str) -> _Rank:
    """That of a description `kept` of the `text`: within a clause, it tells half of it."""
    left = text[len(kept) - len(CUT) :]
    return _Rank.CUT if re.match(r"[,;:]| (?:qui|que|qu'|dont|où)\b", plain(left)) else _Rank.HALF


def _states(text: str) -> bool:
    """Whether the sentence has a verb of its own: not "Un ferry, quand la mer le veut bien."."""
    told = re.split(r"(?<=\w) (?:quand|lorsqu\w*) ", plain(text).lower())[0]
    words = re.findall(r"[\w']+", told)
    return any(_is_verb(each) or phrases.may_say(each) for each in words)


def _leans(text: str) -> bool:
    return leans(text) or text[:1].islower()


def _says_it(text: str) -> bool:
    """Whether "l'" stands for what another sentence tells."""
    return _OBJECT.search(outside(plain(text))) is not None


def _fit(sentences: Sequence[str], most: int) -> str:
    text = " ".join(sentences)
    least = min(SHORTEST, most * 3 // 4)
    if len(text) < least or not sentences:
        return ""
    if len(text) <= most:
        return text
    done = len(" ".join(sentences[:-1]))
    if done > most:
        return ""
    for end in _ends(text, least, most - len(CUT)):
        kept, left = text[:end], text[end:]
        if end <= done:
            continue
        if _MORE_OF_THEM.match(plain(left)) and _BY.search(plain(kept)):
            continue
        if balanced(kept) and _tells(kept[done:]) and _safe(kept[done:], left):
            return kept + (left[0] if left[0] in ".…" else CUT)
    return ""


def _ends(text: str, least: int, most: int) -> list[int]:
    """Ends between the bounds of what says something whole: clause ends first, then what stands
    before a complement."""
    ends = [m.start() for m in re.finditer(r"(?<=[\w»\"%€])(?=[ ,;:.…])", text)]
    ends = [end for end in ends if least <= end <= most and _complete(text[:end])]
    clause = [end for end in ends if text[end] in ",;:."]
    whole = [end for end in ends if end not in clause and _COMPLEMENT.match(text, end)]
    return [end for group in (clause, whole) for end in sorted(group, reverse=True)]


def _complete(kept: str) -> bool:
    last = re.split(r"[\s']", plain(kept).lower())[-1].strip('"»«')
    return bool(last) and last not in _HANGING and not re.search(r"\d$", kept)


def _tells(kept: str) -> bool:
    """Whether the part of a sentence has its verb, and some words of what it says: not "Trois
    pompiers, légèrement intoxiqués…", not "Le groupe a démenti mercredi…"."""
    text = _without_relative(_main_clause(outside(plain(kept)).strip()))
    told = re.findall(r"[\w'-]+", text.lower())
    first = next((at for at, word in enumerate(told) if _is_verb(word)), len(told))
    return len(told) - first >= _AFTER_VERB and not _WAITS.search(text)


def _main_clause(text: str) -> str:
    """`text` from behind the setting that opens it and what a relative clause tells of that; ""
    when it has nothing else: "Depuis la crue de mai, qui avait fait trois morts"."""
    if not _SETTING.match(text):
        return text
    parts = re.split(r",\s", text)[1:]
    while parts and re.match(r"(?:qui|que|qu'|dont|où)\b", parts[0]):
        parts = parts[1:]
    return ", ".join(parts)


def _without_relative(text: str) -> str:
    """`text` less the clause that tells of its subject before it says anything itself: cut behind
    that clause, a sentence may say the reverse."""
    found = _RELATIVE.search(text)
    if found is None or any(map(_is_verb, re.findall(r"[\w'-]+", text[: found.start()].lower()))):
        return text
    return f"{text[: found.start()]} {text[found.end() :]}"


def _is_verb(word: str) -> bool:
    known = word in lexicon.words("finite_verbs")
    if len(word) < 3 and not known:
        return False
    participle = re.search(r"(?:é|ée|és|ées)$", word) is not None
    base = lemma(word)
    if word == f"{base}s" or word.endswith(("ère", "ères")):
        return known  # "premiers"
    return known or (not participle and base != word and base.endswith(("er", "ir", "re")))


def _safe(kept: str, left: str) -> bool:
    """Whether what is cut off takes no attribution, denial or condition with it."""
    narration = outside(plain(left))
    if _MUST_STAY.search(narration):
        return False
    reported = any(
        lemma(word) in lexicon.words("reporting_verbs")
        for word in re.findall(r"\w+", narration.lower())
    )
    here = bool(_DENIED.search(outside(plain(kept)))) or any(
        lemma(word) in lexicon.words("reporting_verbs")
        for word in re.findall(r"\w+", outside(plain(kept)).lower())
    )
    return not reported or here
