"""Whether what is told around a date is over or still to come.

News copy leaves out years and says "mercredi": the tense of the clause tells which.
Where the cues disagree the answer is None, and the date stays unresolved.
"""

from __future__ import annotations

import re
from typing import Literal

from . import lists

Tense = Literal["past", "future"]

_CLAUSE_END = re.compile(r"[,;:.!?…«»“”\"()\n]|\s[–—-]\s")
_FUTURE_CUE = re.compile(
    r"(?<!\w)(?:" + "|".join(map(re.escape, lists.lines("future"))) + r")(?!\w)", re.IGNORECASE
)
# Third persons of the simple future: "rouvrira", "seront"; "-ra" nouns and names stay out by
# the length and by the list.
_FUTURE_FORM = re.compile(
    r"(?<![\w-])(?!opéra\b|caméra\b|choléra\b|para\b|extra\b|ultra\b|contra\b)"
    r"[a-zà-ÿ]*(?:[eiîuûoya]r|[dtvp]r|rr)(?:a|ont)(?:-t-(?:il|elle|on))?(?![\w'-])"
)
# Third persons of the conditional; "entrait", an imperfect, comes along.
_CONDITIONAL_FORM = re.compile(
    r"(?<![\w-])(?!(?:por|at|re|ex)?traits?\b)"
    r"[a-zà-ÿ]*(?:[eiîuûoya]r|[dtvp]r|rr)(?:ait|aient)(?:-(?:ils?|elles?|on))?(?![\w'-])"
)
_TO_COME = re.compile(
    r"(?<![\w-])(?:doi(?:t|vent)|va|vont)(?:-t)?(?:-(?:ils?|elles?|on))?\s"
    r"(?:(?:pas|plus|bientôt|aussi|[a-zà-ÿ]+ment)\s)?(?:se\s|s'|y\s|en\s|l[ae]\s|les\s|l')?"
    r"[a-zà-ÿ]+(?:er|ir|re|oir)(?!\w)"
)
_PARTICIPLE = (
    r"(?:[a-zà-ÿ]+(?:é|ée|és|ées|i|ie|is|it|its|ite|ies|u|ue|us|ues|ait|aits|aite|erte?s?|[aeo]inte?s?)"
    r"|morte?s?)"
)
_PAST_COMPOUND = re.compile(
    r"(?<!\w)(?:a|ont|ai|avons|avez|est|sont|a-t-(?:il|elle|on)|ont-(?:ils|elles)|avait|avaient"
    r"|était|étaient|s'est|s'était|ayant|étant|fut|furent|eut|eurent)\s+"
    r"(?:(?:été|pas|plus|également|aussi|déjà|jamais|tous|toutes|ainsi|alors|notamment|encore"
    r"|finalement|bien|en effet|[a-zà-ÿ]+ment)\s+){0,2}" + _PARTICIPLE + r"(?!\w)",
    re.IGNORECASE,
)
# "ont déposé mardi un préavis à compter du 10": what stands right before the day decides.
_JUST_DONE = re.compile(
    r"(?<!\w)(?:a|ont|avait|avaient|s'est|s'était|se\ssont|s'étaient)\s(?:(?:été|pas|[a-zà-ÿ]+ment)\s){0,2}"
    + _PARTICIPLE
    + r"\s+(?:ce\s+)?\Z"
)
_BARE = re.compile(
    r"(?<!\w)(?:[a-zà-ÿ]+(?:é|ée|és|ées)|morte?s?|(?:re|trans|é|ad|com|per|pro)mise?s?"
    r"|(?:ob|dé|con|re|sou)?tenue?s?|(?:sur|inter|par|re)venue?s?|rendue?s?|parue?s?|reçue?s?|conclue?s?|élue?s?)\s*\Z"
)
_PAST_FORM = re.compile(
    r"(?<![\w'-])(?!fait\b|lait\b|trait\b|retrait\b|souhait\b|portrait\b|extrait\b|parfait\b"
    r"|attrait\b|bienfait\b|forfait\b|défait\b|satisfait\b|plaît\b)"
    r"[a-zà-ÿ]{2,}(?<!r)(?:ait|aient|èrent)(?!\w)"
)
_INTENDING = re.compile(
    r"(?<!\w)(?:"
    + "|".join(lists.lines("intending"))
    + r")\s(?:(?:pas|plus|aussi|également|ainsi|alors)\s)?"
    r"(?:d['e]\s?|à\s)?(?:se\s|s'|y\s|en\s|l[ae]\s|les\s|l'|lui\s|leur\s)?[a-zà-ÿ]+(?:er|ir|re|oir)(?!\w)",
    re.IGNORECASE,
)
_PAST_CUE = re.compile(r"(?<!\w)(?:dernier|dernière|derniers|dernières|passée?)(?!\w)")


