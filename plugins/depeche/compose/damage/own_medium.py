"""The paper that was copied names itself in a sentence of news: "a-t-il confié à notre journal",
"Contacté par nos soins, le directeur explique …", "à nos confrères de L'Estran".

What it says of itself is taken out; the news stays. Words in quotation marks stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...french.date_words import ANY_WEEKDAY
from ...model import Sentence
from ..quotations import outside
from .finding import Damage

_SELF = (
    r"(?:nos soins|ce (?:journal|quotidien|magazine|site)"
    r"|(?:notre|nos) (?:journal|rédactions?|site|antennes?|micros?|colonnes|chaîne"
    r"|radio|quotidien|hebdomadaire|magazine|médias?|titre|reporters?|journalistes?|équipes?"
    r"|correspondante?s?|envoyée?s? spéciale?s?)\b(?! (?:d['’]|de la |du |des |de )[A-ZÀ-Þ]))"
)
_REACHED = (
    r"(?:[Jj]oint|[Cc]ontacté|[Ii]nterrogé|[Ss]ollicité|[Cc]onsulté|[Rr]encontré|[Qq]uestionné)e?s?"
    rf"(?: (?:hier|{ANY_WEEKDAY}|ce matin|ce soir|par téléphone))?"
)
_FIRST_PERSON = re.compile(
    r"\b(?:nos|notre|nous|ce (?:journal|quotidien|magazine|site))\b", re.IGNORECASE
)
# "Notre confrère Noé Talvas": a reporter of the paper that was copied, and none of this one.
_COLLEAGUE = re.compile(
    r"\b(?:notre|nos) (?:confrères?|cons(?:œ|oe)urs?|collègues?) (?=[A-ZÀ-Þ])", re.IGNORECASE
)
_RULES = (
    # A release's own opening: "Nous avons le plaisir de vous annoncer que le pont rouvrira …".
    # What is to come is news; what the release says of itself stays its word.
    (
        re.compile(
            r"^(?:Nous (?:avons (?:le plaisir|l['’]honneur|la joie)|sommes (?:heureux|heureuses"
            r"|ravis|ravies|fiers|fières)) de vous (?:informer|annoncer|apprendre|faire savoir)"
            r"|Nous vous (?:informons|annonçons)) que "
            r"(?=(?:l[ea]s? |l['’]|un|des |ce|[A-ZÀ-Þ])[^«\"]*\b\w{2,}(?:ra|ront)\b)"
        ),
        "",
    ),
    # "Une circulaire de 2010, que nous publions, demandait …": the fact stays. "Que nous avons
    # consultée" is how it is known.
    (
        re.compile(
            r",? que nous (?:publions|révélons|reproduisons|dévoilons|avons (?:publiée?s?"
            r"|révélée?s?))(?: ci-(?:dessous|contre|après))?"
            r"(?P<stop>,|(?=\s?[.;:])|(?= (?:montre|indique|prouve|révèle|confirme)))"
        ),
        "",
    ),
    # "…, la maire, jointe par notre rédaction.": an aside, whole
    (re.compile(rf", (?-i:{_REACHED}) par {_SELF}(?P<stop>,(?! n['’e])|(?=\s?[.;:]|$))"), ""),
    # "Contacté par nos soins, …": the agent alone, for "… n'a pas donné suite" leans on it
    (re.compile(rf"(?P<kept>\b{_REACHED}) par {_SELF}"), r"\g<kept>"),
    # "Le critique, dans nos colonnes, l'a aimée": with both commas; one stays that closes another
    # aside.
    (re.compile(rf"^(?P<kept>[^,]*), (?:à|auprès de|dans|sur) {_SELF},"), r"\g<kept>"),
    (re.compile(rf", (?:à|auprès de|au micro de|dans|sur) {_SELF}(?=\s?[,.;:])"), ""),
    (re.compile(rf"(?<!ez)(?<!ez-vous) (?:à|auprès de|au micro de|dans|sur|devant) {_SELF}"), ""),
    (re.compile(r"\bà nos confrères du (?=[A-ZÀ-Þ])"), "au "),
    (re.compile(r"\bà nos confrères des (?=[A-ZÀ-Þ])"), "aux "),
    (re.compile(r"(?<=\bselon )nos confrères du (?=[A-ZÀ-Þ])", re.IGNORECASE), "Le "),
    (re.compile(r"\bnos confrères (?:de |d['’])(?=(?:la |l['’])?[A-ZÀ-Þ])"), ""),
)


def find(sentences: Sequence[Sentence], index: int, texts: Sequence[str]) -> list[Damage]:
    """The sentence without what its paper says of itself."""
    text = mended = texts[index]
    if not _FIRST_PERSON.search(text):
        return []
    for pattern, kept in _RULES:
        match = pattern.search(outside(mended))
        if match:
            mended = mended[: match.start()] + match.expand(kept) + mended[match.end() :]
    if _COLLEAGUE.search(outside(mended)):
        return [Damage(index, "un journaliste du journal copié y est dit le nôtre")]
    if mended == text or not mended.strip(" .,"):
        return []
    mended = mended[0].upper() + mended[1:]
    return [
        Damage(index, "le journal copié se nomme lui-même", mended, "mention du journal retirée")
    ]
