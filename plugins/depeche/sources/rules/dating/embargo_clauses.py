"""The words by which copy forbids to publish it before an hour, wherever they stand.

    [Traduit de l'allemand – NE PAS METTRE EN LIGNE AVANT DIMANCHE 29/11 6 H]      EMBARGO 18 h
    Merci de ne rien publier avant jeudi midi.      À paraître le 3 décembre 2026

A clause has its own place: a line, brackets, a part between dashes, a sentence. Amid a sentence of
the story it may be news ("le pétrole sous embargo jusqu'au 3 mars"): it is then only doubted, where
an hour or a weekday make it rather the copy's. Quoted words are somebody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ....french import due_dates, quotemarks
from ....french.flattened import flat

BODY_WORDS = 12  # of a line that ends with a stop: a sentence of the story

# All patterns read plain small letters, as long as the text they stand for (`flattened.flat`).
_MONTH = rf"(?:{due_dates.MONTHS})\b\.?"
_WEEKDAY = rf"\b(?:{due_dates.ANY_WEEKDAY})\b"
_CLOCK = (
    r"(?:\b\d{1,2}\s?(?:heures?\b|[h:](?:\s?\d\d\b)?(?!\w))(?:\s?(?:min|mn)\b|\s?[ap]\.?m\b\.?)?"
    r"|\b\d{1,2}(?::\d\d)?\s?[ap]\.?m\b\.?|\bmidi\b|\bminuit\b)"
)
_DAY = (
    rf"(?:{_WEEKDAY}|\b(?:apres-)?demain\b|\bce (?:soir|matin|midi|jour)\b|\baujourd'hui\b"
    rf"|\b\d{{4}}-\d\d-\d\d\b|\b\d{{1,2}}(?:er)?(?:\s+{_MONTH}|\s?[/.]\s?\d{{1,2}}\b)"
    r"(?:[\s/.]+(?:20)?\d\d\b(?!\s?[h:]))?|\b\d{1,2}(?:er)?(?=\s+(?:a\s+)?\d{1,2}\s?h))"
)
_AROUND = (
    r"(?:\b(?:le|la|au|a|du|de|des|des le|jusqu'(?:au|a|en)|avant|apres|partir|compter|pour|et"
    r"|l'edition|edition|numero|strict\w*|absolue?|imperati\w+|inclus|precises?|pile|matin|soir"
    r"|apres-midi|gmt|utc|cest|cet|until|on|at|heures? (?:de paris|locale|francaise|gmt|d'ete"
    r"|d'hiver))\b|\bd'|\bl')"
)
_GAP = r"[^\S\n]*(?:\n(?!\n)[^\S\n]*)?(?:[,:(–—-]+\s?)?\s?"
_TIME_WORD = re.compile(rf"{_GAP}(?:{_DAY}|{_CLOCK}|{_AROUND})")
MOST_TIME_WORDS = 14
_ALL = re.compile(r".*", re.DOTALL)
_ZONE = re.compile(r"\s*\(?(?:heures?|h\.) (?:de |d'|du |locale)[^()\n,.\]–—]{0,20}\)?")
_WHEN = re.compile(rf"{_DAY}|{_CLOCK}")
_PRESSING = re.compile(rf"{_WEEKDAY}|{_CLOCK}|demain|ce soir")
_CLOSED = re.compile(r"\s*(?:[\])}.!?;:|,*_–—]|\s[-/]|//|\n|$)")
_SHUT = re.compile(r"[^\S\n]*(?:[\])}|*_–—]|\s-\s|\n|$)|[^\S\n]*[.!](?=\s|$)")
_LAST = re.compile(r"[^\S\n]*[.!]?[^\S\n]*(?:\n|$)")
_LIMITS = re.compile(r"[ :,]*(?:jusqu'|avant\b|until\b|till\b|before\b)")
_STRICT = re.compile(r"[^\S\n]*[:–—-]?[^\S\n]*(?:strict|absolu|total)\w*")
_REST = re.compile(r"[^\n\[\]()|;–—!.]{0,80}")

_RELEASE = r"(?:publi\w+|diffus\w+|mise?s? en ligne|en ligne|parution|impression|reprise|sortie)"
_TO_RELEASE = (
    r"(?:publier|diffuser|mettre en ligne|mettre sur le (?:site|web)|imprimer|poster|partager"
    r"|paraitre|faire paraitre|reprendre|utiliser|communiquer|divulguer|relayer|rendre publiques?"
    r"|rendre public|sortir|passer|envoyer|exploiter)"
)
_ORDER = re.compile(
    rf"(?:(?:a )?ne (?:pas|rien|jamais) (?:\w+ ){{0,2}}?{_TO_RELEASE}(?: \w+){{0,3}}? avant\b"
    rf"|ne (?:publiez|diffusez|mettez|sortez|passez|publie|diffuse|mets) (?:pas|rien)"
    r"(?: en ligne)?(?: \w+){0,2}? avant\b"
    r"|(?:pas|aucune?|rien|jamais|interdite?s?)(?: (?:de|d'|a|a la))? ?"
    rf"(?:{_RELEASE}|{_TO_RELEASE})"
    r"(?: \w+){0,2}? (?:avant\b|jusqu')"
    rf"|{_RELEASE} (?:strictement )?(?:interdite?|impossible|non autorisee?|bloquee?|suspendue?)"
    r" (?:avant\b|jusqu')"
    rf"|{_RELEASE} ?: ?(?:pas|rien|jamais)(?: \w+)? avant\b"
    rf"|(?:a )?ne (?:\w+ )?{_TO_RELEASE} qu(?:e |')(?=(?:a partir|a compter|apres|le|au|a)\b))"
)
_ENGLISH = re.compile(
    r"(?:(?:strictly )?embargoed\b|under embargo\b"
    r"|not for (?:release|publication|broadcast) (?:before|until)\b|hold (?:for release|until)\b)"
)
_EMBARGO = re.compile(
    r"(?:(?:la )?(?:levee|fin) (?:de l'|d'))?(?<!\w')"
    r"(?:strictement )?(?:sous )?embargo\b(?! lev[ee])"
)
_AMID = re.compile(rf"{_ORDER.pattern}|\bsous embargo\b(?! lev)")
# What is for a day alone: "À paraître le 3 décembre", "Pour publication à partir de jeudi 6 h".
_FOR_A_DAY = re.compile(
    r"(?:(?:texte |papier |article )?(?:a|pour) (?:paraitre|publier|diffuser|mettre en ligne"
    r"|publication|parution|diffusion|mise en ligne)(?: (?:uniquement|seulement|pas))?"
    rf"|{_RELEASE} (?:autorisee?|possible|prevue|libre|souhaitee?)(?= )"
    rf"|{_RELEASE}(?= (?:a partir|a compter|pas avant|apres|des)\b)"
    r"|libre (?:de (?:publication|diffusion|droits))?(?= ?(?:a partir|a compter|des)\b)"
    r"|pas(?= avant\b)|for release(?= (?:on|after|at)\b))"
)
# What may stand before it in its part of the line.
_LEAD = re.compile(
    r"(?:(?:merci (?:donc )?(?:de|d')|prieres? (?:de|d')|veuillez|attention|rappel"
    r"|important|urgent|nb|ps"
    r"|infos?|information|cp|communiques?(?: de presse)?|presse|dossier(?: de presse)?|documents?"
    r"|texte|article|papier|copie|sujet|depeche|interview|etude|rapport|photos?|le texte est"
    r"|(?:nous )?vous [\w' ]{3,50}? (?:de|d')|je (?:te|vous) [\w' ]{3,40}? (?:de|d')"
    r"|nous [\w' ]{3,40}? (?:de|d')|bien|surtout|donc|mais|svp|stp|toujours|encore)\s?)+"
)
_BEHIND_A_NAME = re.compile(
    r"(?:(?! - )[^\n\[\](),|:;.!?–—]){2,60}? (?P<said>(?:sous )?embargo\b(?! lev))"
)
_OPENS = re.compile(r"(?:^|(?<=[\n\[\](){}|*_#>.!?;:,–—/-]))[^\S\n]*")
_SOFT = tuple(",;:–—-/(")  # after these a sentence of the story may go on


@dataclass(frozen=True, slots=True)
class Clause:
    """Characters `start` to `end` of the text; `until` is what it says of the time, `from_day`
    that a day without an hour begins it. `doubted`: it stands amid a sentence of the story."""

    start: int
    end: int
    until: str
    from_day: bool = False
    doubted: bool = False


def find(text: str, start: int = 0) -> Iterator[Clause]:
    """The clauses of `text` from character `start` on, in their order."""
    low = flat(text)
    end = start
    for opened in _OPENS.finditer(low, start):
        at = opened.end()
        if at < end or at >= len(low):
            continue
        clause = _read(text, low, opened.start(), at)
        if clause and not _is_quoted(text, clause):
            end = clause.end
            yield clause


def amid(text: str, start: int, end: int) -> Iterator[Clause]:
    """The clauses amid a sentence between these characters, of whom no rule can say whether they
    are the story's: "Le service demande de ne rien diffuser avant mardi 8 h"."""
    low = flat(text)
    for match in _AMID.finditer(low, start, end):
        tail = _dated(low, match.end())
        if tail and _PRESSING.search(tail[0]):
            clause = Clause(match.start(), tail.end(), tail[0], doubted=True)
            if not _is_quoted(text, clause):
                yield clause


