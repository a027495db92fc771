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
_THIS_DAY = re.compile(
    rf"\sce {_DAYS}(?:\s(?:matin|soir|midi|après-midi))?"
    rf"(?:\s(?:1er|\d\d?)\s{_MONTHS}(?:\s\d{{4}})?)?(?=[\s,.]|$)"
)
_AT = re.compile(r"\s(?:vers|peu (?:avant|après)) \d{1,2}\s?h(?:eures)?(?:\s?\d\d)?(?=[\s,.]|$)")
_NIGHT = re.compile(
    rf"\sdans la (?:nuit|soirée|matinée|journée)(?: (?:de {_DAYS}(?: à {_DAYS})?|du \w+ au \w+))?"
    r"(?: à \w+ heures?(?: (?:du matin|du soir))?)?"
    r"(?=[\s,]|$)"
)
_MEDIUM = re.compile(r"\sà (?:l['’]AFP|la presse|l['’]agence [A-Z]\w+|Reuters|des journalistes)\b")
_BRACKETS = re.compile(r"\s?\([^()«»\"]{2,120}\)")
# After these a clause has what its verb needs; what follows tells when, where, why or of what.
_END = re.compile(
    r"\s(?=alors qu|après |à l['’]issue|dans le cadre|lors d|en raison|afin d|tandis qu|"
    r"en marge|sur fond|au lendemain|au moment d|au terme d|depuis |à la suite d|"
    r"(?:tout )?en (?:s['’]|se )?\w+ant |"
    r"suite (?:à|au|aux) |à l['’]occasion|au cours d|grâce |"
    r"pour (?:avoir|son|sa|ses|leurs?|les) |pour \w+(?:er|ir|re) |"
    r"pour une? (?!an\b|année|mois|semaine|jour|heure|durée|période|saison|montant)|"
    r"devant (?:l[ae]|les) |devant l['’]|dans l['’]|"
    r"dans (?:l[ae]|les|une?|plusieurs|des|son|sa|ses|leurs?) |"
    r"au large d|près d|"
    r"en vue d|en échange d|à compter d|à partir d|entre (?:un|leurs?|une|des?|\w+ \d{4}) |"
    r"face à |dès l|avec (?:une?|des|plus|\d[\d ]*) |sur (?:l[ae]|les|une?) |sur l['’]|"
    r"[\"«]\s?pour \w+(?:er|ir|re) )"
)
# "condamné à deux ans de prison | pour vol"
_CHARGED = re.compile(
    r"\b(?:condamn|(?:mis|mise)s? en examen|jug|poursuiv|écrou|inculp|interpell|arrêt|renvoy)[^,]*?"
    r"(?= pour [a-zà-ÿ«\"])"
)
_COURT = re.compile(
    r"\sdevant (?:le tribunal|la cour|le conseil)(?:\s(?:correctionnel|administratif|judiciaire"
    r"|d['’]appel|d['’]assises|de prud['’]hommes))*(?:\s(?:de\s|d['’])[A-ZÀ-Þ][\w'’-]+)?"
    r"(?=\s(?:avoir|être|(?:d['’]|de\s)\w+(?:er|ir|re)\b|que?\b|par\b|«|\"))"
)
_WEIGHTY = re.compile(
    r"\b(?:selon|d['’]après|si|s['’]ils?|sauf|mais|\Asans(?!\sprécédent)|excepté|à condition|"
    r"à moins|faute|sous réserve|tant que|quand|lorsqu|démen\w+|contest(?!ée?s?\b)\w+|niant?|"
    r"soupçonn\w+|présum\w+|peut-être|voire|ni|hors|hormis|en attendant)\b",
    re.IGNORECASE,
)
# "…, un « beau symbole » selon la maire": what somebody calls it, with the one who does.
_JUDGED = re.compile(
    r"(?:et )?(?:une?|le|la|l['’])?\s?[«\"][^«»\"]+[»\"][^,]*? (?:selon|d['’]après|pour) [^,]+$"
)
# "…, ce que nie le maire": it takes back all that stands before.
_DENIES = re.compile(r"\b(?:nie(?:nt)?|réfut\w+|rejet\w+|récus\w+|contredi\w+)\b", re.IGNORECASE)
# "…, sans faire de victime", "…, mais en privant de travail ses salariés": beside what happened.
_BESIDE = re.compile(r"sans (?:en |se |s['’])?\w+(?:er|ir|re)\b|(?:mais )?(?:tout )?en \w+ant\b")
# "…, la première attaque de la saison": what the event is.
_NTH = re.compile(r"l[ae] (?:premi|second|deuxi|troisi|quatri|cinqui|derni|plus )")
_TOLL = re.compile(r"\b(?:morts?|tuée?s?|blessée?s?|disparue?s?|victimes)\b")
_CONCEDES = re.compile(r"(?:même si|bien qu|quoiqu|malgré|en dépit)\b", re.IGNORECASE)
_SWEEPING = re.compile(
    r"\b(?:premi[eè]re?s?(?! (?:ministre|secrétaire|adjoint|instance|tour|trimestre|semestre))"
    r"|derni[eè]re?s?|seule?s?|uniques?|records?|jamais|tou(?:te?s?|s)|aucune?"
    r"|plus(?! de \d)|(?<!au )moins(?! de \d)|mieux|pire|meilleure?s?|chaque|interdi\w+|n['’e])\b",
    re.IGNORECASE,
)
_LAST = re.compile(
    rf"\b(?:{_DAYS}|an|année|mois|semaine|été|hiver|printemps|automne) derni[eè]re?s?",
    re.IGNORECASE,
)
# What tells more, and narrows nothing: near where, by whom, doing what.
_TELLS_MORE = re.compile(
    r"(?:qui|dont|où)\b|(?:tout )?en \w+ant\b|et\b|contrairement\b|\w+ant\b"
    r"|près d|au (?:nord|sud|large)\b|à l['’](?:est|ouest)\b"
)
# A ban holds for whatever reason.
_BAN = re.compile(r"interdi")
_REASON = re.compile(r"(?:après|en raison|à la suite|suite à|afin)\b")
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
# "Le train | qui a déraillé": of which one, the rest says.
_GOVERNS = re.compile(
    r"\s(?:dans|par|sur|à|aux?|en|de|du|des|pour|avec|lors|devant|chez)\b|\sd['’]"
)
_BARE = re.compile(r"^(?:L[ea]\s|L['’])[\w-]+$")
_OF = (["de"], ["d'"])  # "un récif | long de 40 kilomètres"
_WHICH = re.compile(
    r"(?:\b(?:le|la|du|au)\s|\bl['’])[\w-]+$"
    r"|\bune? (?:accord|projet|plan|loi|directive|enquête|rapport|étude)(?: [\w-]+)?$"
)
_MEASURED = frozenset(("long", "longue", "haut", "haute", "large", "profond", "profonde", "lourd"))
_HANGING = ("ADP", "DET", "SCONJ", "CCONJ", "AUX", "PRON", "ADV")


