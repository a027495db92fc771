"""The phrase that readers would search for: in the headline, the lead and the headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..french import sentences
from ..model import Name, NameKind
from . import lexicon, search_title, whole_words
from .terms import FUNCTION_WORDS, content, lemma, names, plain

LONGEST = 4  # content words
_SPARSE, _DENSE = 0.005, 0.03  # uses in a word of the text: Yoast's bounds
_LINKS = frozenset(
    {"de", "du", "des", "d'", "à", "au", "aux", "la", "le", "les", "l'", "en", "sur", "pour"}
)
# What opens a complement ("face au risque") or counts ("ans de travaux") names no subject.
_NO_SUBJECT = frozenset(
    {
        "hommes",
        "femmes",
        "personnes",
        "large",
        "cours",
        "terme",
        "cadre",
        "marge",
        "issue",
        "occasion",
        "raison",
        "moment",
    }
    | {"face", "suite", "grâce", "lors", "fin", "début", "après", "avant", "ans", "jours", "mois"}
    | {
        "heures",
        "semaines",
        "kilomètres",
        "euros",
        "millions",
        "milliards",
        "vidéo",
        "vidéos",
        "photos",
    }
    | {
        "quinzaine",
        "vingtaine",
        "trentaine",
        "moitié",
        "majorité",
        "plupart",
        "tiers",
        "dizaine",
        "douzaine",
        "centaine",
        "millier",
    }
)
_ALSO_NOUNS = frozenset({"annonce", "fait", "juge", "reste", "estime"})  # finite verbs as well
_AT = re.compile(r"\b(?:à|en)\s?$", re.IGNORECASE)
_OF = re.compile(r"\b(?:du|de la|de l'|des)\s?$", re.IGNORECASE)
_WORD = re.compile(r"\b[dlnqs]'(?=\w)|\bqu'(?=\w)|\w+(?:[-']\w+)*", re.IGNORECASE)
# "ENTRETIEN. « … »", "PROCÈS. Un ex-notaire…": the genre or rubric in front of the headline.
_KICKER = re.compile(r"[^a-zà-ÿ.:]{4,30}\.\s")
# "a découvert au large", ", envoyés à Grenoble": what was done, no subject.
_DONE = re.compile(
    r"(?:\b(?:a|ont|avons|avait|avaient|est|sont|été|était|étaient|sera|seront|vient de|va|vont) "
    r"(?:\w+ment |\w+ée?s? )?|, )$"
)
_PARTICIPLE = re.compile(r"[\w-]+(?:ée?s?|ie?s?|ue?s?|ite?s?|ise?s?|erte?s?|er|ir|re)$")
_ONE_WORD = re.compile(r"[\w-]+")
_QUOTED = re.compile(r"[«“\"]\s?$")
_COMPLEMENT = re.compile(r"\s(?:de|du|des)\s|\sd'")
_PIECE = re.compile(r"[^:,;.?!()\"«»“”–—]+")


def choose(headline: str, lead: str, texts: Sequence[str], known: Sequence[str] = ()) -> str:
    """A run of one to four content words of the headline; "" when it has none.

    `known` are the article's names: none is cut in the middle. Best is a phrase that opens
    the title of a result page, above all as its label ("Pont Saint-Elme : …"), stands in one
    sentence of the lead, holds a name and comes back in the text, in between 0.5 and 3 % of its
    words. A lone word that only completes another ("à Paris") is a place of the story, seldom
    its subject.
    """
    leads = [_forms(lead[start:end]) for start, end in sentences.split(lead)]
    bags = [_forms(text) for text in texts]
    every = [*known, *names(" ".join([lead, *texts]))]
    named = {part for name in every for part in _forms(name)}
    length = max(1, sum(len(text.split()) for text in texts))
    label = _label(headline)
    subject = headline.find(":")  # the end of the label, if there is one
    whole = _places(headline, known)
    shorter = {
        (a, name)
        for a, b in whole
        if not _QUOTED.search(headline[:a])  # a work has the name that it bears
        for name in _heads(plain(headline[a:b]), every)
    }
    best, best_score = "", float("-inf")
    for at, phrase in _runs(headline):
        words = set(content(phrase))
        forms = _forms(phrase)
        end = at + len(phrase)
        cut = any(at < b and a < end and not (at <= a and b <= end) for a, b in whole)
        cut = cut and (at, plain(phrase)) not in shorter
        inside = any(a <= at and end <= b for a, b in whole) or plain(phrase) in every
        if not 1 <= len(words) <= LONGEST or cut:
            continue
        if _entitled(phrase, known):
            continue
        before = plain(headline[:at])
        density = sum(forms <= bag for bag in bags) / length
        ahead = _ahead(search_title.choose(headline, phrase) or headline, phrase)
        score = (
            3.0 * any(forms <= each for each in leads)
            + 1.5 * bool(forms & named)
            + {1: 0.0, 2: 0.6, 3: 0.6, 4: 0.2}[len(words)]
            + 2.5 * min(1.0, density / _SPARSE)
            - 2.0 * (density > _DENSE)
            - 2.0 * (_forms(phrase.split()[0]) <= lexicon.words("actors"))
            + 1.6 * (ahead == ())
            - 2.0 * (ahead is None)
            + 1.0 * (phrase == label)
            + 1.5 * (end <= subject and phrase != label and bool(forms & named))
            - 5.0 * (len(words) == 1 and not inside)
            - (2.5 if len(words) == 1 else 0.8) * (_AT.search(before) is not None)
            - 2.5 * (len(words) == 1 and _OF.search(before) is not None)
            - 0.8 * (re.search(r"\s(?:à|en)\s", phrase) is not None)
            - 0.01 * at
        )
        if score > best_score:
            best, best_score = phrase, score
    return best


def _entitled(phrase: str, known: Iterable[str]) -> bool:
    """Whether the phrase is a name behind who somebody is ("slovène Robert Znidar"): the name
    alone is what readers look for."""
    first, _, rest = plain(phrase).partition(" ")
    return phrase[:1].islower() and any(
        " " in name
        and rest.startswith(plain(name))
        and whole_words.is_edge(rest, len(plain(name)))
        and _ONE_WORD.fullmatch(first)
        for name in known
    )


def may_speak(phrase: str, people: Iterable[Name]) -> bool:
    """Whether "phrase :" would be read as the one whose words follow: an office or a person."""
    first = re.split(r"[\s’']", phrase.lower(), maxsplit=1)[0]
    wanted = set(content(phrase))
    return first in lexicon.words("actors") or any(
        wanted <= set(content(each.text)) for each in people if each.kind is NameKind.PERSON
    )


def _forms(text: str) -> frozenset[str]:
    """The words of `text` that carry meaning, as they stand: search tools that know no
    French inflection look for these."""
    found = (each.lower() for each in re.findall(r"\w+", plain(text)))
    return frozenset(each for each in found if each not in FUNCTION_WORDS and len(each) > 1)


def _label(headline: str) -> str:
    """What stands before the colon, without its article: "Ligne de la Grève"."""
    before, colon, _ = headline.partition(":")
    return re.sub(r"^(?:l[ea]s?\s|l['’])", "", before.strip(), flags=re.I) if colon else ""


def _ahead(title: str, phrase: str) -> tuple[str, ...] | None:
    """The words of weight before the phrase in the title; None where that has lost it."""
    before, found, _ = plain(title).lower().partition(plain(phrase).lower())
    return content(before) if found else None


def _heads(name: str, every: Sequence[str]) -> list[str]:
    """What the text itself calls `name` for short: "Notre-Dame" for "Notre-Dame de Paris"."""
    ends = [match.start() for match in _COMPLEMENT.finditer(name)]
    return [name[:end] for end in ends if every.count(name[:end]) > 1]


def _places(headline: str, known: Iterable[str]) -> list[tuple[int, int]]:
    flat = plain(headline)
    return [(at, at + len(name)) for name in known for at in whole_words.places(plain(name), flat)]


def _runs(headline: str) -> list[tuple[int, str]]:
    """Runs of words of the headline between its marks, that open and end on a content word."""
    found = []
    flat = plain(headline)
    kicker = _KICKER.match(flat)
    for piece in _PIECE.finditer(flat, kicker.end() if kicker else 0):
        tokens = [
            (m.start() + piece.start(), m.end() + piece.start())
            for m in _WORD.finditer(piece.group())
        ]
        for i in range(len(tokens)):
            for j in range(i, min(len(tokens), i + 8)):
                inner = [flat[slice(*tokens[k])].lower() for k in range(i, j + 1)]
                if not _carries(inner[0]) or not _carries(inner[-1]):
                    continue
                if (
                    inner[0] in lexicon.words("evaluative_adjectives")
                    or _no_subject(inner[0])
                    or _no_subject(inner[-1])
                ):
                    continue
                if any(_is_verb(word) for word in inner):
                    continue
                if _PARTICIPLE.match(inner[0]) and _DONE.search(flat[: tokens[i][0]]):
                    continue
                if j > i and _done(inner[-1]):
                    continue
                if j > i and _acts(flat[slice(*tokens[j - 1])], inner[-1]):
                    continue
                if any(not _carries(word) and word not in _LINKS for word in inner):
                    continue
                found.append((tokens[i][0], headline[tokens[i][0] : tokens[j][1]]))
    return found


def _carries(word: str) -> bool:
    return word not in FUNCTION_WORDS and len(word) > 2 and lemma(word) not in FUNCTION_WORDS


def _no_subject(word: str) -> bool:
    return word in _NO_SUBJECT or word in lexicon.words("number_words")


def _done(last: str) -> bool:
    """Whether the phrase ends on what was done, whose rest is left out: "hommes soupçonnés"."""
    return re.search(r"ée?s?$", last) is not None and lemma(last).endswith("er")


def _acts(name: str, last: str) -> bool:
    """Whether `last` is what `name` does: "Valbrune retrouve" is no subject to search for."""
    return name[:1].isupper() and last.endswith("e") and lemma(last) == f"{last}r"


def _is_verb(word: str) -> bool:
    imperative = word.endswith("ez") and lemma(word).endswith(("er", "ir", "re"))
    asked = re.search(r"-(?:t-)?(?:ils?|elles?|on)$", word) is not None
    return imperative or asked or word in lexicon.words("finite_verbs") - _ALSO_NOUNS