def looks_ahead(text: str) -> bool:
    """Whether a verb of `text` tells what was yet to come or to be confirmed when it was
    written: "pourrait rouvrir", "augmentera", "va supprimer"."""
    plain = text.replace("’", "'")
    forms = (_FUTURE_FORM, _CONDITIONAL_FORM, _TO_COME)
    return any(form.search(plain) for form in forms)


def just_told(before: str) -> bool:
    """Whether `before`, what stands right before a day, is a compound past: "a déclaré "."""
    return bool(_JUST_DONE.search(before.replace("’", "'")))


def around(text: str, start: int, end: int) -> Tense | None:
    """The tense around `text[start:end]`: of its clause, else of its sentence."""
    found, known = _clause(text, start, end)
    if known:
        return found
    begin, stop = _sentence(text, start, end)
    # Another clause may look ahead while this one looks back: only the past is believed.
    return "past" if _told(text[begin:start] + " " + text[end:stop])[0] == "past" else None


def of_clause(text: str, start: int, end: int) -> Tense | None:
    """The tense of the clause around `text[start:end]` alone.

    What opens a sentence belongs to the clause after its comma ("Mardi, le maire a dit").
    """
    return _clause(text, start, end)[0]


def _clause(text: str, start: int, end: int) -> tuple[Tense | None, bool]:
    """The clause's tense, and whether the clause has any cue."""
    begin, stop = _sentence(text, start, end)
    if just_told(text[begin:start]):
        return "past", True
    left = begin
    for cut in _CLAUSE_END.finditer(text, begin, start):
        left = cut.end()
    opens = not text[begin:start].strip(' «“"')
    after = end + 1 if opens and text[end : end + 1] == "," else end
    cut_after = _CLAUSE_END.search(text, after, stop)
    right = cut_after.start() if cut_after else stop
    found, known = _told(text[left:start] + " " + text[end:right])
    if found is None and not known and _BARE.search(text[left:start].replace("’", "'")):
        return "past", True  # "le rapport, remis mercredi, conclut…", whatever its verb foresees
    return found, known


def _told(text: str) -> tuple[Tense | None, bool]:
    if _INTENDING.search(text.replace("’", "'")):
        return None, True  # "devait reprendre lundi": ahead of what, and did it?
    past, future = _is_past(text), _is_future(text)
    if past == future:
        return None, past
    return ("past" if past else "future"), True


def _is_past(text: str) -> bool:
    plain = text.replace("’", "'")
    return any(cue.search(plain) for cue in (_PAST_COMPOUND, _PAST_FORM, _PAST_CUE))


def _is_future(text: str) -> bool:
    plain = text.replace("’", "'")
    return bool(_FUTURE_CUE.search(plain) or _FUTURE_FORM.search(plain))


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    ends = [each.end() for each in re.finditer(r"[.!?…](?=\s)|\n", text[:start])]
    following = re.search(r"[.!?…](?=\s|\Z)|\n", text[end:])
    return (ends[-1] if ends else 0), (end + following.start() if following else len(text))
