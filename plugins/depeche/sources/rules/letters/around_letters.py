"""What the paper prints around the letter or the right of reply of somebody whom it named: how it
came in, above it, and the note below it.

    L'association Brise-Lames nous prie d'insérer le texte suivant :
    …
    NDLR : Le Phare maintient que la grille était fermée.

Both are the paper's own words: among the writer's they would be said by who contests them. The
marks in which it sets the whole letter go too: the article sets its own.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ....model import Severity
from ...sheet import Sheet, Unit

_SHOWN = 240  # characters of the paper's note in the draft's reason
_TOP = 6  # units among which the letter is introduced
_LETTER = r"(?:droits? de réponse|mises? au point|courrier|lettre|réponse|texte|précisions?)"
_INTRODUCED = re.compile(
    r"\bnous (?:pri|demand)\w+ (?:de (?:bien vouloir )?|d['’])(?:insérer|publier|faire paraître)\b"
    rf"|\bnous (?:publions|recevons|reproduisons|avons reçu)\b[^.!?]{{0,60}}\b{_LETTER}\b"
    rf"|\bnous (?:recevons|avons reçu) (?:\b(?:MM?|Dr|Mgr)\.|[^.!?]){{0,200}}?\b{_LETTER}"
    r" (?:suivante?s?|ci-(?:dessous|après)|que (?:voici|nous publions)|qui suit)\b"
    r"|\bnous (?:a|ont) (?:fait parvenir|adressé|transmis|envoyé)\b"
    r"(?=.*(?::$|\b(?:suivante?s?|ci-(?:dessous|après)|que voici|qui suit)\W*$))",
    re.IGNORECASE,
)
_RECEIVED = re.compile(
    r"nous (?:recevons|avons reçu) (?:de la part )?d(?:e |u |es |['’])(?P<who>.+?),?"
    rf" (?:l[ea]s?|une?|cet?t?e?) (?:\w+ )?{_LETTER}",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"\W*(?:ndlr|n\.\s?d\.\s?l\.\s?r\.?|notes? de la rédaction|la rédaction (?:\w+ ){0,2}"
    r"(?:précise|maintient|rappelle|prend acte|donne acte|confirme|indique|répond|ajoute))(?!\w)",
    re.IGNORECASE,
)
_OPENS, _CLOSES = re.compile(r"\s*«\s*"), re.compile(r"\s*»\s*$")
_BY_POST = re.compile(
    r"(?:(?:par|envoi en) )?(?:lettre|courrier|pli|envoi)?\s*recommandée?"
    r"(?: électronique)?(?: avec (?:accusé|avis) de réception| a\.?r\.?)?"
    r"|(?:par|sous) (?:courriel|mail|e-mail|courrier simple|porteur|pli \w+)"
    # "À INSÉRER – art. 13 de la loi du 29 juillet 1881 – même place, mêmes caractères"
    r"|[àa] insérer(?:\W.*\b(?:art(?:\.|icle) ?13|1881|mêmes? (?:place|page|caractères))\b.*)?",
    re.IGNORECASE,
)


def asking(sheet: Sheet) -> str:
    """Who asks the paper to print the letter, in its words above it: "Mme Odile Tual, présidente
    de l'association Brise-Lames"; "" where it says nobody."""
    for unit in sheet.units[:_TOP]:
        line = sheet.of(unit).strip()
        if found := _INTRODUCED.search(line):
            received = _RECEIVED.match(line, found.start())
            return received["who"] if received else line[: found.start()].rstrip(" ,")
    return ""


def cut(sheet: Sheet) -> Sheet:
    """The letter alone; what is the paper's is told whole."""
    by_post = [each for each in sheet.units[:_TOP] if _BY_POST.fullmatch(_said(sheet, each))]
    if by_post:
        sheet = sheet.removed(by_post, "En-tête de la lettre retiré")
    introduced = [each for each in sheet.units[:_TOP] if _INTRODUCED.search(sheet.of(each).strip())]
    notes = _notes(sheet)
    held = _held(sheet, [*introduced[:1], *notes])
    return _unquoted(_waiting(held, " ".join(sheet.of(each).strip() for each in notes)))


def _waiting(sheet: Sheet, note: str) -> Sheet:
    """The letter alone would leave what it says without what the paper answers."""
    if not note:
        return sheet
    shown = note if len(note) <= _SHOWN else f"{note[:_SHOWN].rsplit(' ', 1)[0]}…"
    return sheet.doubting(
        f"ce que la rédaction répond à la lettre n’est pas imprimé\u00a0: «\u00a0{shown}\u00a0»"
    )


def _unquoted(sheet: Sheet) -> Sheet:
    """The letter out of the quotation in which the paper set it, that each paragraph opens anew and
    the last one closes: sentence by sentence, no mark would find its partner."""
    texts = [sheet.of(unit) for unit in sheet.units]
    first = next((at for at, text in enumerate(texts) if _surplus(text)), len(texts))
    last = max((at for at, text in enumerate(texts) if _CLOSES.search(text)), default=0)
    opened = list(map(_OPENS.match, texts[first : last + 1]))
    surplus = list(map(_surplus, texts[first : last + 1]))
    if len(opened) < 2 or not all(opened) or surplus != [*[1] * (len(surplus) - 1), 0]:
        return sheet
    for unit, text, opens in zip(
        sheet.units[first : last + 1], texts[first:], opened, strict=False
    ):
        closes = _CLOSES.search(text) if text is texts[last] else None
        end = unit.start + closes.start() if closes else unit.end
        sheet = sheet.put(
            unit, replace(unit, start=unit.start + (opens.end() if opens else 0), end=end)
        )
    return sheet


def _surplus(text: str) -> int:
    """How many quotations open in `text` that don't close in it."""
    return text.count("«") - text.count("»")


def _notes(sheet: Sheet) -> list[Unit]:
    """Below the letter all that follows is the note; above it, and in brackets, one paragraph."""
    found: list[Unit] = []
    for at, unit in enumerate(sheet.units):
        line = sheet.of(unit).strip(" *_")
        if _NOTE.match(line):
            if at >= _TOP and not line.endswith((")", "]")):
                return [*found, *sheet.units[at:]]
            found.append(unit)
    return found


def _held(sheet: Sheet, units: list[Unit]) -> Sheet:
    if not units:
        return sheet
    words = " ".join(sheet.of(unit).strip() for unit in units)
    return sheet.without(units).told(
        Severity.WARNING,
        f"Mots du journal retirés de la lettre qu’il publie\u00a0: «\u00a0{words}\u00a0».",
        "S’ils sont de vous, imprimez-les hors des guillemets de la lettre.",
        units[0].start,
    )


def _said(sheet: Sheet, unit: Unit) -> str:
    return sheet.of(unit).strip(" *_.,")
