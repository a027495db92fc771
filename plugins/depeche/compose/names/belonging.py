"""Whose president "sa présidente, Maud Rivière" is: the one of the subject before."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from ...french import bodies, lists
from ...french.gazetteer import fold
from ...model import Sentence, Token
from ..naming import elides
from ..quotations import balanced
from ..terms import plain

_LONGEST = 9  # words of who it is
# Functions that a body has: an assistant or a lawyer may be somebody's.
_HEADS = re.compile(
    r"(?:vice-|co-?)?(?:président|direct(?:eur|rice)|secrétaire|trésori|porte-parole|patron|PDG|gérant"
    r"|fondat|représentant|responsable|délégué|proviseur|commissaire|conservat|entraîneu|capitaine)"
)
# Places of work and groups of towns, which have a head as bodies do
_SITES = frozenset(
    (
        *("agglomération", "carrière", "intercommunalité", "métropole", "scierie", "usine"),
        *("papeterie", "station"),
    )
)
# Where things are, and services, which have neither president nor secretary
_AREAS = ("commune", "département", "région", "ville", "parquet", "préfecture", "police", "mairie")
# "Elle a perdu le tiers de ses membres": of the body before
_STANDS_FOR_IT = re.compile(r"(?:Il|Elle) ")
# Behind them something else begins: "L'association Estran juge | ces chiffres", misread
_OTHER_ARTICLES = ("ce", "ces", "cet", "cette", "ses", "leurs", "un", "une", "que", "qu'")
_AFTER_BODY = ("VERB", "AUX", "PRON", "ADV")
_TOWN = r"[A-ZÀ-Þ][\w'-]*(?: [A-ZÀ-Þ][\w'-]*)?"
_ARTICLE = re.compile(r"(?:Le |La |L')", re.IGNORECASE)
_CUT = re.compile(r"\s*[,(:;]")


def role(sentences: Sequence[Sentence], function: str, name: str) -> str:
    """ "présidente du club nautique" for the `function` "présidente" of the person `name`, where
    the copy says "Sa présidente, …" right after a sentence about the club; "" elsewhere."""
    if not function or " " in function or not _HEADS.match(function):
        return ""
    for before, sentence in pairwise(sentences):
        opening = fold(f"{function}, {name}")
        if before.paragraph != sentence.paragraph:
            continue
        if fold(sentence.text).startswith((f"sa {opening}", f"son {opening}")):
            whose = "" if _names_somebody(before, ()) else _subject(before)
            return f"{function} {_of(whose)}" if whose else ""
    return ""


def whole(
    sentences: Sequence[Sentence], function: str, name: str, known: Collection[str] = ()
) -> str:
    """The `function` of the person `name` with the body that a sentence of the copy makes it
    belong to: the one it opens with ("La chambre évalue les dégâts, prévient son directeur, X") or
    the one of those `known` that acts in it, for words quoted that of the sentence before; "maire
    de Lorbec" for "À Lorbec, le maire X". As it stands where nothing tells."""
    theirs = re.compile(
        rf"\b[Ss](?:a|on) {re.escape(plain(function))},? {re.escape(plain(name))}\b"
    )
    town = re.compile(rf"[ÀA] (?P<town>{_TOWN}), l[ea] maire,? {re.escape(plain(name))}\b")
    for at, sentence in enumerate(sentences):
        text = plain(sentence.text)
        if function == "maire" and (match := town.match(text)):
            return f"maire {_de(match['town'])}"
        if not (_HEADS.match(function) and theirs.search(text)):
            continue
        start = _quotation_start(sentences, at)
        opens = re.match(r"(?:(?:Selon|Pour|D'après) s|S)(?:a|on) ", text) is not None
        quoted = start < at or text[:1] in '«"'
        beside = opens or quoted
        if beside and not start:
            continue
        told = _told(sentences[:start]) if beside else sentence
        # A wire breaks its paragraph before the words quoted.
        near = not opens or told.paragraph == sentence.paragraph
        body = (_acting(told, known) or _opening_body(told)) if near else ""
        if beside and (_names_somebody(told, (*known, body)) or _names_bodies(told, body)):
            continue
        if beside and body and _is_told_of_another(sentences[:start], body):
            continue
        if body:
            what, charge, rest = function.partition(" chargé")
            return f"{what} {_of(body)}{charge}{rest}"
    return role(sentences, function, name) or function


def _told(sentences: Sequence[Sentence]) -> Sentence:
    """The last of the `sentences`, or the one before it that names what its pronoun stands for."""
    at = len(sentences) - 1
    while (
        at
        and _STANDS_FOR_IT.match(sentences[at].text)
        and sentences[at - 1].paragraph == sentences[at].paragraph
        and not _names_somebody(sentences[at], ())
    ):
        at -= 1
    return sentences[at]


def _quotation_start(sentences: Sequence[Sentence], at: int) -> int:
    """The sentence in which the words open whose quotation ends in the sentence `at`."""
    start = at
    while start and not balanced(" ".join(plain(each.text) for each in sentences[start : at + 1])):
        start -= 1
    return start


def _names_bodies(sentence: Sentence, body: str) -> bool:
    """Whether the sentence tells of a body beside the `body` that it opens with, whose president
    "sa présidente" may be as well: "La Région a rompu avec le club"."""
    behind = sentence.text.find(body) + len(body)
    rest = (
        token for token in sentence.parse.tokens if token.start - sentence.parse.start >= behind
    )
    return any(_is_body(token) and token.text not in _AREAS for token in rest)


