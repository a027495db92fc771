"""The function of a person as copy gives it beside the name, and the gender that it tells.

"le président russe | Vladimir Poutine" · "la maire de Port-Sauvry, | Claire Dorval" ·
"Adrienne Watson, | porte-parole du Conseil de sécurité nationale".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Token
from . import headed, joined, lists

_ROLES = lists.words("roles")
_OFFICES = lists.words("offices")
_GIVEN_NAMES = lists.words("given_names")
_BEFORE_A_NAME = lists.words("titles_of_people")
_ENDS = lists.words("role_ends")
_LONGEST = 16  # tokens
_DEFINITE = ("le", "la", "l'", "au", "son", "sa", "notre", "leur", "un", "une")
_BEFORE_NOUN = (
    "ancien",
    "ancienne",
    "premier",
    "première",
    "vice",
    "nouveau",
    "nouvelle",
    "actuel",
    "actuelle",
    "jeune",
    "célèbre",
    "futur",
    "future",
    "dernier",
    "dernière",
    "ex",
)
_PREFIX = re.compile(r"(?:vice|ex|co|sous|demi|néo)-?(?=\w{4})")
# Who studies something: "limnologue", "géomorphologue"; not "dialogue".
_SCHOLAR = re.compile(r"(?!catal|dial|monol|prol|anal|décal)\w{2,}o(?:logue|logiste|graphe)")
_NO_SCHOLARS = frozenset(
    ("autographe", "biographe", "chronographe", "orthographe", "paragraphe", "télégraphe")
)
# A rank or title that says less than the function behind the name: "le docteur X, chef du service".
_TITLES = frozenset(("docteur", "docteure", "professeur", "professeure", "maître", "général"))
_TITLES |= {
    "capitaine",
    "colonel",
    "commandant",
    "commandante",
    "lieutenant",
    "générale",
    "propriétaire",
}
_OF_A_RANK = ("frégate", "corvette", "vaisseau", "gendarmerie", "police", "escadre", "pompiers")
_ELECTED = frozenset(
    ("député", "députée", "sénateur", "sénatrice", "élu", "élue", "maire", "candidat", "candidate")
) | {"eurodéputé", "eurodéputée", "conseiller", "conseillère"}
_OF_BUSINESS = ("homme", "femme")  # "homme d'affaires" alone is a function
_NO_FUNCTIONS = ("formation", "profession", "métier")
_SIR = ("m.", "mme", "monsieur", "madame")
_STOPS = (",", ".", ";", ":", "(", ")", "»", "«", '"', "!", "?", "–", "-", "“", "”")
_FEMININE_ENDINGS = ("trice", "ière", "euse", "enne", "ente", "ante", "ée", "esse", "ale", "eure")
_FEMININE = frozenset(
    (
        "préfète",
        "cheffe",
        "députée",
        "avocate",
        "experte",
        "reine",
        "sœur",
        "soeur",
        "fille",
        "femme",
        "épouse",
        "mère",
        "tante",
        "nièce",
        "résidente",
        "écrivaine",
    )
)
# "le fils du maire, Jean Dorval": which of the two, nothing tells
_KIN = lists.words("kin")
# What somebody did or met with, not who they are: "Auteur de 17 points, Noé Talvas …".
_NO_OPENINGS = lists.words("not_fronted")
_BRACKET = 3  # tokens from its signs
# Participles within a function: "l'adjointe | chargée des travaux", "la ministre | déléguée aux …".
_CHARGED = ("chargé", "chargée")
_DELEGATED = ("délégué", "déléguée")
_OPENS_CLAUSE = ("selon", "pour", "avec", "après", "sans", "contre", "envers", "par")
_MASCULINE_ENDINGS = ("teur", "ier", "ien", "ent", "ant", "é", "eur", "ral", "nel")
_MASCULINE = frozenset(
    ("roi", "frère", "fils", "père", "oncle", "mari", "préfet", "avocat", "chef", "ancien")
)


def of(tokens: Sequence[Token], first: int, last: int) -> tuple[str, str]:
    """Role and gender ("Masc", "Fem", "") of the person named by tokens `first` to `last`."""
    before, after = _before(tokens, first, last), _after(tokens, last)
    if _is_counsel(tokens, first, last):
        after = _after(tokens, last, "conseil")
    tells = after is not None and tokens[after[2]].text.lower() not in _NO_OPENINGS
    if before and tells and _is_relative(tokens, before[0]):
        before = None  # "son coprésident, X, maire de Lorbec"
    if before and tokens[before[1] - 1].text in _NO_FUNCTIONS:
        before = None  # "Philosophe de formation, X dirige …"
    if before and _is_rank(tokens[before[0] : before[1]]):
        # "le chef de service, le docteur | Karim Talvas"
        more = _before(tokens, before[0] - 1) if before[0] > 1 else None
        before = more or (None if after else before)
    for run in (before, after):
        if run:
            start, end, noun = run
            while end - 1 > noun and tokens[end - 1].text.lower() in _BEFORE_A_NAME:
                end -= 1
            text = joined.text(tokens[start:end])
            if (not start and tokens[0].text[1:].islower()) or _is_called(tokens, noun):
                text = text[0].lower() + text[1:]  # "Historienne du rail, | Odile Talvas …"
            return text, _gender(tokens, start, noun)
    return headed.told(tokens, last), ""


def _is_rank(tokens: Sequence[Token]) -> bool:
    """Whether the words are a rank or a title alone: "docteur", "capitaine de frégate"."""
    rest = [token.text.lower() for token in tokens[1:]]
    of_it = len(rest) > 1 and rest[0] == "de" and rest[1] in _OF_A_RANK
    return tokens[0].text in _TITLES and (not rest or of_it)


def _is_relative(tokens: Sequence[Token], start: int) -> bool:
    return start > 0 and tokens[start - 1].text.lower() in ("son", "sa", "leur")


def follows(tokens: Sequence[Token], last: int) -> bool:
    """Whether a function stands behind the name that ends at `last`."""
    return _after(tokens, last) is not None


def _is_role(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word is a function, also with what makes it a lesser or a former one, or of
    several tokens: "aide | - | soignante"."""
    word = _compound(tokens, index)
    if word in _ROLES or _PREFIX.sub("", word, count=1) in _ROLES or _is_kin(tokens[index]):
        return True
    if word in _OF_BUSINESS:
        return [token.text for token in tokens[index + 1 : index + 3]] == ["d'", "affaires"]
    return _SCHOLAR.fullmatch(word) is not None and word not in _NO_SCHOLARS


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


