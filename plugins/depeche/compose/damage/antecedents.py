"""Pronouns that machine translation left without what they stand for.

"Parmi eux" after feminine nouns alone is put right. "Il a noté" after a sentence whose
subject is plural is given the noun of the report or paper that spoke before, when there is
just one; else the sentence is held back, as is "elle" after a ministry that nobody speaks for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from ...french import lemmas, lists
from ...model import Sentence, Token
from .. import lexicon
from ..anaphora import is_impersonal
from ..names.outlets import is_outlet
from .finding import Damage

_AMONG = re.compile(r"^Parmi eux\b")
_HE = re.compile(
    r"^(?P<link>(?:Mais|Et|Or|Cependant,|Toutefois,|Pourtant,)\s)?(?P<he>[Ii]l|[Ee]lle)\s"
)
# "Elle s'appelle Odile Talvas": it says itself who is meant.
_NAMES = re.compile(r"(?:s['’]appel|se (?:pré)?nomm)", re.IGNORECASE)
# What a thing ("l'enquête") never does.
_SAYS = re.compile(
    r"(?:a |avait |aurait )(?:également |aussi |ensuite )?"
    r"(?:indiqué|déclaré|dit|précisé|ajouté|affirmé|souligné|noté|expliqué|annoncé|rappelé|estimé)\b"
)
_LOOK_BACK = 3
_VERBS = lexicon.words("reporting_verbs")
_MAKES = ("valoir", "savoir", "observer", "remarquer", "part")  # behind "fait"
_ENDS = (".", "!", "?", "…", "»", "«", ";")
_CLAUSES = ("ccomp", "xcomp", "csubj", "advcl", "acl", "parataxis")
_WITHOUT = "« {} » sans antécédent dans la phrase qui précède"
# Bodies of one gender: translated, "Le ministère a promis… Elle a indiqué…" is somebody else.
_BODIES = {
    "Gender=Fem": lexicon.words("masculine_bodies"),
    "Gender=Masc": lexicon.words("feminine_bodies"),
}


def find(sentences: Sequence[Sentence], index: int, texts: Sequence[str]) -> list[Damage]:
    """The pronoun mended, or the sentence held back."""
    text = texts[index]
    before = list(sentences[max(0, index - _LOOK_BACK) : index])
    found = _among(before, index, text) or _body(before, index, text)
    if not any(_speaks_alone(each) for each in sentences[max(0, index - 2 * _LOOK_BACK) : index]):
        found += _reporter(before, sentences[index], index, text)
    return found


def _among(before: Sequence[Sentence], index: int, text: str) -> list[Damage]:
    if not before or not _AMONG.match(text):
        return []
    plural = [
        token
        for token in before[-1].parse.tokens
        if token.pos == "NOUN" and "Number=Plur" in token.morph
    ]
    if not plural or not all("Gender=Fem" in token.morph for token in plural):
        return []
    mended = _AMONG.sub("Parmi elles", text)
    return [Damage(index, "pronom mal accordé", mended, "« Parmi eux » → « Parmi elles »")]


def _body(before: Sequence[Sentence], index: int, text: str) -> list[Damage]:
    """ "Elle" after a body of the other gender for which nobody speaks."""
    match = _HE.match(text)
    last = _subject(before[-1]) if match and before else None
    if match is None or last is None or not _SAYS.match(text, match.end()):
        return []
    gender = "Gender=Masc" if match["he"].lower() == "il" else "Gender=Fem"
    if last.text.lower() not in _BODIES[gender] or _names_anybody(before[-1]):
        return []
    return [Damage(index, _WITHOUT.format(match["he"].lower()))]


def _reporter(
    before: Sequence[Sentence], sentence: Sentence, index: int, text: str
) -> list[Damage]:
    match = _HE.match(text)
    if not match or not before or is_impersonal(text) or not _pronoun_reports(sentence):
        return []
    if _NAMES.match(text, match.end()):
        return []
    gender = "Gender=Masc" if match["he"].lower() == "il" else "Gender=Fem"
    last = _subject(before[-1])
    if last is None or "Number=Plur" not in last.morph or before[-1].paragraph > sentence.paragraph:
        return []
    beside = before[-1].paragraph == sentence.paragraph
    if beside and (_names_one(before[-1], gender) or _is_said_within(before[-1], gender)):
        return []
    spoke = [
        subject
        for each in before[:-1]
        if (subject := _subject(each)) and _agrees(subject, gender) and _reports(each)
    ]
    nouns = {
        subject.text.lower()
        for subject in spoke
        if subject.pos == "NOUN" and is_outlet(f"le {subject.text.lower()}")
    }
    if len(nouns) == 1:
        noun = nouns.pop()
        name = f"le {noun}" if gender == "Gender=Masc" else _feminine(noun)
        start = name if match["link"] else name[0].upper() + name[1:]
        mended = f"{match['link'] or ''}{start} {text[match.end() :]}"
        return [
            Damage(
                index, "pronom sans antécédent proche", mended, f"« {match['he']} » → « {start} »"
            )
        ]
    return [Damage(index, _WITHOUT.format(match["he"].lower()))]


def _names_anybody(sentence: Sentence) -> bool:
    """Whether somebody is named or has an office there whom the pronoun may mean."""
    return any(
        token.entity == "PER" or token.text.lower() in lists.words("roles")
        for token in sentence.parse.tokens
    )


def _names_one(sentence: Sentence, gender: str) -> bool:
    """Whether the main clause has one person by an office, of the pronoun's gender, whatever its
    place there: "Deux ans ont été requis contre l'ancienne trésorière." """
    tokens = sentence.parse.tokens
    people = [
        at
        for at, token in enumerate(tokens)
        if token.pos == "NOUN"
        and token.text.lower() in lists.words("roles")
        and "Number=Plur" not in token.morph
    ]
    if len(people) != 1 or not _in_main_clause(tokens, people[0]):
        return False
    agreeing = (each for each in tokens if each.head == people[0] and each.pos in ("ADJ", "DET"))
    return any(gender in each.morph for each in (tokens[people[0]], *agreeing))


def _is_said_within(sentence: Sentence, gender: str) -> bool:
    """Whether a quotation says amid it whose it is, somebody of the pronoun's gender: "« Nous
    achetons moins, fait valoir son directeur, Noé Talvas. Les prix ont doublé. »" """
    tokens = sentence.parse.tokens
    for comma in range(len(tokens) - 2):
        if tokens[comma].text != "," or not _reports_inverted(tokens, comma + 1):
            continue
        clause = list(takewhile(lambda each: each.text not in _ENDS, tokens[comma + 2 :]))
        offices = [each for each in clause if each.text.lower() in lists.words("roles")]
        if all(_agrees(each, gender) for each in offices):
            return bool(offices) or any(each.entity == "PER" for each in clause)
    return False


