"""What a desk says in confidence, or to itself, amid the copy: never printed.

    - non-dit : rumeur d'une candidature au Sénat -> ne pas en parler
    (NB : vérifier le chiffre de la caisse, le service com parle de 650 000)
    Le feu a pris vers 1 h 15. [ATTENTION : à confirmer par le parquet]

A secret goes; a doubt goes with the sentence that it is about. Either makes the article a draft.
What a story says of secrets and of checks ("« C'est du off », a-t-il dit", "À vérifier désormais :
l'origine des fonds") is copy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ....french import sentences
from ....french.flattened import flat
from ....model import Asked, Severity
from ...sheet import Sheet, Unit, one_line, trimmed
from ..notes import briefing, demands
from . import doubted_matter, doubted_names, telegraphic

LONGEST = 600  # characters of such a line
BEFORE = 3  # units above in which the sentence that a doubt is about is looked for
READ_AGAIN = "Relisez l’article en y pensant, puis publiez-le à la main."

_NOTED = re.compile(  # of a reporter's notes
    r"^\W*(?:confidentiel(?:le)?|rumeurs?|bruits? de couloir|pour (?:info|toi))\b"
)

# Not what readers are told to check: a date, an address, a price.
_CHECKED = (
    r"(?:chiffres?|noms?|prenoms?|orthographe|ages?|montants?|fonctions?|sources?|citations?|infos?"
    r"|scores?|total|bilan)"
)
_CHECK = r"(?:(?:re)?verifie[rz]|recoupe[rz]|checke[rz]|double[- ]checker|fact[- ]?checker)"
_MARKED = r"(?:nb|n\.b\.|nota(?: bene)?|note(?: (?:sr|desk|pour \w+))?|attention|ps|rappel|!+|\?+)"
_DOUBT = re.compile(
    rf"\W*(?:{_MARKED}\s*[:,–—!-]*\s*)?"
    rf"(?:(?:reste )?a {_CHECK}|(?:il faut |faut |merci de |a )?{_CHECK} (?:bien )?(?:le |la |les "
    rf"|l'|son |ses )?{_CHECKED}|{_CHECKED} (?:a|restant a) (?:{_CHECK}|confirmer|preciser)"
    r"|to (?:be )?check(?:ed)?|fact[- ]?check|tbc|tk)\b"
)
_MARKED_DOUBT = re.compile(
    rf"\W*{_MARKED}\s*[:,–—!-]*\s*.{{0,40}}\b(?:{_CHECK}|(?:a |reste a )(?:confirmer|preciser"
    r"|completer|valider)|pas (?:sur|confirme|verifie)\b)"
)
_OPEN = re.compile(
    r"\b(?:a |reste a )?(?:confirmer|preciser|completer|verifier|recouper|valider)\b"
)
_ASKS_BACK = re.compile(
    r"\b(?:preciser|verifier|orthographe|source|nom exact|prenom|age exact|date exacte|sur)\s?\?+$"
)
# "[voir avec Léa]", "(on attend une photo de Rémi)", "[on garde le prix]": the desk's own work.
_WORK = re.compile(
    r"\[(?:on|je|tu) (?:l[ea]s? |l'|en )?(?:garde|coupe|met|laisse|cite|supprime|vire|enleve)s?\b"
    r"|\W*(?:(?:a )?voir avec (?!l[ea]s? |l'|un )\w+|on attend (?:une |la |les |des |sa )?"
    r"(?:photos?|visuels?|reponses?|legendes?|infos?)\b|(?:photos?|visuels?|legendes?|cartes?|infographies?)"
    r" (?:a (?:venir|demander|suivre|trouver|caler|legender)|dans le mail|en pj)"
    r"|(?:a )?(?:relancer|rappeler) (?:pour|avant|demain|ce soir)\b"
    r"|manque (?:une |la |l')?(?:citation|photo|age|prenom|reaction)\b)"
)
# "NDLR : prévenir le maire avant parution": what the desk is to do, none of it for readers.
_ORDERED = re.compile(
    rf"\W*(?:{_MARKED}|ndlr|n\.d\.l\.r\.)\s*[:,–—-]+\s*(?:(?:bien|ne pas|penser a|a)\s+)?"
    r"(?:prevenir|appeler|rappeler|relancer|attendre|demander|contacter|caler|couper|rajouter"
    r"|ajouter|retirer|enlever|flouter|anonymiser|remplacer|mettre a jour|faire relire"
    r"|faire valider|oublier|relire|valider|soumettre)\b"
    r"|\W*(?:ndlr|n\.d\.l\.r\.)\b.{0,120}\bavant (?:parution|publication|bouclage|mise en ligne)\b"
)
_OWN = re.compile(r"\W*(?:sources?|photos?|visuels?|illus\w*|legendes?|contacts?|tel)\s*[:=]\s")
_BRACKETS = re.compile(r"\[[^\[\]\n]{2,240}\]|\([^()\n]{2,240}\)")
_PAIRED = re.compile(r"\[[^\[\]]*\]|\((?:[^()]|\([^()]*\))*\)")
_QUOTED = re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"]*\"")
# "XX ne sont pas revenus": what the reporter still has to find out.
_BLANK = re.compile(r"(?<![\w'’-])(?:X{2,4}|TK)(?![\w'’-])|_{4,}")
# "Le biologiste Noé Talvas… non joint.": of somebody who has said nothing yet.
_UNREACHED = re.compile(
    r"(?:^|(?<=[.!?»]\s))[^.!?…«»]{3,70}(?:\.\.\.|…|\s:)\s*(?:non jointe?|injoignable|pas jointe?"
    r"|pas rappelée?|à (?:re)?joindre|à rappeler|à relancer|en attente de réponse)\s*\.",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<![.!?] )(?<!^)\b[A-ZÀ-Þ][\w-]{2,}|\d[\d  .,]*\d")


@dataclass(frozen=True, slots=True)
class _Found:
    """What is not printed, as characters of the text; `doubt`: of something that the copy says."""

    start: int
    end: int
    doubt: bool = False
    inside: bool = False  # amid a paragraph
    work: bool = False  # a word on the desk's own work, which asks for no second look


def find(sheet: Sheet) -> Sheet:
    """Takes such passages away, and what a doubt is about; tells each."""
    for unit in sheet.units:
        for each in reversed(list(_passages(sheet, unit))):
            sheet = _without(sheet, each)
    return sheet


def _passages(sheet: Sheet, unit: Unit) -> Iterator[_Found]:
    """The passages of a unit that are not printed, in their order: whole lines, or brackets."""
    at = unit.start
    noted = telegraphic.REASON in sheet.doubts
    for line in sheet.text[unit.start : unit.end].split("\n"):
        end = at + len(line)
        if 0 < len(line) <= LONGEST and _ordered(line, noted):
            yield _Found(at, end)
        elif 0 < len(line) <= LONGEST and _doubts(line, noted):
            yield _Found(at, end, doubt=True)
        elif noted and _OWN.match(flat(line)):
            yield _Found(at, end, work=True)
        else:
            yield from _inside(line, at)
            for match in _BRACKETS.finditer(line):
                if _bracketed(match[0]):
                    yield _Found(at + match.start(), at + match.end(), True, inside=True)
                elif _WORK.match(flat(match[0])):
                    yield _Found(at + match.start(), at + match.end(), inside=True, work=True)
        at = end + 1


def _inside(line: str, at: int) -> Iterator[_Found]:
    """What a reporter left open amid a line that begins at character `at`."""
    bare = _QUOTED.sub(lambda match: " " * len(match[0]), line)
    for match in _BLANK.finditer(bare):
        yield _Found(at + match.start(), at + match.end(), True, inside=True)
    for match in _UNREACHED.finditer(bare):
        yield _Found(at + match.start(), at + match.end(), inside=True, work=True)


def _ordered(line: str, noted: bool) -> bool:
    low = flat(_QUOTED.sub(" ", line)).strip()
    return _ORDERED.match(low) is not None or (noted and _NOTED.search(low) is not None)


def _doubts(line: str, noted: bool) -> bool:
    low = flat(_QUOTED.sub(" ", line)).strip()
    bracketed = _BRACKETS.fullmatch(line.strip())
    if bracketed:
        return _bracketed(line)
    return _MARKED_DOUBT.match(low) is not None or (noted and _DOUBT.match(low) is not None)


def _bracketed(text: str) -> bool:
    """Whether what stands in brackets is a doubt. "(à confirmer)" may be a programme's."""
    text = text.strip()
    low = flat(text[1:-1]).strip(" .")
    if _DOUBT.match(low) or _MARKED_DOUBT.match(low) or _ASKS_BACK.search(low):
        return True
    return text[0] == "[" and len(low.split()) <= 8 and _OPEN.search(low) is not None


