"""Captions and credits of images that the copy names.

"drapeau" above "Photo: © Belnovosti"; "Légende : …"; "Crédit photo : X / AFP"; a caption that
ends in "© X / AFP".
"""

from __future__ import annotations

import re
from dataclasses import replace

from ....french import lemmas, sentences
from ....model import BlockKind, Credit, Severity
from ...columns import STOP
from ...sheet import Sheet, Unit
from ..signing import people, signed_lines
from . import image_orders, lone_captions

CREDIT = re.compile(
    r"""
    \(? (?: crédits?\s*(?:photos?|images?|visuels?|vidéo)?\s*[:©]\s*(?:photos?\s*:\s*)?
          | crédits?\s+photos?\s+
          | photos?\s+(?=(?:istock|getty|shutterstock|adobe|unsplash|pixabay|afp|dr)\b)
          | (?:photo(?:graph(?:ie|e|er)?)?s?|images?|visuels?|illustrations?|dessins?|infographies?)
            \s*(?:[:©]|\s[-–]\s)\s*
          | photos?\s+(?:par|by)\s+
          | (?:photos?|images?|illustrations?|visuels?)\s*[.,–—-]\s*(?:sources?|crédits?)\s*:
          | sources?\s+(?:d[eu]s?\s+(?:la\s+)?|de\s+l['’])?(?:photos?|images?|visuels?
            |illustrations?)\s*:
          | © | \(c\)\s | copyright\b\s*[:©]?\s* )
    \s* (?P<credit>\S.{0,140}?) \)?\.?
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Said of the image where its maker is named: of the archives, of another event, of nobody known.
_MENTION = (
    r"(?:(?i:(?:photo|image|illustration|visuel)s?\s*(?:d['’](?:illustration|archives?)|prétexte))"
    r"|(?:[Pp]hotos?\s+)?(?:D\.?R\.?(?!\w)|Archives?\b|ARCHIVES?\b))"
)
# "Photo d'illustration. Source : Agence Varenne"
_FROM = r"[.,;(|–—-]?\s*(?i:sources?|crédits?(?:\s+photos?)?|auteure?|copyright)\s*[:©]"
_MAKER = (
    rf"(?:\s*(?:{_FROM}|[:©/,|–—-])?\s*[A-ZÀ-Þ]"
    r"[^.!?()]{1,60}(?:\.(?=\s?[A-ZÀ-Þ]\.)[^.!?()]{0,20}){0,3}"
    r"(?:(?<=\b[A-ZÀ-Þ])\.)?)?"
)
ARCHIVE = re.compile(
    rf"\(?(?P<credit>{_MENTION}{_MAKER}|(?i:captures?\s+d['’]écran)(?:\s[^.!?]{{0,80}})?)\)?\.?"
)
# "La halle avant les travaux. Photo d'archives Noé Talvas", "Un étal. (DR)"
MENTIONED = re.compile(
    r"(?P<caption>.{4,400}?)\s*(?:(?<=[.!?»])\s*|[,;(|©]\s*|\s[–—-]\s*)"
    rf"(?:\(\s*)?(?P<credit>(?:©\s?)?{_MENTION}{_MAKER})\)?\.?"
)
# "Photos sur le serveur (3) : le piquet. Légende : Les grévistes, vendredi. Photo N. Talvas."
SENT = re.compile(
    r"(?:photos?|images?|visuels?|illustrations?)\b[^«»]{0,160}?[.;–—-]\s*légendes?\s*:\s*(?P<sent>\S.*)",
    re.IGNORECASE,
)
PRESSREADER = re.compile(r"(?:\?\?\s+)+(?P<caption>[^?].*)")  # its mark for an image
CAPTION = re.compile(
    r"légende\s*(?:photo|(?:de\s+l['’]|d['’])image)?\s*(?:\(?(?:n[°o]\s*)?\d{1,2}\)?)?"
    r"\s*(?:[:.,]|\s[–—-]\s)\s*(?P<caption>\S.*)"
    r"|\(?(?:photo|image|visuel|illustration)\s*(?:n[°o]\s*)?\d{1,2}\)?\s*(?:[:.]|\s[–—-]\s)"
    r"\s*(?P<numbered>\S.*)"
    r"|sur\s+(?:la|cette)\s+(?:photo|image)\s*:\s*(?P<below>\S.*)"
    r"|[\[(](?:photos?|images?|visuel|illustration|infographie|légende(?:\s+photo)?)[\])]"
    r"\s*[:–—-]?\s*(?P<bracketed>\S.*)"
    r"|[▲△]\s*(?P<pointed>\S.*?)(?:\s*\((?:photo|image)\s*[=:]\s*(?P<by>[^()]{2,60})\))?",
    re.IGNORECASE,
)
# Image libraries, alone on a line.
LIBRARY = re.compile(
    r"(?:getty(?:\s+images)?|shutterstock|i?stock(?:photo)?|adobe\s+stock|unsplash|pixabay|pexels"
    r"|maxppp|alamy|picture[\s-]alliance)(?:\s*[/,|]\s*[\w .'’-]{2,40})?",
    re.IGNORECASE,
)
# "Photo Le Courrier/C. O. : Les panneaux, dimanche.", "Photo C. O. : Les panneaux."
NAMED = re.compile(
    r"[Pp]hotos?\s+(?P<credit>[A-ZÀ-Þ][\w'’. -]{1,40}/\s?[A-ZÀ-Þ][\w'’. -]{1,30}?"
    r"|(?:[A-ZÀ-Þ]\.[ -]?){1,3}[A-ZÀ-Þ][\w'’-]+|[A-ZÀ-Þ]\.(?:[ -]?[A-ZÀ-Þ]\.){1,2})\s*:"
    r"\s*(?P<caption>\S.*)"
)
TAIL = re.compile(
    r"""
    (?P<caption>.{8,400}?) \s*[.,;]?\s*[–—•-]?\s*
    (?: © | /?\s*AFP\ PHOTO\s*/?\s* | @\s?[Pp]hotos?\s | [Pp]hotos?\s+(?=[A-Z]{2,}\s?/)
      | /?\s*\([cC]\)\s
      | \(?(?:[Cc]rédits?(?:\ photos?)?|[Pp]hoto(?:graph(?:ie|e|er)?)?s?|[Ii]mages?)\s*:\s*
      | [\[(](?:[Pp]hoto|[Cc]rédit|©)\s*
      | (?:(?<=llustration\))|(?<=rchive\))|(?<=rchives\)))\.?\s*[–—-]\s )
    \s* (?P<credit>[^()\[\]]{2,80}?) [\])]?\.?
    """,
    re.VERBOSE,
)
# "Photo : Service d'urgence de l'État": a body is named where nothing is shown.
BODY = re.compile(
    r"(?:(?i:le|la|les|l['’])\s?)?(?:Service|Ministère|Mairie|Préfecture|Ville|Police|Gendarmerie|Pompiers"
    r"|Sapeurs-pompiers|SDIS|Agence|Bureau|Département|Région|Office|Présidence|Parquet|Institut|Université"
    r"|Centre|Musée|Fondation|Association|Club|Groupe|Armée|Marine)"
    r"(?:\s(?:(?:de\s|du\s|des\s|d['’]|l['’]|la\s|et\s)*[\w'’-]+)){0,8}"
)
# "(Photo C. O. : Les panneaux, dimanche)", "(Photo Le Courrier / C. O.)", alone on a line
IN_BRACKETS = re.compile(
    r"\([Pp]hotos?\s+(?P<credit>[A-ZÀ-Þ][^():]{1,60}?)(?:\s*:\s*(?P<caption>[^()]+))?\)\.?"
)
DRAWN = re.compile(r"[\U0001f000-\U0001faff\ufe0f\s]+")
FILE = re.compile(r"(?P<file>[\w./ -]{1,120}\.(?:jpe?g|png|webp|avif|gif|tiff?))", re.IGNORECASE)
# Who made the image: names, agencies and what joins them. Anything else describes it.
NAMES = re.compile(
    r"(?:(?:[A-ZÀ-Þ0-9©@][\w'’.&@-]*|de|du|des|la|le|les|d['’]\w+|et|and|via|pour|par|avec|archives?"
    r"|[/,|•·–—-]|[«»]|\(\w+\))(?:\s+|(?<=/)|(?=/)|(?=,)|$)|/)+"
)
LOWER_AGENCY = re.compile(r"[a-z][\w.-]*\s?/\s?(?=[A-ZÀ-Þ])")  # "© ouestimages / Noé Talvas"
# "… à Valbrune. CAMILLE ORVEAU / AFP", "… (Noé Talvas/SIPA)", "… | L'ÉCHO / C. O."
AGENCY_TAIL = re.compile(
    r"(?P<caption>.{8,400}?)\.?\s*[|(]?\s*(?<!\w)"
    r"(?P<credit>(?:[A-ZÀ-Þ]\.\s?|[A-ZÀ-Þ][\w'’-]+(?:\s|(?=/))){1,5}/\s?(?:AFP|AP|SIPA|REUTERS"
    r"|GETTY(?:\sIMAGES)?|MAXPPP|EPA|BELGA|KEYSTONE|ATS|ABACA|DPA|ANSA|IMAGO|BESTIMAGE|ICON\sSPORT"
    r"|HANS\sLUCAS|SHUTTERSTOCK)(?:\s?/\s?[\w. -]{2,30})?)\)?\.?",
)
BAR_TAIL = re.compile(
    r"(?P<caption>.{8,400}?)\.?\s+\|\s+(?:(?i:photos?|crédits?)\s*:\s*)?"
    r"(?P<credit>[A-ZÀ-Þ][A-ZÀ-Þ'’ .-]{1,60}(?:/[A-ZÀ-Þ'’ .-]{2,40})?)"
)
# "Le quai, mercredi. — C. Orveau / L'Estran": who took it, and for whom.
DASH_TAIL = re.compile(
    r"(?P<caption>.{8,400}?)\s+(?:[–—]|(?<=[.!?] )-)\s+"
    r"(?P<credit>[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,3}"
    r"(?:\s[–—-]\s(?:AFP|[Bb]elga|BELGA|ATS)|\s?/\s?[\w.'’ -]{2,30}"
    r"|\s(?:AFP|AP|REUTERS|SIPA|MAXPPP|EPA)|(?<=[A-Z]\.)[A-ZÀ-Þ][\w'’-]+))"
)
# "… the port on Tuesday. (AP Photo/Name)": the agency's own caption, in its language.
FOREIGN_TAIL = re.compile(r"(?P<caption>.{8,}?)\s*\((?P<credit>[A-Z]{2,6} Photo/[^()]{2,60})\)\.?")
# "… le 4 octobre 2025. MATHILDE ROQUES POUR « LE QUOTIDIEN »": names in capitals after the stop.
CAPITALS_TAIL = re.compile(
    r"(?P<caption>.{8,400}?[.!?»)])\s+"
    r"(?P<credit>(?P<names>(?:[A-ZÀ-Þ]\.\s?|[A-ZÀ-Þ][A-ZÀ-Þ'’-]+(?:\s|$|(?=/))){2,5})(?:POUR\s.{2,40}|/\s?[A-ZÀ-Þ].{1,40})?)"
)
# "PHOTO CAMILLE ORVEAU, ARCHIVES L'ÉCHO": what the image shows stands on the line below.
ABOVE_CAPTION = re.compile(
    r"PHOTOS?\s(?P<credit>[A-ZÀ-Þ][A-ZÀ-Þ'’. -]{4,60}(?:,[A-ZÀ-Þ'’. -]{2,60})+)"
)
# "Le tribunal de Valbrune. (L'Estran/Noé Talvas)": a newspaper and its photographer.
PAPER_TAIL = re.compile(
    r"(?P<caption>.{8,400}?)\s*\((?P<credit>[A-ZÀ-Þ][\w'’.-]*(?:\s[\w'’.-]+){0,4}\s?/\s?"
    r"[A-ZÀ-Þ][\w'’.-]*(?:\s[\w'’.-]+){1,3})\)\.?"
)
# "… en juin 2016. Photo Le Courrier / Noé Talvas", "… PHOTO ARCHIVES « LE COURRIER »"
SAID_TAIL = re.compile(
    r"(?P<caption>.{8,400}?[.!?»)])\s+(?:[Pp]hotos?|PHOTOS?|[Cc]rédits?|Ph\.)\s+(?P<credit>[A-ZÀ-Þ].{1,80})"
)
FIRST_TAIL = re.compile(  # "… Valbrune. REUTERS/Noé Talvas/File Photo"
    r"(?P<caption>.{8,400}?[.!?»)])\s+"
    r"(?P<credit>(?:REUTERS|Reuters|AFP|AP|EPA|SIPA|MAXPPP)(?:\s?/\s?[\w.'’-]+(?:\s[\w.'’-]+){0,3}){1,3})\.?"
)
# "(Photo N. Talvas) Jeudi soir, devant l'hôpital.", "[Photo N. T.] Jeudi soir, …"
FIRST = re.compile(
    r"[\[(](?:[Pp]hotos?|PHOTOS?|[Cc]rédits?)\s*:?\s+(?P<credit>[A-ZÀ-Þ][^()\[\]]{2,60})[\])]\s+(?P<caption>[A-ZÀ-Þ].{8,300})"
)
BY_NAME = re.compile(r"[Pp]hotos?\s+(?P<credit>[A-ZÀ-Þ][^.:!?]{3,60})")  # "Photo Noé Talvas"
HEADED = re.compile(r"photos?|images?|illustration|visuel|légende", re.I)  # alone on a line
# "Noé Talvas / Hans Lucas pour L'Estran", "Portrait : Noé Talvas pour L'Estran": who took it
TAKEN_FOR = re.compile(
    r"(?:[A-ZÀ-Þ][^.!?/]{3,40}\s?/\s?(?=[A-ZÀ-Þ])|[Pp]ortraits?\s?:\s*(?=(?P<credit>[A-ZÀ-Þ].*)))"
    r"[\w .'’-]{3,40}\spour\s[^.!?]{2,40}"
)
# "Photo : diffusion": whence the image comes, where nobody made it.
GIVEN_OUT = re.compile(
    r"(?:diffusion|reproduction|internet|réseaux\s+sociaux|archives?|illustration|libre\s+de\s+droits?"
    r"|domaine\s+public|document\s+(?:remis|transmis|fourni)|remise?|fournie?|transmise?|capture)",
    re.IGNORECASE,
)
SEVERAL = re.compile(r"\s*(?:/|,|\bet\b|&)\s*")
INITIALLED = re.compile(r"(?<![^\W\d_])[A-ZÀ-Þ]\.$")
LONGEST = 500  # characters of a caption with its credit
CAPTION_WORDS, MOST_MAKER_WORDS = 40, 6


def is_credit(line: str) -> bool:
    """Whether the whole line credits or captions an image."""
    line = _unbracketed(line)
    return len(line) <= 200 and any(
        pattern.fullmatch(line) for pattern in (CREDIT, ARCHIVE, CAPTION, LIBRARY, NAMED)
    )


def find(sheet: Sheet) -> Sheet:
    """Takes captions and credits away and fills `credits`."""
    taken: list[Unit] = []
    found: list[Credit] = []
    ordered: list[Unit] = []
    apart: list[Unit] = []
    dense = sum(each.after_blank for each in sheet.units) < len(sheet.units) / 2
    for index, unit in enumerate(sheet.units):
        if unit.settled:
            continue
        before = sheet.units[index - 1] if index else None
        credit = read(sheet.of(unit))
        if credit is None and (headed := _below_label(sheet, index)):
            taken += sheet.units[index : index + 2]
            found.append(headed)
            continue
        if unit in taken:
            continue
        if credit is None and not image_orders.is_one(sheet.of(unit)):
            continue
        taken.append(unit)
        if credit is None or image_orders.speaks(sheet.of(unit), credit):
            ordered.append(unit)
            continue
        several = bool(found and found[-1].caption and credit.caption)
        if found and before in taken and not (unit.after_blank or several):
            found[-1] = _merged(found[-1], credit)
            continue
        near = before and sheet.text.count("\n", before.end, unit.start) <= 1
        if before and near and before not in taken and not unit.after_blank:
            caption = sheet.of(before).strip()
            # An entry of a live report is its text, right above its image.
            settled = dense or before.turn is not None
            if not credit.caption and _is_caption(caption, before, settled):
                taken.append(before)
                if len(sentences.split(caption)) > 1:
                    apart.append(before)
                credit = replace(credit, caption=caption)
        if before and before not in taken and lone_captions.above(sheet, index, credit.caption):
            taken.append(before)
            apart.append(before)
            shown = sheet.of(before).strip()
            credit = replace(credit, **{"alt" if credit.caption else "caption": shown})
        if credit.credit and not credit.caption:
            alone = lone_captions.beside(sheet, index, _credited(sheet))
            if alone and alone not in taken:
                taken.append(alone)
                apart.append(alone)
                credit = replace(credit, caption=sheet.of(alone).strip())
        below = sheet.units[index + 1 : index + 2]
        if ABOVE_CAPTION.fullmatch(sheet.of(unit)) and below and not below[0].after_blank:
            taken.append(below[0])
            credit = replace(credit, caption=sheet.of(below[0]).strip())
        if credit not in found:
            found.append(credit)
    for unit in ordered:
        sheet = sheet.told(
            Severity.WARNING,
            f"Mention sur l’image retirée, elle s’adresse à la rédaction\u00a0: "
            f"«\u00a0{sheet.of(unit).strip()}\u00a0».",
            "Si c’est une légende, écrivez-la sans numéro de téléphone ni consigne.",
            unit.start,
        )
    for unit in apart:
        sheet = sheet.told(
            Severity.NOTE,
            "Ligne tenue pour la légende de l’image\u00a0: "
            f"«\u00a0{sheet.of(unit).strip()}\u00a0».",
            "Si c’est un intertitre, mettez-le entre tirets\u00a0: «\u00a0- Intertitre -\u00a0» ; "
            "du texte, mettez une ligne vide dessous.",
            unit.start,
        )
    return replace(sheet.without(taken), credits=(*sheet.credits, *found))


def _credited(sheet: Sheet) -> list[int]:
    return [index for index, unit in enumerate(sheet.units) if read(sheet.of(unit))]


def _below_label(sheet: Sheet, index: int) -> Credit | None:
    """What an image shows, right under the word "Photo" alone on its line."""
    below = sheet.units[index + 1 : index + 2]
    label = HEADED.fullmatch(sheet.of(sheet.units[index]).strip())
    if not label or not below or below[0].after_blank or below[0].settled:
        return None
    line = sheet.of(below[0]).strip()
    return read(line) or (Credit(caption=line) if len(line.split()) <= CAPTION_WORDS else None)


def read(line: str) -> Credit | None:
    """What a line says of an image; None for a line that speaks of something else."""
    line = _unbracketed(line)
    if len(line) > LONGEST:
        return None
    if match := CAPTION.fullmatch(line) or PRESSREADER.fullmatch(line) or SENT.fullmatch(line):
        found = match.groupdict()
        shown = next(filter(None, match.groups())).strip()
        plain = Credit(caption=shown, credit=found.get("by") or "")
        return read(shown) or lone_captions.signed(shown) or plain
    if match := NAMED.fullmatch(line):
        return _tail(match)
    if LIBRARY.fullmatch(line):
        return Credit(credit=line)
    if match := ARCHIVE.fullmatch(line) or ABOVE_CAPTION.fullmatch(line):
        return Credit(credit=match["credit"])
    if (match := IN_BRACKETS.fullmatch(line)) and NAMES.fullmatch(match["credit"]):
        return Credit((match["caption"] or "").strip(), match["credit"])
    if match := CREDIT.fullmatch(line):
        text = match["credit"].strip().lstrip("©").strip(" :-–—")
        if not re.search(r"[^\W\d_]", text):
            return Credit()  # a program's number for the image: "[photo:12345]"
        if file := FILE.fullmatch(text):
            return Credit(path=file["file"])
        agency = LOWER_AGENCY.match(text) if "©" in line else None
        owned = line.lower().startswith(("crédit", "©")) or f"© {text}" in line
        named = NAMES.fullmatch(text[agency.end() :] if agency else text)
        body = BODY.fullmatch(text) and not _told(text)
        if named or body or (owned and _is_body(text, line)):  # "© Diário do Lobo"
            return Credit(credit=text)
        if text.count("(") > text.count(")"):
            text += ")"  # the bracket that closes the credit, not the line
        tail = TAIL.fullmatch(text) or PAPER_TAIL.fullmatch(text) or SAID_TAIL.fullmatch(text)
        if not tail and GIVEN_OUT.fullmatch(text):
            return Credit(credit=text)
        return _tail(tail) if tail else read(text) or Credit(caption=text)
    mentioned = MENTIONED.fullmatch(line)
    if mentioned and len(line.split()) <= CAPTION_WORDS:
        maker = re.sub(rf"^(?:©\s?)?{_MENTION}[\s:©/,|–—-]*", "", mentioned["credit"])
        if not maker or NAMES.fullmatch(maker) or _is_body(maker, line):
            return _tail(mentioned)
    tail = TAIL.fullmatch(line)
    if tail and len(line.split()) <= CAPTION_WORDS and _is_made(tail["credit"].strip(), line):
        return _tail(tail)
    if foreign := FOREIGN_TAIL.fullmatch(line):
        return _tail(foreign)
    first = FIRST.fullmatch(line)
    if first and NAMES.fullmatch(first["credit"]) and len(line.split()) <= CAPTION_WORDS:
        return _tail(first)
    if taken := TAKEN_FOR.fullmatch(line):
        return Credit(credit=taken["credit"] or line)
    named = BY_NAME.fullmatch(line)
    if named and all(map(people.is_person_name, SEVERAL.split(named["credit"]))):
        return Credit(credit=named["credit"])
    said = SAID_TAIL.fullmatch(line)
    if said and len(line.split()) <= CAPTION_WORDS and NAMES.fullmatch(said["credit"]):
        return _tail(said)
    for pattern in (FIRST_TAIL, AGENCY_TAIL, BAR_TAIL, DASH_TAIL, PAPER_TAIL):
        tail = pattern.fullmatch(line)
        if tail and tail["caption"].isupper():
            continue  # "L'ÉCHO DE LORBEC – JUSTICE"
        if tail and len(line.split()) <= CAPTION_WORDS:
            return _tail(tail)
    tail = CAPITALS_TAIL.fullmatch(line)
    if tail and len(line.split()) <= CAPTION_WORDS and _names_somebody(tail["names"]):
        return _tail(tail)
    return None


def _is_made(credit: str, line: str) -> bool:
    """Whether the words are who made the image. Behind "©" they are, whatever they are made of:
    "© Musée municipal, Valbrune / C. Orveau"."""
    owned = line.rstrip(" .)]").endswith(f"©{credit}") or f"© {credit}" in line
    return NAMES.fullmatch(credit) is not None or (
        owned and not re.search(r"[!?;]|(?<!\b[A-ZÀ-Þ])[.]\s", credit)
    )


def _is_body(maker: str, line: str) -> bool:
    """Whether words in small letters are of a body's name behind the mention of an image: "Photo
    d'archives Parc naturel régional". A sentence has a verb or a stop."""
    short = len(maker.split()) <= MOST_MAKER_WORDS and not line.endswith((".", "!", "?"))
    said = line.lower().startswith("crédit") or not lemmas.may_have_verb(maker)
    return short and not _told(maker) and said


