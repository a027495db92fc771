"""Names that the copy itself shows to be a firm's or a body's, whatever the model takes them for.

"l'entreprise de travaux | Batirane" · "| Halvern, fabricant de batteries" · "le PDG d'| Alvane" ·
"l'italien | Fornara" · "| Biscuiterie Guillon".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..identity import once_each
from ..model import ParsedSentence, Token
from . import body_names, forms, issuers, joined, lists
from .body_names import ENDS, LONGEST, OF, WORDS, is_capital
from .gazetteer import fold

_NOUNS = lists.words("body_nouns")
# Nouns with which the name of a body begins, and of places that the two lists have as well.
_NO_PLACE = frozenset(("chu", "chru", "bourse", "croissant-rouge", "croix-rouge"))
_PLACES = frozenset(("aéroport", "centre", "cité", "commune", "département", "école", "festival"))
_PLACES |= {"lycée", "maison", "marine", "métropole", "parc", "port", "région", "théâtre", "ville"}
_PLACES |= {"domaine", "chantier", "usine"}
NOUNS = issuers.NOUNS | _NOUNS  # of bodies, in the singular
NOUNS_OF_NAMES = (NOUNS | _NO_PLACE) - _PLACES
_DEMONYMS = lists.words("demonyms")
_NO_NAMES = lists.words("openings") | lists.words("not_names") | lists.words("begin_no_name")
_GIVEN_NAMES = lists.words("given_names")
_HEADS = frozenset(
    ("pdg", "drh", "gérant", "gérante", "patron", "patronne", "filiale", "actionnaire")
)
_OF_FIRMS = ("capital", "actionnaires", "rachat")
_FOUNDERS = frozenset(("fondateur", "fondatrice", "cofondateur", "cofondatrice"))
# Nouns of firms that are also a person's: "la propriétaire, Claire Dorval".
_ALSO_PEOPLE = frozenset(
    ("armateur", "brasseur", "distributeur", "éditeur", "exploitant", "fabricant", "fondeur")
) | frozenset(("gestionnaire", "leader", "négociant", "producteur", "promoteur", "propriétaire"))
_OFFICERS = ("directeur", "directrice", "président", "présidente", "porte-parole", "secrétaire")
# What firms do: "une usine | exploitée par Halvern".
_RUN = ("commercialisé", "distribué", "édité", "exploité", "fabriqué", "géré", "racheté")
_CITIES = lists.words("cities")
_PARTNERS = [["et", each] for each in ("Associés", "Cie", "Compagnie", "Fils", "Filles", "Frères")]
_ACRONYMS = ("HLM", "BTP", "CAC")  # that stand between the noun and the name
_NO_WORKS = lists.words("no_works")


@dataclass(frozen=True, slots=True)
class Bodies:
    """Folded names, and the words that open them: most words of a text open none."""

    names: frozenset[str]
    openings: frozenset[str]

    def __contains__(self, folded: str) -> bool:
        return folded in self.names


def named(sentences: Iterable[ParsedSentence], surnames: Iterable[str] = ()) -> Bodies:
    """The firms and bodies that a noun beside their name shows; none of `surnames`."""
    people = {fold(each) for each in surnames}
    names = frozenset().union(*map(_named, sentences)) - people
    return Bodies(names, frozenset(each.split(" ", 1)[0] for each in names))


@once_each
def _named(sentence: ParsedSentence) -> frozenset[str]:
    tokens = sentence.tokens
    found = {fold(joined.text(tokens[a:b])) for a, b in body_names.find(tokens)}
    for first, last in _runs(tokens):
        if first and is_works(tokens[first - 1]) and last - first == 1:
            found.add(fold(joined.text(tokens[first - 1 : last])))
        if _is_name(tokens, first, last) and _shown(tokens, first, last):
            found.add(fold(joined.text(tokens[first:last])))
    return frozenset(found)


def is_works(token: Token) -> bool:
    """Whether a firm is called by the noun and its founder's name: "la tannerie | Talvas"."""
    word = token.text.removesuffix("s")
    works = word.endswith("erie") or word == "manufacture"
    return works and token.pos == "NOUN" and word not in _NO_WORKS