def _without(sheet: Sheet, found: _Found) -> Sheet:
    unit = next((each for each in sheet.units if each.start <= found.start < each.end), None)
    if unit is None:
        return sheet
    if found.work:
        return remarked(sheet, found.start, found.end)
    named = [] if found.inside else doubted_names.spans(sheet, found.start, found.end)
    if found.doubt and named:
        for span in reversed(named[1:]):
            sheet = cut(sheet, *span)
        return doubted(sheet, found.start, found.end, named[0])
    about = _about(sheet, unit, found) if found.doubt else None
    return doubted(sheet, found.start, found.end, about)


def remarked(sheet: Sheet, start: int, end: int, *, waits: bool = False) -> Sheet:
    """The sheet without a remark amid a sentence, which goes on behind it; `waits`: the article
    is a draft until somebody has followed it."""
    start, end = bracketed(sheet, start, end)
    said = one_line(sheet.text[start:end]).strip()
    told = f"Mot de la rédaction, non imprimé\u00a0: «\u00a0{said}\u00a0»."
    line = sheet.line_number(start)
    sheet = blanked(sheet, start, end)
    if not waits:
        return sheet.told(Severity.WARNING, told, "", start)
    return sheet.told(
        Severity.ERROR, f"{told} L’article reste un brouillon.", READ_AGAIN, start
    ).doubting(f"mot de la rédaction, à la ligne {line} de la copie")


