"""Whether the copy is a press release, and who issued it.

The name stands above "Communiqué de presse", before or after it on its line, in the paragraph "À
propos de …" below; or the release speaks of its issuer from its title on: "Morvan dément …".
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile

from ....french import first_person, issuers, lemmas
from ....french.dates import parse_timestamp
from ....french.flattened import unaccented
from ....model import Moment, Severity
from ...sheet import Sheet
from ..dating import timestamps
from ..headlines import recased
from ..signing import signatures, signed_lines
from ..wires import agencies
from . import letterhead, presented

TOP = 6  # units among which a release says that it is one
LONGEST_NAME = 12  # words
PREFECT = re.compile(r"préf(?:et|ète)", re.IGNORECASE)
# At the head of a short line: whom the press or the shareholders may ask.
PRESS_CONTACT = re.compile(
    r"\s*[*_]*(?:contacts?\s+(?:presse|m[ée]dias?|journalistes?)|relations?\s+(?:investisseurs|presse"
    r"|m[ée]dias?)|attachée?s?\s+de\s+presse)\b.{0,120}",
    re.IGNORECASE,
)
# Whom a newspaper asks, and no issuer does: one who had no part in what it announces.
OUTSIDER = re.compile(
    r"\bqui n['’](?:a|ont|avai(?:en)?t) pas "
    r"(?:participé|pris part|contribué|collaboré|été associée?s?) (?:à|aux?)\b"
)
WARNS = re.compile(
    r"\bce(?:tte)? communi(?:qué|cation)(?: de presse)? (?:contient|peut contenir|comporte)\b",
    re.IGNORECASE,
)
OF = re.compile(
    r"communiqué(?: de presse)? (?:de la |du |des |de l['’]|de |d['’])"
    r"(?P<who>(?!presse)[^\d.:!?]{3,60})",
    re.IGNORECASE,
)
# "Droit de réponse de la laiterie Morvan", "Mise au point de Granulats Morvan à la suite de …"
REPLY_OF = re.compile(
    r"(?:droit de réponse|mise au point|démenti) (?:de la |du |des |de l['’]|de |d['’])"
    rf"(?:(?:MM?|Mmes?)\.? )?(?P<who>(?:(?-i:[A-ZÀ-Þ])|(?:{'|'.join(issuers.NOUNS)})\b)"
    r"[^.:!?«»,]{2,60}?)"
    r"(?: (?:à la suite|suite|après|à propos|au sujet|concernant|relati\w+|sur)\b.*)?",
    re.IGNORECASE,
)
# "Granulats Morvan dément", right from the title and again from the first sentence.
SAYS = re.compile(
    r"(?P<who>[A-ZÀ-Þ][\w'’&.-]*(?: [A-ZÀ-Þ&][\w'’&.-]*){0,4}) "
    r"(?:a le plaisir|est heureu\w+|tient à|annonce|dément|réaffirme|se félicite|prend acte"
    r"|confirme|présente)\b"
)
# "ARS Occitanie – Service communication", under "Contact presse"
SERVICE = re.compile(
    r"(?P<who>[A-ZÀ-Þ][^–—|:@\d]{1,50}?)\s+[–—-]\s+(?:service|direction|bureau|pôle|cellule)\b"
    r".{0,30}\b(?:communication|presse|médias?)\b.{0,20}",
    re.IGNORECASE,
)
FOOT = 12  # lines
ACRONYM = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ-]{1,7}")
# "CGT Biscuiterie": the union, and where it has its members
SECTION = re.compile(
    rf"{ACRONYM.pattern}(?:\s(?:d[eu]s?\s(?:la\s)?|d['’])?[A-ZÀ-Þ][a-zà-ÿ][\w'’-]*){{1,4}}"
)
ACRONYM_AND_NAME = re.compile(rf"{ACRONYM.pattern}\s+[–—-]\s+(?P<name>[A-ZÀ-Þ][^\d:.!?]{{3,80}})")
LOUD = re.compile(r"\b[A-ZÀ-Þ]{5,}\b")  # a name in capitals: "Fromagerie MORVAN & Fils"
SEVERAL = re.compile(r"\s+[/+&]\s+")  # "CGT CHU / FO CHU"
# "Les Amis de la Varenne vive": what follows the article of a headline has no capital.
TITLED = re.compile(r"(?:Les? |La |L['’])[A-ZÀ-Þ][\w'’-]+(?: [\w'’-]+){1,7}")
# What a paper does not write of itself: "Nous appelons tous les salariés à …".
CALLS = re.compile(
    r"nous (?:vous )?(?:(?:en )?appelons|demandons|exigeons|réclamons|refusons|revendiquons"
    r"|dénonçons|condamnons|invitons)\b",
    re.IGNORECASE,
)
LEAFLET = re.compile(r"ne pas jeter sur la voie publique", re.IGNORECASE)
# "La Société des halles de Valbrune exprime", "Morvan (Euronext Paris – MRV), …, publie"
ACTS = re.compile(
    r"(?:L['’]|La |Le |Les )?(?P<who>[A-ZÀ-Þ][\w'’&.-]*(?: [\w'’&.-]+){0,8}?)(?: \([^()]{2,60}\))?"
    r"(?:, [^,.;:]{3,90},)? (?:a (?:décidé|appris|engagé|le plaisir)|exprime|publie"
    r"|souhaite|tient à|annonce|informe|rappelle|confirme|dément|réaffirme|présente|lance|déplore"
    r"|regrette|salue|s['’]engage"
    r"|prend acte|conteste|réfute|répond|est heureu\w+|remercie|organise|communique|dénonce"
    r"|condamne|s['’]inquiète|réagit"
    r"|se félicite)\b"
)

ACCENTED = {unaccented(noun): noun for noun in issuers.NOUNS}
UNIONS = re.compile(r"[A-ZÀ-Þ]{2,}(?:\s[A-ZÀ-Þ]\w+)?(?:\s?/\s?[A-ZÀ-Þ]{2,}(?:\s[A-ZÀ-Þ]\w+)?)+")
# "✊ TRACT – A FAIRE CIRCULER ✊", above who issued it
CIRCULATED = re.compile(
    r"\W*tract(?:\W+(?:[àa] (?:faire circuler|diffuser|distribuer|afficher)))?(?: largement)?\W*",
    re.I,
)
# "TRACT INTERSYNDICAL CGT - CFDT", "Communiqué commun de la LDH et d'Attac"
TOGETHER = re.compile(
    r"(?:tract|communiqué|déclaration|appel)(?P<unions> (?:inter-?syndicale?|unitaire))?"
    r"(?: commune?| conjointe?)? (?:(?:de la|du|des|de l['’]|de|d['’]) ?)?"
    r"(?P<who>(?-i:[A-ZÀ-Þ]).{1,80})",
    re.IGNORECASE,
)
# "INTERSYNDICALE CGT – CFDT – FO", whatever the line below names: the firm, the site
_LETTERS = r"[A-ZÀ-Þ]{2,}(?:\s?[/,+&–—-]\s?[A-ZÀ-Þ]{2,})+"
INTERUNION = re.compile(
    rf"(?:l['’])?inter-?syndicale?\s+(?:[:–—-]\s*)?(?P<who>(?-i:{_LETTERS}))", re.IGNORECASE
)
# "CFDT – CGT – FO": one signature, of which no name stands for the others
_UNION = r"(?:CGT|CFDT|CFTC|FO|UNSA|FSU|SUD|CFE(?:-CGC)?)(?!\w)"
JOINT = re.compile(rf"(?=.*(?<!\w){_UNION}){_LETTERS}")
# "CGT – CFDT – FO GOÉMON LORBEC": the unions, and the firm or the town of their members
JOINT_OF = re.compile(
    rf"(?P<who>{_UNION}(?:\s?[/,+&–—-]\s?{_UNION})+)"
    r"(?P<at>(?:\s(?:[A-ZÀ-Þ][\w'’-]*|d[eu]s?|la))+)"
)

SPELT = re.compile(r"(?P<letters>[A-ZÀ-Þ]{2,8})\s[–—-]\s(?P<name>[A-ZÀ-Þ][^.:!?\d]{8,80})")


def find(sheet: Sheet) -> Sheet:
    """Fills `release` and `publisher`; takes the issuer away that stands under "Communiqué"."""
    top = [_bare(sheet.of(unit)) for unit in sheet.units[:TOP]]
    says = next((i for i, line in enumerate(top) if letterhead.is_release(line)), None)
    contact = WARNS.search(sheet.text) or (
        any(PRESS_CONTACT.fullmatch(sheet.of(unit)) for unit in sheet.units)
        and not any(map(signed_lines.says_by, top))  # a paper's, with whom its readers may ask
        and not OUTSIDER.search(sheet.text)
    )
    head = _letterhead(sheet)
    reply = _reply(top)
    heads = (line for line in top[:2] if not letterhead.is_of_a_kind(line))
    named = next(filter(None, map(OF.fullmatch, heads)), None) or reply
    if says is None and not contact and head < 0 and not named and not sheet.release:
        return _signed(_tract(sheet))
    above = top[: max(head, -1 if says is None else says) + 1]
    said = named["who"][0].upper() + named["who"][1:] if named else ""
    said = _written(said, sheet) if said.isupper() else said
    said = _issuer(above, sheet) or said if named is reply else said
    name = said or _issuer(above, sheet) or presented.find(sheet) or _speaking(sheet)
    if says is not None and (sender := _spelt_out(top[says + 1 : says + 2])):
        name = name or sender
        sheet = sheet.without([sheet.units[says + 1]])
    name = name or _at_foot(sheet) or signatures.body(sheet) or sheet.sender
    date = _date(top[says], sheet) if says is not None else None
    if not name and says is not None and says + 2 < len(sheet.units):
        below = top[says + 1] if says + 1 < len(top) else ""
        both = ACRONYM_AND_NAME.fullmatch(below)
        if both and both["name"].split()[0].lower() in issuers.NOUNS:
            name = both["name"]
            sheet = sheet.without([sheet.units[says + 1]])
        elif re.split(r"[ '’]", below)[0].lower() in issuers.NOUNS and _may_be_name(below, sheet):
            name = _written(below, sheet)
            sheet = sheet.without([sheet.units[says + 1]])
    served = SERVICE.fullmatch(name)
    return replace(
        sheet,
        release=True,
        publisher=sheet.publisher or (served["who"] if served else name) or acting(sheet),
        published=sheet.published or date,
    )


def _reply(top: list[str]) -> re.Match[str] | None:
    """The line that heads a party's answer to what was printed of it."""
    heads = re.compile(r"droit|.*\b(?:article|émission|reportage)\b", re.IGNORECASE)
    found = filter(None, map(REPLY_OF.fullmatch, top))
    return next((each for each in found if heads.match(each[0])), None)