@dataclass(frozen=True, slots=True)
class Removal:
    """Characters `start` to `end` of the sentence."""

    start: int
    end: int
    cost: float
    instead: str = ""


def small(view: View, segment: Segment) -> list[Removal]:
    """Days, hours and brackets of the stretch, which are of no weight there."""
    start, end = view.start(segment.first), view.end(segment.last - 1)
    text = view.sentence.text
    said = segment.part is Part.SAID
    patterns = [_BRACKETS]
    if said or not _NEGATED.search(text[start:end]):
        patterns += [_DAY, _THIS_DAY, _AT, _NIGHT, _COURT, *([_MEDIUM] if said else [])]
    found = []
    for pattern in patterns:
        for match in pattern.finditer(text, start):
            if match.end() > end:
                break
            weight = 0.6 if pattern is _BRACKETS else 0.15
            if pattern in (_DAY, _THIS_DAY):
                if not said and not _past(view, segment):
                    continue  # "commencera lundi": the day is the news
                weight = -0.1
            if not quoted(view, match.start(), match.end()) and not _WEIGHTY.search(match[0]):
                found.append(Removal(match.start(), match.end(), weight * len(match[0])))
    return _apart(found)[:5]


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
            yield Removal(at, end, 8 + 0.8 * len(lost) + _vague(kept))


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
        if listed or plural or _WEIGHTY.search(_outside(lost)) or quoted(view, start, end):
            return []
        which = 25 if _BARE.search(text[:start]) else _vague(text[:start])
        return [Removal(start, end, 6 + 0.7 * len(lost) + which)]
    return []