def silenced(sheet: Sheet, start: int, end: int) -> Sheet:
    """The sheet without a passage that is not for print; the article stays a draft."""
    start, end = bracketed(sheet, start, end)
    said = one_line(sheet.text[start:end]).strip()
    line = sheet.line_number(start)
    sheet = cut(sheet, start, end)
    if any(each.kind is Asked.AVOIDED for each in demands.read(said).demands):
        return briefing.briefed(sheet, start, end)  # "!!! ne pas citer Mme Ansel"
    return sheet.told(
        Severity.ERROR,
        f"Mot de la rédaction, non imprimé\u00a0: «\u00a0{said}\u00a0». "
        "L’article reste un brouillon.",
        READ_AGAIN,
        start,
    ).doubting(f"mot de la rédaction, à la ligne {line} de la copie")


def doubted(sheet: Sheet, start: int, end: int, about: tuple[int, int] | None) -> Sheet:
    """The sheet without a doubt and what it is `about`; the article stays a draft."""
    if about is None:
        return silenced(sheet, start, end)
    start, end = bracketed(sheet, start, end)
    said = one_line(sheet.text[start:end]).strip()
    if not doubted_matter.strikes(said, sheet.text[about[0] : start] or sheet.text[slice(*about)]):
        return _questioned(sheet, start, end)
    about = doubted_matter.with_answer(sheet, doubted_matter.with_charge(sheet, about))
    line = sheet.line_number(start)
    held = one_line(sheet.text[about[0] : about[1]]).strip()
    if not about[0] <= start < about[1]:
        sheet = cut(sheet, start, end)
    if any(each.kind is Asked.AVOIDED for each in demands.read(said).demands):
        return briefing.briefed(sheet, start, end)
    return (
        cut(sheet, *about)
        .told(
            Severity.ERROR,
            f"Doute de la rédaction\u00a0: «\u00a0{said}\u00a0». La phrase qu’il vise "
            f"n’est pas imprimée\u00a0: «\u00a0{held}\u00a0». L’article reste un brouillon.",
            "Vérifiez-la, puis retirez la remarque de la copie.",
            start,
        )
        .doubting(
            f"doute de la rédaction, à la ligne {line} de la copie\u00a0: "
            f"«\u00a0{held}\u00a0» n’est pas imprimé"
        )
    )