def _spelt_out(lines: list[str]) -> str:
    """The name of a line that spells out its own letters: "SRM – Société des remontées mécaniques
    de Saint-Rémi"; "" for any other."""
    match = SPELT.fullmatch(lines[0]) if lines else None
    if not match:
        return ""
    words = re.findall(r"[^\W\d_]+", match["name"])
    initials = [each[0].upper() for each in words if each.lower() not in recased.SMALL]
    return match["name"] if "".join(initials).startswith(match["letters"]) else ""


def _date(line: str, sheet: Sheet) -> Moment | None:
    """The date beside "Communiqué": "Communiqué du 3 mars 2026"."""
    days = (letterhead.date_of(part.removeprefix("du ")) for part in letterhead.parts(line))
    return next((parse_timestamp(day, sheet.zone) for day in days if day), None)


def _letterhead(sheet: Sheet) -> int:
    """The last of the top units that only an office's letterhead has; -1 without one."""
    top = (sheet.of(unit).strip() for unit in sheet.units[:TOP])
    lines = list(takewhile(lambda line: not line.endswith((".", "!", "?", "…", "»", ":")), top))
    if any(signed_lines.opens(line) for line in lines):
        return -1
    return max((i for i, line in enumerate(lines) if letterhead.is_of_an_office(line)), default=-1)


