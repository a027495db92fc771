"""The function of a person as copy gives it beside the name, and the gender that it tells.

"le président russe | Vladimir Poutine" · "la maire de Port-Sauvry, | Claire Dorval" ·
"Adrienne Watson, | porte-parole du Conseil de sécurité nationale".
"""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Token
from . import headed, joined, lists, role_words
from .role_words import is_called, is_delegated, is_kin, is_role, stops

_OFFICES = lists.words("offices")
_GIVEN_NAMES = lists.words("given_names")
_BEFORE_A_NAME = lists.words("titles_of_people")
_ENDS = lists.words("role_ends")
_LONGEST = 16  # tokens
_DEFINITE = ("le", "la", "l'", "au", "son", "sa", "notre", "leur", "un", "une")
_BEFORE_NOUN = lists.words("before_functions")
_NO_FUNCTIONS = ("formation", "profession", "métier")
# What somebody did or met with, not who they are: "Auteur de 17 points, Noé Talvas …".
_NO_OPENINGS = lists.words("not_fronted")
_BRACKET = 3  # tokens from its signs
# Participles within a function: "l'adjointe | chargée des travaux", "la ministre | déléguée aux …".
_CHARGED = ("chargé", "chargée")
_RELATIVES = ("qui", "dont", "où")  # "chercheuse à l'université de Lorbec | qui a mené l'étude"
_OPENS_CLAUSE = ("selon", "pour", "avec", "après", "sans", "contre", "envers", "par")


def of(tokens: Sequence[Token], first: int, last: int) -> tuple[str, str]:
    """Role and gender ("Masc", "Fem", "") of the person named by tokens `first` to `last`."""
    before, after = _before(tokens, _behind_title(tokens, first), last), _after(tokens, last)
    if _is_counsel(tokens, first, last):
        after = _after(tokens, last, "conseil")
    tells = after is not None and tokens[after[2]].text.lower() not in _NO_OPENINGS
    if before and tells and _is_relative(tokens, before[0]):
        before = None  # "son coprésident, X, maire de Lorbec"
    if (
        before
        and tokens[before[1] - 1].text in _NO_FUNCTIONS
        and tokens[before[1] - 2].text == "de"
    ):
        before = None  # "Philosophe de formation, X dirige …"
    if before and role_words.is_rank(tokens[before[0] : before[1]]):
        # "le chef de service, le docteur | Karim Talvas"
        more = _before(tokens, before[0] - 1) if before[0] > 1 else None
        before = more or (None if after else before)
    for run in (before, after):
        if run:
            start, end, noun = run
            while end - 1 > noun and tokens[end - 1].text.lower() in (*_BEFORE_A_NAME, "et", "ou"):
                end -= 1
            text = joined.text(tokens[start:end])
            if run is before and role_words.is_rank(tokens[start:end]):
                text = f"{text} {_of_body(tokens, last)}".rstrip()
            if (not start and tokens[0].text[1:].islower()) or is_called(tokens, noun):
                text = text[0].lower() + text[1:]  # "Historienne du rail, | Odile Talvas …"
            return text, role_words.gender(tokens, start, noun)
    return headed.told(tokens, last), ""


def _behind_title(tokens: Sequence[Token], first: int) -> int:
    """Where "la Dre" before the name begins: "la directrice de l'agence, | la Dre Odile Talvas"."""
    start = first
    while start and tokens[start - 1].text.lower() in _BEFORE_A_NAME:
        start -= 1
    article = start > 1 and tokens[start - 1].text in ("le", "la") and tokens[start - 2].text == ","
    titled = start < first or tokens[first].text.lower() in _BEFORE_A_NAME
    return start - (article and titled)


def _of_body(tokens: Sequence[Token], last: int) -> str:
    """Of what a rank is, behind the name: "le commandant Noé Talvas, | des pompiers de Lorbec,"."""
    links = ("de", "du", "des", "d'")
    if last + 1 >= len(tokens) or tokens[last].text != "," or tokens[last + 1].text not in links:
        return ""
    for end in range(last + 2, min(len(tokens), last + _LONGEST)):
        if stops(tokens, end):
            return joined.text(tokens[last + 1 : end])
        if tokens[end].pos not in ("NOUN", "PROPN", "ADJ", "ADP", "DET", "PUNCT"):
            return ""
    return ""


def _is_relative(tokens: Sequence[Token], start: int) -> bool:
    return start > 0 and tokens[start - 1].text.lower() in ("son", "sa", "leur")


def follows(tokens: Sequence[Token], last: int) -> bool:
    """Whether a function stands behind the name that ends at `last`."""
    return _after(tokens, last) is not None


