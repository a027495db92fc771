"""The last check of what stands first on a page and in search engines: its title, its standfirst
and its description are for readers.

Words to a colleague ("Voici le papier sur la halle"), an agency's code line, an e-mail address or a
telephone number there show that a part of the copy was taken for what it is not, whatever the
reason: a person reads the article before it is published. A free number (0 800 …) is for readers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..french import desk_talk
from ..model import Draft, Shortfall

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


def missing(draft: Draft) -> Iterator[Shortfall]:
    """What keeps the article a draft: one reason for each place that has such words."""
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
                yield Shortfall(
                    f"{place} contient {what}\u00a0: «\u00a0{shown}\u00a0»",
                    "Retirez ces mots de la dépêche, ou publiez l’article à la main s’ils sont "
                    "pour les lecteurs.",
                )
                break


def _what(text: str) -> str:
    """What the text has that is not for readers, in French; "" for nothing."""
    if _MAILBOX.search(text):
        return "une adresse électronique"
    if _PHONE.search(text):
        return "un numéro de téléphone"
    if _CODE.search(text):
        return "une ligne de code d’agence"
    if _GREETING.match(text) or desk_talk.said(text):
        return "un mot à un collègue"
    return ""
