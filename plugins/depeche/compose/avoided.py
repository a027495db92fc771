"""What the brief asks not to name: its sentences are held back.

A name is found by itself or by its last part ("Claire Montagnac", "Montagnac"), another word
by its lemma. Whether a sentence means it without the word, only a person can say.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from ..model import Asked, Brief, Demand, Draft, HeldBack, Passage
from .context.passages import Context
from .lines import Line, without_orphans
from .printed import passages_of
from .terms import content, numbers, plain

# "le nombre de missiles": a sentence that gives a figure of them.
ASKED = "la consigne demande de ne pas en parler"
_FIGURE = re.compile(
    r"(?:nombre|chiffres?|quantite|quantité|total|number) (?:exacts? )?(?:de "
    r"|des |d'|of )",
    re.IGNORECASE,
)
_OF_A_NAME = re.compile(r"\b[a-zà-ÿ]{3,} (?:de la |de l'|des? |du |d')[A-ZÀ-Þ]")
_SMALL = re.compile(r"^(?:the |an? |l[ea]s? |l'|une? |des |du )+", re.IGNORECASE)


def values(brief: Brief) -> list[str]:
    """What must not be named, each by itself."""
    asked = [each.value for each in brief.demands if each.kind is Asked.AVOIDED and each.value]
    parts = [part for value in asked for part in re.split(r",\s*|\s(?:et|ni|and|or|ou)\s", value)]
    return [_SMALL.sub("", plain(each)).strip(" «»\"'") for each in parts]


# "Mots interdits : « drame »", "pas de formules du communiqué (« fier »)": a ban on words
_OF_WORDS = re.compile(
    r"\b(?:mots?|termes?|expressions?|formules?|tournures?|clichés?|words?)\b|[«\"“]", re.IGNORECASE
)
_OF_A_MATTER = re.compile(r"\b(?:parl|évoqu|evoqu|mention|cit[eé]|nomm|quot|nam)", re.IGNORECASE)


def bans_words(asked: str) -> bool:
    """Whether the demand is on the wording, not on a matter: other words for it are for the desk to
    write, and the news that its sentence tells stays."""
    return bool(_OF_WORDS.search(asked)) and not _OF_A_MATTER.search(asked)


# "Ne pas nommer le lycée": its name is not to be told, not that it is one.
_OF_NAMES = re.compile(r"\b(?:nomm|identifi|noms?\b|nam(?:e|ing)\b)", re.IGNORECASE)
_NAME = r"(?P<name>[A-ZÀ-Þ][\w'’]*[\w-]*(?: [A-ZÀ-Þ][\w'’-]*)*)"


def bans_a_name(demand: Demand, value: str) -> bool:
    """Whether the demand is on the name of what `value`, a common noun, tells of."""
    return not is_name(value) and _OF_NAMES.search(demand.text) is not None


def _matters(brief: Brief, texts: Sequence[str]) -> list[str]:
    """What must not be told: each name, also the one that `texts` give of who or what shall not be
    named, and the matters of the demands that ban no words."""
    found = []
    for each in brief.demands:
        for value in values(Brief(demands=(each,))):
            if bans_a_name(each, value):
                found += _borne(value, texts)
            elif is_name(value) or not bans_words(each.text):
                found.append(value)
    return found


def _borne(noun: str, texts: Sequence[str]) -> list[str]:
    """The names that `texts` give right beside a noun: "le lycée Jean-Moulin", "la victime, Noé",
    "Noé Talvas, patron du bar"."""
    of = re.escape(noun)
    beside = re.compile(
        rf"(?<![\w-])(?i:{of})(?: [a-zà-ÿ]{{4,}})?,? {_NAME}|{_NAME.replace('name', 'before')},"
        rf" (?:l[ea] |l['’])?(?i:{of})(?![\w-])"
    )
    found = [
        each["name"] or each["before"] for text in texts for each in beside.finditer(plain(text))
    ]
    return list(dict.fromkeys(found))


def is_name(value: str) -> bool:
    """Whether `value` is a proper name, which the text can be searched for; "le maire de Thorcy"
    is somebody whom his town's name does not name."""
    return any(map(str.isupper, value)) and not _OF_A_NAME.search(value)


def named(text: str, value: str) -> bool:
    """Whether `text` names `value`."""
    flat = plain(text)
    if is_name(value):
        last = next(each for each in reversed(value.split()) if any(map(str.isupper, each)))
        return _has(flat, value) or _has(flat, last)
    if figure := _FIGURE.match(value):
        counted = set(content(value[figure.end() :].lower()))
        return bool(counted and numbers(flat)) and counted <= set(content(flat))
    wanted = set(content(value.lower()))
    return bool(wanted) and wanted <= set(content(flat))


def _has(text: str, name: str) -> bool:
    """Whether `text` has `name` with a capital, whatever capitals and accents either bears:
    "BENEDICT" for "Bénédict"."""
    asked = rf"(?<!\w){re.escape(_bare(name))}(?!\w)"
    return any(text[each.start()].isupper() for each in re.finditer(asked, _bare(text)))


def _bare(text: str) -> str:
    """`text` in capitals without accents, as long as it was."""
    return "".join(unicodedata.normalize("NFD", each)[0].upper()[:1] for each in text)


def by_first_name(text: str, value: str) -> str:
    """The first name of `value`, a full name, where `text` has it without another behind it."""
    first, *others = [each for each in value.split() if each[:1].isupper()] or [""]
    alone = rf"(?<!\w){re.escape(first)}(?!\w)(?!\s[A-ZÀ-Þ])"
    return first if others and re.search(alone, plain(text)) else ""


def spared(lines: Sequence[Line], brief: Brief) -> tuple[list[Line], list[HeldBack]]:
    """`lines` without those that name what must not be, nor those that lean on them."""
    asked = _matters(brief, [each.text for each in lines])
    if not asked:
        return list(lines), []
    told = [line for line in lines if any(named(line.text, each) for each in asked)]
    held = [line.held(ASKED) for line in told]
    kept, orphans = without_orphans([line for line in lines if line not in told])
    return kept, [*held, *orphans]


def cleared(found: Context, brief: Brief) -> tuple[Context, list[HeldBack]]:
    """`found` without what must not be named."""
    kept, held = spared(found.lines, brief)
    return (replace(found, lines=tuple(kept)), held) if held else (found, [])


def silent(passages: Sequence[Passage], brief: Brief) -> list[Passage]:
    """`passages` without those that name what must not be."""
    asked = _matters(brief, [each.text for each in passages])
    return [each for each in passages if not any(named(each.text, value) for value in asked)]


def unlisted(draft: Draft, brief: Brief) -> Draft:
    """`draft` without what must not be named among its names and its topics: search engines read
    them, also where a sentence that a person has to look at has it still."""
    asked = _matters(brief, [each.text for each in passages_of(draft)])
    if not asked:
        return draft

    def hushed(text: str) -> bool:
        return any(named(text, value) for value in asked)

    return replace(
        draft,
        names=tuple(e for e in draft.names if not hushed(e.text) and not hushed(e.role)),
        tags=tuple(each for each in draft.tags if not hushed(each)),
        keywords=tuple(each for each in draft.keywords if not hushed(each)),
    )
