"""Instructions to the writer in several lines, above the copy or below it.

    CONSIGNES POUR LE PIGISTE :          Objectif : article web de 700 mots min.
    - 600 À 800 MOTS                     Ton : neutre, informatif
    - TON NEUTRE                         SEO : mot-clé « port de Valbrune »
    TEXTE :

A block is made of lines of one kind: a label, a field of a brief, an item, a courtesy, an order.
It is taken when two of its lines ask for something, under a label, or in fields, or above a line
that says that the copy begins. What no cue explains is told, as not understood.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..layout import BULLET, RULED
from ..sheet import Sheet, Unit
from . import brief, spoken
from . import brief_words as words
from .spoken import Reading

DEEPEST = 24  # units that an instruction may fill
LONGEST = 400  # characters of one of its lines
MOST_LABEL_WORDS = 7
LABEL = re.compile(
    r"""
    [\W_]* (?: consignes? | instructions? | brief | [àa]\s+faire | to[\s-]?do | contraintes?
      | cahier\s+des\s+charges | notes? | commande | demande | attendus? | prompt | livrables?
      | rappels? | important | guidelines? | requirements?
      | pour\s+(?:le|la)\s+(?:pigiste|rédac\w*) )
    \b (?P<rest>[^:.!?]{0,50}) [\s:*_.–—-]*
    """,
    re.IGNORECASE | re.VERBOSE,
)
FIELD = re.compile(
    r"""
    [\W_]* (?: objectifs? | ton | tone | style | structure | plan | seo | longueur | length
      | (?:nombre\s+de\s+)?mots | mots?[\s-]clés?(?:\s+\w+){0,2} | keywords? | taille | format
      | langue
      | language | public(?:\s+cible)? | cible | audience | angle | interdits? | interdictions?
      | (?:à\s+)?éviter | livraison | deadline | délai | (?:date\s+de\s+)?remise | rendu
      | (?:titre|title)\s+seo | balises?\s+\w+ | m[ée]ta[\s-]?(?:description|title|titre|données)?
      | inter-?titres? | sous-?titres? | headings? | persona | registre | liens?
      | maillage(?:\s+\w+)?
      | citations? | sources? | type(?:\s+\w+){0,2} | sujet | thème | conclusion | introduction
      | chap[ôe]a?u? | quotes? | notes? | consignes? | instructions? )
    [\s*_]* : [\s*_]* (?P<value>\S.*)
    """,
    re.IGNORECASE | re.VERBOSE,
)
# What opens the copy under the instructions: "TEXTE :", "# Texte source", "Texte : « Le titre »".
TEXT = re.compile(
    r"""
    [\W_]* (?: (?:voici\s+)?(?:le\s+|la\s+)? (?: texte | copie | dépêche | article | communiqué
        | contenu | source | text | copy )
      (?:\s+(?: source | original | d['’]origine | brut | de\s+(?:base|départ|référence)
        | ci-dessous
        | [àa]\s+(?:réécrire|traiter|reprendre|transformer|utiliser) | suivant ))* )
    [\s*_]* (?: : [\s*_]* | $ )
    """,
    re.IGNORECASE | re.VERBOSE,
)
COURTESY = re.compile(
    r"""
    (?: bonjour | bonsoir | salut | hello | hi | hey | coucou | chère? | merci | thanks?
      | thank\s+you
      | (?:bien\s+)?cordialement | bonne\s+journée | bon\s+courage | à\s+(?:toi|vous|plus|bientôt)
      | bises? | best | regards ) \b [^.:]{0,60} [.!,]?
    """,
    re.IGNORECASE | re.VERBOSE,
)
ORDER = re.compile(
    r"(?:ne\s+pas|pas\s+d(?:e\s|['’])|sans\s|avec\s|don['’]t|do\s+not|no\s|keep\s|éviter|prévoir"
    r"|ajout|insér|intégr|inclu|garde|respect|utilis|cit(?:e|er|ez)\s|titre|lien|conclu|chap[ôe]|rédig"
    r"|reformul|(?:\d+|un|deux|trois|quatre)\s+(?:\w+[- ]){0,2}"
    r"(?:titres?|liens?|parties|paragraphes|headings?))",
    re.IGNORECASE,
)


def find(sheet: Sheet) -> Sheet:
    """Takes such blocks away; the brief has what they ask for, beside what was asked before."""
    return _below(_above(sheet))


def _above(sheet: Sheet) -> Sheet:
    """The sheet without the block that it opens with."""
    units = sheet.units
    end, marked = _opening(sheet)
    if not end or end >= len(units):
        return sheet
    block = units[:end]
    if not _asks(sheet, block, marked):
        return sheet
    if marked:  # "Texte : « Le titre »": the line says where the copy begins, and may be its first
        last = block[-1]
        match = TEXT.match(sheet.of(last))
        assert match is not None
        if sheet.of(last)[match.end() :].strip(" *_"):
            own = replace(last, start=last.start + match.end())
            return _taken(sheet.put(last, own), block[:-1])
    return _taken(sheet, block)


def _opening(sheet: Sheet) -> tuple[int, bool]:
    """How many units the block at the top has, and whether its last one opens the copy."""
    units, labelled = sheet.units[:DEEPEST], False
    for index, unit in enumerate(units):
        line = sheet.of(unit).strip()
        if (
            index
            and TEXT.match(line)
            and not FIELD.fullmatch(line)
            and _asked(sheet, units[:index])
        ):
            return index + 1, True
        if index and _ruled(sheet, index) and _asked(sheet, units[:index]):
            return index, False
        labelled |= _is_label(line)
        if not _is_line(sheet, unit, labelled):
            return index, False
    return 0, False


def _below(sheet: Sheet) -> Sheet:
    """The sheet without the block that ends it: from a label or a rule on, or from its first
    field, when nothing but instructions follows."""
    units = sheet.units
    for index in range(max(1, len(units) - DEEPEST), len(units)):
        line = sheet.of(units[index]).strip()
        opens = _is_label(line) or FIELD.fullmatch(line) or _ruled(sheet, index)
        block = units[index:]
        if not opens or not all(_is_line(sheet, each, _is_label(line)) for each in block):
            continue
        if _asks(sheet, block, False):
            return _taken(sheet, block)
    return sheet


def _is_line(sheet: Sheet, unit: Unit, labelled: bool) -> bool:
    """Whether the unit may be a part of a block; under a label every item is."""
    line = sheet.of(unit).strip()
    if len(line) > LONGEST:
        return False
    if BULLET.match(line) or unit.kind.value == "list item":
        return labelled or _cued(line) or _is_order(line)
    return bool(
        _is_label(line) or FIELD.fullmatch(line) or COURTESY.fullmatch(line) or _is_order(line)
    )


def _is_label(line: str) -> bool:
    match = LABEL.fullmatch(line)
    return bool(match) and len(line.split()) <= MOST_LABEL_WORDS


def _is_order(line: str) -> bool:
    bare = BULLET.sub("", line, count=1).lstrip("*_• ")
    return bool(ORDER.match(bare) or words.ORDER.match(bare)) and _cued(line)


def _asked(sheet: Sheet, block: Sequence[Unit]) -> bool:
    """Whether the lines above the copy are instructions and courtesies, whatever their form."""
    told = sum(_cued(sheet.of(each)) or _asking(sheet, each) for each in block)
    return told >= _least(sheet) and sum(len(sheet.of(each).split()) for each in block) <= LONGEST


def _asks(sheet: Sheet, block: Sequence[Unit], marked: bool) -> bool:
    lines = [sheet.of(each).strip() for each in block]
    fields = sum(FIELD.fullmatch(line) is not None for line in lines)
    labelled = any(map(_is_label, lines)) or any(map(words.LABEL.match, lines))
    cued = list(map(_cued, lines))
    asking = sum(has or _asking(sheet, each) for has, each in zip(cued, block, strict=True))
    certain = labelled or marked or fields >= 2 or sheet.brief is not None
    goes_on = sheet.brief is not None and fields == len(block)  # under the line of the brief
    return certain and asking >= _least(sheet) and (any(cued) or goes_on)


def _least(sheet: Sheet) -> int:
    """Lines that must ask for something: one is enough under a brief that was read."""
    return 2 if sheet.brief is None else 1


def _asking(sheet: Sheet, unit: Unit) -> bool:
    line = sheet.of(unit).strip()
    bare = BULLET.sub("", line, count=1)
    return bool(FIELD.fullmatch(line) or ORDER.match(bare) or words.MANNER.match(bare))


def _cued(line: str) -> bool:
    return spoken.cues(line, 0, len(line), brief.cue, Reading())


def _ruled(sheet: Sheet, index: int) -> bool:
    """Whether a rule of dashes parts the unit from the one before it."""
    between = sheet.text[sheet.units[index - 1].end : sheet.units[index].start]
    return any(RULED.fullmatch(line) for line in between.split("\n") if line.strip())


def _taken(sheet: Sheet, block: Sequence[Unit]) -> Sheet:
    return brief.briefed(sheet.without(block), block[0].start, block[-1].end)
