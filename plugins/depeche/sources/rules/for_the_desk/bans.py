"""What a note says must not be printed, named or attributed: never copy, nor what it is about.

    /!\\ ne pas donner le prénom de sa fille (Ilse)      Rappels : 06 … (perso, à ne pas publier)
    (Ne pas reprendre :) Le trésorier a porté plainte.    NP : rencontre avec le préfet

The note goes wherever it stands, with the sentence around or before it, what it points to, and the
sentences that have a name that it forbids. The article is a draft. News that tells of a ban stays
(`french.bans`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ....french import bans, sentences
from ....french.bans import Ban
from ....french.flattened import flat
from ....model import Asked, BlockKind, Brief, Demand, Severity
from ...sheet import Sheet, Unit, one_line, trimmed
from ..notes import demands
from . import confidential, to_the_desk

MATTER = 4  # words before a ban that are what it is about
SHORT = 16  # words of a paragraph that says no more than a wish not to be named
_BRACKETS = re.compile(r"\[[^\[\]\n]{2,400}\]|\([^()\n]{2,400}\)|\{[^{}\n]{2,400}\}")
_DASHED = re.compile(r"(?<=\s)[–—-] [^–—\n]{2,240}? [–—-](?=[\s,.;])")
_MARK = re.compile(
    r"[\s>*_#•–—-]*(?:/!\\|[⚠❗‼🔴🚫⛔🔒🤫]|!{2,}|>{2,}|\*{3,}|→|=+>|<+"
    r"|(?:attention|n\.?b\.?|nota(?: bene)?|notes?|p\.?-?s\.?|rappel|important|precisions?|remarque"
    r"|memo|warning|reminder|relances?(?: possibles?)?|consignes?|pour (?:info|information|memoire"
    r"|toi|vous|le (?:sr|desk|redacteur)|la redac\w*)|info|interne|desk|ndlr|n\.d\.l\.r\."
    r"|confidentiel)(?! (?:d[eu']|aux?|a|qui|que)\b)(?: (?:pour|a|au|du|de) (?:le |la |l')?\w+)?"
    r"\s*[:,!–—(-])"
)
_SMALL = re.compile(r"(?:(?<=[.!?…])|(?<=[.!?…][ \u00a0\u202f]»)) +(?=[a-zà-ÿ/⚠❗!>→])")
_TELLS = re.compile(r"\W*(?:qui|dont|que|sans|lequel|laquelle)\b")  # brackets that tell
# "Deux fonds ont écrit à Orveau Frères, ont dit les sources, qui ont requis l'anonymat"
_NAMELESS = re.compile(
    r"(?<![\w-])[a-zß-ÿ][\w'’-]*,? qui (?:ont|avaient|a|avait|\w+(?:ent|e))?\s*$"
)
_FULL_NAME = re.compile(
    r"(?<![\w'’-])(?!(?:Les?|La|L|Une?|Des|Ce|Cette|Ces|Son|Sa|Ses|Mais|Et) )"
    r"[A-ZÀ-Þ][\w'’]*[a-zà-ÿ](?:-[A-ZÀ-Þ][\w]+)?(?: [A-ZÀ-Þ][\w'’-]+)+"
)
_TO = re.compile(r"\b(?:à|au|par|avec|de|du|d['’]|chez|selon|dans|sur)\s?$", re.IGNORECASE)
_NAME = re.compile(r"(?<![\w'’-])[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)*")
_OF_A_PLACE = re.compile(r"(?<!nom )(?<!prénom )(?<!parler )(?<!photo )\b(?:de|d['’]|du|à|en)\s?$")
_NO_NAME = re.compile(
    r"(?:Mme|MM?|Mlle|Dr|Me|Mgr|NB|PS|NP|O(?:FF|ff)|SR|NDLR|Attention|Nota?|Note|Rappel|Merci|Ne"
    r"|On|Pas|Confidentiel|Important|Interdit|Relances|Do|Please|Not|Never|Ils?|Elles?|L[ea]s?"
    r"|Info)['’.]?"
)
_A_NAME = re.compile(
    r"^ (?:(?:de|le|la|les|son|sa|ses|leurs?) |l')*(?:(?:pre)?noms?|patronymes?)\b"
)
_ASKER = re.compile(
    r"\b(?:demand\w+|veu\w+|souhait\w+|prefer\w+|exig\w+|tien\w+|refus\w+|insist\w+|asked|wants?)\b"
)
_IT = re.compile(r"(?:ne (?:pas|jamais) (?:l[ea]s? |l')|\b(?:n|l)'|\b(?:le|la|les) )")
_MATTERS_ALONE = (":", "→")
_ORDERS = frozenset(
    {
        *(Asked.WORDS, Asked.HEADINGS, Asked.SEO, Asked.TAGS, Asked.KEYPHRASE, Asked.STANDFIRST),
        *(Asked.TITLE, Asked.SIGNATURE),
    }
)


@dataclass(frozen=True, slots=True)
class _Found:
    """A note as characters of the text, its ban, and what it is about."""

    start: int
    end: int
    ban: Ban
    about: tuple[tuple[int, int], ...]


def find(sheet: Sheet) -> Sheet:
    """Takes such notes away with what they are about, but for those amid an order that asks for
    more, which is the brief's; tells each."""
    return _silenced(sheet, [each for each in _all(sheet) if not _is_ordered(sheet, each)])