def _issuer(lines: list[str], sheet: Sheet) -> str:
    for index, line in enumerate(lines):
        if PREFECT.fullmatch(line) and index + 1 < len(lines):
            line = f"{line} {lines[index + 1]}"
        if joint := _joint(line):
            return joint
        parts = [
            part
            for part in letterhead.parts(line)
            if not (letterhead.is_release(part) or letterhead.date_of(part.removeprefix("du ")))
        ]
        name = parts[0].strip(" *_") if parts else ""
        if _may_be_name(name, sheet) or _is_told_of(name, sheet):
            return _written(name, sheet)
    return ""


def _joint(line: str) -> str:
    """The unions of a joint signature, all of them; "" for any other line."""
    if inter := INTERUNION.fullmatch(line.strip(" *_")):
        return f"Intersyndicale {inter['who']}"
    of = JOINT_OF.fullmatch(line)
    if of and not lemmas.may_have_verb(of["at"].lower()):
        return f"Intersyndicale {of['who']}"
    return line if JOINT.fullmatch(line) else ""


def _is_told_of(name: str, sheet: Sheet) -> bool:
    """Whether the text has the words of the line as a proper name, behind a word in small letters:
    "l'association Brise-Lames vives" of "Brise-Lames vives"."""
    words = name.split()
    if not 2 <= len(words) <= LONGEST_NAME or name.isupper() or not name[0].isupper():
        return False
    behind = re.compile(rf"[a-zà-ÿ]['’ ]{re.escape(name)}(?!\w)")
    told = (sheet.of(unit) for unit in sheet.units)
    return any(behind.search(text) for text in told if signatures.SENTENCE.search(text.rstrip()))


