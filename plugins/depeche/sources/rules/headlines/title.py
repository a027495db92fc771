"""The headline of the copy, and the desk's marks that stand around it."""

from __future__ import annotations

import difflib
import re
from dataclasses import replace

from ....french import lemmas, typography
from ....model import BRIEFS, BlockKind, Severity
from ...layout import BULLET
from ...sheet import Sheet
from ..letters import mail
from ..papers import papers
from ..wires import correction_notice
from . import genres, head, kicker_facts, kickers, no_headline, recased, section_names

LONGEST = 250
MOST_WORDS = 34
MOST_QUOTED_WORDS = 16
REPEATED_WITHIN, MOST_SITE_WORDS = 6, 4  # units, words
LEAST_REPEATED = 40  # letters of a headline that a line further down may repeat
SAME = 0.6  # likeness from which the copy repeats the headline of its front matter
LEAST_WORDS = 5  # of a title under its rubric
GLUED_SECTION = re.compile(
    r"(?P<section>Politique|Société|Économie|Sports?|Culture|Justice|Environnement|Éducation|Météo"
    r"|Faits[\s-]divers) (?=[A-ZÀ-Þ][a-zà-ÿ])"
)
OF_RECORD = re.compile(r"[A-ZÀ-Þ][^.!?:«\"]{1,30}:\s")  # "Arbitres : …"
# "Lorbec – Valbrune : 2-2", "À Lorbec, Lorbec bat Valbrune 5-4 (1-3)"
RESULT = re.compile(r"(?:[:)]|[A-ZÀ-Þ][\w'’-]*)\s+\d{1,3}\s?[-–]\s?\d{1,3}(?!\d)")
LABEL = re.compile(
    r"(?:titre|title|headline|objet|sujet|communiqué(?:\s+de\s+presse)?)\s*:\s*(?=\S)",
    re.IGNORECASE,
)
SUBJECT = re.compile(r"(?:objet|sujet)\s*:\s*(?=\S)", re.IGNORECASE)
OF_A_VERSION = re.compile(r"\bv(?:ersion)?\s?\d|\b(?:annule|remplace)\b", re.IGNORECASE)
HEADED_WITHIN = 5  # units: the subject, a headline, a standfirst, the text
# "Texte : « … »", under an instruction to the writer.
COPY_LABEL = re.compile(r"(?:texte|copie|dépêche|article|text)\s*:\s*(?=\S)", re.IGNORECASE)
QUOTED = re.compile(r"[«“\"]\s*(?P<title>[^«»“”\"]+?)\s*[»”\"]")
AGENCY_MARK = re.compile(
    r"\s*(?:[-–—|]\s*|\(\s*(?:avec\s+)?)(?:AFP|Reuters|AP|Belga|ATS)\s*\)?\s*$"
)
# "(parquet)", "(source proche de l'enquête)": whom the agency has it from.
SOURCE_MARK = re.compile(
    r"""
    \s*\( (?: parquet | pr[ée]fecture(?:\ maritime)? | pr[ée]f(?:et|[èe]te) | police | gendarmerie
      | pompiers | syndicats? | officiel
      | presse | m[ée]dias? | minist[èe]re(?:\ [\w'’ ]{2,30})? | ministre | gouvernement | justice
      | avocate?s? | famille | mairie | maire | ONG | association | entourage | tribunal | cour
      | direction | procureure? | secours | samu | sdis | autorit[ée]s?(?:\ \w+)?
      | [ée]lys[ée]e | matignon | pr[ée]sidence | premier\ ministre | arm[ée]e | exploitant
      | armateur
      | organisateurs? | compagnie | entreprise | groupe | constructeur | op[ée]rateur | h[ôo]pital
      | communiqu[ée] | t[ée]moins? | experts? | [ée]tude | sondage | porte-parole
      | sources?(?:\ [\w'’ -]{2,40})? ) \)\s*$
    """,
    re.IGNORECASE | re.VERBOSE,
)
MEDIA_MARK = re.compile(
    r"""
    (?: VID[ÉE]OS? | PHOTOS? | EN\ IMAGES? | (?:EN\ )?DIRECT | LIVE | AUDIO | PODCAST
      | INFOGRAPHIES? | CARTES? | DIAPORAMA ) \s*[.:|–—-]+\s*
    | RTRS-
    | (?: ABONN[ÉE]E?S? | PREMIUM | EXCLUSIF )\b \s*[.:|–—-]*\s* (?=\S)
    | (?i: point \s+ (?:n[°º]\s?)? \d{1,2} ) \s*[.:–—-]+\s* (?=[A-ZÀ-Þ]\w{3})  # of an agenda
    | \[\s* (?i: vid[ée]os? | photos? | images | direct | audio | podcast | infographies?
               | diaporama ) \s*\]\s*
    """,
    re.VERBOSE,
)
VERSION_MARK = re.compile(
    r"""
    [\[(]? (?P<mark> RECTIFICATIF | RECTIFI[ÉE]E? | CORRECTION | CORRIG[ÉE]E? | ACTUALIS[ÉE]E?
      | ACTUALISATION | MISE?\ [ÀA]\ JOUR | MAJ | URGENT | FLASH | ALERTE | LEAD(?:\ \d)?
      | \d+(?:[eE]|[EÈ]ME|[eè]me)\ (?:LEAD|Lead|lead)
      | ANNULE\ ET\ REMPLACE | R[ÉE]P[ÉE]TITION | BIS | PAPIER\ G[ÉE]N[ÉE]RAL | DERNI[ÈE]RE\ MINUTE
      | AVANT-PAPIER | ENCADR[ÉE] | COMPL[ÉE]T[ÉE]E? ) [\])]?
    \s* (?: [.:|¤–—-]+\s* | (?=[\[(]) | $ )
    """,
    re.VERBOSE,
)
CORRECTING = re.compile(
    r"rectificati(?:f|on)|rectifi[ée]e?|correction|corrig[ée]e?|annule et remplace", re.IGNORECASE
)
# "(PAPIER GÉNÉRAL, actualisé avec bilan)": what the desk says of this version, to its end.
VERSION_NOTE = re.compile(
    r"""
    \s*[\[(]\s* (?P<mark>
      (?: papier\ (?:g[ée]n[ée]ral|d['’]angle|verdict|de\ suivi) | avant-papier | synth[èe]se
        | (?:\d+(?:[eè]me|e)|nouveau|dernier)?\ ?lead | actualis[ée]e? | compl[ée]t[ée]e?
        | développ[ée]e?
        | mise?\ à\ jour | maj | rectificatif | rectifi[ée]e? | corrig[ée]e?
        | version\ (?:longue|courte|web|print|papier|actualis[ée]e?|compl[ée]t[ée]e?
                   |corrig[ée]e?|\d)
        | v\d | encadr[ée] | à\ (?:relire|valider|compléter|titrer|retitrer|couper|caler)
        | ok\ (?:sr|relu)
        | (?-i: DOSSIER | PORTRAIT | REPORTAGE | REP[ÈE]RES | CHRONOLOGIE | ANALYSE | MAGAZINE
            | [ÉE]CLAIRAGE | FOCUS | FICHE )
      ) \b [^()\[\]]{0,110} ) [\])]\s*$
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "(doc interne, peut être utilisé librement)": what it is, for colleagues.
DESK_NOTE = re.compile(
    r"\s*[\[(]\s*(?P<note>(?:(?:doc(?:ument)?s?|notes?|fiches?|mémo|usage)\s+internes?\b"
    r"|(?:à|pour)\s+(?:usage\s+interne|la\s+rédaction|mémoire|info\b))[^()\[\]]{0,110}"
    r"|[^()\[\]]{0,60}\butilis\w+\s+librement)\s*[\])]\s*$",
    re.IGNORECASE,
)
# "GASTRONOMIE | La truffe …", "[Culture] La criée …": the rubric of the page, before the headline.
RUBRIC = re.compile(
    r"(?P<rubric>[A-ZÀ-Þ][\w'’&-]*(?:\s[\w'’&/-]+){0,2})\s*[|¦]\s*(?=\S)"
    r"|\[(?P<bracketed>[A-ZÀ-Þ][\w'’& -]{2,30})\]\s*(?=\S)"
)
# "DEFENSE - Le ministère dément …", "SANTÉ. La maternité …": the desk's beat, in capitals.
BEAT = re.compile(
    r"(?P<beat>[A-ZÀ-Þ]{4,}(?:[\s/&-]{1,3}[A-ZÀ-Þ]{2,}){0,2})(?:\s+[-–—]|\s*\.)\s+(?=[A-ZÀ-Þ«\"“])"
)
SITE = re.compile(r"\s+[|¦]\s+(?P<site>[^|¦]{2,40})$")  # "… cet hiver | L'Estran"
VERSION_TAIL = re.compile(
    r"""
    \s*[\[(–—-]+\s* (?P<mark> rectificatif | rectifiée? | correction | corrigée? | actualisée?
      | actualisation | mise?\ à\ jour | maj | complétée?
      | lead\ \d | (?:\d+(?:[eè]me|e)|nouveau|dernier)\ lead | papier\ g[ée]n[ée]ral | bis )
    \s*[\])]?\s*$
    """,
    re.IGNORECASE | re.VERBOSE,
)


def find(sheet: Sheet) -> Sheet:
    """Takes the headline: the first unit that has the form of one, or repeats a given one."""
    while sheet.units and not any(map(str.isalnum, sheet.of(sheet.units[0]))):
        sheet = sheet.without([sheet.units[0]])  # the dashes between a mail's note and its copy
    if not sheet.units:
        return sheet
    if not sheet.title and no_headline.above(sheet):
        return find(no_headline.taken(sheet))
    first = sheet.units[0]
    text = sheet.of(first)
    if not sheet.title and not first.settled and len(sheet.units) > 1 and _is_paper(text):
        paper = papers.written(text.strip())
        return find(replace(sheet.without([first]), publisher=sheet.publisher or paper))
    if sheet.title and BRIEFS in sheet.doubts:
        return sheet  # the first brief's name, which the title has too
    if sheet.title:
        same = difflib.SequenceMatcher(None, sheet.title.casefold(), text.casefold()[:LONGEST])
        return sheet.without([first]) if same.ratio() > SAME else sheet
    if _is_of_a_message(sheet, text):
        return find(sheet.removed([first], "Objet du message retiré, ce n’est pas un titre"))
    label = LABEL.match(text) or (COPY_LABEL.match(text) if sheet.brief else None)
    marked = first.settled and first.kind is BlockKind.HEADING and not first.turn
    if not (marked or label or _is_title(sheet, text)):
        return cleaned(replace(sheet, title=sheet.subject)) if sheet.subject else sheet
    sheet = sheet.without([first])
    own = text[label.end() :] if label else text
    if label and (quoted := QUOTED.fullmatch(own)):
        own = quoted["title"]
    return _above_record(cleaned(_once(replace(sheet, title=own)), first.start))


def _is_of_a_message(sheet: Sheet, text: str) -> bool:
    """Whether the line is the subject under which the copy was sent: it speaks to the desk, or the
    copy's own headline stands below it. Without its label it must name a version of the copy."""
    subject = SUBJECT.match(text)
    below = sheet.units[1:HEADED_WITHIN]
    headed = any(head.is_text(sheet.of(each)) for each in below[1:]) and (
        head.is_headline(sheet, below[0]) or below[0].settled
    )
    if subject is None:
        return headed and bool(mail.WORKING.match(text) and OF_A_VERSION.search(text))
    return headed or mail.WORKING.search(text[subject.end() :]) is not None


def _above_record(sheet: Sheet) -> Sheet:
    """The sheet with the result of a match, right below its headline, and what its sheet says on
    (half-time, hall, referees) as lines by themselves: they are no part of the sentence under them,
    and no heading."""
    for index, unit in enumerate(sheet.units):
        line = sheet.of(unit).strip()
        labelled = OF_RECORD.match(line) is not None
        told = line.endswith((".", "!", "?", "…", ":")) or index > 0
        if unit.settled or unit.kind is not BlockKind.PARAGRAPH or len(line.split()) > MOST_WORDS:
            break
        if (told and not _is_of_record(line)) or not (
            RESULT.search(line) if index == 0 else labelled or not unit.after_blank
        ):
            break
        sheet = sheet.put(unit, replace(unit, kind=BlockKind.LIST_ITEM, settled=True))
    return sheet


def _is_of_record(line: str) -> bool:
    """Whether the line has labels, numbers and names, and nobody does anything in it."""
    parts = (part.partition(":")[0] for part in re.split(r"[.;]\s+", line))
    short = all(not lemmas.may_have_verb(part) for part in parts)
    return short and not re.search(r"[«»“”\"!?]", line) and re.search(r"[:\d]", line) is not None


def _once(sheet: Sheet) -> Sheet:
    """The sheet without the lines that repeat its title; the name of a site before the title
    ("Le Phare - La criée rouvre") goes with them."""
    title = _letters(sheet.title)[:LEAST_REPEATED]
    films = [  # the name of a film below, and who is in it
        unit
        for unit in sheet.units[REPEATED_WITHIN:]
        if len(title) == LEAST_REPEATED
        and unit.end - unit.start <= LONGEST
        and not unit.settled
        and _letters(sheet.of(unit)).startswith(title)
        and sheet.of(unit).rstrip()[-1] not in ".!?…»"
    ]
    sheet = sheet.without(films)
    for unit in sheet.units[:REPEATED_WITHIN]:
        line = sheet.of(unit).strip()
        site, _, plain = sheet.title.partition(" - ")
        if plain and len(site.split()) <= MOST_SITE_WORDS and _letters(plain) == _letters(line):
            sheet = replace(sheet, title=plain)
        if _letters(line) == _letters(sheet.title):
            sheet = sheet.without([unit])
    return sheet


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _without_section(sheet: Sheet, title: str) -> tuple[Sheet, str]:
    """The title without the rubric that the page set before it: "Justice Condamné pour avoir …"."""
    match = GLUED_SECTION.match(title)
    if not match or len(title[match.end() :].split()) < LEAST_WORDS:
        return sheet, title
    section = match["section"].capitalize()
    return replace(sheet, section=sheet.section or section), title[match.end() :]


def _without_rubric(sheet: Sheet, title: str, offset: int | None) -> tuple[Sheet, str]:
    """The title without the page's rubric before it and the site's name behind it, told."""
    gone = []
    match = RUBRIC.match(title)
    if match and len(title[match.end() :].split()) >= LEAST_WORDS:
        rubric = match["rubric"] or match["bracketed"]
        gone.append(rubric)
        title = title[match.end() :]
        if section_names.SECTIONS.fullmatch(rubric):
            sheet = replace(sheet, section=sheet.section or rubric.capitalize())
    beat = BEAT.match(title)
    matter = _matter(sheet, title, beat) if beat else ""
    if beat and (matter or _is_beat(beat["beat"])) and not title.isupper():
        gone.append(beat["beat"])
        title = title[beat.end() :]
        tags = (*sheet.tags, matter) if matter else sheet.tags
        sheet = replace(sheet, tags=tuple(dict.fromkeys(tags)))
        if section_names.SECTIONS.fullmatch(beat["beat"]):
            section = typography.correct(beat["beat"]).capitalize()
            sheet = replace(sheet, section=sheet.section or section)
    tail = SITE.search(title)
    if tail and len(title[: tail.start()].split()) >= LEAST_WORDS:
        site = tail["site"].strip()
        if len(site.split()) <= MOST_SITE_WORDS and site[0].isupper():
            gone.append(site)
            title = title[: tail.start()]
            paper = papers.written(site) if papers.is_paper(site) else ""
            sheet = replace(sheet, publisher=sheet.publisher or paper)
    if not gone:
        return sheet, title
    shown = ", ".join(f"«\u00a0{each}\u00a0»" for each in gone)
    return sheet.told(
        Severity.NOTE,
        f"Rubrique ou nom du site ôtés du titre\u00a0: {shown}.",
        "S’ils sont du titre, donnez-le entier dans l’en-tête (title:).",
        offset,
    ), title


def _matter(sheet: Sheet, title: str, beat: re.Match[str]) -> str:
    """What the capitals with a stop before a headline say that it is about, "INTEMPÉRIES. Lorbec
    compte ses dégâts": no name, no genre, and a headline that says what happened without it;
    "DISPARITION. Noé Talvas, l'homme du phare" does not."""
    known = (kickers.LABELS, genres.GENRES, kickers.OPINIONS)
    if beat[0].rstrip()[-1] != "." or MEDIA_MARK.match(title) or VERSION_MARK.match(title):
        return ""
    rest = title[beat.end() :]
    if any(each.fullmatch(beat["beat"]) for each in known) or _is_beat(beat["beat"]):
        return ""
    whole = len(rest.split()) >= LEAST_WORDS and lemmas.may_have_verb(rest)
    return recased.common(sheet, beat["beat"]) if whole else ""


def _without_town(sheet: Sheet, title: str, offset: int | None) -> tuple[Sheet, str]:
    """The title without the town in capitals in front of it, which is the place of the copy."""
    town = kicker_facts.opening(sheet, title)
    if town is None:
        return sheet, title
    sheet = replace(sheet, place=sheet.place or recased.name(sheet, town["place"]))
    return sheet.told(
        Severity.NOTE,
        f"Ville ôtée du titre, comme lieu de la copie\u00a0: «\u00a0{town['place']}\u00a0».",
        "Si elle est du titre, donnez-le entier dans l’en-tête (title:).",
        offset,
    ), title[town.end() :]


def _is_beat(mark: str) -> bool:
    """Whether the capitals before a headline are a desk's beat, or a sport with its contest:
    "BIATHLON/CM"."""
    sport = section_names.SPORTS.fullmatch(mark.partition("/")[0].strip())
    return sport is not None or section_names.BEATS.fullmatch(mark) is not None


def cleaned(sheet: Sheet, offset: int | None = None) -> Sheet:
    """The sheet with the desk's marks off its title; a mark of a version is told."""
    sheet, title = _without_section(sheet, sheet.title.strip("| \u00a0\t\n"))
    sheet, title = _without_rubric(sheet, title, offset)
    sheet, title = _without_town(sheet, title, offset)
    note = DESK_NOTE.search(title)
    if note and note.start():
        title = title[: note.start()]
        sheet = sheet.told(
            Severity.NOTE,
            f"Mention pour la rédaction ôtée du titre\u00a0: «\u00a0{note['note']}\u00a0».",
            "Si elle est du titre, donnez-le entier dans l’en-tête (title:).",
            offset,
        )
    tails = (AGENCY_MARK, SOURCE_MARK, VERSION_NOTE, VERSION_TAIL)
    while True:
        before = title
        for pattern in (MEDIA_MARK, VERSION_MARK, *tails):
            match = pattern.search(title) if pattern in tails else pattern.match(title)
            rest = (title[: match.start()] + title[match.end() :]).strip() if match else title
            if match and any(each.isalnum() for each in rest):
                title = rest[0].upper() + rest[1:]
                mark = match.groupdict().get("mark")
                if mark and CORRECTING.search(mark):
                    sheet = correction_notice.told(sheet, mark, offset)
                elif mark:
                    sheet = sheet.told(
                        Severity.NOTE,
                        f"Le titre porte la mention «\u00a0{mark}\u00a0»\u00a0: une version "
                        "antérieure existe peut-être.",
                        "Retirez l’antérieure, ou laissez les deux dans un même sous-dossier.",
                        offset,
                    )
        if title == before:
            break
    if label := genres.before(title):
        sheet, title = genres.told(sheet, label), title[label.end :]
        title = title[0].upper() + title[1:]
    return replace(sheet, title=re.sub(r"[ \t]{2,}", " ", title))


def _is_paper(line: str) -> bool:
    """Whether the line is the name of a paper or an agency and nothing else: no headline."""
    return papers.is_masthead(line) or (line.isupper() and papers.is_masthead(line.title()))


def _is_title(sheet: Sheet, text: str) -> bool:
    first, others = sheet.units[0], sheet.units[1:]
    if first.settled or ("\n" in sheet.text[first.start : first.end].strip() and len(text) > 160):
        return False
    if len(text) > LONGEST or len(text.split()) > MOST_WORDS or BULLET.match(text):
        return False
    if not others:
        return False
    if text.rstrip(" \u00a0\u202f").endswith((".", ";", ":", ",")) and not text.endswith(
        ("...", "…")
    ):
        # "Le port rouvre." is a headline only above copy that is set apart and longer, in no mail
        # that says its subject.
        after = sheet.of(others[0])
        return (
            text.endswith(".")
            and not sheet.subject
            and others[0].after_blank
            and ". " not in text
            and len(text.split()) <= 14
            and len(after) > 2 * len(text)
        )
    quotation = text.startswith(("«", '"', "“")) and text.endswith(("»", '"', "”"))
    return not quotation or others[0].after_blank or len(text.split()) <= MOST_QUOTED_WORDS
