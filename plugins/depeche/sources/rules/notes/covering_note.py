"""The few words with which a colleague sends the copy: "Salut Fred,", "Voici le papier sur la
halle. Les photos sont sur le serveur.", "Noé", and a rule.

It stands at the top of the file or right under the head of the mail. A greeting opens it, whether
alone on its line or not, or words that speak of the copy; each block after is its own as long as it
speaks to a colleague, takes leave or signs. A rule ends it, whatever stands above.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ....french import desk_talk
from . import cover_letter

MOST_BLOCKS = 6
MOST_WORDS = 120
LEAST_COPY = 40  # words that must follow
_GREETING = re.compile(
    r"\W*(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|re|yo)\b"
    r"(?:\s+(?:(?:à|les?|la|l['’]|toute\s+l['’])\s?)?(?:toutes?|tous|vous|toi|desk|équipe|ami\w*|collègues?|rédac\w*"
    r"|(?-i:[A-ZÀ-Þ][\w-]+)))?(?:\s(?:et|à)\s[\w-]+)?\s*(?:[,!.:]+|$)",
    re.IGNORECASE,
)
_RULE = re.compile(r"\s*(?:[-–—_*=~#•]\s?){3,}\s*")
_NAME = re.compile(r"\W{0,3}[A-ZÀ-Þ](?:[a-zà-ÿ’'-]+|\.)(?:\s[A-ZÀ-Þ](?:[\w’'-]+|\.)){0,2}\W{0,2}")
# What was tried tells how the copy was made: no order.
_TRIED = re.compile(r"\b(?:je|on|nous)\s+n['’]\s?(?:ai|a|avons)\b", re.IGNORECASE)
# What keeps a person from publishing at once.
_DOUBT = re.compile(
    r"\b(?:(?:à|pas|faut|faudra|je|on|reste à)\s+(?:(?:pu|encore|le|la|les|l['’])\s*)*(?:re)?"
    r"(?:vérifi|recoup|confirm|valid)\w*|pas (?:du tout |tout à fait )?(?:sûre?|certaine?)|off"
    r"|feu vert|(?:j['’]|on )attends?|attend(?:re|s|ez) (?:mon|ma|mes|le|la|l['’]|que|avant)"
    r"|avant (?:de publier|publication|parution|la mise en ligne))\b",
    re.IGNORECASE,
)
# "voici la réponse de Mme Talvas, que vous pouvez citer :"
_HANDS_OVER = re.compile(
    r"\b(?:voici|voilà|(?:ci-dessous|ci-après),?)\s+(?:donc\s+)?(?:la|une)\s+"
    r"(?P<noun>réponse|réaction)(?:\s+[a-zà-ÿ]+)?\s+(?:de|d['’])\s?(?P<who>"
    r"(?:(?:M\.|Mme|Mlle|Me|Maître|Dr|Pr|Mgr)\s)?(?-i:[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+){0,3}))"
    r"(?=\s*[,:.(]|\s+(?:à|au|aux|sur|pour|que)\b|\s*$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines without a blank one between them; `end` is the offset behind the last."""

    lines: tuple[str, ...]
    start: int
    end: int

    @property
    def text(self) -> str:
        return " ".join(each.strip() for each in self.lines)

    @property
    def is_rule(self) -> bool:
        return all(map(_RULE.fullmatch, self.lines))


def end(text: str, start: int, sender: str = "") -> int:
    """Where the note that begins at `start` ends; `start` without one. `sender` is the name in the
    head of the mail."""
    blocks = _blocks(text, start)
    if not blocks:
        return start
    greets = _GREETING.match(blocks[0].text)
    if not greets and not _opens(blocks[0].text):
        return start
    stop = _ruled(blocks, bool(greets and sender)) or _spoken(blocks, bool(greets), sender)
    note, copy = text[start:stop].split(), text[stop:].split()
    short = len(note) <= min(MOST_WORDS, len(copy)) and len(copy) >= LEAST_COPY
    return stop if stop > start and short else start


def orders(sentence: str) -> bool:
    """Whether a sentence of the note may ask for something; "Voici le papier, 3 200 signes" tells
    the length of the copy."""
    return not (desk_talk.sends(sentence) or _TRIED.search(sentence))


def doubts(sentence: str) -> bool:
    """Whether a sentence of the note says that something is open: "Légende à vérifier"."""
    return _DOUBT.search(sentence) is not None


def handed_over(said: str) -> tuple[str, str]:
    """What the note says that the copy is, and whose: ("réponse", "Mme Talvas"); empty without."""
    found = _HANDS_OVER.search(" ".join(said.split()))
    return (found["noun"].lower(), found["who"]) if found else ("", "")


def _opens(text: str) -> bool:
    """Whether the words, under no greeting, can only be a colleague's: short, and of the copy."""
    return len(text.split()) <= MOST_WORDS // 2 and desk_talk.opens(text)


def _ruled(blocks: Sequence[_Block], letter: bool) -> int:
    """The end of a note above a rule; 0 where none of it speaks of the copy. `letter`: the sender
    of a mail greets there, and needs no such words."""
    at = next((i for i, each in enumerate(blocks) if each.is_rule), 0)
    speaks = letter or any(_speaks(each.text) for each in blocks[:at])
    return blocks[at].end if at and speaks else 0


def _spoken(blocks: Sequence[_Block], greeted: bool, sender: str) -> int:
    """The end of a note by what its blocks say; 0 where it says nothing of the copy."""
    stop, spoke, leaves = 0, False, False
    for block in blocks:
        greeting = _GREETING.match(block.text) if greeted and not stop else None
        if greeting and greeting.end() >= len(block.text):
            stop = block.end
        elif _speaks(block.text) or (spoke and _trades(block.text)):
            stop, spoke, leaves = block.end, True, False
        elif spoke and _takes_leave(block):
            stop, leaves = block.end, True
        elif spoke and _signs(block.text, sender, leaves):
            stop, leaves = block.end, False
        else:
            break
    return stop if spoke else 0


def _speaks(text: str) -> bool:
    return bool(desk_talk.said(text)) or desk_talk.sends(text)


def _trades(text: str) -> bool:
    """Whether a short block below the note goes on in its manner: "Deux photos sur le serveur."."""
    return len(text.split()) <= MOST_WORDS // 4 and desk_talk.thing(text)


def _takes_leave(block: _Block) -> bool:
    """Whether the block is a farewell, with who signs under it."""
    close, *below = (each.strip() for each in block.lines)
    return cover_letter.CLOSE.fullmatch(close) is not None and all(
        map(cover_letter.SIGNATURE.fullmatch, below)
    )


def _signs(text: str, sender: str, leaves: bool) -> bool:
    first = text.split()[0].strip(" -–—.,")
    return _NAME.fullmatch(text) is not None and (leaves or first in sender.split())


def _blocks(text: str, start: int) -> list[_Block]:
    """The first blocks of the text; a rule is one by itself."""
    found: list[_Block] = []
    lines: list[str] = []
    at = first = start
    for line in [*text[start:].split("\n"), ""]:
        ruled = _RULE.fullmatch(line) is not None
        if lines and (ruled or not line.strip()):
            found.append(_Block(tuple(lines), first, at - 1))
            lines = []
        if ruled:
            found.append(_Block((line,), at, at + len(line)))
        elif line.strip():
            first = first if lines else at
            lines.append(line)
        at += len(line) + 1
        if len(found) > MOST_BLOCKS:
            break
    return found