def left(sheet: Sheet) -> Sheet:
    """Takes away those that the brief has left."""
    return _silenced(sheet, list(_all(sheet)))


def _silenced(sheet: Sheet, found: list[_Found]) -> Sheet:
    came = sheet
    for each in found:
        sheet = _told(sheet, came, each)
    spans = {span for each in found for span in ((each.start, each.end), *each.about)}
    for start, end in _outer(spans):
        inside = _BRACKETS.fullmatch(came.text[start:end])
        sheet = (confidential.blanked if inside else confidential.cut)(sheet, start, end)
    return sheet


def _outer(spans: set[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans that no other has within it, from the last to the first."""
    kept = [a for a in spans if not any(b != a and b[0] <= a[0] and a[1] <= b[1] for b in spans)]
    return sorted(kept, reverse=True)


def _is_ordered(sheet: Sheet, found: _Found) -> bool:
    """Whether the note stands in a paragraph that asks for a length, headings, a title…"""
    unit = next(each for each in sheet.units if each.start <= found.start < each.end)
    return not _ORDERS.isdisjoint(demands.read(sheet.text[unit.start : unit.end]).kinds)


def _all(sheet: Sheet) -> Iterator[_Found]:
    talk = to_the_desk.is_talk(sheet)
    for unit in sheet.units:
        yield from _notes(sheet, unit, talk)


def _notes(sheet: Sheet, unit: Unit, talk: bool) -> Iterator[_Found]:
    at = unit.start
    for line in sheet.text[unit.start : unit.end].split("\n"):
        if ban := _of_line(line):
            yield _Found(at, at + len(line), ban, tuple(_beside(sheet, unit, at, line, ban)))
        else:
            yield from _within(sheet, unit, line, at, talk)
        at += len(line) + 1


def _of_line(line: str) -> Ban | None:
    """The ban of a line that is a note, all of it."""
    bracketed = _BRACKETS.fullmatch(line.strip(" .>*_"))
    if bracketed or _MARK.match(flat(line)):
        return bans.of_aside(line.strip(" >*_")[1:-1] if bracketed else line) or bans.of_anonymity(
            line
        )
    if len(sentences.split(line)) == 1:
        return bans.of_sentence(line)
    return bans.of_label(line)


def _within(sheet: Sheet, unit: Unit, line: str, at: int, talk: bool) -> Iterator[_Found]:
    """The notes amid a line that begins at character `at`."""
    spans = _sentences(line)
    for place, (start, end) in enumerate(spans):
        said = line[start:end]
        before = spans[place - 1][0] if place else start
        aside = place and _MARK.match(flat(said))
        if ban := bans.of_aside(said) if aside else None if talk else bans.of_sentence(said):
            last = len(line) if _goes_on(said) else end
            leans = place and _leans(said, ban) and not _is_order(line[before:start])
            yield _Found(at + start, at + last, ban, ((at + before, at + start),) if leans else ())
        elif ban := _of_somebody(sheet, unit, line, spans, place):
            yield _Found(at + before, at + end, ban, ())
    for match in _BRACKETS.finditer(line):
        inside = match[0][1:-1]
        if not _TELLS.match(flat(inside)) and (ban := bans.of_aside(inside)):
            start, end = _around(line, spans, match)
            headline = unit == sheet.units[0] and len(spans) == 1
            alone = headline or _is_absent(inside, ban, line[start:end].replace(match[0], " "))
            matter = () if alone else ((at + start, at + end),)
            yield _Found(at + match.start(), at + match.end(), ban, matter)
    for match in _DASHED.finditer(line):
        if ban := bans.of_dashes(match[0].strip("–—- ")):
            about = _around(line, spans, match)
            yield _Found(
                at + match.start(), at + match.end(), ban, ((at + about[0], at + about[1]),)
            )


def _leans(said: str, ban: Ban) -> bool:
    """Whether what must not be printed is before the sentence of the ban: it has nothing of it
    itself ("Luc part, on garde ça pour nous", "À ne pas publier : Luc part")."""
    announced = re.match(r"\W*:\W*\w", said[ban.end :])
    return not announced and len(re.findall(r"\w+", said[: ban.start])) < MATTER


def _is_order(text: str) -> bool:
    """Whether a sentence asks the writer for something: it is no copy that a note could mean."""
    return bool(demands.read(text).demands or bans.of_sentence(text))


def _sentences(line: str) -> list[tuple[int, int]]:
    """The sentences of a line; a note behind a stop may begin with a small letter or a sign."""
    cuts = [0]
    for start, end in sentences.split(line):
        cuts += [start, *(start + each.end() for each in _SMALL.finditer(line[start:end]))]
    parts = zip(cuts, [*cuts[1:], len(line)], strict=True)
    return [span for span in (trimmed(line, *each) for each in parts) if span[0] < span[1]]


def _goes_on(said: str) -> bool:
    """Whether what must not be printed follows: "Ne pas reprendre : …", "la phrase suivante"."""
    return bans.AFTER.search(flat(said)) is not None or bans.of_label(said) is not None


def _of_somebody(
    sheet: Sheet, unit: Unit, line: str, spans: list[tuple[int, int]], place: int
) -> Ban | None:
    """The wish not to be named of somebody whom the sentence names, or the one before it."""
    start, end = spans[place]
    said = line[start:end]
    ban = bans.of_anonymity(said)
    if ban is None:
        return None
    if _NAMELESS.search(said[: ban.start]):
        return None
    named = [each for each in _FULL_NAME.finditer(said[: ban.start]) if _is_subject(said, each)]
    leans = re.match(r"(?:Ils?|Elles?|Lui|L['’]homme|La femme)\b", said)
    if named or (leans and len(spans) == 1 and len(said.split()) <= SHORT):
        return ban
    above = line[slice(*spans[place - 1])] if leans and place else ""
    return ban if any(_is_subject(above, each) for each in _FULL_NAME.finditer(above)) else None


def _is_subject(text: str, name: re.Match[str]) -> bool:
    return not _TO.search(text[: name.start()])


def _around(line: str, spans: list[tuple[int, int]], match: re.Match[str]) -> tuple[int, int]:
    """What brackets amid a line are about: all that follows where they open it or announce it, the
    sentence around them, or the one before."""
    if not line[: match.start()].strip(" \t>*•–—-") or match[0].rstrip("])} ").endswith(":"):
        return match.end(), len(line)
    for place, (start, end) in enumerate(spans):
        if start <= match.start() < end:
            opens = start == match.start()
            stands_alone = opens and not any(map(str.isalnum, line[match.end() : end]))
            return (spans[place - 1][0], start) if stands_alone and place else (start, end)
    return match.end(), match.end()


def _is_absent(note: str, ban: Ban, said: str) -> bool:
    """Whether what the note keeps back isn't in the sentence: a name where it has none, or what the
    desk says that it leaves out ("on ne met pas le prix payé avant")."""
    asked = re.split(r"[,;:.]", flat(note)[ban.end :], maxsplit=1)[0]
    if _A_NAME.search(asked):
        return _NAME.search(said.strip()[1:]) is None
    told = set(asked.split()[2:])  # behind "le prix"
    left_out = ban.words.lower().startswith("on ") and told
    return bool(left_out) and told.isdisjoint(re.findall(r"\w+", flat(said)))


def _beside(sheet: Sheet, unit: Unit, at: int, line: str, ban: Ban) -> Iterator[tuple[int, int]]:
    """What a line that is a note is about, above it and below."""
    low = flat(line)
    above, below = _neighbours(sheet, unit, at, at + len(line))
    whole = re.search(r"\b(?:paragraphes?|passages?|parties?|suite|ce qui)\b", low) is not None
    glued = below is not None and sheet.text[at + len(line) : below[0]].count("\n") == 1
    if below and (bans.AFTER.search(low) or (ban.bare and glued)):
        yield (
            below if whole or low.rstrip(" *_)]").endswith(_MATTERS_ALONE) else _first(sheet, below)
        )
    elif above and bans.BEFORE.search(low):
        yield above if whole else _last(sheet, above)
    elif bans.HERE.search(low) and not ban.bare:
        yield from [_last(sheet, above)] if above else []
        yield from [_first(sheet, below)] if below else []
    elif ban.bare:
        yield from [above] if above else []


def _neighbours(
    sheet: Sheet, unit: Unit, start: int, end: int
) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """The paragraphs above and below a line, of its unit or of the next; a title is none."""
    place = sheet.units.index(unit)
    above = (unit.start, start) if sheet.text[unit.start : start].strip() else None
    if above is None and place > 1:
        above = (sheet.units[place - 1].start, sheet.units[place - 1].end)
    below = (end, unit.end) if sheet.text[end : unit.end].strip() else None
    if below is None and place + 1 < len(sheet.units):
        last = place + 1
        while (
            sheet.units[last].kind is BlockKind.LIST_ITEM
            and last + 1 < len(sheet.units)
            and sheet.units[last + 1].kind is BlockKind.LIST_ITEM
        ):
            last += 1
        below = (sheet.units[place + 1].start, sheet.units[last].end)
    return above, below


def _first(sheet: Sheet, span: tuple[int, int]) -> tuple[int, int]:
    spans = sentences.split(one_line(sheet.text[slice(*span)]))
    return (span[0] + spans[0][0], span[0] + spans[0][1]) if spans else span


def _last(sheet: Sheet, span: tuple[int, int]) -> tuple[int, int]:
    spans = sentences.split(one_line(sheet.text[slice(*span)]))
    return (span[0] + spans[-1][0], span[0] + spans[-1][1]) if spans else span


def _told(sheet: Sheet, came: Sheet, found: _Found) -> Sheet:
    """The sheet that tells of the note and stays a draft, with the names that it forbids."""
    said = one_line(came.text[found.start : found.end]).strip()
    held = [one_line(came.text[slice(*each)]).strip() for each in found.about]
    held = [each for each in held if any(map(str.isalnum, each))]
    shown = "".join(f" Ni ce qu’il vise\u00a0: «\u00a0{each}\u00a0»." for each in held)
    if names := _names(said, found.ban, held):
        sheet = replace(sheet, brief=_silent(sheet, names, found.ban.words))
    return sheet.told(
        Severity.ERROR,
        f"Mot de la rédaction, non imprimé\u00a0: «\u00a0{said}\u00a0».{shown} "
        "L’article reste un brouillon.",
        confidential.READ_AGAIN,
        found.start,
    ).doubting(
        f"mot de la rédaction, à la ligne {came.line_number(found.start)} de la copie\u00a0: "
        f"«\u00a0{found.ban.words}\u00a0»"
    )


def _names(said: str, ban: Ban, held: list[str]) -> list[str]:
    """What the note forbids to name."""
    asked = [each.value for each in demands.read(said).demands if each.kind is Asked.AVOIDED]
    if not ban.names:
        return asked
    asker = _ASKER.search(flat(said))
    names = _named(said[asker.end() :]) if asker else _named(said)
    names = names or _named(said)
    if not names and _IT.search(flat(ban.words)):
        names = [each[0] for text in held for each in _FULL_NAME.finditer(text)]
    return list(dict.fromkeys((*asked, *names)))


def _named(text: str) -> list[str]:
    found = []
    for match in _NAME.finditer(text):
        words = [each for each in match[0].split() if not _NO_NAME.fullmatch(each)]
        alone = len(words) == 1
        if words and not (
            alone and (not match.start() or _OF_A_PLACE.search(text[: match.start()]))
        ):
            found.append(" ".join(words))
    return found


def _silent(sheet: Sheet, names: list[str], words: str) -> Brief:
    """The brief that forbids these names too."""
    brief = sheet.brief or Brief(words=sheet.aims.words, floor=sheet.aims.floor)
    asked = tuple(Demand(Asked.AVOIDED, each, words) for each in names if each)
    return replace(brief, demands=(*brief.demands, *asked))