def _vague(kept: str) -> float:
    """What it costs that `kept` ends on a noun of which what is lost says more: "un accord", "la
    structure"."""
    return 15.0 if _WHICH.search(kept) else 0.0


def loose(view: View, segment: Segment) -> float | None:
    """What it costs to leave the whole stretch out, more where it counts the dead; None where it
    may not be."""
    cost = _loose(view, segment)
    toll = cost is not None and _TOLL.search(view.text(segment.first, segment.last))
    return cost + 25 if toll and cost is not None else cost


def _loose(view: View, segment: Segment) -> float | None:
    text = view.text(segment.first, segment.last)
    token, low = view.tokens[segment.first], view.low[segment.first]
    concedes = bool(_CONCEDES.match(text))
    relative = low in ("qui", "que", "qu'", "dont", "où", "ce")
    if relative and low != "ce":
        return 0.5 * len(text)
    if low == "ce" and view.low[segment.first + 1] in ("que", "qu'", "qui", "dont"):
        return None if _WEIGHTY.search(_outside(text)) or _DENIES.search(text) else 0.5 * len(text)
    if text.startswith("contrairement à"):
        return 0.4 * len(text)
    if segment.part is Part.TRAILING and _JUDGED.match(text):
        return 0.5 * len(text)
    if segment.part is Part.TRAILING and _BESIDE.match(text) and not {"ne", "n'"} & set(view.low):
        return 0.5 * len(text)
    if not concedes and (_WEIGHTY.search(_outside(text)) or _reports(view, segment)):
        return None
    if concedes:
        return 0.9 * len(text)
    if low in ("et", "ou"):
        return 0.7 * len(text) if low == "et" and not _of_a_list(view, segment) else None
    if token.pos == "DET" and any(
        view.low[i].endswith("ant") and view.tokens[i].pos == "VERB"
        for i in range(segment.first, segment.last)
    ):
        return 0.5 * len(text)  # "le président du Sénat estimant que…"
    apposed = low in ("un", "une") or token.pos in ("NOUN", "NUM", "ADJ") or _NTH.match(text)
    if apposed and segment.part is Part.TRAILING and not _states(view, segment):
        return 0.5 * len(text)
    if segment.part is Part.TRAILING and _is_name(view, segment):
        return 0.7 * len(text)
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


def _is_name(view: View, segment: Segment) -> bool:
    """ "un diplomate, | Irakli Menabde": the name of whom the words before tell."""
    before = view.tokens[segment.first - 2] if segment.first > 1 else None
    after = view.low[segment.last + 1] if segment.last + 1 < len(view.tokens) else ""
    return (
        before is not None
        and before.pos in ("NOUN", "ADJ", "VERB")
        and after not in ("et", "ou")
        and all(view.tokens[i].pos == "PROPN" for i in range(segment.first, segment.last))
    )


def _of_a_list(view: View, segment: Segment) -> bool:
    """Whether "et" ends there a list of three, or of what stands between two: "A, B, et C"."""
    before = view.sentence.text[: view.start(segment.first)]
    after = view.tokens[segment.first + 1] if segment.first + 1 < segment.last else None
    verbal = after is not None and after.pos in ("VERB", "AUX")
    return not verbal and bool("," in before.rstrip(" ,") or re.search(r"\bentre\b", before))


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
    if _TELLS_MORE.match(text):
        return False
    sweeping = [each.lower() for each in _SWEEPING.findall(_undated(kept))]
    return bool(sweeping) and not (_REASON.match(text) and all(map(_BAN.match, sweeping)))