def _read(text: str, low: str, opener: int, at: int) -> Clause | None:
    """The clause that begins at `at`, behind the sign that opens its part of the line."""
    led = _LEAD.match(low, at)
    begins = [at, led.end()] if led else [at]
    for begin in begins:
        for pattern, weak in (
            (_ORDER, False),
            (_ENGLISH, False),
            (_EMBARGO, False),
            (_FOR_A_DAY, True),
        ):
            if match := pattern.match(low, begin):
                return _until(text, low, opener, at, match, weak=weak)
    return _trailing(text, low, opener, at)


def _until(
    text: str, low: str, opener: int, at: int, match: re.Match[str], *, weak: bool
) -> Clause | None:
    body = _is_body(text, at)
    tail = _dated(low, match.end())
    if weak:
        opens = low[:opener].rstrip(" ")[-1:]
        if not tail or opens in (",", ";", ":") or not _SHUT.match(low, tail.end()):
            return None
        if body and not _is_parted(low, opener, tail.end()):
            return None
        return Clause(at, tail.end(), low[match.end() : tail.end()], from_day=True)
    if tail:
        said = low[match.end() : tail.end()]
        soft = _is_amid(text, low, opener, at, tail.end())
        goes_on = body and low[tail.end() :].lstrip()[:1] == ","
        if soft or goes_on:
            pressing = _PRESSING.search(low, match.end(), tail.end())
            return Clause(at, tail.end(), said, doubted=True) if pressing else None
        return Clause(at, tail.end(), said)
    embargo = "embargo" in match[0]
    if embargo and not _LIMITS.match(low, match.end()):
        strict = _STRICT.match(low, match.end())
        end = strict.end() if strict else match.end()
        amid = _is_amid(text, low, opener, at, end)
        return Clause(at, end, "") if _SHUT.match(low, end) and not amid else None
    rest = _REST.match(low, match.end())
    assert rest is not None, "it may be empty"
    amid = _is_amid(text, low, opener, at, rest.end())
    return Clause(at, rest.end(), rest[0], doubted=amid)


