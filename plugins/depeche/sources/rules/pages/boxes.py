"""Boxes that a page sets amid its text to ask something of its visitor: a letter, a subscription,
a gift, an application, a poll, a player.

    L'Estran, la newsletter                             Sondage
    Chaque soir, l'essentiel dans votre boîte mail.     Faut-il rouvrir la criée le dimanche ?
    [Votre adresse e-mail] [Je m'inscris]               Oui / Non / Voter

One line of them at least is certain: it asks, or is a button. What stands in one block with it and
tells nothing of the story is of the box too; over a blank line, only what speaks as a page does.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from ....french import lemmas
from ....french.date_words import ANY_WEEKDAY, MONTH
from ....model import BlockKind
from ...layout import BULLET
from ...sheet import Sheet
from ..letters import letterhead
from . import furniture

MOST_LINES = 6  # between two lines of a box
MOST_BUTTON_WORDS, MOST_LABEL_WORDS, SENTENCE_WORDS, LONGEST = 6, 7, 5, 30
MOST_TITLE_WORDS, MOST_CALL_WORDS = 14, 10
SHARED = 1  # words with the rest of the copy that a sentence of the page may have by chance
# What a page asks for, in a line that is furniture.
ASKS = re.compile(
    r"newsletter|infolettre|lettre|abonn|inscri|mail|adresse|connect|compte|appli|télécharge|podcast"
    r"|écoute|sout(?:ien|en)|\bdons?\b|notification|alerte|whatsapp|cookies|commentaire|sondage|offre"
    r"|articles? (?:ce|par|au|de|sur)|déjà lu|vous reste|avis\b|utile|\bvous a\b|lecture"
    r"|écrivez|envoyez|@",
    re.IGNORECASE,
)
_BUTTON = re.compile(
    r"\W*(?:(?:je\s(?:(?:la|le|les|me)\s|m['’])?|j['’]en\s|j['’])(?:abonne|accepte|active|commande"
    r"|connecte|découvre|donne|essaie|fais\s+un\s+don|identifie|inscris|participe|profite|rejoins"
    r"|réserve|soutiens|télécharge|teste|valide|veux\s+recevoir|vote)\b[^.!?,;:«»\"]{0,40}"
    r"|(?:[ms]['’]|se\s|me\s|nous\s)?(?:abonner|inscrire|identifier|connecter|activer|valider|voter"
    r"|rejoindre|recevoir|soutenir|gérer|accepter|refuser|autoriser|continuer|envoyer|fermer"
    r"|télécharger|écouter|installer|essayer|commencer|participer|profiter|en\s+profiter)(?:\s[^.!?,;:«»\"]{2,40}|\ssur\s.{2,60})?"
    r"|faire\s+un\s+don|créer\s+(?:un|mon)\s+compte|lecture\s+dans\s+\d+\s+secondes?"
    r"|e-?mail|ok|oui|non|sans\s+(?:opinion|avis)|ne\s+se\s+prononce\s+pas|plus\s+tard|pas\s+maintenant"
    r"|app\s+store|google\s+play|\[[^\[\]]{2,60}\])[^\w.!?…]*",
    re.IGNORECASE,
)
# The name of such a box: "La Lettre du port, la newsletter", "🎧 Podcast", "Offre spéciale".
_LABEL = re.compile(
    r"\W*(?:(?:la|le|les|l['’]|notre|nos|votre|vos)\s?)?(?:newsletters?|infolettres?|podcasts?|sondages?"
    r"|offres?|appli(?:cation)?s?|vidéos?|alertes?|notifications?|avis|récap|soutien|dons?)"
    r"(?:\s(?:d[ue]\s|de\s(?:la\s|l['’])|spécial|gratuit|nous\sintéresse|(?-i:[A-ZÀ-Þ])).{0,24})?\W*"
    r"|\W*une?\s(?:question|remarque|suggestion|info|précision|idée|erreur)\b[^.!:]{0,40}\?"
    r"|\W*[^.!?:]{2,60},\s+(?:la|le|notre|votre)\s+(?:newsletter|infolettre|lettre|podcast|quiz)\W*",
    re.IGNORECASE,
)
_TO_READERS = re.compile(
    r"\b(?:vous|votre|vos|notre|nos|nous)\b|^\W*(?:ne\s)?(?!(?:chez|assez)\b)[a-zà-ÿ]{3,}ez\b",
    re.IGNORECASE,
)
# "Ne manquez rien de l'actualité des ports !", right above the box.
_CALL = re.compile(r"\W*(?:ne\s)?(?!(?:chez|assez)\b)[a-zà-ÿ]{3,}ez\b[^.?:«»\"]*", re.IGNORECASE)
_POLL = re.compile(r"\b(?:oui|non|vote[rz]?|opinion|avis|répon\w+)\b", re.IGNORECASE)
_OF_THE_PRESS = re.compile(
    r"\b(?:lect(?:eurs|rices)|abonnée?s|rédaction|journa(?:l|ux|lisme|listes)|médias?|presse"
    r"|publicités?|actionnaires?|informations?|indépendan(?:te?s?|ce))\b",
    re.IGNORECASE,
)
_PRACTICAL = re.compile(
    rf"\b\d{{1,2}}(?:er)?\s+{MONTH}\b|\b(?:{ANY_WEEKDAY})\s+\d|\b(?:rue|avenue|place|salle|quai)\s",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?…][\s»”\")]*$")
_GOES_ON = re.compile(r"[.!?…]\s+[A-ZÀ-Þ«\[(]")
_GAP = re.compile(r"\s{2,}|\s*[|/]\s*|(?<=\])\s*(?=\[)")


def find(sheet: Sheet, fields: Collection[int]) -> set[int]:
    """The places of the lines of such boxes amid the text or below it; a release has none. At
    `fields` stand a date, a byline, a credit."""
    if sheet.release or sheet.reply:
        return set()
    lines = [sheet.of(unit).strip() for unit in sheet.units]
    first = next((at for at, line in enumerate(lines) if _is_story(line)), len(lines))
    found: set[int] = set()
    for index in range(first + 1, len(lines)):
        if index not in found and _is_sure(sheet, lines, index):
            found.update(_around(sheet, lines, index, (first, *fields)))
    return found


def _is_sure(sheet: Sheet, lines: list[str], index: int) -> bool:
    """Whether the line is furniture that asks, or a button under what speaks to the visitor."""
    line = lines[index]
    if sheet.units[index].settled:
        return False
    if furniture.is_furniture(line):
        return _asks(line)
    above = lines[index - 1]
    asked = _is_button(above) or (_TO_READERS.search(above) and not _is_story(above))
    return _is_button(line) and bool(asked)


def _asks(line: str) -> bool:
    """Whether the line is a button, or furniture that asks."""
    return _is_button(line) or bool(furniture.is_furniture(line) and ASKS.search(line))


def _around(sheet: Sheet, lines: list[str], index: int, bounds: Collection[int]) -> set[int]:
    """The box of which the line is one; none of `bounds` is in it."""
    found = {index}
    for step in (-1, 1):
        at, reach = index, index + step
        while 0 < reach < len(lines) and abs(reach - at) <= MOST_LINES:
            heads = step > 0 and _heads(sheet, lines, reach)
            if reach in bounds or heads or _is_kept(sheet, lines, reach):
                break
            parted = abs(reach - at) > 1 and not (_asks(lines[reach]) or _is_label(lines[reach]))
            if not parted and _is_of_box(sheet, lines, reach, step):
                found.update(range(at, reach, step), [reach])
                at = reach
            reach += step
    return found


def _is_of_box(sheet: Sheet, lines: list[str], index: int, step: int) -> bool:
    """Whether the line, with nothing of the story between it and a line of a box, is of it too:
    by itself, or because no blank line parts the two."""
    line = lines[index]
    if furniture.is_furniture(line) or _is_button(line):
        return True
    called = len(line.split()) <= MOST_CALL_WORDS and _CALL.fullmatch(line)
    if step < 0 and (_is_label(line) or called or _is_polled(lines, index)):
        return True
    units = sheet.units[index : index + 2] if step < 0 else sheet.units[index - 1 : index + 1]
    return not units[1].after_blank and not _is_dense(sheet)


def _is_kept(sheet: Sheet, lines: list[str], index: int) -> bool:
    """Whether the line may be the story's: a sentence of it, what stands in a list, where to go."""
    unit, line = sheet.units[index], lines[index]
    if unit.settled or unit.kind is not BlockKind.PARAGRAPH or BULLET.match(line):
        return not furniture.is_furniture(line)
    if furniture.is_furniture(line) or _is_button(line) or _is_label(line):
        return False
    if _PRACTICAL.search(line) or letterhead.is_contact(line):
        return True
    return _is_story(line) and not _is_of_nothing_told(sheet, lines, index)