def _is_delegated(tokens: Sequence[Token], index: int) -> bool:
    """Whether "déléguée" only completes a function: "la ministre | déléguée aux Transports"."""
    return tokens[index].text in _DELEGATED and index > 0 and _is_role(tokens, index - 1)


def _is_counsel(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a lawyer is told as somebody's: "Me Odile Talvas, | conseil de la famille"."""
    titled = any(token.text == "Me" for token in tokens[max(0, first - 1) : first + 1])
    return titled and [token.text for token in tokens[last : last + 2]] == [",", "conseil"]


def _is_kin(token: Token) -> bool:
    return token.text.lower().rpartition("-")[2] in _KIN  # "petite-nièce"


def _stops(tokens: Sequence[Token], index: int) -> bool:
    """Whether the function ends or begins at the token: not at the hyphen of "Tressac-Lorbec"."""
    token = tokens[index]
    if token.text == "-" and 0 < index < len(tokens) - 1:
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


def is_elected(token: Token) -> bool:
    """Whether the word is an office to which people are elected, or that they stand for."""
    return token.text.lower() in _ELECTED


def of_the_bar(tokens: Sequence[Token], index: int) -> bool:
    """Whether "République" at `index` completes "procureur de la": the town follows."""
    before = [token.text.lower() for token in tokens[max(0, index - 3) : index]]
    after = tokens[index + 1].text if index + 1 < len(tokens) else ""
    return len(before) == 3 and "procureur" in before[0] and after in ("de", "d'", "du", "des")


def held_before(tokens: Sequence[Token], first: int) -> bool:
    """Whether an office that only people hold stands before the name: "le chef de l'OMS, | …"."""
    found = _before(tokens, first)
    return found is not None and tokens[found[2]].text.lower() in _OFFICES


def office_start(tokens: Sequence[Token], index: int) -> int:
    """Where "ministère de la" before the token at `index` begins."""
    while index and tokens[index].text.lower() != "ministère":
        index -= 1
    return index


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
        if token.text in _CHARGED or _is_delegated(tokens, noun) or _in_brackets(tokens, noun):
            continue  # "l'adjointe chargée des travaux, X", "la députée (Union) de la Meuve X"
        if token.text == "chef" and noun and tokens[noun - 1].text == "en":
            continue  # "conservatrice en chef"
        if _stops(tokens, noun) or token.pos in ("VERB", "AUX", "PRON", "SCONJ"):
            return None
        capital = token.text[:1].isupper() and token.text != "PDG" and not _is_called(tokens, noun)
        if not _is_role(tokens, noun) or (capital and noun):
            continue
        start = noun
        while start and tokens[start - 1].text.lower() in _BEFORE_NOUN:
            start -= 1
        before = tokens[start - 1].text.lower() if start else ""
        if before == "en":
            return None  # "a mis en garde | Odile Talvas"
        if start > 1 and tokens[start - 1].text in ("Un", "Une", "Le", "La"):
            continue  # "l'association | Un médecin pour tous"
        if before == "au" and start > 1 and _is_role(tokens, start - 2):
            continue  # "l'adjoint | au maire | Odile Talvas" is no mayor
        if (
            start
            and tokens[start - 1].pos not in ("DET", "PUNCT", "ADP")
            and before not in _DEFINITE
        ):
            continue
        if comma and not start:
            return _fronted(tokens, noun, end)
        if comma and last is not None and _is_aside(tokens, start, last):
            return None
        whose = _whose(tokens, start) if comma else None
        if comma and whose is None and before not in _DEFINITE:
            return None  # "des experts, Dupont, …": a list, not an apposition
        party = is_elected(token) and end == noun + 2  # "le député | Renaissance | Noé Talvas"
        if not (comma or party) and any(each.entity == "PER" for each in tokens[start:end]):
            return None
        if not party and _names_another(tokens, start, end):
            return None  # "la maire de Lorbec Anne Orvault et le préfet, Noé Talvas"
        if whose is None:
            return start, end, noun
        return (whose[0], end, whose[1]) if not _is_kin(tokens[whose[1]]) else None
    return None


def _is_aside(tokens: Sequence[Token], start: int, last: int) -> bool:
    """Whether the function is somebody else's, who stands before the clause in which the name is:
    "Selon son avocate, | Noé Talvas vit à Lorbec", "Fille d'un instituteur, | Odile Talvas …"."""
    before = tokens[start - 2] if start > 1 else None
    opens = before is not None and (before.pos == "ADP" or before.text.lower() in _OPENS_CLAUSE)
    return opens and last < len(tokens) and tokens[last].pos in ("VERB", "AUX", "PRON", "ADV")


def _is_called(tokens: Sequence[Token], noun: int) -> bool:
    """ "M. le Maire", as those who serve under him write it."""
    return noun > 1 and tokens[noun - 2].text.lower() in _SIR


def _fronted(tokens: Sequence[Token], noun: int, end: int) -> tuple[int, int, int] | None:
    """The function that opens the sentence: "Chercheuse à l'Inrae, | Solène Talvas …"."""
    if (
        tokens[noun].text.lower() in _NO_OPENINGS
        or _is_kin(tokens[noun])
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
        if _stops(tokens, noun) or token.pos in ("VERB", "AUX", "PRON", "SCONJ"):
            return None
        if _is_role(tokens, noun) and tokens[noun + 1].text.lower() != "à":  # no custody
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
    if noun >= len(tokens) or not (tokens[noun].text == known or _is_role(tokens, noun)):
        return None
    for end in range(noun + 1, min(len(tokens), noun + 1 + _LONGEST)):
        token = tokens[end]
        if token.text.lower().startswith("jusqu"):
            return None  # "capitaine de l'équipe jusqu'en 2024"
        if _in_brackets(tokens, end) and _goes_on(tokens, end):
            continue  # "secrétaire (CFDT) du CSE"
        if _stops(tokens, end) or token.text.lower() in _ENDS:
            # "X, la maire de Lorbec Anne Orvault et le préfet": a list
            return None if _names_another(tokens, start, end) else (start, end, noun)
        if token.pos in ("PRON", "AUX") or "VerbForm=Fin" in token.morph:
            return None
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


def _gender(tokens: Sequence[Token], start: int, noun: int) -> str:
    article = tokens[start - 1].text.lower() if start else ""
    if article in ("la", "une", "sa"):
        return "Fem"
    if article in ("le", "un", "du", "au"):
        return "Masc"
    word = tokens[noun].text.lower()
    if word in _FEMININE or word.endswith(_FEMININE_ENDINGS):
        return "Fem"
    return "Masc" if word in _MASCULINE or word.endswith(_MASCULINE_ENDINGS) else ""
