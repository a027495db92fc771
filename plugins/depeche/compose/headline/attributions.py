"""Who says it, in fewer words: "selon" for a plain verb of saying, the speaker without what a
headline can do without."""

from __future__ import annotations

import re

from ...french.date_words import ANY_WEEKDAY
from ..headings.view import View
from ..names.outlets import is_outlet
from ..terms import plain
from .removals import Removal
from .segments import Segment

_HEARD = re.compile(
    r"a-t-on (?:appris|indiqué|précisé)(?: [a-zà-ÿ]+)?"
    r"(?: auprès (?P<of>des|d[eu']) ?(?P<rest>.+)| de (?P<bare>sources? .+))$"
)
# "auprès des pompiers et de la préfecture" is "selon les pompiers et la préfecture".
_AND_OF = re.compile(r" et (de la |de l'|du |des |de |d')")
_PLAIN = {"de la ": "la ", "de l'": "l'", "du ": "le ", "des ": "les ", "de ": "", "d'": ""}
# Verbs that say no more than "selon": not "a promis", "a averti", "a reconnu".
_PLAIN_VERB = re.compile(
    r"(?:(?:a|ont) (?:annoncé|indiqué|précisé|déclaré|dit|rapporté|affirmé|fait savoir)"
    r"|(?:annonce|indique|précise|rapporte|affirme)(?:nt)?)"
    rf"(?: (?:{ANY_WEEKDAY})(?: (?:matin|soir|midi))?)?(?: à l'AFP)?"
    r" (?=l'|l[ae]s? |une? |des |sa |son |ses |[A-ZÀ-Þ])"
)
# Somebody's claim stands before: "selon" would be said of it, not of who makes it.
_CLAIM = re.compile(
    r"\b(?:selon l[ae]s?quel\w+|que|qu'|si|dément\w*|ni(?:e|é|ent|aient)|contest\w+|réfut\w+"
    r"|rejet\w+|affirm\w+|assur\w+|accus\w+|reconn\w+|estim\w+)\b",
    re.IGNORECASE,
)
# "le parquet | d'Aurillac", "la direction régionale | de la compagnie"; a minister is one of
# something.
_KNOWN = (
    r"(?:syndicats?|parquet|préfecture|mairie|police|gendarmerie|direction|procureure?|rectorat"
    r"|tribunal)"
)
_PLACE = re.compile(
    r"(?<!ministre)(?<!ministère)(?<!secrétaire)(?<!président)(?<!présidente)"
    r" (?:de |du |d')(?:la |l')?(?![ÉE]tat)[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+)*$"
)
_OF_KNOWN = re.compile(rf"\b{_KNOWN}(?: [a-zà-ÿ]+)?(?P<of> (?:de |du |d'|des )[^,]+)$")

# "selon les résultats | publiés par la commission": which ones, goes without saying.
_PUBLISHED = re.compile(
    r"\b(?:résultats|chiffres|données|informations|documents|conclusions)"
    r"(?P<by> (?:publi|communiqu|diffus|dévoil|consult|obten|transmis)\w+ [^,]+)$"
)
# "…, a rapporté Reuters": a medium, no person
_RELAYED = re.compile(
    r"(?:(?:a|ont) )?(?:rapporté|rapportent?|indiqué|relayé) (?P<medium>(?:l')?[^,. ]+(?: [^,.]+)?)"
)
_OUTLET = re.compile(
    r"(?:(?:l'|la |le |les )?(?:AFP|Reuters|agence|quotidien|journal|hebdomadaire|chaîne)\b"
    r"|[A-ZÀ-Þ]\w+$)",
    re.IGNORECASE,
)


def relays(text: str) -> bool:
    """Whether the stretch "a rapporté X" tells which medium passed it on: others answer for what
    they say."""
    match = _RELAYED.fullmatch(plain(text).strip(" ,."))
    return match is not None and (
        is_outlet(match["medium"]) or bool(_OUTLET.match(match["medium"]))
    )


def reports(view: View, verb: int, end: int) -> bool:
    """Whether the clause from its `verb` to its `end` tells who says what: "a reconnu que"."""
    said = next((i for i in view.reporting if verb <= i < min(verb + 3, end)), end)
    return said + 1 < end and view.low[said + 1] in ("que", "qu'")


def shorter(view: View, segment: Segment) -> list[Removal]:
    """What may stand for the verb of the stretch, or leave its end; each alone."""
    start, end = view.start(segment.first), view.end(segment.last - 1)
    text = plain(view.sentence.text[start:end])
    if match := _HEARD.match(text):
        return [Removal(start, end, -1, _source(match))]
    return []


def verbless(view: View, segment: Segment) -> list[Removal]:
    """ "selon" in the place of a plain verb, with the day that stands behind it."""
    start, end = view.start(segment.first), view.end(segment.last - 1)
    if _CLAIM.search(plain(view.sentence.text[:start])):
        return []
    match = _PLAIN_VERB.match(plain(view.sentence.text[start:end]))
    return [Removal(start, start + match.end(), 2, "selon ")] if match else []


def complements(view: View, segment: Segment) -> list[Removal]:
    """What tells which parquet, or of where somebody is."""
    start, end = view.start(segment.first), view.end(segment.last - 1)
    text = plain(view.sentence.text[start:end])
    found = [match.start() for match in _PLACE.finditer(text)]
    found += [match.start("of") for match in _OF_KNOWN.finditer(text)]
    found += [match.start("by") for match in _PUBLISHED.finditer(text)]
    return [Removal(start + at, end, 4 + 0.3 * (len(text) - at)) for at in sorted(set(found))]


def _source(match: re.Match[str]) -> str:
    if match["bare"]:
        plural = match["bare"].startswith("sources")
        return f"selon des {match['bare']}" if plural else f"de {match['bare']}"
    article = {"du": "le", "des": "les"}.get(match["of"], "")
    rest = _AND_OF.sub(lambda each: f" et {_PLAIN[each[1]]}", match["rest"])
    return " ".join(f"selon {article} {rest}".split())
