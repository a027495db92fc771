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
# After the titles that a link gives, without a stop, the copy's own sentence.
_OWN = re.compile(
    r"(?<=[\w»\"”])\s(?=(?:[AÀ]|Au|Aux|En|Dans|Depuis|Selon|Pour|Après|Avant|Avec|Sans|Né|Née|Le|La|Les|Il|Elle"
    r"|Ils|Elles|Ce|Cette|Ces|C['’]est|D['’]après)\s+[\w'’-]|[\"«]\s?[A-ZÀ-Þ])"
)
_FEWEST_WORDS = 8  # of the sentence that is left
_NEAR = 2  # sentences around a message that may be its text, repeated


def find(sentences: Sequence[Sentence], index: int, texts: Sequence[str]) -> list[Damage]:
    """Held back, with the reason."""
    text = texts[index]
    if match := _INVITATION.match(text):
        return [_without(text, match.end(), index)]
    if _MESSAGE.search(text):
        return [Damage(index, "message d’un réseau social, sans guillemets")]
    near = texts[max(0, index - _NEAR) : index + _NEAR + 1]
    if _HASHTAGS.search(text) and any(_MESSAGE.search(each) for each in near):
        return [Damage(index, "message d’un réseau social, sans guillemets")]
    if any(_MESSAGE.search(each) and text.strip(" .…") in each for each in near if each != text):
        return [Damage(index, "message d’un réseau social, répété")]
    return []


def _without(text: str, after: int, index: int) -> Damage:
    """The sentence without the link's titles, where one of its own surely follows them."""
    own = [
        match.end()
        for match in _OWN.finditer(text, after + 10)
        if len(text[match.end() :].split()) >= _FEWEST_WORDS
    ]
    if not own or not text.rstrip().endswith((".", "!", "?", "…", "»", '"', "”")):
        return Damage(index, "renvoi à un autre article")
    link = " ".join(text[: own[-1]].split())
    return Damage(index, "renvoi à un autre article", text[own[-1] :], f"« {link} » retiré")