def _boundaries(view: View, segment: Segment, least: int) -> Iterator[int]:
    text = view.sentence.text
    for match in _END.finditer(text, least, view.end(segment.last - 1)):
        yield match.start()
    if charged := _CHARGED.search(text, least, view.end(segment.last - 1)):
        yield charged.end()
    for index in range(segment.first + 1, segment.last):
        before, token = view.tokens[index - 1], view.tokens[index]
        closed = before.pos in ("NOUN", "PROPN", "ADJ", "NUM") or _joins(view, index, segment.last)
        if view.start(index) <= least or not closed:
            continue
        modifies = token.pos == "VERB" and (
            "VerbForm=Part" in token.morph or token.dep.startswith("acl")
        )
        relative = view.low[index] in ("qui", "où", "dont")
        long = view.low[index] in _MEASURED and view.low[index + 1 : index + 2] in _OF
        place = view.low[index] in ("à", "en", "au", "aux") and index + 2 == segment.last
        named = place and view.tokens[index + 1].pos == "PROPN"
        if modifies or relative:
            adjective = modifies and index + 2 >= segment.last
            if not adjective and not _PLURAL_DEFINITE.search(text[: view.end(index - 1)]):
                yield view.end(index - 1)
        elif named or long or _joins(view, index, segment.last):
            yield view.end(index - 1)


def _joins(view: View, index: int, last: int) -> bool:
    """Whether "et" joins a second verb there: "et reste à la merci de", "et que les travaux"."""
    after = view.tokens[index + 1] if index + 1 < last else None
    verbal = after is not None and (view.finite(index + 1) or view.low[index + 1] in ("que", "qu'"))
    return view.low[index] == "et" and verbal


def _ends_well(view: View, segment: Segment, at: int, verb: int) -> bool:
    inside = [i for i in range(segment.first, segment.last) if view.end(i) <= at]
    if not inside or view.quoted[inside[-1]] >= 0:
        return False
    if view.tokens[inside[-1]].pos in _HANGING and not view.low[inside[-1]].isdigit():
        return False
    kept = view.sentence.text[view.start(segment.first) : at]
    last = view.tokens[inside[-1]]
    that = [i for i in inside if i > verb and view.low[i] in SUBORDINATE and view.quoted[i] < 0]
    if that and not any(view.finite(i) for i in inside if i > that[-1]):
        return False
    if _NEEDY.search(kept) or (last.pos == "VERB" and last.dep.startswith("acl")):
        return False
    dated = [i for i in inside if not _TIME.fullmatch(view.low[i])]
    bound = at < view.end(segment.last - 1) and _GOVERNS.match(view.sentence.text, at)
    if bound and dated and participle(view, dated[-1]) and view.tokens[dated[-1] - 1].pos == "NOUN":
        return False  # "en raison de fissures découvertes | dans le pont"
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
    if not joined and _SWEEPING.search(_undated(kept)):
        return False
    if not inner and any(at <= view.start(i) < end and view.finite(i) for i in view.reporting):
        return False
    return "?" not in lost and not quoted(view, at, end)


def weighty(text: str) -> bool:
    """Whether `text`, its quotations apart, bears on what stands beside it: whose word, on what
    condition, what not."""
    return bool(_WEIGHTY.search(_outside(text)))


def quoted(view: View, start: int, end: int) -> bool:
    """Whether a quotation would be cut in the middle."""
    return any(
        quote.start < start < quote.end or quote.start < end < quote.end for quote in view.quotes
    )


def _undated(text: str) -> str:
    """`text` without its quotations, nor "dernier" of a date."""
    return _LAST.sub("", _outside(text))


def _outside(text: str) -> str:
    return re.sub(r"«[^«»]*»|\"[^\"]*\"", " ", text)


def _states(view: View, segment: Segment) -> bool:
    """Whether a clause of its own stands there, not one that "que" or "qui" opens."""
    inside = range(segment.first, segment.last)
    finite = [i for i in inside if view.finite(i)]
    opened = [i for i in inside if view.low[i] in SUBORDINATE]
    return bool(finite) and not (opened and opened[0] < finite[0])


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
