"""The end of a stretch, and what tells more of its subject, that nothing which stays hangs on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...french.date_words import ANY_MONTH, ANY_WEEKDAY
from ..headings.view import View
from .removals import SUBORDINATE, Removal, participle, quoted, sweeping, weighty
from .segments import Part, Segment

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
    r"au large d|près d(?!e \d|e (?:deux|trois|quatre|cinq|dix|vingt|trente|cent|mille)\b)|"
    r"en vue d|en échange d|à compter d|à partir d|entre (?:un|leurs?|une|des?|\w+ \d{4}) |"
    r"face à |dès l|avec (?:une?|des|plus|\d[\d ]*) |sur (?:l[ae]|les|une?) |sur l['’]|"
    r"[\"«]\s?pour \w+(?:er|ir|re) )"
)
# "condamné à deux ans de prison | pour vol"
_CHARGED = re.compile(
    r"\b(?:condamn|(?:mis|mise)s? en examen|jug|poursuiv|écrou|inculp|interpell|arrêt|renvoy)[^,]*?"
    r"(?= pour [a-zà-ÿ«\"])"
)
# Verbs that say nothing without what follows them.
_NEEDY = re.compile(
    r"\b(?:mise|compte|table|repose|porte|débouche|revient|veille|travaille|appuie|consiste|vise"
    r"|réside|dépend|met|mettent|prend|prennent|figure|situe|trouve|déroule|tient|aura lieu"
    r"|(?:a|ont) (?:pu|dû|fait|pris|mis|vu))$",
    re.IGNORECASE,
)
_TIME = re.compile(rf"(?:{ANY_WEEKDAY})|matin|soir|midi|après-midi|nuit|(?:{ANY_MONTH})|heures?")
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
_TOPIC = re.compile(r"\ssur (?:l['’]|l[ae]s?\b|une?\b)")
_UNTOLD = re.compile(
    r"\b(?:pourparlers|négociations?|discussions?|débats?|concertations?|consultations?|réflexions?"
    r"|travaux|rapport|enquête|étude|accord|texte|vote|avis|décret|loi)$",
    re.IGNORECASE,
)
_PURPOSE = re.compile(r"\s(?:pour|visant à|destinée? à|afin de) ")
_OF_WHAT = frozenset(("de", "d'", "du", "des"))
_MEASURED = frozenset(("long", "longue", "haut", "haute", "large", "profond", "profonde", "lourd"))
_HANGING = ("ADP", "DET", "SCONJ", "CCONJ", "AUX", "PRON", "ADV")


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
        if listed or plural or weighty(lost) or quoted(view, start, end):
            return []
        which = 25 if _BARE.search(text[:start]) else _vague(text[:start])
        return [Removal(start, end, 6 + 0.7 * len(lost) + which)]
    return []


def _vague(kept: str) -> float:
    """What it costs that `kept` ends on a noun of which what is lost says more: "un accord", "la
    structure"."""
    return 15.0 if _WHICH.search(kept) else 0.0


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
    if not inside or view.quoted[inside[-1]] >= 0 or _parts_complement(view, inside[-1], at):
        return False
    if view.tokens[inside[-1]].pos in _HANGING and not view.low[inside[-1]].isdigit():
        return False
    kept = view.sentence.text[view.start(segment.first) : at]
    last = view.tokens[inside[-1]]
    that = [i for i in inside if i > verb and view.low[i] in SUBORDINATE and view.quoted[i] < 0]
    if that and not any(view.finite(i) for i in inside if i > that[-1]):
        return False
    if "VerbForm=Inf" in last.morph and not _COMPLETE.search(kept):
        return False  # "un plan pour mobiliser | près de 800 millions"
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


def _parts_complement(view: View, last: int, at: int) -> bool:
    """Whether what is lost says of what the noun is that stands `last`: "la fermeture | annoncée de
    la laiterie"."""
    of = view.low[last + 2 : last + 3]
    return (
        bool(of)
        and of[0] in _OF_WHAT
        and view.tokens[last].pos == "NOUN"
        and "VerbForm=Part" in view.tokens[last + 1].morph
        and view.start(last + 1) >= at
    )


def _may_go(view: View, kept: str, lost: str, at: int, end: int) -> bool:
    inner = re.match(r"\s*(?:qui|où|dont)\s", lost)
    joined = re.match(r"\s*et\b", lost)
    if weighty(lost) and not inner:
        return False
    if not joined and sweeping(kept):
        return False
    if not inner and any(at <= view.start(i) < end and view.finite(i) for i in view.reporting):
        return False
    if _PURPOSE.match(lost) and _WHICH.search(kept):
        return False  # "a proposé un plan | pour mobiliser 80 millions": the plan is the news
    if _TOPIC.match(lost) and _UNTOLD.search(kept):
        return False  # "ont repris les pourparlers | sur un accord de pêche"
    return "?" not in lost and not quoted(view, at, end)
