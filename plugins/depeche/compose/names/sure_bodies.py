"""Which of the organisations that the model found the copy itself shows to be bodies of people."""

from __future__ import annotations

import re
from collections.abc import Collection

from ...french import bodies, forms, issuers, lists
from ...french.bodies import Bodies
from ...french.gazetteer import fold
from ...model import Name
from .. import whole_words
from ..terms import plain
from . import acronyms

_PLANS = re.compile(
    r"\b(?:plan|dispositif|alerte|procédure|programme|opération|norme|virus|vaccin|accident|maladie"
    r"|ferry|cargo|paquebot|navire|chalutier|voilier|pétrolier|porte-conteneurs|vraquier|bateau"
    r"|sous-marin|frégate|remorqueur|catamaran|trimaran|yacht|goélette|marque"
    r"|marques|crypto\w*|jetons?|monnaie|livres?|fuseau|processeurs?|puces?|système|modèle|logiciel)"
    r"\s(?:de\s|du\s|d'|de la\s|de l'|«\s?|\"\s?)?$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\bentre [A-ZÀ-Þ][\w-]+ et $")  # "entre Lorbec et | Valbrune"
_STREET = re.compile(
    r"\b(?:rue|avenue|boulevard|place|quai|allée|chemin|impasse) (?:de |d'|du |de la |des )?$",
    re.IGNORECASE,
)
_ROOM = re.compile(r"\b(?:bar|café|restaurant|hôtel|cinéma|salle|pub|camping|gîte) [«\"]? ?$")
_ARTICLE = re.compile(r"\A(?:L[ae]s? |L')")
_SCHEME = re.compile(r"\b(?:fonds|plan|dispositif|programme|label) $")
_DATELINE = re.compile(r"(?:^|[.!?] )$")
# What is no body of people: a competition, a room.
_NO_BODY = re.compile(
    r"(?:Ligue (?:des [Cc]hampions|Europa|1|2)|Coupe|Championnat|Trophée|Tournoi|Grand Prix|Top 14"
    r"|\w*[Ll]igue de (?:(?:hand|foot|basket|volley)-?ball|rugby)|Bureau ovale|Prix)\b"
    r"|(?:Assemblée générale|Conseil d'administration|Comité social)"
    r"|Défenseure? (?:du|de)\b"  # a person's office
    r"|Légion d['’]honneur|Ordre national du Mérite|Palmes|Médaille|Diplôme|Brevet|Certificat"
    r"|Baccalauréat|Master|Licence|(?:Café|Bar|Bistrot|Auberge) (?:d[eu'’]|L[ae'’])"
    r"|[IVXL]+(?:e|ᵉ|er)\b"  # a century
)
# Every firm has one.
_ELECTED = re.compile(
    r"\b(?:députée?s?|sénat(?:eur|rice)s?|conseill(?:er|ère)s?|élue?s?|maires?|candidate?s?"
    r"|eurodéputée?s?)(?: [a-zà-ÿ]+ales?)? \(?$"
)
_TITLED = re.compile(r"\b(?:M\.|Mme) [A-ZÀ-Þ][\w-]+ \($")
_COUNTED = re.compile(r"\b(?:une?|chaque|\w+i[èe]me|première) $", re.IGNORECASE)
_LENT = re.compile(r"\b(?:une?|chaque) $", re.IGNORECASE)
_MEMBERS = re.compile(r"\b(?:aux|les|des|ces|nos|leurs) $", re.IGNORECASE)
_SCORED = re.compile(r" \(\d{1,2}\)")  # "Talvas (8)"
_LONGEST_ACRONYM = 5  # letters; a longer word in capitals is one of the language's
_DEPARTMENT = re.compile(r"(?<=[A-ZÀ-Þ]) (?:0[1-9]|[1-8]\d|9[0-5]|97[1-6])$")  # "SDIS 40"
_NEAR = 40  # signs before a name that may tell what it is
_COMPOUND = re.compile(r"[A-ZÀ-Þ]{3,6}-[A-ZÀ-Þ][a-zà-ÿ]{3,}")  # "CGT-Cheminots"
_COMMON = frozenset(("CSE", "CHSCT", "DRH", "PDG", "AG", "CA", "DG", "CE", "ZAD", "SSI"))
_BELOW = ("PS", "NB")
_COMPLETED = re.compile(r",? (?:des? |du |de la |de l')[a-zà-ÿ]")  # "Office national | des eaux"
_GOES_ON = re.compile(
    r"\s(?!\w*(?:indi|expli|appli|compli|impli|publi|communi|criti|revendi)que)(?:sur|pour|contre|[a-zà-ÿ]+(?:ale?s?|aires?|iques?|i[fv]e?s?|ides?))\b"
)