def _told(text: str) -> bool:
    """Whether the words tell what an image shows: "Police et pompiers devant la mairie, mardi"."""
    return re.search(r",|\s(?:à|au|aux|dans|devant|sur|lors|pendant|en)\s", text) is not None


def _names_somebody(capitals: str) -> bool:
    """Whether a word of them is no common one: "… lundi. UNE ENQUÊTE OUVERTE" ends in a heading;
    nor is it said twice, as no name is."""
    words = re.findall(r"[^\W\d_]{3,}", capitals)
    twice = len(words) > 1 and len(set(words)) == 1
    return not twice and any(not lemmas.known(each.lower()) for each in words)


def _unbracketed(line: str) -> str:
    """The line without the square brackets around it: "[Photo : le quai. © Agence]", and without
    the camera that a page draws before it."""
    line = line.strip()
    line = line[match.end() :] if (match := DRAWN.match(line)) else line
    return line[1:-1].strip() if line[:1] == "[" and line[-1:] == "]" else line


def _tail(match: re.Match[str]) -> Credit:
    credit = match["credit"].strip(" ©-–—")
    said = f"Photo {credit}" if re.match(r"d['’]archives?\b", credit) else credit
    said = said if INITIALLED.search(said) else said.rstrip(".")
    return Credit(match["caption"].strip(" /•-–—"), said)


def _merged(first: Credit, second: Credit) -> Credit:
    return Credit(
        first.caption or second.caption,
        first.credit or second.credit,
        first.path or second.path,
    )


def _is_caption(text: str, unit: Unit, dense: bool) -> bool:
    """In copy without blank lines, a full sentence above a credit may be its last paragraph."""
    words = len(text.split())
    if signed_lines.INITIALS.fullmatch(text.strip()) or signed_lines.is_byline(text):
        return False
    if unit.kind is not BlockKind.PARAGRAPH or words > CAPTION_WORDS:
        return False
    return not (dense and STOP.search(text)) or words <= 3
