"""The last check of what an article prints: it is for readers.

Words to a colleague ("Voici le papier sur la halle"), an agency's code line, an e-mail address or a
telephone number in the title, the standfirst or the description show that a part of the copy was
taken for what it is not, whatever the reason: a person reads the article before it is published. A
free number (0 800 …) is for readers.

A sentence that forbids to print something, or that has somebody's own number or address and asks
no reader to call or to write, is held back wherever it stands, and the article waits too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ..french import bans, desk_talk
from ..model import Draft, HeldBack, Shortfall
from .lines import Line, without_orphans
from .printed import headings_of, passages_of

SHOWN = 120  # characters of the sentence in the reason
_MAILBOX = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w")
_PHONE = re.compile(
    r"(?<![\d,.])(?:\+\d{2,3}\s?(?:\(0\)\s?)?|0(?!\s?8))[1-9](?:[\s.-]?\d\d){4}(?!\d)"
)
# "ABC 0231 4 I 0412", "PEC/ABC-HK18", "FRA/SANTE-VOLAILLES": no headline has such a word.
_CODE = re.compile(
    r"(?<![\w-])(?:[A-Z]{3,4}\s?0?\d{3}\s\d\s[A-Z]{1,3}\s\d{3,4}|[A-Z]{2,4}/?[A-Z]{2,4}-[A-Z]{2}\d\d"
    r"|[A-Z]{3}/[A-Z]{4,}(?:-[A-Z]{3,})+)(?![\w-])"
)
_GREETING = re.compile(
    r"(?:bonjour|bonsoir|salut|coucou|hello)(?: (?:à )?(?:tous|toutes|vous|toi)(?: et à \w+)?)?,",
    re.IGNORECASE,
)
_MOBILE = re.compile(r"(?<![\d,.])(?:(?:\+|00)33\s?(?:\(0\)\s?)?|0)[67](?:[\s.-]?\d\d){4}(?!\d)")
_OWN = re.compile(r"\b(?:perso(?:nnel)?|privé|portable|ligne directe|domicile)\b", re.IGNORECASE)
# Readers are asked to call or to write.
_INVITES = re.compile(
    r"\b(?:réserv\w+|inscri\w+|renseign\w+|billet\w*|témoins?|témoign\w+|appel\w*|joindre"
    r"|contact(?:er|ez)|écri[rtv]\w*|envo(?:yer|yez|ie|yés?)|adress\w+|candidat\w*|dons?|permanence"
    r"|infos?|informations?|signal\w+|guichet|accueil)\b",
    re.IGNORECASE,
)
_SECRET = "n’est pas à publier\u00a0: "
_REMEDY = (
    "Retirez ces mots de la dépêche, ou publiez l’article à la main s’ils sont pour les lecteurs."
)


def spared(lines: Sequence[Line]) -> tuple[list[Line], list[HeldBack]]:
    """`lines` without those that no reader may see, nor those that lean on them."""
    told = [(line, what) for line in lines if (what := _private(line.text))]
    if not told:
        return list(lines), []
    held = [line.held(f"{_SECRET}{what}") for line, what in told]
    gone = [line for line, _ in told]
    kept, orphans = without_orphans([line for line in lines if line not in gone])
    return kept, [*held, *orphans]


@lru_cache(maxsize=16384)
def _private(text: str) -> str:
    """What the sentence has that no reader may see, in French; "" for nothing."""
    if bans.of_sentence(text):
        return "une consigne de ne pas publier"
    if _INVITES.search(text):
        return ""
    if _MOBILE.search(text) or (_PHONE.search(text) and _OWN.search(text)):
        return "un numéro de téléphone personnel"
    return "une adresse électronique" if _MAILBOX.search(text) else ""


def missing(draft: Draft) -> Iterator[Shortfall]:
    """What keeps the article a draft: one reason for each place that has such words."""
    yield from _left(draft)
    held = (each.reason for each in draft.held_back if each.reason.startswith(_SECRET))
    for reason in dict.fromkeys(held):
        yield Shortfall(
            f"une phrase retenue {reason}",
            "Relisez-la dans la relecture, puis publiez l’article à la main.",
        )
    lead = [each.text for each in draft.standfirst]
    told: set[str] = set()
    for place, texts in (
        ("le titre", [draft.headline.text, draft.seo_title]),
        ("le chapô", lead),
        ("la description", [draft.description]),
    ):
        for text in texts:
            what = _what(text)
            if what and text not in told:
                told.add(text)
                shown = text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
                yield Shortfall(f"{place} contient {what}\u00a0: «\u00a0{shown}\u00a0»", _REMEDY)
                break


def _left(draft: Draft) -> Iterator[Shortfall]:
    """What no reader may see in what is no line of the copy: headings, captions, lists."""
    texts = [
        *(each.text for each in headings_of(draft)),
        *(each.text for each in passages_of(draft)),
        *(f"{each.caption} {each.credit}" for each in draft.credits),
    ]
    for what in dict.fromkeys(filter(None, map(_private, texts))):
        yield Shortfall(f"l’article contient {what}", _REMEDY)


def _what(text: str) -> str:
    """What the text has that is not for readers, in French; "" for nothing."""
    if _MAILBOX.search(text):
        return "une adresse électronique"
    if _PHONE.search(text):
        return "un numéro de téléphone"
    if _CODE.search(text):
        return "une ligne de code d’agence"
    if bans.of_sentence(text):
        return "une consigne de ne pas publier"
    if _GREETING.match(text) or desk_talk.said(text):
        return "un mot à un collègue"
    return ""