def _may_be_name(name: str, sheet: Sheet) -> bool:
    return (
        1 <= len(name.split()) <= LONGEST_NAME
        and name[:1] not in "[("
        and _is_named(name)
        and not name.endswith((".", "!", "?", ":", ";", ","))
        and not letterhead.is_of_an_office(name)
        and not letterhead.is_contact(name)
        and not timestamps.is_timestamp(name, sheet.zone)
    )


def _is_named(name: str) -> bool:
    """Whether the line names somebody: "HBC Valbrune", "Chambre d'agriculture", no headline."""
    several = SEVERAL.split(name)
    if len(several) > 1:
        return all(map(_is_named, several))
    if TITLED.fullmatch(name) and not name.isupper():
        return True
    first = re.split(r"[ '’]", name)[0]
    if first.lower() in issuers.NOUNS:
        return first[:1].isupper()
    acronym = first.isupper() and len(first) <= 4 and first.lower() not in recased.SMALL
    if name.isupper() and name == first and not lemmas.known(name.lower()):
        return True
    return acronym if name.isupper() else letterhead.NAME.fullmatch(name) is not None


def _written(name: str, sheet: Sheet) -> str:
    """A name typed in capitals as the copy writes it; its common noun stays a common noun."""
    written = _accented(recased.name(sheet, name))
    for word in LOUD.findall(written):
        if re.search(rf"(?<!\w){word.title()}(?!\w)", sheet.text):
            written = written.replace(word, word.title())
    acronyms = [each for each in recased.WORD.findall(name) if each.isupper() and len(each) <= 3]
    for each in acronyms:
        if each.lower() not in recased.SMALL:
            written = re.sub(rf"\b{each}\b", each, written, flags=re.IGNORECASE)
    return written


def _accented(name: str) -> str:
    """ "Prefet de la Varenne", from capitals without accents, with those of its noun."""
    first, space, rest = name.partition(" ")
    noun = ACCENTED.get(first.lower())
    return f"{noun.capitalize()}{space}{rest}" if noun else name


def _speaking(sheet: Sheet) -> str:
    """Who speaks in the title and in the first sentence, under the same name."""
    named = [SAYS.match(sheet.of(unit).strip()) for unit in sheet.units[: TOP + 2]]
    found = [match["who"] for match in named if match]
    starts = [sheet.of(unit).strip() for unit in sheet.units[: TOP + 2]]
    if found and sum(line.startswith(f"{found[0]} ") for line in starts) > 1:
        return found[0]
    return ""


