"""Words that name a function, an office or kin, and the gender that they tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Token
from . import joined, lists

_ROLES = lists.words("roles")
_PREFIX = re.compile(r"(?:vice|ex|co|sous|demi|néo|géo|astro|bio|neuro|agro)-?(?=\w{4})")
# Who studies something: "limnologue", "géomorphologue"; not "dialogue".
_SCHOLAR = re.compile(r"(?!catal|dial|monol|prol|anal|décal)\w{2,}o(?:logue|logiste|graphe)")
_NO_SCHOLARS = lists.words("no_scholars")
# A rank or title that says less than the function behind the name: "le docteur X, chef du service".
_TITLES = lists.words("ranks")
_OF_A_RANK = ("frégate", "corvette", "vaisseau", "gendarmerie", "police", "escadre", "pompiers")
_ELECTED = lists.words("elected")
_OF_BUSINESS = ("homme", "femme")  # "homme d'affaires" alone is a function
# "le fils du maire, Jean Dorval": which of the two, nothing tells
_KIN = lists.words("kin")
_DELEGATED = ("délégué", "déléguée")
_SIR = ("m.", "mme", "monsieur", "madame")
_STOPS = (",", ".", ";", ":", "(", ")", "»", "«", '"', "!", "?", "–", "-", "“", "”")
_FEMININE_ENDINGS = ("trice", "ière", "euse", "enne", "ente", "ante", "ée", "esse", "ale", "eure")
_FEMININE = lists.words("feminine_functions")
_MASCULINE_ENDINGS = ("teur", "ier", "ien", "ent", "ant", "é", "eur", "ral", "nel")
_MASCULINE = frozenset(
    ("roi", "frère", "fils", "père", "oncle", "mari", "préfet", "avocat", "chef", "ancien")
)


def is_role(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word is a function, also with what makes it a lesser or a former one, or of
    several tokens: "aide | - | soignante"."""
    word = _compound(tokens, index)
    if word in ("élu", "élue") and not _is_office(tokens, index):
        return False
    if word in _ROLES or _PREFIX.sub("", word, count=1) in _ROLES or is_kin(tokens[index]):
        return True
    if "-" in word and all(each in _ROLES for each in word.split("-")):
        return True  # "expert-comptable"
    if word in _OF_BUSINESS:
        return [token.text for token in tokens[index + 1 : index + 3]] == ["d'", "affaires"]
    return _SCHOLAR.fullmatch(word) is not None and word not in _NO_SCHOLARS


def _is_office(tokens: Sequence[Token], index: int) -> bool:
    """Whether "élu" is a function: "élue de Lorbec", "élu écologiste", not "élu en mars dernier",
    "élue maire", "élu de justesse"."""
    if index + 1 >= len(tokens):
        return True
    after = tokens[index + 1]
    if after.text.lower().replace("’", "'") in ("de", "d'"):
        return index + 2 >= len(tokens) or tokens[index + 2].text not in ("justesse", "peu")
    plain = after.pos == "ADJ" and not is_role(tokens, index + 1)
    return (
        stops(tokens, index + 1) or plain or after.text in ("du", "des") or after.text[:1].isupper()
    )


def _compound(tokens: Sequence[Token], index: int) -> str:
    """The word that begins at `index`, with what hyphens join to it."""
    if index + 1 >= len(tokens) or tokens[index + 1].text != "-":
        return tokens[index].text.lower()
    end = index + 1
    while (
        end + 1 < len(tokens)
        and tokens[end].text == "-"
        and tokens[end - 1].end == tokens[end].start
        and tokens[end].end == tokens[end + 1].start
    ):
        end += 2
    return joined.text(tokens[index:end]).lower()


def is_delegated(tokens: Sequence[Token], index: int) -> bool:
    """Whether "déléguée" only completes a function: "la ministre | déléguée aux Transports"."""
    return tokens[index].text in _DELEGATED and index > 0 and is_role(tokens, index - 1)


def is_rank(tokens: Sequence[Token]) -> bool:
    """Whether the words are a rank or a title alone: "docteur", "capitaine de frégate"."""
    rest = [token.text.lower() for token in tokens[1:]]
    of_it = len(rest) > 1 and rest[0] == "de" and rest[1] in _OF_A_RANK
    return tokens[0].text in _TITLES and (not rest or of_it)


def is_kin(token: Token) -> bool:
    return token.text.lower().rpartition("-")[2] in _KIN  # "petite-nièce"


def is_elected(token: Token) -> bool:
    """Whether the word is an office to which people are elected, or that they stand for."""
    return token.text.lower() in _ELECTED


def is_called(tokens: Sequence[Token], noun: int) -> bool:
    """ "M. le Maire", as those who serve under him write it."""
    return noun > 1 and tokens[noun - 2].text.lower() in _SIR


def stops(tokens: Sequence[Token], index: int) -> bool:
    """Whether the function ends or begins at the token: not at the hyphen of "Tressac-Lorbec"."""
    token = tokens[index]
    if token.text in ("-", "–") and 0 < index < len(tokens) - 1:
        return token.start > tokens[index - 1].end or tokens[index + 1].start > token.end
    return token.text in _STOPS


def office_before(tokens: Sequence[Token], index: int) -> str:
    """ "ministère" or "ministre" when the token at `index` completes one, else ""."""
    at = index - 1
    while at >= 0 and tokens[at].text.lower() in ("de", "la", "des", "du", "l'", "d'", "les"):
        at -= 1
    if at < 0 or at == index - 1:
        return ""
    word = tokens[at].text.lower().removesuffix("s").rpartition("-")[2]  # "vice-ministre"
    return word if word in ("ministère", "ministre") else ""


def office_start(tokens: Sequence[Token], index: int) -> int:
    """Where "ministère de la" before the token at `index` begins."""
    while index and tokens[index].text.lower() != "ministère":
        index -= 1
    return index


def of_the_bar(tokens: Sequence[Token], index: int) -> bool:
    """Whether "République" at `index` completes "procureur de la": the town follows."""
    before = [token.text.lower() for token in tokens[max(0, index - 3) : index]]
    after = tokens[index + 1].text if index + 1 < len(tokens) else ""
    return len(before) == 3 and "procureur" in before[0] and after in ("de", "d'", "du", "des")


def gender(tokens: Sequence[Token], start: int, noun: int) -> str:
    article = tokens[start - 1].text.lower() if start else ""
    if article in ("la", "une", "sa"):
        return "Fem"
    if article in ("le", "un", "du", "au"):
        return "Masc"
    word = tokens[noun].text.lower()
    if word in _FEMININE or word.endswith(_FEMININE_ENDINGS):
        return "Fem"
    return "Masc" if word in _MASCULINE or word.endswith(_MASCULINE_ENDINGS) else ""
