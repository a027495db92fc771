"""What a page embeds in its text: messages from social networks, links to other articles.

Once pasted, nothing marks them as somebody else's words, so that they would be printed as
news: "#neige en abondance … pic.twitter.com/… — Météo (@meteo) 24 février", "Lire aussi : …".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Sentence
from .finding import Damage

_MESSAGE = re.compile(
    r"pic\.twitter\.com/|https?://t\.co/|(?:—|–|-)?\s?[^.!?]{2,60}\(@\w{2,30}\)|(?:^|\s)RT @\w+",
    re.IGNORECASE,
)
_HASHTAGS = re.compile(r"(?<!\w)#[^\W\d]\w{2,}")
_INVITATION = re.compile(
    r"[\[(►▶→>»•\s]*(?:(?:à\s+)?(?:lire|voir|écouter)\s+(?:aussi|également)|(?:à|a)\s+(?:(?:surtout\s+)?(?:lire|voir)(?:\s+sur\s[^:]{2,40})?|ce\s+sujet)"
    r"|lire\s+(?:notre|nos)\s+\w+|sur\s+le\s+même\s+sujet)\s*:",
    re.IGNORECASE,
)
_NEAR = 2  # sentences around a message that may be its text, repeated


def find(sentences: Sequence[Sentence], index: int, texts: Sequence[str]) -> list[Damage]:
    """Held back, with the reason."""
    text = texts[index]
    if _INVITATION.match(text):
        return [Damage(index, "renvoi à un autre article")]
    if _MESSAGE.search(text):
        return [Damage(index, "message d’un réseau social, sans guillemets")]
    near = texts[max(0, index - _NEAR) : index + _NEAR + 1]
    if _HASHTAGS.search(text) and any(_MESSAGE.search(each) for each in near):
        return [Damage(index, "message d’un réseau social, sans guillemets")]
    if any(_MESSAGE.search(each) and text.strip(" .…") in each for each in near if each != text):
        return [Damage(index, "message d’un réseau social, répété")]
    return []