def _is_told_of_another(sentences: Sequence[Sentence], body: str) -> bool:
    """Whether the paragraph that the `sentences` end in speaks of another body before: "Pour
    l'association, … Le centre a fermé. « … », a dit sa présidente"."""
    paragraph = sentences[-1].paragraph
    return any(
        _is_body(token) and token.text not in _AREAS and token.text not in body
        for each in sentences[:-1]
        if each.paragraph == paragraph
        for token in each.parse.tokens
    )


def _opening_body(sentence: Sentence) -> str:
    """The body with its definite article that `sentence` opens with, or after "Pour" or "À", else
    the only one by which it says that something is done; "" for anything else."""
    tokens = sentence.parse.tokens
    if len(tokens) > 3 and tokens[0].text in ("Pour", "Selon", "À"):
        tokens = tokens[1:]
    done = next((at + 1 for at, each in enumerate(tokens) if each.text == "par"), len(tokens))
    alone = not any(map(_is_body, tokens[:done]))
    return _headed_by(sentence, tokens) or (_headed_by(sentence, tokens[done:]) if alone else "")


def _headed_by(sentence: Sentence, tokens: Sequence[Token]) -> str:
    """The body that the `tokens` open with, article included, up to a verb or a mark; "" for
    anything else."""
    article = tokens[0].text.lower().replace("’", "'") if len(tokens) > 2 else ""
    if article not in ("le", "la", "l'", "au") or not _is_body(tokens[1]):
        return ""
    stop = next((at for at in range(2, len(tokens)) if _stops(tokens, at)), None)
    if stop is None:
        return ""
    start = sentence.parse.start
    found = sentence.text[tokens[0].start - start : tokens[stop].start - start].rstrip()
    found = f"le{found[2:]}" if article == "au" else found
    return found if _is_whole(found) else ""


def _stops(tokens: Sequence[Token], at: int) -> bool:
    """Whether a body's name ends before the token: also before a verb that is taken for a noun,
    "L'association des abonnés de Lorbec | juge le geste tardif"."""
    token, before = tokens[at], tokens[at - 1]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    misread = token.pos == "NOUN" and before.text[:1].isupper() and after and after.pos == "DET"
    return token.pos in _AFTER_BODY or token.text in '.,(:;«"' or bool(misread)


def _acting(sentence: Sentence, known: Collection[str]) -> str:
    """The one of the bodies `known` that `sentence` opens with, or that speaks in it, with its
    article or its noun: "la CFE-CGC", "l'association Rives vives"; "" for none."""
    for text in (plain(sentence.text), plain(sentence.speaker)):
        for body in sorted(known, key=len, reverse=True):
            match = re.match(
                rf"(?P<noun>(?:L['ae] ?[a-zà-ÿ]* ?)?){re.escape(plain(body))}(?![\w-])", text, re.I
            )
            if match and not re.match(r",? (?:et|ou|de|du|d')\b", text[match.end() :]):
                return f"{match['noun']}{body}"
    return ""


def _subject(sentence: Sentence) -> str:
    """The main subject of `sentence` where it is one thing with its definite article."""
    tokens = sentence.parse.tokens
    subjects = [
        index
        for index, token in enumerate(tokens)
        if token.dep.startswith("nsubj") and tokens[token.head].dep == "ROOT"
    ] or [index for index, token in enumerate(tokens[:2]) if token.dep == "ROOT"]
    if len(subjects) != 1:
        return ""
    noun = tokens[subjects[0]]
    if not _is_body(noun):
        return ""  # nobody presides over a piece of land
    if "Number=Plur" in tokens[subjects[0]].morph:
        return ""
    first = subjects[0] - 1
    if first != 0 or tokens[first].text.lower().replace("’", "'") not in ("le", "la", "l'"):
        return ""
    verb = tokens[subjects[0]].head
    if verb == subjects[0]:  # "Le club nautique, qui compte 420 licenciés, cherche…", misread
        verb = next((i for i, t in enumerate(tokens) if "VerbForm=Fin" in t.morph), len(tokens) - 1)
    text = sentence.text[: tokens[verb].start - sentence.parse.start]
    whole = _CUT.split(text, maxsplit=1)[0]
    if whole == text:  # up to the verb and what stands before it
        stop = next(
            (t for t in tokens[first:verb] if t.pos in ("AUX", "PRON", "ADV")), tokens[verb]
        )
        whole = sentence.text[: stop.start - sentence.parse.start].rstrip()
    return whole if _is_whole(whole) else ""


def _is_whole(body: str) -> bool:
    """Whether the words are one body's: some, with no other thing run into them."""
    words = plain(body).split()
    return 1 < len(words) <= _LONGEST and not any(each in _OTHER_ARTICLES for each in words)


def _is_body(noun: Token) -> bool:
    known = noun.text.lower() in bodies.NOUNS | lists.words("institutions") | _SITES
    return known or (noun.text.isupper() and len(noun.text) > 1)


def _names_somebody(sentence: Sentence, known: Collection[str]) -> bool:
    """Whether the sentence names a person, whose deputy or lawyer "sa" may mean as well; none of
    the bodies `known`, which the model may take for one."""
    called = {word for body in known for word in re.split(r"[\s'’–-]+", body)}
    return any(
        token.entity == "PER" and token.text not in called for token in sentence.parse.tokens
    )


def _de(town: str) -> str:
    return f"d'{town}" if elides(town) else f"de {town}"


def _of(whose: str) -> str:
    """ "du club", "de la chambre", "de l'association", "d'Alvane"."""
    if not _ARTICLE.match(plain(whose)):
        return _de(whose)
    flat = whose[:1].lower() + whose[1:]
    return f"du {flat[3:]}" if flat.startswith("le ") else f"de {flat}"
