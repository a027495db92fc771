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
    r"(?<![\w'-])(?!opéra\b|caméra\b|choléra\b|para\b|extra\b|ultra\b|contra\b)"
    r"[a-zà-ÿ]*(?:[eiîuûoya]r|[dtvp]r|rr)(?:a|ont)(?:-t-(?:il|elle|on))?(?![\w'-])"
)
_PARTICIPLE = r"[a-zà-ÿ]+(?:é|ée|és|ées|i|ie|is|it|its|ite|ies|u|ue|us|ues|ait|aits|aite|ert|erts)"
_PAST_COMPOUND = re.compile(
    r"(?<!\w)(?:a|ont|ai|avons|avez|est|sont|a-t-(?:il|elle|on)|ont-(?:ils|elles)|avait|avaient"
    r"|était|étaient|s'est|s'était|ayant|étant|fut|furent|eut|eurent)\s+"
    r"(?:(?:été|pas|plus|également|aussi|déjà|jamais|tous|toutes|ainsi|alors|notamment|encore"
    r"|finalement|bien|en effet|[a-zà-ÿ]+ment)\s+){0,2}" + _PARTICIPLE + r"(?!\w)",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?<!\w)(?:[a-zà-ÿ]+(?:é|ée|és|ées)|(?:re|trans|é|ad|com|per|pro)mise?s?|(?:ob|dé|con|re|sou)?tenue?s?"
    r"|(?:sur|inter|par|re)venue?s?|rendue?s?|parue?s?|reçue?s?|conclue?s?|élue?s?)\s*\Z"
)
_PAST_FORM = re.compile(
    r"(?<![\w'-])(?!fait\b|lait\b|trait\b|retrait\b|souhait\b|portrait\b|extrait\b|parfait\b"
    r"|attrait\b|bienfait\b|forfait\b|défait\b|satisfait\b|plaît\b)"
    r"[a-zà-ÿ]{2,}(?<!r)(?:ait|aient|èrent)(?!\w)"
)
_PAST_CUE = re.compile(r"(?<!\w)(?:dernier|dernière|derniers|dernières|passée?)(?!\w)")


def around(text: str, start: int, end: int) -> Tense | None:
    """The tense around `text[start:end]`: of its clause, else of its sentence."""
    begin, stop = _sentence(text, start, end)
    left, right = begin, stop
    for cut in _CLAUSE_END.finditer(text, begin, start):
        left = cut.end()
    if cut_after := _CLAUSE_END.search(text, end, stop):
        right = cut_after.start()
    clause = text[left:start] + " " + text[end:right]
    sentence = text[begin:start] + " " + text[end:stop]
    past, future = _is_past(clause), _is_future(clause)
    if not future and _BARE.search(text[left:start].replace("’", "'")):
        past = True  # "le rapport, remis mercredi, conclut…", whatever its verb foresees
    if past != future:
        return "past" if past else "future"
    if past:
        return None
    # Another clause may look ahead while this one looks back: only the past is believed.
    return "past" if _is_past(sentence) and not _is_future(sentence) else None


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
