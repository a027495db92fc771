"""The label above what a reporter took down on the spot, in whole sentences: "Notes de la réunion
publique (jeudi 19 novembre, café du Port)".

It is no headline, and what stands below is no article: where another text of its folder is one,
that tells the story. A day that the label gives is that of the notes.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ....french import dates
from ....model import Moment, Origin, Precision, Severity
from ...sheet import Sheet, Unit
from ..dating import day_of_lines, timestamps

TOP = 2  # units, below the order
TAKEN = (
    r"(?:conférences?|points? (?:de )?presse|conseils?|réunions?|audiences?|séances?|entretiens?"
    r"|visites?|rassemblements?|assemblées?|débats?|procès|échanges?|appels?|interviews?|terrain"
    r"|reportages?)"
)
LABEL = re.compile(
    r"\W*(?:(?:mes|nos|ses) )?notes (?:(?:brutes|manuscrites|rapides|en vrac) )?"
    r"(?:prises (?:à|au|aux|chez|en|lors|pendant|sur)|(?:de |du |des |d['’]|sur )(?:la |l['’]|le )?"
    rf"{TAKEN})\b[^:.!?…]*",
    re.IGNORECASE,
)


def find(sheet: Sheet) -> Sheet:
    """Takes the label away, says that the copy is notes, and dates it by the day of the label."""
    unit = next((each for each in sheet.units[:TOP] if LABEL.fullmatch(sheet.of(each))), None)
    if unit is None or unit is sheet.units[-1]:
        return sheet
    sheet = replace(_dated(sheet, unit).without([unit]), noted=True)
    return sheet.told(
        Severity.NOTE,
        f"Intitulé de notes, non imprimé\u00a0: {sheet.shown([unit])}.",
        "Si c’est le titre, donnez-le dans l’en-tête (title:).",
        unit.start,
    )


def _dated(sheet: Sheet, unit: Unit) -> Sheet:
    line = sheet.of(unit)
    if sheet.published:
        return sheet
    moments = [each.moment for each in dates.find(line, None) if each.moment]
    if bare := day_of_lines.BARE_DAY.search(line):
        sheet, moment = timestamps.supposed(sheet, bare[0], unit.start)
        moments = [moment] if moment and sheet.seen - moment.value <= day_of_lines.FRESH else []
    exact = [each for each in moments if each.precision in (Precision.DAY, Precision.MINUTE)]
    if len(exact) != 1 or exact[0].value > sheet.seen:
        return sheet
    day = exact[0].value.replace(hour=0, minute=0)
    return replace(sheet, published=Moment(day, Precision.DAY, Origin.INFERRED))