def _runs(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Runs of capitalised tokens, hyphens within."""
    index = 0
    while index < len(tokens):
        if not is_capital(tokens[index]) or (not index and tokens[0].pos == "ADP"):
            index += 1  # also "Chez | Halvern"
            continue
        while tokens[index].text in _ACRONYMS and index + 1 < len(tokens):
            index += 1  # "l'office HLM | X"
        last = index + 1
        while last < len(tokens) and (
            is_capital(tokens[last])
            or [token.text for token in tokens[last : last + 2]] in _PARTNERS
            or (tokens[last].text == "-" and tokens[last].start == tokens[last - 1].end)
            or _joins(tokens, last)
            or (
                tokens[last].text == "&" and last + 1 < len(tokens) and is_capital(tokens[last + 1])
            )
        ):
            last += 1
        if is_capital(tokens[index]):
            yield index, last
        index = last


def _joins(tokens: Sequence[Token], at: int) -> bool:
    """The dash of "Rouvrir Lorbec–Kerval", without spaces."""
    around = tokens[at - 1 : at + 2]
    return (
        tokens[at].text == "–"
        and len(around) == 3
        and around[0].end == tokens[at].start
        and around[2].start == tokens[at].end
        and is_capital(around[2])
    )


def _is_name(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the run may be a firm's whole name: not a person's, not the beginning of one."""
    opening = tokens[first].text
    if opening.split("-")[0] in _GIVEN_NAMES and "-" in opening:
        return False
    if opening in _NO_NAMES or last - first > LONGEST or not tokens[last - 1].text[-1].isalnum():
        return False
    if opening in _GIVEN_NAMES and last - first > 1:
        return False
    if last - first > 3 and tokens[last - 2].text in _GIVEN_NAMES:
        return False  # "Agence Hexa | Nadège Talvas"
    if last - first == 1 and (
        len(opening) < 3 or (tokens[first].entity == "PER" and opening in _GIVEN_NAMES)
    ):
        return False
    after = tokens[last] if last < len(tokens) else None
    if after and after.entity and not after.entity_start and forms.is_known(opening.lower()):
        return False  # "le collectif Robinets | fermés"
    if after is not None and after.text in ("autrement", "ensemble", "demain"):
        return False  # "le groupe Lorbec | autrement"
    if after is None or after.pos in ENDS:
        return True
    if after.pos == "PRON":
        return after.lemma != "ce"  # "le groupe Lorbec | c'est vous"
    if after.text in (*OF, *WORDS) and forms.is_known(opening.lower()):
        return False  # "l'association Prunes | de Lorban"
    goes_on = last + 1 < len(tokens) and tokens[last + 1].text[:1].islower()
    return after.pos == "ADP" and not (after.text == "en" and goes_on)


def _shown(tokens: Sequence[Token], first: int, last: int) -> bool:
    return (
        _is_noun_name(tokens, first, last)
        or _behind_noun(tokens, first)
        or _before_noun(tokens, first, last)
        or _headed(tokens, first, last)
        or _short(tokens, first, last)
        or _foreign(tokens, first, last)
        or _runs_it(tokens, first, last)
        or _acronym(tokens, first, last)
    )


def _acronym(tokens: Sequence[Token], first: int, last: int) -> bool:
    """ "selon la X", "la directrice technique de la X", of three letters and more."""
    text = tokens[first].text
    if last - first > 1 or first < 3 or not (3 <= len(text) <= 6 and text.isalpha()):
        return False
    if not text.isupper() or tokens[first - 1].text not in ("la", "le", "l'", "l’"):
        return False
    if tokens[first - 2].text.lower() == "selon":
        return True
    heads = (token.text.lower() for token in tokens[max(0, first - 5) : first - 2])
    return tokens[first - 2].text == "de" and any(
        head in _OFFICERS or head in _HEADS for head in heads
    )


def _is_noun_name(tokens: Sequence[Token], first: int, last: int) -> bool:
    """ "Biscuiterie Guillon", "Groupe Alvane"."""
    low = tokens[first].text.lower()
    made = low.removesuffix("s").endswith("erie") and forms.is_known(low)
    return last - first > 1 and tokens[first + 1].text != "-" and (low in _NOUNS or made)


def _behind_noun(tokens: Sequence[Token], first: int) -> bool:
    """ "le groupe X", "la société suisse X", "l'entreprise de travaux X", "le constructeur, X,"."""
    at = first - 1
    if at >= 0 and tokens[at].text.endswith("s") and tokens[at].text.removesuffix("s") in _NOUNS:
        return True  # "les syndicats X et Y"
    if at > 1 and tokens[at].text == ",":
        if tokens[at - 1].text in _DEMONYMS and tokens[at - 2].text in _NOUNS:
            return True  # "l'armateur grec, X,"
        if _of_a_town(tokens, at):
            return True
        held = tokens[at - 2].text in OF or tokens[max(0, at - 3)].text in OF
        noun = tokens[at - 1].text
        person = noun in _ALSO_PEOPLE and tokens[first].entity == "PER"
        return noun in _NOUNS and not held and not person  # "la cheffe de l'agence, X"
    for index in range(at, max(-1, at - LONGEST), -1):
        token = tokens[index]
        if token.text.rpartition("-")[2] in _NOUNS:
            return True  # also "l'éco-organisme X"
        if index < at and is_works(token):
            return True  # "la fromagerie industrielle X"
        if token.text == "-" and index < at:
            continue  # "le fabricant de vélos-cargos X"
        small = token.text[:1].islower() or token.text in _ACRONYMS
        before = tokens[index - 1].text if index else ""
        told = token.pos == "ADV" and before in _NOUNS  # "l'opérateur télécom X", for the tagger
        if not small or not (told or token.pos in ("ADJ", "NOUN", "ADP", "PROPN")):
            return False
        if index == at and token.pos == "ADP":
            return False  # "le groupe de | Lorbec"
        if token.pos == "ADP" and token.text not in ("de", "d'", "d’", "des"):
            return False
    return False


def _of_a_town(tokens: Sequence[Token], comma: int) -> bool:
    """ "une entreprise de Lorbec, | X,"."""
    if comma < 4 or tokens[comma - 2].text not in OF or not is_capital(tokens[comma - 1]):
        return False
    return tokens[comma - 3].text in _NOUNS and tokens[comma - 4].text.lower() in ("un", "une")


def _before_noun(tokens: Sequence[Token], first: int, last: int) -> bool:
    """ "X, fabricant de batteries", "par X, une société de Lorbec", "X, le bailleur social"."""
    if last + 2 >= len(tokens) or tokens[last].text != ",":
        return False
    if not first and last == 1 and forms.is_known(tokens[0].text.lower()):
        return False  # "Sollicitée, l'entreprise se tait"
    noun = tokens[last + 1]
    if noun.text == "les" and first and tokens[first - 1].text == "et":
        return tokens[last + 2].text.removesuffix("s") in _NOUNS  # "X et Y, les constructeurs"
    if noun.text in ("un", "une", "le", "la", "l'", "l’"):
        if first and tokens[first - 1].text.lower() in ("à", "en", "dans", "vers", "près"):
            return False  # "À Lorbec, une société …"
        noun = tokens[last + 2]
        goes_on = last + 3 < len(tokens) and tokens[last + 3].pos in ("ADJ", "ADP", "VERB")
        if not goes_on or (last - first == 1 and first and tokens[first - 1].text in OF):
            return False  # "au large de Lorbec, une société …"
    return noun.text in _NOUNS - {"propriétaire", "leader", "négociant"}


def _short(tokens: Sequence[Token], first: int, last: int) -> bool:
    """ "l'institut de géographie (X)"."""
    if (
        last - first > 1
        or last >= len(tokens)
        or (tokens[first - 1].text, tokens[last].text) != ("(", ")")
    ):
        return False
    before = [token.text.lower() for token in tokens[max(0, first - 12) : first - 1]]
    long = tokens[first].text
    return (
        sum(sign.isupper() for sign in long) > 0
        and any(word in issuers.NOUNS or word in _NOUNS for word in before)
        and _initials(before, long)
    )


def _initials(words: Sequence[str], short: str) -> bool:
    """Whether the last words begin with the letters of `short`, words without weight left out."""
    letters = [word[0] for word in words if len(word) > 3 or word.isupper()]
    return "".join(letters).endswith(short.lower())


def _headed(tokens: Sequence[Token], first: int, last: int) -> bool:
    """ "le PDG de X", "la directrice générale d'X", "le conseil d'administration de X Y"."""
    if first < 2 or tokens[first - 1].text not in OF:
        return False
    before = tokens[first - 2].text.lower()
    if first == 3 and before == "direction":  # "La direction de X": but "en direction de Lorbec"
        return last - first == 1 and tokens[first].text not in _CITIES
    if before in ("général", "générale") and first > 2:
        return tokens[first - 3].text.lower().endswith(("directeur", "directrice"))
    if last - first == 1 and _is_of_a_firm(tokens, first - 2):
        return tokens[first].text not in _CITIES
    if before in ("administration", "siège"):
        return last - first > 1 and "-" not in (token.text for token in tokens[first:last])
    if before in _OFFICERS:  # "le directeur d'X Y": a town's name alone would be one
        return last - first > 1 and tokens[first].entity != "LOC"
    return before in _HEADS or before in _FOUNDERS


def _is_of_a_firm(tokens: Sequence[Token], at: int) -> bool:
    """Whether only a firm has what ends `at`: "le capital", "le conseil d'administration"."""
    words = [token.text.lower() for token in tokens[max(0, at - 2) : at + 1]]
    return words[-1] in _OF_FIRMS or (words[-1] == "administration" and words[0] == "conseil")


def _runs_it(tokens: Sequence[Token], first: int, last: int) -> bool:
    """ "l'usine est exploitée par X": no town, and nobody whom the model knows."""
    if last - first > 2 or first < 2 or tokens[first].entity == "PER":
        return False
    if last - first > 1 and not tokens[first].entity:
        return False  # of two words, one that the model takes for a name of another kind
    done = tokens[first - 2].text.lower().removesuffix("s").removesuffix("e")
    return tokens[first - 1].text == "par" and done in _RUN and tokens[first].text not in _CITIES


def _foreign(tokens: Sequence[Token], first: int, last: int) -> bool:
    """ "le suédois X": a person's people has a capital."""
    if last - first > 2 or first < 2 or tokens[first].entity == "PER":
        return False
    article = tokens[first - 2].text.lower()
    return tokens[first - 1].text in _DEMONYMS and article in ("le", "l'", "l’", "au", "du")