def _reports_inverted(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb that opens an inserted clause says who speaks: "assure", "fait valoir"."""
    low = tokens[at].text.lower()
    if low in ("fait", "faisait") and tokens[at + 1].text.lower() in _MAKES:
        return True
    return bool({tokens[at].lemma.lower(), lemmas.lemma(low, "VERB")} & _VERBS)


def _in_main_clause(tokens: Sequence[Token], at: int) -> bool:
    while tokens[at].head != at:
        if tokens[at].dep.startswith(_CLAUSES):
            return False
        at = tokens[at].head
    return True


def _feminine(noun: str) -> str:
    return f"l'{noun}" if noun[0] in "aeiouéèh" else f"la {noun}"


def _pronoun_reports(sentence: Sentence) -> bool:
    """Whether the pronoun that opens the sentence is the subject of a reporting verb."""
    tokens = sentence.parse.tokens
    return any(
        token.dep.startswith("nsubj")
        and token.pos == "PRON"
        and tokens[token.head].lemma.lower() in _VERBS
        for token in tokens[:4]
    )


def _reports(sentence: Sentence) -> bool:
    return any(
        token.pos == "VERB" and token.lemma.lower() in _VERBS for token in sentence.parse.tokens
    )


def _speaks_alone(sentence: Sentence) -> bool:
    """Whether one person speaks in the sentence: "il" may be that person."""
    speaker = sentence.speaker
    plural = re.match(r"(?:les|des|plusieurs)\s", speaker, re.IGNORECASE)
    return bool(speaker) and not plural and not is_outlet(speaker)


def _agrees(subject: Token, gender: str) -> bool:
    return "Number=Plur" not in subject.morph and (
        gender in subject.morph or "Gender" not in subject.morph
    )


def _subject(sentence: Sentence) -> Token | None:
    """The subject of the main verb, when it is a noun or a name."""
    tokens = sentence.parse.tokens
    root = next((i for i, token in enumerate(tokens) if token.head == i), None)
    for token in tokens:
        if token.head == root and token.dep.startswith("nsubj") and token.pos in ("NOUN", "PROPN"):
            return token
    return None