def _is_counsel(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a lawyer is told as somebody's: "Me Odile Talvas, | conseil de la famille"."""
    titled = any(token.text == "Me" for token in tokens[max(0, first - 1) : first + 1])
    return titled and [token.text for token in tokens[last : last + 2]] == [",", "conseil"]


def held_before(tokens: Sequence[Token], first: int) -> bool:
    """Whether an office that only people hold stands before the name: "le chef de l'OMS, | …"."""
    found = _before(tokens, first)
    return found is not None and tokens[found[2]].text.lower() in _OFFICES


def _before(
    tokens: Sequence[Token], first: int, last: int | None = None
) -> tuple[int, int, int] | None:
    """Start, end and noun of the function before the name, joined to it or by a comma."""
    comma = first > 0 and tokens[first - 1].text == ","
    end = first - 1 if comma else first
    if end and tokens[end - 1].pos in ("ADP", "DET"):
        return None  # "le porte-parole de | Claire Dorval" is somebody else
    for noun in range(end - 1, max(-1, end - 1 - _LONGEST), -1):
        token = tokens[noun]
        if token.text in _CHARGED or is_delegated(tokens, noun) or _in_brackets(tokens, noun):
            continue  # "l'adjointe chargée des travaux, X", "la députée (Union) de la Meuve X"
        if token.text == "chef" and noun and tokens[noun - 1].text == "en":
            continue  # "conservatrice en chef"
        if stops(tokens, noun) or token.pos in ("VERB", "AUX", "PRON", "SCONJ"):
            return None
        capital = token.text[:1].isupper() and token.text != "PDG" and not is_called(tokens, noun)
        if not is_role(tokens, noun) or (capital and noun):
            continue
        start = noun
        while start and tokens[start - 1].text.lower() in _BEFORE_NOUN:
            start -= 1
        before = tokens[start - 1].text.lower() if start else ""
        if before == "en":
            return None  # "a mis en garde | Odile Talvas"
        if start > 1 and tokens[start - 1].text in ("Un", "Une", "Le", "La"):
            continue  # "l'association | Un médecin pour tous"
        if before == "au" and start > 1 and is_role(tokens, start - 2):
            continue  # "l'adjoint | au maire | Odile Talvas" is no mayor
        if (
            start
            and tokens[start - 1].pos not in ("DET", "PUNCT", "ADP")
            and before not in _DEFINITE
        ):
            continue
        if start > 1 and tokens[start - 1].text == "," and tokens[start - 2].text in ("»", '"'):
            return None  # "« … », juge | Odile Talvas" is a verb
        if comma and not start:
            return _fronted(tokens, noun, end)
        if comma and last is not None and _is_aside(tokens, start, last):
            return None
        whose = _whose(tokens, start) if comma else None
        joined_to = before in _DEFINITE or (before == "du" and _is_set_off(tokens, last))
        if comma and whose is None and not joined_to:
            return None  # "des experts, Dupont, …": a list, not an apposition
        party = (
            role_words.is_elected(token) and end == noun + 2
        )  # "le député | Renaissance | Noé Talvas"
        if not (comma or party) and any(each.entity == "PER" for each in tokens[start:end]):
            return None
        if not party and _names_another(tokens, start, end):
            return None  # "la maire de Lorbec Anne Orvault et le préfet, Noé Talvas"
        if whose is None:
            return start, end, noun
        return (whose[0], end, whose[1]) if not is_kin(tokens[whose[1]]) else None
    return None


def _is_set_off(tokens: Sequence[Token], last: int | None) -> bool:
    """Whether the name ends a sentence, or stands between commas before the subject: "Contre
    l'avis du ministre, | Noé Talvas |, le Sénat …", not "En l'absence du maire, Noé Talvas …"."""
    if last is None:
        return False
    after = [token.text for token in tokens[last : last + 1]]
    subject = last + 1 < len(tokens) and tokens[last + 1].pos == "DET"
    return after in ([], ["."], [";"]) or (after == [","] and subject)


def _is_aside(tokens: Sequence[Token], start: int, last: int) -> bool:
    """Whether the function is somebody else's, who stands before the clause in which the name is:
    "Selon son avocate, | Noé Talvas vit à Lorbec", "Fille d'un instituteur, | Odile Talvas …"."""
    before = tokens[start - 2] if start > 1 else None
    opens = before is not None and (before.pos == "ADP" or before.text.lower() in _OPENS_CLAUSE)
    return opens and last < len(tokens) and tokens[last].pos in ("VERB", "AUX", "PRON", "ADV")


def _fronted(tokens: Sequence[Token], noun: int, end: int) -> tuple[int, int, int] | None:
    """The function that opens the sentence: "Chercheuse à l'Inrae, | Solène Talvas …"."""
    if (
        tokens[noun].text.lower() in _NO_OPENINGS
        or is_kin(tokens[noun])
        or _names_another(tokens, 0, end)
    ):
        return None
    ends = (at for at in range(noun + 1, end) if tokens[at].text.lower() in _ENDS)
    return 0, next(ends, end), noun


def _in_brackets(tokens: Sequence[Token], index: int) -> bool:
    """Whether the token is of a short bracket, a party's most often."""
    low, high = max(0, index - _BRACKET), min(len(tokens), index + _BRACKET + 1)
    opens = next((at for at in range(index, low - 1, -1) if tokens[at].text == "("), -1)
    closes = next((at for at in range(index, high) if tokens[at].text == ")"), -1)
    inside = tokens[opens + 1 : closes]
    return opens >= 0 <= closes and not any(each.text in (",", "(", ")") for each in inside)


def _names_another(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether somebody else stands in the function, and does not complete it ("l'avocat de X")."""
    return any(
        (
            (tokens[at].text in _GIVEN_NAMES and _goes_with_a_surname(tokens, at, end))
            or (tokens[at].entity == "PER" and tokens[at].entity_start)
        )
        and tokens[at - 1].text != "-"
        and tokens[at - 1].pos not in ("ADP", "DET")
        and tokens[at - 1].text.lower() not in _BEFORE_A_NAME
        for at in range(start + 1, end)
    )


def _goes_with_a_surname(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a surname follows the given name: not in "Lorbec Marine, | Odile Talvas"."""
    return at + 1 < end and tokens[at + 1].text[:1].isupper()


def _whose(tokens: Sequence[Token], start: int) -> tuple[int, int] | None:
    """Start and noun of the function that the one at `start` completes: the name after "l'avocate
    de l'élu," is hers."""
    link = start - 1
    while link > 0 and tokens[link].text.lower().replace("’", "'") in ("le", "la", "l'", "les"):
        link -= 1
    if link < 1 or tokens[link].text.lower().replace("’", "'") not in ("de", "du", "des", "d'"):
        return None
    for noun in range(link - 1, max(-1, link - 1 - _LONGEST), -1):
        token = tokens[noun]
        if stops(tokens, noun) or token.pos in ("VERB", "AUX", "PRON", "SCONJ"):
            return None
        if is_role(tokens, noun) and tokens[noun + 1].text.lower() != "à":  # no custody
            first = noun
            while first and tokens[first - 1].text.lower() in _BEFORE_NOUN:
                first -= 1
            return first, noun
    return None


def _after(tokens: Sequence[Token], last: int, known: str = "") -> tuple[int, int, int] | None:
    """Start, end and noun of the function that follows the name after a comma or in brackets;
    `known` is one there, whatever else the word may mean."""
    last = _behind_bracket(tokens, last)
    if last + 1 >= len(tokens) or tokens[last].text not in (",", "("):
        return None
    start = last + 1
    aged = [token.text.lower() for token in tokens[start : start + 3]]
    if aged[1:] == ["ans", ","]:  # "Jeanne Orvault, 48 ans, libraire"
        start += 3
    while start < len(tokens) and tokens[start].text.lower() in _DEFINITE:
        start += 1
    noun = start
    while noun < len(tokens) and tokens[noun].text.lower() in _BEFORE_NOUN:
        noun += 1
    if noun >= len(tokens) or not (tokens[noun].text == known or is_role(tokens, noun)):
        return None
    for end in range(noun + 1, min(len(tokens), noun + 1 + _LONGEST)):
        token = tokens[end]
        if token.text.lower().startswith("jusqu"):
            return None  # "capitaine de l'équipe jusqu'en 2024"
        if _in_brackets(tokens, end) and _goes_on(tokens, end):
            continue  # "secrétaire (CFDT) du CSE"
        if stops(tokens, end) or token.text.lower() in _ENDS or token.text in _RELATIVES:
            # "X, la maire de Lorbec Anne Orvault et le préfet": a list
            if _names_another(tokens, start, end):
                return None
            return _elected(tokens, end) or (start, end, noun)
        if token.pos in ("PRON", "AUX") or "VerbForm=Fin" in token.morph:
            return None
    return None


def _elected(tokens: Sequence[Token], at: int) -> tuple[int, int, int] | None:
    """Start, end and noun of the office in ", ouvrière depuis 1999, | élue présidente du comité |
    lundi", which is higher than the function before."""
    comma = next(
        (i for i in range(at, min(len(tokens), at + _BRACKET)) if tokens[i].text == ","), 0
    )
    noun = comma + 2
    if not comma or noun >= len(tokens) or tokens[comma + 1].text not in ("élu", "élue"):
        return None
    if not is_role(tokens, noun):
        return None
    for end in range(noun + 1, min(len(tokens), noun + _LONGEST)):
        when = tokens[end].text.lower() in ("le", "la", "en") and tokens[end - 1].pos != "ADP"
        if when or stops(tokens, end) or tokens[end].text.lower() in _ENDS:
            return noun, end, noun
    return None


def _behind_bracket(tokens: Sequence[Token], last: int) -> int:
    """Where the comma stands behind "Benoît Talvas (LR) |, maire de Lorbec", else `last`."""
    if last >= len(tokens) or tokens[last].text != "(":
        return last
    closes = [at for at in range(last, min(len(tokens), last + 6)) if tokens[at].text == ")"]
    behind = closes[0] + 1 if closes else last
    return behind if behind < len(tokens) and tokens[behind].text == "," else last


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether a complement follows the bracket in which the token stands."""
    while tokens[index].text != ")":
        index += 1
    after = tokens[index + 1].text.lower().replace("’", "'") if index + 1 < len(tokens) else ""
    return after in ("de", "du", "des", "d'")