def _is_amid(text: str, low: str, opener: int, at: int, end: int) -> bool:
    """Whether the words are part of a sentence of the story that goes on around them."""
    soft = low[:opener].rstrip(" ")[-1:] in _SOFT
    apart = _in_brackets(low, at) or _is_parted(low, opener, end) or _ends_note(text, low, at, end)
    return soft and _is_body(text, at) and not apart


def _ends_note(text: str, low: str, at: int, end: int) -> bool:
    """Whether the words end the line that opens the file and say of it what is to be done:
    "Papier pour le web, à ne mettre en ligne qu'à partir de mardi 18 h."."""
    opens = not text[: text.rfind("\n", 0, at) + 1].strip()
    return opens and low.startswith("a ne ", at) and _LAST.match(low, end) is not None


def _is_parted(low: str, opener: int, end: int) -> bool:
    """Whether a dash parts the words, with which their line ends, from what stands before them:
    "Contact : … – pas en ligne avant dimanche 6 h."."""
    dash = low[:opener].rstrip(" ")[-1:]
    return dash != "" and dash in "–—-/" and _LAST.match(low, end) is not None


def _trailing(text: str, low: str, opener: int, at: int) -> Clause | None:
    """A clause behind a name in its part of a desk's line: "Mairie de Lorbec EMBARGO JEUDI 18H"."""
    line = _line(low, at)
    match = _BEHIND_A_NAME.match(line)
    if not match or _is_body(text, at):
        return None
    begin = at + match.start("said")
    tail = _dated(low, at + match.end())
    pressing = tail and _PRESSING.search(low, at + match.end(), tail.end())
    if not tail or not pressing:
        return None
    return Clause(begin, tail.end(), low[at + match.end() : tail.end()])


def _dated(low: str, at: int) -> re.Match[str] | None:
    """The words of a time that stand there, down to the last with which a part of the line ends,
    else to the last day or hour."""
    ends, said = [at], 0
    while (word := _TIME_WORD.match(low, ends[-1])) and len(ends) <= MOST_TIME_WORDS:
        ends.append(word.end())
        said = ends[-1] if _WHEN.search(word[0]) else said
    if not said:
        return None
    stop = next(
        (each for each in reversed(ends) if each >= said and _CLOSED.match(low, each)), said
    )
    if zone := _ZONE.match(low, stop):
        stop = zone.end()
    elif low.count("(", at, stop) > low.count(")", at, stop) and low[stop : stop + 1] == ")":
        stop += 1
    return _ALL.match(low, at, stop)


def _in_brackets(low: str, at: int) -> bool:
    """Whether square brackets stand around it: the story goes on without what they hold."""
    begin = low.rfind("\n", 0, at) + 1
    return low.rfind("[", begin, at) > low.rfind("]", begin, at)


def _line(text: str, at: int) -> str:
    end = text.find("\n", at)
    return text[at : end if end >= 0 else len(text)]


def _is_body(text: str, at: int) -> bool:
    """Whether the line around it is of the story: long, and with its stop."""
    begin = text.rfind("\n", 0, at) + 1
    line = _line(text, begin).strip()
    return len(line.split()) >= BODY_WORDS and line.endswith((".", "!", "?", "…", "»", '"'))


def _is_quoted(text: str, clause: Clause) -> bool:
    begin = text.rfind("\n", 0, clause.start) + 1
    line = _line(text, begin)
    pairs = quotemarks.pairs(line)[0]
    return any(
        begin + pair.start < clause.start
        and clause.end <= begin + pair.end
        and line.strip()[1:-1].strip() != line[pair.start + 1 : pair.end - 1].strip()
        for pair in pairs
    )
