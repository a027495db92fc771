"""What may leave a stretch of a sentence, and leave true what stays: characters, with a cost.

The cost of a removal is what a sub-editor would regret: the day of the week little, the end of
what the verb governs most.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...french.date_words import ANY_MONTH, ANY_WEEKDAY
from ..headings.view import View
from ..terms import plain
from .segments import Part, Segment

_DAYS = rf"(?:{ANY_WEEKDAY})"
_MONTHS = rf"(?:{ANY_MONTH})"
_HOUR = r"(?:vers|peu (?:avant|après)) (?:\d{1,2}\s?(?:h(?:eures)?\b)(?:\s?\d\d)?|midi|minuit)"
_DAY = re.compile(
    r"(?<!\ble)(?<!\bde)(?<!\bdu)(?<!\bà)(?<!\bdès)(?<!\bce)(?<!avant)(?<!après)(?<!depuis)(?<!ici)"
    r"(?<!chaque)(?<!pour)(?<!\bjusqu'à)(?<!\bet)(?<!\bou)"
    rf"\s{_DAYS}(?:\s(?:matin|soir|midi|après-midi))?"
    rf"(?:\s(?:1er|\d\d?)\s{_MONTHS}(?:\s(?:dernier|\d{{4}}))?)?"
    rf"(?:\sau (?:matin|soir))?(?:\s{_HOUR})?"
    rf"(?!\sà {_DAYS})(?!, jour)"
    r"(?!\s(?:\d|noir|saint|prochain|dernier|et\b|ou\b|1er))(?=[\s,.]|$)"
)
_NIGHT = re.compile(
    rf"\sdans la (?:nuit|soirée|matinée|journée)(?: (?:de {_DAYS}(?: à {_DAYS})?|du \w+ au \w+))?"
    r"(?: à \w+ heures?(?: (?:du matin|du soir))?)?"
    r"(?=[\s,]|$)"
)
_MEDIUM = re.compile(r"\sà (?:l['’]AFP|la presse|l['’]agence [A-Z]\w+|Reuters|des journalistes)\b")
_BRACKETS = re.compile(r"\s?\([^()«»\"]{2,60}\)")
# After these a clause has what its verb needs; what follows tells when, where, why or of what.
_END = re.compile(
    r"\s(?=alors qu|après |à l['’]issue|dans le cadre|lors d|en raison|afin d|tandis qu|"
    r"en marge|sur fond|au lendemain|depuis |(?:tout )?en (?:s['’]|se )?\w+ant |à la suite d|"
    r"suite (?:à|au|aux) |à l['’]occasion|au cours d|grâce |"
    r"pour (?:avoir|son|sa|ses|leurs?|les) |pour \w+(?:er|ir|re) |"
    r"devant (?:l[ae]|les) |devant l['’]|dans (?:l[ae]|les|une?|plusieurs|des) |dans l['’]|"
    r"au large d|près d|"
    r"en vue d|en échange d|à compter d|à partir d|entre (?:un|leurs?|une|des?|\w+ \d{4}) |"
    r"face à |dès l|sur (?:l[ae]|les|une?) |sur l['’]|"
    r"[\"«]\s?pour \w+(?:er|ir|re) )"
)
_COURT = re.compile(
    r"\sdevant (?:le tribunal|la cour|le conseil)(?:\s(?:correctionnel|administratif|judiciaire"
    r"|d['’]appel|d['’]assises|de prud['’]hommes))*(?:\s(?:de\s|d['’])[A-ZÀ-Þ][\w'’-]+)?"
    r"(?=\s(?:avoir|être|d['’]|de|que?\b|«|\"))"
)
_WEIGHTY = re.compile(
    r"\b(?:selon|d['’]après|si|s['’]ils?|sauf|mais|sans(?!\sprécédent)|excepté|à condition|à moins|"
    r"faute|sous réserve|tant que|quand|lorsqu|démen\w+|contest\w+|niant?|soupçonn\w+|présum\w+|"
    r"peut-être|voire|ni|hors|hormis|en attendant)\b",
    re.IGNORECASE,
)
_CONCEDES = re.compile(r"(?:même si|bien qu|quoiqu|malgré|en dépit)\b", re.IGNORECASE)
_SWEEPING = re.compile(
    r"\b(?:premi[eè]re?s?|derni[eè]re?s?|seule?s?|uniques?|records?|jamais|tou(?:te?s?|s)|aucune?"
    r"|plus(?! de \d)|(?<!au )moins(?! de \d)|mieux|pire|meilleure?s?|chaque|interdi\w+|n['’e])\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"\bn['’]|\b(?:ne|pas|aucune?|jamais|refus\w+|exclu\w*|impossible)\b", re.I)
# Verbs that say nothing without what follows them.
_NEEDY = re.compile(
    r"\b(?:mise|compte|table|repose|porte|débouche|revient|veille|travaille|appuie|consiste|vise"
    r"|réside|dépend|met|mettent|prend|prennent|figure|situe|trouve|déroule|tient|aura lieu"
    r"|(?:a|ont) (?:pu|dû|fait|pris|mis|vu))$",
    re.IGNORECASE,
)
_TIME = re.compile(rf"{_DAYS}|matin|soir|midi|après-midi|nuit|{_MONTHS}|heures?")
# Verbs that say enough without a complement.
_COMPLETE = re.compile(
    r"\b(?:bless|tu|arrêt|interpell|évacu|annul|report|suspend|ferm|hospitalis|condamn|détrui|él|réél"
    r"|relax|acquitt|libér|inculp|écrou|retrouv|rouvr|rouver|ouver|démissionn|commenc|début|manifest"
    r"|protest|disparu|décéd|mort|rappel|incendi|ravag|endommag|adopt|rejet|vot)\w*$",
    re.IGNORECASE,
)
# Participles that say nothing alone: "est considéré", "sont destinés".
_LEFT = re.compile(
    r"\b(?:considér|destin|compos|li|situ|confront|accus|soupçonn|charg|ten|estim|évalu|consacr|appel"
    r"|invit|contrain|oblig|autoris|plac|bas|fond|prév|parven|ven|all|arriv|deven|rest|préc|mis)\w*$",
    re.IGNORECASE,
)
SUBORDINATE = frozenset(
    ("que", "qu'", "qui", "dont", "où", "si", "lequel", "laquelle", "lesquels", "lesquelles")
) | frozenset(("auquel", "auxquels", "auxquelles", "duquel", "desquels", "desquelles"))
_PARTICIPLE = re.compile(r"\w{3,}(?:é|i|u|is|it|ert)e?s?")
_PLURAL_DEFINITE = re.compile(r"\b(?:les|ces|aux|des)\s(?:[\w'’-]+\s){0,3}[\w'’-]+$", re.IGNORECASE)
_HANGING = ("ADP", "DET", "SCONJ", "CCONJ", "AUX", "PRON", "ADV")


@dataclass(frozen=True, slots=True)
class Removal:
    """Characters `start` to `end` of the sentence."""

    start: int
    end: int
    cost: float
    instead: str = ""


_HEARD = re.compile(
    r"a-t-on (?:appris|indiqué|précisé)(?: [a-zà-ÿ]+)?"
    r"(?: auprès (?P<of>des|d[eu']) ?(?P<rest>.+)| (?P<bare>de source.+))$"
)


# What a headline can do without: "le spectaculaire incendie" is "l'incendie".
_COLOUR = re.compile(
    r"\b(?P<det>de la |la |le |du |au |une? )(?:spectaculaire|gigantesque|violente?|terrible"
    r"|impressionnante?|délicate?|dramatique) (?P<next>[a-zà-ÿ])",
)
_ELIDED = {"de la ": "de l'", "la ": "l'", "le ": "l'", "du ": "de l'", "au ": "à l'"}


def colours(view: View, segment: Segment) -> list[Removal]:
    """Adjectives that colour, with the article that their noun takes without them."""
    text = view.sentence.text
    start, end = view.start(segment.first), view.end(segment.last - 1)
    found = []
    for match in _COLOUR.finditer(text, start, end):
        vowel = match["next"] in "aeiouyéèêàâîôûh"
        if match["next"] == "h" or _quoted(view, match.start(), match.end()):
            continue
        article = _ELIDED.get(match["det"], match["det"]) if vowel else match["det"]
        found.append(Removal(match.start(), match.start("next"), 3, article))
    return found[:1]


def heard(view: View, segment: Segment) -> list[Removal]:
    """ "a-t-on appris auprès des pompiers" as "selon les pompiers"."""
    start, end = view.start(segment.first), view.end(segment.last - 1)
    match = _HEARD.match(plain(view.sentence.text[start:end]))
    if match is None:
        return []
    if match["bare"]:
        return [Removal(start, end, -1, view.sentence.text[end - len(match["bare"]) : end])]
    article = {"du": "le", "des": "les"}.get(match["of"], "")
    said = f"selon {article} {match['rest']}"
    return [Removal(start, end, -1, " ".join(said.split()))]


def small(view: View, segment: Segment) -> list[Removal]:
    """Days, hours and brackets of the stretch, which are of no weight there."""
    start, end = view.start(segment.first), view.end(segment.last - 1)
    text = view.sentence.text
    said = segment.part is Part.SAID
    patterns = [_BRACKETS]
    if said or not _NEGATED.search(text[start:end]):
        patterns += [_DAY, _NIGHT, _COURT, *([_MEDIUM] if said else [])]
    found = []
    for pattern in patterns:
        for match in pattern.finditer(text, start):
            if match.end() > end:
                break
            weight = 0.6 if pattern is _BRACKETS else 0.15
            if pattern is _DAY:
                if not said and not _past(view, segment):
                    continue  # "commencera lundi": the day is the news
                weight = -0.1
            if not _quoted(view, match.start(), match.end()) and not _WEIGHTY.search(match[0]):
                found.append(Removal(match.start(), match.end(), weight * len(match[0])))
    return _apart(found)[:4]


def _past(view: View, segment: Segment) -> bool:
    """Whether the stretch tells what happened: of that the day is of no weight in a headline."""
    finite = [i for i in range(segment.first, segment.last) if view.finite(i)]
    first = view.tokens[finite[0]] if finite else None
    return first is not None and first.pos == "AUX" and "Tense=Pres" in first.morph


def ends(view: View, segment: Segment, verb: int) -> Iterator[Removal]:
    """Ends of the stretch that may go, when nothing that stays hangs on them."""
    start, end = view.start(segment.first), view.end(segment.last - 1)
    text = view.sentence.text
    least = view.end(verb) if segment.first <= verb < segment.last else start
    for at in sorted({*_boundaries(view, segment, least)}):
        kept, lost = text[start:at], text[at:end]
        if _ends_well(view, segment, at, verb) and _may_go(view, kept, lost, at, end):
            yield Removal(at, end, 8 + 0.8 * len(lost))


def inner(view: View, segment: Segment, subject: int, verb: int) -> list[Removal]:
    """What tells more of the subject, without a comma: "un passager | qui se trouvait à bord"."""
    last = min(segment.last, verb) if segment.first <= verb < segment.last else segment.last
    for index in range(subject + 1, last):
        token = view.tokens[index]
        participle = token.pos == "VERB" and "VerbForm=Part" in token.morph
        if not (participle or view.low[index] in ("qui", "où", "dont")):
            continue
        text = view.sentence.text
        start, end = view.end(index - 1), view.end(last - 1)
        lost = text[start:end]
        listed = any(
            view.tokens[i].head == subject and view.tokens[i].dep == "conj"
            for i in range(index, last)
        )
        plural = _PLURAL_DEFINITE.search(text[:start]) and not text[:start].startswith("Des ")
        if listed or plural or _WEIGHTY.search(_outside(lost)) or _quoted(view, start, end):
            return []
        return [Removal(start, end, 6 + 0.7 * len(lost))]
    return []


def loose(view: View, segment: Segment) -> float | None:
    """What it costs to leave the whole stretch out; None where it may not be."""
    text = view.text(segment.first, segment.last)
    token, low = view.tokens[segment.first], view.low[segment.first]
    concedes = bool(_CONCEDES.match(text))
    relative = low in ("qui", "que", "qu'", "dont", "où", "ce")
    if relative and not (low == "ce" and view.low[segment.first + 1] not in ("que", "qui", "dont")):
        return 0.5 * len(text)
    if text.startswith("contrairement à"):
        return 0.4 * len(text)
    if not concedes and (_WEIGHTY.search(_outside(text)) or _reports(view, segment)):
        return None
    if concedes:
        return 0.9 * len(text)
    if low in ("et", "ou"):
        after = view.tokens[segment.first + 1] if segment.first + 1 < segment.last else token
        return 0.7 * len(text) if low == "et" and after.pos in ("VERB", "AUX") else None
    if token.pos == "DET" and any(
        view.low[i].endswith("ant") and view.tokens[i].pos == "VERB"
        for i in range(segment.first, segment.last)
    ):
        return 0.5 * len(text)  # "le président du Sénat estimant que…"
    apposed = low in ("un", "une") or token.pos in ("NOUN", "NUM", "ADJ")
    if apposed and segment.part is Part.TRAILING and not _states(view, segment):
        return 0.5 * len(text)
    if re.match(rf"(?:ce )?{_DAYS}(?: \w+)?$", text):
        return -1
    if re.match(rf"{_DAYS}\b|\d+ ans$|à peine\b|le temps (?:que|de)\b", text):
        return 0.3 * len(text)
    opens = range(segment.first, min(segment.first + 2, segment.last))
    if any(participle(view, i) for i in opens) or low.endswith("ant"):
        return 0.5 * len(text)
    if token.pos in ("ADP", "SCONJ") or low in (
        "afin",
        "alors",
        "tout",
        "parce",
        "tandis",
        "près",
        "principalement",
    ):
        return 0.6 * len(text)
    return None


def participle(view: View, index: int) -> bool:
    token = view.tokens[index]
    looks = (
        token.pos in ("ADJ", "VERB")
        and not view.finite(index)
        and not view.low[index].endswith("ait")
        and _PARTICIPLE.fullmatch(view.low[index])
    )
    return "VerbForm=Part" in token.morph or bool(looks)


def narrows(view: View, segment: Segment, kept: str) -> bool:
    """Whether `kept` would claim too much without the stretch: a denial, a first or a record
    holds only where and when the text says."""
    text = view.text(segment.first, segment.last)
    if re.match(r"(?:qui|dont|où)\b|(?:tout )?en \w+ant\b|et\b|contrairement\b|\w+ant\b", text):
        return False
    return bool(_SWEEPING.search(_outside(kept)))


def _boundaries(view: View, segment: Segment, least: int) -> Iterator[int]:
    text = view.sentence.text
    for match in _END.finditer(text, least, view.end(segment.last - 1)):
        yield match.start()
    for index in range(segment.first + 1, segment.last):
        before, token = view.tokens[index - 1], view.tokens[index]
        closed = before.pos in ("NOUN", "PROPN", "ADJ", "NUM") or _joins(view, index, segment.last)
        if view.start(index) <= least or not closed:
            continue
        modifies = token.pos == "VERB" and (
            "VerbForm=Part" in token.morph or token.dep.startswith("acl")
        )
        relative = view.low[index] in ("qui", "où", "dont")
        place = view.low[index] in ("à", "en", "au", "aux") and index + 2 == segment.last
        named = place and view.tokens[index + 1].pos == "PROPN"
        if modifies or relative:
            adjective = modifies and index + 2 >= segment.last
            if not adjective and not _PLURAL_DEFINITE.search(text[: view.end(index - 1)]):
                yield view.end(index - 1)
        elif named or _joins(view, index, segment.last):
            yield view.end(index - 1)


def _joins(view: View, index: int, last: int) -> bool:
    """Whether "et" joins a second verb there: "et reste à la merci de", "et que les travaux"."""
    after = view.tokens[index + 1] if index + 1 < last else None
    verbal = after is not None and (view.finite(index + 1) or view.low[index + 1] in ("que", "qu'"))
    return view.low[index] == "et" and verbal


def _ends_well(view: View, segment: Segment, at: int, verb: int) -> bool:
    inside = [i for i in range(segment.first, segment.last) if view.end(i) <= at]
    if not inside or view.tokens[inside[-1]].pos in _HANGING or view.quoted[inside[-1]] >= 0:
        return False
    kept = view.sentence.text[view.start(segment.first) : at]
    last = view.tokens[inside[-1]]
    that = [i for i in inside if i > verb and view.low[i] in SUBORDINATE and view.quoted[i] < 0]
    if that and not any(view.finite(i) for i in inside if i > that[-1]):
        return False
    if _NEEDY.search(kept) or (last.pos == "VERB" and last.dep.startswith("acl")):
        return False
    nouns = [
        i
        for i in inside
        if i >= verb
        and (view.tokens[i].pos in ("NOUN", "PROPN") or view.tokens[i].text[0].isupper())
        and not _TIME.fullmatch(view.low[i])
    ]
    if segment.part is Part.SAID:
        return any(view.tokens[i].pos in ("NOUN", "PROPN") for i in inside)
    if not segment.first <= verb < segment.last:
        return len(inside) > 2
    passive = any(view.tokens[i].dep == "aux:pass" for i in inside) and not _LEFT.search(kept)
    predicate = view.low[verb] in ("est", "sont", "sera", "seront") and last.pos in ("ADJ", "NUM")
    return bool(nouns) or passive or predicate or _COMPLETE.search(kept) is not None


def _may_go(view: View, kept: str, lost: str, at: int, end: int) -> bool:
    outside = _outside(lost)
    inner = re.match(r"\s*(?:qui|où|dont)\s", lost)
    joined = re.match(r"\s*et\b", lost)
    if _WEIGHTY.search(outside) and not inner:
        return False
    if not joined and _SWEEPING.search(_outside(kept)):
        return False
    if not inner and any(at <= view.start(i) < end and view.finite(i) for i in view.reporting):
        return False
    return "?" not in lost and not _quoted(view, at, end)


def _quoted(view: View, start: int, end: int) -> bool:
    """Whether a quotation would be cut in the middle."""
    return any(
        quote.start < start < quote.end or quote.start < end < quote.end for quote in view.quotes
    )


def _outside(text: str) -> str:
    return re.sub(r"«[^«»]*»|\"[^\"]*\"", " ", text)


def _states(view: View, segment: Segment) -> bool:
    return any(view.finite(i) for i in range(segment.first, segment.last))


def _reports(view: View, segment: Segment) -> bool:
    verbs = [i for i in view.reporting if segment.first <= i < segment.last]
    return any(view.finite(i) for i in verbs)


def _apart(found: list[Removal]) -> list[Removal]:
    """Those of `found` that do not overlap an earlier one."""
    kept: list[Removal] = []
    for each in sorted(found, key=lambda each: each.start):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept
