"""The headline's label before a description that doesn't name the subject.

A lead may count on its title: "Tous les habitants ont jusqu'au 31 mars pour répondre" says to what
only behind "Incendie de l'usine Lubrizane : ". Who may be taken to speak gets no such place: what
follows a colon would be their word.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ...model import Draft, NameKind
from ..terms import FUNCTION_WORDS, content, plain
from . import keyphrase
from .description import CUT

_LABEL = re.compile(r"(?P<label>[^:,«»?!]{3,60}?)\s:\s")
_WHERE = re.compile(r"$| (?:à|au|aux|en|de|du|des|dans) | d'")
_FIRST = re.compile(r"(?:[dlDL]['’]|qu['’]|Qu['’])?[\w-]+")
_SAME = 20  # characters from which a description is told by its beginning


def labelled(draft: Draft, describe: Callable[[int], str], most: int) -> str:
    """What `describe` gives in `most` characters, behind the keyphrase where the headline's label
    opens with it, the text does not hold it, and nothing is cut off for it."""
    text = describe(most)
    phrase = draft.keyphrase
    if not text or not _opens(draft.headline.text, phrase) or _holds(text, phrase):
        return text
    before = f"{phrase[0].upper()}{phrase[1:]}\u00a0: "
    short = text if len(before) + len(text) <= most else describe(most - len(before))
    cut = short.endswith(CUT) and not text.endswith(CUT)
    if cut or short[:_SAME] != text[:_SAME] or _may_speak(draft):
        return text
    if any(short.startswith(f"{each.text} ") for each in draft.names):
        return before + short
    return f"{before}{short[0].lower()}{short[1:]}" if _goes_on(short) else text


def _opens(headline: str, phrase: str) -> bool:
    match = _LABEL.match(headline)
    label = plain(match["label"]).lower() if match else ""
    subject = plain(phrase).lower()
    return bool(subject) and label.startswith(subject) and bool(_WHERE.match(label[len(subject) :]))


def _holds(text: str, phrase: str) -> bool:
    return set(content(phrase)) <= set(content(text))


def _may_speak(draft: Draft) -> bool:
    """Whether the keyphrase is a person's, an office's or a body's: its name, or the first words
    of it. "Notre-Dame" is not the Fondation Notre-Dame."""
    bodies = [content(each.text) for each in draft.names if each.kind is NameKind.ORGANIZATION]
    wanted = content(draft.keyphrase)
    body = any(each[: len(wanted)] == wanted for each in bodies)
    return body or keyphrase.may_speak(draft.keyphrase, draft.names)


def _goes_on(text: str) -> bool:
    """Whether the text opens on a word that has a small letter behind a colon."""
    first = _FIRST.match(text)
    word = plain(first[0]).lower() if first else ""
    if text.startswith("Me "):  # a lawyer's title, not the pronoun
        return False
    article = word.startswith(("l'", "d'", "qu'"))
    return bool(word) and (word in FUNCTION_WORDS or (article and text[2:3].isalpha()))