def _heads(sheet: Sheet, lines: list[str], index: int) -> bool:
    """Whether the line may be the heading of a paragraph right below it."""
    own = furniture.is_furniture(lines[index]) or _is_button(lines[index])
    below = lines[index + 1 : index + 2]
    apart = sheet.units[index].after_blank or _is_dense(sheet)
    return apart and not (own or _STOP.search(lines[index])) and any(map(_is_story, below))


def _is_story(line: str) -> bool:
    """Whether the line is a sentence that is not said to the page's visitor."""
    words = len(line.split())
    told = _STOP.search(line) or _GOES_ON.search(line) or words > MOST_TITLE_WORDS
    if not told or words < SENTENCE_WORDS or furniture.is_furniture(line):
        return False
    quotes = re.search(r"[«»“”\"]", line)
    return bool(quotes) or words > LONGEST or not _TO_READERS.search(line)


def _is_of_nothing_told(sheet: Sheet, lines: list[str], index: int) -> bool:
    """Whether a short sentence in a block with what asks speaks of the press, and of nothing that
    the copy tells: "L'Estran ne vit que de ses lecteurs." above "Faire un don"."""
    line = lines[index]
    below = lines[index + 1 : index + 2]
    apart = not below or sheet.units[index + 1].after_blank
    if _is_polled(lines, index):
        return True
    if apart or _is_dense(sheet) or not _OF_THE_PRESS.search(line):
        return False
    if re.search(r"[«»“”\"\d]", line) or len(line.split()) > LONGEST:
        return False
    if not (
        _is_button(below[0]) or furniture.is_furniture(below[0]) or _TO_READERS.search(below[0])
    ):
        return False
    rest = " ".join((*lines[:index], *lines[index + 1 :]))
    return len(lemmas.of(line) & lemmas.of(rest)) <= SHARED


def _is_polled(lines: list[str], index: int) -> bool:
    """Whether the line is a question with the first of its answers right below."""
    below = "".join(lines[index + 1 : index + 2])
    return lines[index].endswith("?") and _asks(below) and _POLL.search(below) is not None


def _is_label(line: str) -> bool:
    return len(line.split()) <= MOST_LABEL_WORDS and _LABEL.fullmatch(line) is not None


def _is_button(line: str) -> bool:
    parts = [each for each in _GAP.split(line) if each]
    return bool(parts) and all(
        _BUTTON.fullmatch(each) and len(each.split()) <= MOST_BUTTON_WORDS for each in parts
    )


def _is_dense(sheet: Sheet) -> bool:
    """Whether the copy has too few blank lines for its blocks to say anything."""
    return 2 * sum(each.after_blank for each in sheet.units) < len(sheet.units)