def _questioned(sheet: Sheet, start: int, end: int) -> Sheet:
    """The sheet without a question that leaves the sentence true, which is printed; the article
    stays a draft."""
    said = one_line(sheet.text[start:end]).strip()
    line = sheet.line_number(start)
    return (
        blanked(sheet, start, end)
        .told(
            Severity.ERROR,
            f"Doute de la rédaction\u00a0: «\u00a0{said}\u00a0». L’article reste un brouillon.",
            "Vérifiez-le dans l’article, puis retirez la remarque de la copie.",
            start,
        )
        .doubting(
            f"doute de la rédaction, à la ligne {line} de la copie\u00a0: «\u00a0{said}\u00a0»"
            "\u00a0; la phrase est imprimée"
        )
    )


def _about(sheet: Sheet, unit: Unit, found: _Found) -> tuple[int, int] | None:
    """The sentence that a doubt is about: the one around it or before it in its paragraph, else
    the last above that has a name or a figure of it, else the last of the paragraph above."""
    spans = [
        (unit.start + start, unit.start + end)
        for start, end in sentences.split(one_line(sheet.text[unit.start : unit.end]))
    ]
    if found.inside:
        opens = sheet.text[found.start] not in "[("  # "XX camions sont partis", not "(à vérifier)"
        around = [each for each in spans if each[0] < found.start + opens and found.end <= each[1]]
        before = [each for each in spans if each[1] <= found.start]
        if around or before:
            return (around or before)[-1]
    place = sheet.units.index(unit)
    above = [
        (each.start + start, min(each.start + end, found.start))
        for each in sheet.units[max(0, place - BEFORE) : place + 1]
        if each.start < found.start
        for start, end in sentences.split(one_line(sheet.text[each.start : each.end]))
        if each.start + start < found.start
    ]
    names = [flat(each) for each in _NAME.findall(sheet.text[found.start : found.end])]
    for start, end in reversed(above):
        low = flat(sheet.text[start:end])
        if any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", low) for name in names):
            return start, end
    return above[-1] if above and telegraphic.REASON not in sheet.doubts else None


def bracketed(sheet: Sheet, start: int, end: int) -> tuple[int, int]:
    """The characters with all of the brackets into which they reach: what stands between two marks
    is one unit, its stops and its initials included."""
    unit = next((each for each in sheet.units if each.start <= start < each.end), None)
    pairs = _PAIRED.finditer(sheet.text, unit.start, unit.end) if unit else ()
    for pair in pairs:
        if pair.start() < end and start < pair.end() and len(pair[0]) <= LONGEST:
            start, end = min(start, pair.start()), max(end, pair.end())
    return start, end


def blanked(sheet: Sheet, first: int, last: int) -> Sheet:
    """The sheet with blanks in place of the passage: its sentence goes on behind it."""
    unit = next(each for each in sheet.units if each.start <= first < each.end)
    text = f"{sheet.text[:first]}{' ' * (last - first)}{sheet.text[last:]}"
    start, end = trimmed(text, unit.start, unit.end)
    sheet = replace(sheet, text=text)
    return (
        sheet.put(unit, replace(unit, start=start, end=end))
        if start < end
        else sheet.without([unit])
    )


def cut(sheet: Sheet, start: int, end: int) -> Sheet:
    """The sheet without these characters; what is left of their unit on either side stays."""
    unit = next((each for each in sheet.units if each.start <= start < each.end), None)
    if unit is None:
        return sheet
    before = trimmed(sheet.text, unit.start, start)
    after = trimmed(sheet.text, end, max(end, unit.end))
    while after[0] < after[1] and sheet.text[after[0]] in ".,;":
        after = trimmed(sheet.text, after[0] + 1, after[1])
    kept = [each for each in (before, after) if each[0] < each[1] and _says(sheet, each)]
    if len(kept) > 1 and _PAIRED.fullmatch(sheet.text, start, end):
        return blanked(sheet, start, end)  # the paragraph goes on behind brackets
    if not kept:
        return sheet.without([unit])
    return sheet.put(unit, *(replace(unit, start=each[0], end=each[1]) for each in kept))


def _says(sheet: Sheet, span: tuple[int, int]) -> bool:
    return any(map(str.isalnum, sheet.text[span[0] : span[1]]))