def _at_foot(sheet: Sheet) -> str:
    """Whose press service the foot names: "ARS Occitanie – Service communication"."""
    for line in sheet.text.splitlines()[-FOOT:]:
        match = SERVICE.fullmatch(line.strip())
        if match and _may_be_name(match["who"], sheet):
            return match["who"]
    return ""


def acting(sheet: Sheet) -> str:
    """Who does what the first paragraph tells: "La Société des halles exprime …"."""
    for unit in sheet.units[: TOP + 2]:
        line = sheet.of(unit).strip()
        dateline = agencies.DATED.match(line)
        match = ACTS.match(line[dateline.end() :] if dateline else line)
        if match and match["who"].lower() in ("je", "nous"):  # a signer's letter names itself below
            continue
        if match and (
            match["who"].split()[0].lower() in issuers.NOUNS
            or letterhead.NAME.fullmatch(match["who"])
        ):
            return match["who"]
    return ""


def _tract(sheet: Sheet) -> Sheet:
    """A leaflet, which its foot shows, is a release of the union or the party on its first line:
    "CGT – Biscuiterie de Lorbec – VALBRUNE", "*** SYNDICAT DES GRUTIERS ***"."""
    if not LEAFLET.search(sheet.text) or len(sheet.units) < TOP:
        return sheet
    if CIRCULATED.fullmatch(_bare(sheet.of(sheet.units[0]))):
        sheet = sheet.without([sheet.units[0]])
    first = sheet.units[0]
    if joint := _joint(_bare(sheet.of(first))):
        return _headed(sheet, joint)
    together = TOGETHER.fullmatch(_bare(sheet.of(first)))
    if together and not together["who"].endswith((".", "!", "?")):
        unions = "Intersyndicale " if together["unions"] else ""
        return _headed(sheet, f"{unions}{together['who']}")
    if body := _campaigner(sheet):
        sheet = _headed(sheet, body)
        return _headed(sheet, body) if _lettered(sheet) else sheet
    who = _lettered(sheet)
    return _headed(sheet, who) if who else replace(sheet, release=True)


def _lettered(sheet: Sheet) -> str:
    """The union whose letters open the first line, before its firm or its section."""
    who, *others = letterhead.BETWEEN.split(_bare(sheet.of(sheet.units[0])))
    known = others and any(each.fullmatch(who) for each in (ACRONYM, UNIONS, SECTION))
    return who if known else ""


def _headed(sheet: Sheet, who: str) -> Sheet:
    """The leaflet of `who`, without its first line."""
    first = sheet.units[0]
    return replace(sheet.without([first]), release=True, publisher=sheet.publisher or who).told(
        Severity.NOTE,
        f"En-tête du tract retiré\u00a0: «\u00a0{sheet.of(first).strip()}\u00a0».",
        "Si la ligne est le titre, donnez-le dans l’en-tête (title:).",
        first.start,
    )


def _signed(sheet: Sheet) -> Sheet:
    """A text that says "nous" and that a body signs is a release of it: "Le collectif de la halle";
    so is one that calls upon its readers under a body's name: "INTERSYNDICALE CGT – FO GOÉMON"."""
    if sheet.release or sheet.publisher or len(sheet.units) < TOP:
        return sheet
    who = signatures.body(sheet, campaigning=True)
    said = "\n\n".join(sheet.of(unit) for unit in sheet.units)
    if who and first_person.find(said):
        return replace(sheet, release=True, publisher=who)
    head = _campaigner(sheet)
    own = any(CALLS.match(said, at) for at in first_person.find(said))
    asked = sum(sheet.of(unit).endswith("?") for unit in sheet.units)  # an interview: its answers
    return _headed(sheet, head) if head and own and asked <= 1 else sheet


def _campaigner(sheet: Sheet) -> str:
    """The union, the league, the party that is the first line; "" where that is another."""
    head = " ".join(_bare(sheet.of(sheet.units[0])).split())
    campaigns = signatures.CAMPAIGNING & {head.partition(" ")[0].lower()}
    named = campaigns and " " in head and _may_be_name(head, sheet)
    return _written(head, sheet) if named else ""


def _bare(line: str) -> str:
    return line.strip(" \t*_#")
