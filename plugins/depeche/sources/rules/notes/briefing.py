"""What a part of the text that speaks to the writer asks for: the sheet with it, and told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ....french import desk_talk, due_dates, forbidding, sentences
from ....french.flattened import flat
from ....model import Brief, Severity
from ...sheet import Sheet
from ..dating import embargo
from ..signing import people
from . import cover_letter, covering_note, demands, orders, partings

_REMEDY = "Relisez l’article en y pensant, ou reformulez la consigne."
SHOWN = 200  # characters of a covering note in the console
# "Voici la fromagerie, 3 200 signes", not "3 200 signes max".
_DESCRIBED = re.compile(
    r"(?P<sent>(?:^|(?<=[.!?…,]\s))\W*(?:voici|voilà|ci-joint"
    r"|je (?:t['’]|te |vous )(?:envoie|adresse|transmets|joins|livre|rends))\b[^.!?\n]{0,80}?)"
    r"(?:,\s*|\s\(|\s[–—:-]\s*)\d[\d\s.,]*(?:signes|feuillets?|mots|caractères|lignes)\b"
    r"(?! ?\(?(?:max|mini|au (?:plus|moins|maximum|minimum)|à ne pas|pas plus|pile|comme))\)?",
    re.IGNORECASE | re.MULTILINE,
)
_OF_AN_ORDER = re.compile(
    r"\bà \w+(?:er|ir|re)\b|\b(?:consignes?|commande|demande|brief|mission|besoin|sujet)\b"
    r"|(?<!mon )(?<!notre )\b(?:textes?|communiqués?|cp|dépêches?|notes?|éléments?|infos?)\b",
    re.IGNORECASE,
)
_RESPECTED = re.compile(r"\brespect\w* (?:de )?l'embargo\b[ (,]*(?P<until>[^():;.!]*)")
_LOOKED_FOR = 12  # first characters of what is not understood, to find its line


def briefed(sheet: Sheet, start: int, end: int) -> Sheet:
    """The sheet with what this part of its text asks for, beside what was asked for before, and
    with the fields that the instruction fills."""
    aims, before = sheet.aims, sheet.brief
    text = sheet.text[start:end]
    said = [each for each in text.split("\n") if not partings.asks_nothing(each)]
    asked = demands.accepted(_ordering("\n".join(said)))
    values = asked.values
    if "most" in values and "words" not in values:
        values["words"] = min(aims.words, _number(values["most"]))
        values["floor"] = max(0, min(aims.floor, _number(values["most"]) - aims.floor))
    if "words" in values and "floor" not in values:
        values["floor"] = min(aims.floor, _number(values["words"]))
    lines = [*(before.text.split("\n") if before else ()), *text.split("\n")]
    brief = replace(
        before or Brief(words=aims.words, floor=aims.floor),
        **values,  # type: ignore[arg-type]
        explicit=True,
        text="\n".join(filter(None, (" ".join(line.split()) for line in lines))),
        not_understood=(*(before.not_understood if before else ()), *asked.unknown),
        demands=(*(before.demands if before else ()), *asked.demands),
    )
    sheet = _told(replace(sheet, brief=brief), asked.unknown, start)
    return orders.follow(sheet, asked.demands, start)


def of_letter(sheet: Sheet, letter: cover_letter.Letter) -> Sheet:
    """The sheet with what the letter asks for."""
    said = sheet.text[letter.start : letter.stop]
    sheet, said = embargo.apply(sheet, said, letter.start)
    bound = [each for each in _sentences(said) if _binds(each)]
    if demands.read(said).demands:
        sheet = briefed(sheet, letter.start, letter.stop)
        bound = [each for each in bound if not _is_told(each)]
    elif not bound:
        return sheet.told(
            Severity.NOTE,
            "Lettre d’accompagnement lue.",
            "Elle n’est pas publiée, et ne demande rien.",
            letter.start,
        )
    for sentence in bound:
        sheet = sheet.told(
            Severity.ERROR,
            f"Lettre d’accompagnement\u00a0: «\u00a0{sentence}\u00a0». L’article reste un "
            "brouillon.",
            _REMEDY,
            letter.start,
        ).doubting(f"lettre d’accompagnement\u00a0: «\u00a0{sentence}\u00a0»")
    return sheet


def _sentences(said: str) -> list[str]:
    return [" ".join(said[start:end].split()) for start, end in sentences.split(said)]


def _binds(sentence: str) -> bool:
    """Whether a sentence of a letter may keep something from readers, or the copy from them until
    an hour; what was tried in vain tells how the copy was made."""
    return forbidding.may_bind(sentence) and covering_note.orders(sentence)


def _is_told(sentence: str) -> bool:
    """Whether the brief that the letter makes follows the sentence, or doubts it."""
    return bool(demands.accepted(sentence).demands) or forbidding.keeps_silent(sentence)


def of_note(sheet: Sheet, start: int, end: int) -> Sheet:
    """The sheet with what the covering note asks for and doubts; the rest of it is told."""
    sheet, said = embargo.apply(sheet, sheet.text[start:end], start)
    for begin, stop in sentences.split(sheet.text[start:end]):
        sentence = " ".join(sheet.text[start + begin : start + stop].split())
        if _keeps_embargo(sheet, sentence):
            continue
        open_yet = covering_note.doubts(sentence)
        if covering_note.orders(sentence) and (
            demands.accepted(sentence).values
            or (forbidding.keeps_silent(sentence) and not open_yet)
        ):
            sheet = briefed(sheet, start + begin, start + stop)
        if open_yet:
            sheet = sheet.doubting(f"mot d’accompagnement\u00a0: «\u00a0{sentence}\u00a0»")
    kind, who = covering_note.handed_over(said)
    if who:  # it gives the copy its speaker
        bylines = sheet.bylines or people.parse(who)
        sheet = replace(sheet, release=True, reply=sheet.reply or kind, bylines=bylines)
    shown = " ".join(said.split())
    shown = shown if len(shown) <= SHOWN else f"{shown[:SHOWN]}…"
    return sheet.told(
        Severity.NOTE,
        f"Mot d’accompagnement retiré\u00a0: «\u00a0{shown}\u00a0».",
        "Il n’est pas publié\u00a0; si c’est du texte, placez-le sous le titre.",
        start,
    )


def _ordering(said: str) -> str:
    """What is said, without the length of the copy that a reporter sends: it orders none."""
    return _DESCRIBED.sub(
        lambda each: each[0] if _OF_AN_ORDER.search(each["sent"]) else f"{each['sent']} ", said
    )


def _keeps_embargo(sheet: Sheet, sentence: str) -> bool:
    """Whether the sentence only asks to respect the embargo that was read."""
    match = _RESPECTED.search(flat(sentence))
    if sheet.embargo is None or not match:
        return False
    due = due_dates.read(match["until"])
    if not match["until"].strip(" ,"):
        return True
    return due is not None and due.dated(sheet.embargo.date()) == sheet.embargo.date()


def above_mail(sheet: Sheet, start: int, end: int) -> Sheet:
    """The sheet with what this line of a colleague's, above a mail that is passed on, asks for and
    doubts; the rest of it is told."""
    rest: list[str] = []
    for begin, stop in sentences.split(sheet.text[start:end]):
        said = sheet.text[start + begin : start + stop]
        if covering_note.doubts(said):
            sheet = sheet.doubting(f"mot d’accompagnement\u00a0: «\u00a0{said}\u00a0»")
        if demands.accepted(said).demands or forbidding.keeps_silent(said):
            sheet = briefed(sheet, start + begin, start + stop)
        elif not (partings.asks_nothing(said) or desk_talk.sends(said)):
            rest.append(said)
    if not rest:
        return sheet
    return sheet.told(
        Severity.NOTE,
        f"Mot d’accompagnement retiré\u00a0: «\u00a0{' '.join(rest)[:SHOWN]}\u00a0».",
        "Il n’est pas publié\u00a0; si c’est du texte, placez-le sous le titre.",
        start,
    )


def _number(value: object) -> int:
    assert isinstance(value, int)
    return value


def _place(sheet: Sheet, part: str, offset: int) -> int:
    """Where what is not understood stands, as far as its first words can be found."""
    return max(offset, sheet.text.find(part[:_LOOKED_FOR], offset))


def _told(sheet: Sheet, unknown: Sequence[str], offset: int) -> Sheet:
    brief = sheet.brief
    assert brief is not None
    grave = [part for part in unknown if forbidding.keeps_silent(part)]  # may be in the text
    for part in grave:
        sheet = sheet.told(
            Severity.ERROR,
            f"Consigne non comprise\u00a0: «\u00a0{part}\u00a0». L’article reste un brouillon.",
            _REMEDY,
            _place(sheet, part, offset),
        ).doubting(f"consigne « {part} » : non comprise, à vérifier avant de publier")
    for part in unknown:
        if part not in grave and (known := brief.understood(part)):
            sheet = sheet.told(
                Severity.WARNING,
                f"Consigne comprise en partie\u00a0: «\u00a0{part}\u00a0» "
                f"(compris\u00a0: «\u00a0{known}\u00a0»).",
                _REMEDY,
                _place(sheet, part, offset),
            )
            grave.append(part)
    if others := [part for part in unknown if part not in grave]:
        several = "s" if len(others) > 1 else ""
        listed = ", ".join(f"«\u00a0{part}\u00a0»" for part in others)
        sheet = sheet.told(
            Severity.WARNING,
            f"Consigne{several} non comprise{several}\u00a0: {listed}.",
            _REMEDY,
            _place(sheet, others[0], offset),
        )
    if brief.language != "fr":
        sheet = sheet.told(
            Severity.ERROR,
            f"La consigne demande un article en «\u00a0{brief.language}\u00a0»\u00a0: Dépêche "
            "publie en français.",
            "Demandez un article en français, ou retirez la dépêche.",
            offset,
        )
    return sheet