def is_sure(name: Name, source: str, shown: Bodies, people: Collection[str]) -> bool:
    """Whether the text `source` tells of the body `name`: one whose noun stands beside it (folded
    in `shown`), one of several words, an acronym, or a word that is none of the language's and
    nobody's last name in `people`."""
    text = name.text
    if _is_fund(plain(text), source):
        return False
    if fold(text) in shown:
        return True
    if text.split()[0] in lists.words("not_names"):
        return False  # "Seveso Halvern"
    if text in _COMMON or _NO_BODY.match(text) or _is_cut(text, source):
        return False
    flat = plain(text)
    places = list(whole_words.places(flat, source))
    befores = [source[max(0, at - _NEAR) : at] for at in places]
    if befores and (_is_label_of_a_line(flat, source, places) or _is_word(flat, befores)):
        return False
    if any(_PLANS.search(each) or _BETWEEN.search(each) for each in befores):
        return False
    if text in _BELOW and all(
        _DATELINE.search(source[max(0, at - 2) : at]) and source[at + 2 :].lstrip().startswith(":")
        for at in places
    ):
        return False  # "PS : le maire viendra", below a letter
    if befores and all(_ROOM.search(each) or _STREET.search(each) for each in befores):
        return False
    if _is_label(flat, source, people) or _is_foreign(flat, source):
        return False
    if text.isupper() and len(text) > _LONGEST_ACRONYM and forms.is_known(text.lower()):
        return False  # "LE TOURNANT :"
    if _is_thing(flat, source, places) or _stands_for_a_thing(text, source):
        return False
    if text.isupper() and any(
        _DATELINE.search(source[max(0, at - 2) : at])
        and source[at + len(flat) :].lstrip()[:1] in (",", "(", "–", "-")
        for at in places
    ):
        return False
    if " " in text or text.isupper() or _COMPOUND.fullmatch(text):
        return not any(sign.isdigit() for sign in _DEPARTMENT.sub("", text))
    last_names = {each.split()[-1] for each in people}
    if all(source[max(0, at - 2) : at] == "L'" for at in places):
        return False  # "L'Halvern" or "L'" and "Halvern"
    word = any(forms.is_known(each.lower()) for each in re.split(r"[-’']", text))
    word = word or forms.is_known(f"é{text[1:].lower()}")
    return len(text) > 2 and text.isalpha() and not word and text not in last_names


def _is_fund(name: str, source: str) -> bool:
    """ "le fonds | Chaleur": a word of the language that a scheme is called by."""
    befores = whole_words.befores(name, source, _NEAR)
    known = forms.is_known(name.lower())
    return known and bool(befores) and all(_SCHEME.search(each) for each in befores)


def _is_label_of_a_line(name: str, source: str, places: Collection[int]) -> bool:
    """ "Crédit obligatoire : …", "Groupe scolaire. …": a capital that their place gives."""
    small = all(each.islower() for each in name.split()[1:]) and " " in name
    return small and all(
        _DATELINE.search(source[max(0, at - 2) : at])
        and source[at + len(name) :].lstrip()[:1] in ".:"
        for at in places
    )


def _is_word(name: str, befores: Collection[str]) -> bool:
    """ "La Chimie a souffert": a word of the language with the article that opens its sentences."""
    bare = _ARTICLE.sub("", name, count=1)
    word = bare != name and " " not in bare and forms.is_known(bare.lower())
    return word and all(_DATELINE.search(each) for each in befores)


def is_none(name: str) -> bool:
    """Whether the name is a competition's, a meeting's or an office's: "Ligue des champions"."""
    return _NO_BODY.match(name) is not None


def _is_thing(name: str, source: str, places: Collection[int]) -> bool:
    """Whether it is counted or lent, as no body is ("une FDI", "un Caïman", "aux MSP"), stands in
    a match's sheet, or is but a title or a ship's name between quotation marks."""
    befores = [source[max(0, at - _NEAR) : at] for at in places]
    afters = [source[at + len(name) : at + len(name) + 5] for at in places]
    if not befores:
        return False
    if name.isupper() and any(_COUNTED.search(each) for each in befores):
        return True
    plural = _MEMBERS if name.isupper() else _LENT  # but "les Papeteries de Lorbec"
    if all(_LENT.search(each) or plural.search(each) for each in befores):
        return name.split()[0].lower() not in issuers.NOUNS
    quoted = all(each[-1:] in '"«' or each[-2:] == "« " for each in befores if each) and all(
        each.lstrip()[:1] in ('"', "»") for each in afters
    )
    return (quoted and all(befores)) or all(_SCORED.match(each) for each in afters)


def _stands_for_a_thing(name: str, source: str) -> bool:
    """Whether the copy explains the acronym by what is no body: "demande chimique en oxygène"."""
    if not name.isupper():
        return False
    longs = [long for short, long in acronyms.definitions(source) if short == name]
    nouns = issuers.NOUNS | bodies.NOUNS | lists.words("institutions")
    openings = [re.split(r"[ '’-]", long)[0].lower().removesuffix("s") for long in longs]
    return (
        bool(longs)
        and all(long[:1].islower() for long in longs)
        and not nouns.intersection(openings)
    )


def _is_label(name: str, source: str, people: Collection[str]) -> bool:
    """Whether it is but somebody's party: "Benoît Talvas (DVG)", "la députée LFI"."""
    if not name.isupper():
        return False
    befores = [source[max(0, at - _NEAR) : at] for at in whole_words.places(name, source)]
    last_names = tuple(f"{plain(each.split()[-1])} (" for each in people)
    return bool(befores) and all(
        each.endswith(last_names) or _ELECTED.search(each) or _TITLED.search(each)
        for each in befores
    )


def _is_foreign(name: str, source: str) -> bool:
    """Whether a foreign title is cut at its second word: "Follas | novas"."""
    after = [
        re.match(r" ([a-zà-ÿ]{4,})\b", source[at + len(name) :])
        for at in whole_words.places(name, source)
    ]
    one = " " not in name and not name.isupper()
    return one and any(each is not None and not forms.is_known(each[1]) for each in after)


def _is_cut(name: str, source: str) -> bool:
    """Whether the body's name goes on after the words found: "Bureau d'enquêtes | sur les
    événements de mer", or runs into another thing: "Agence de la recherche et le canton"."""
    if re.search(r"\bet (?:la|le|les|l')\b", plain(name)):
        return True
    ends = [at + len(name) for at in whole_words.places(plain(name), source)]
    opening, *_, last = f"{name} {name}".split()
    body = opening.lower() in issuers.NOUNS and " " in name
    if body and ends and all(_COMPLETED.match(source, end) for end in ends):
        return True
    if last[:1].isupper() and not name[:1].islower():
        return False
    return bool(ends) and all(_GOES_ON.match(source, end) for end in ends)
