"""What stands beside the name of who signs: the paper on the same line, the function below.

Camille Orveau · Le Courrier de Valbrune
Noé Talvas
Ancien directeur du port, auteur de « Marées basses »
"""

from __future__ import annotations

import re

from ....french import lists
from ....model import Byline, NameKind
from ...sheet import Sheet
from ..papers import papers
from . import people

LONGEST_ROLE = 30  # words
OF_PAPER = re.compile(
    r"(?P<who>[A-ZÀ-Þ][^\d|·•,/()–—]{2,40}?)\s?(?:[|·•,/–—]|\s-\s)\s?"
    r"(?P<paper>[A-ZÀ-Þ][^\d|·•,/()–—]{2,40})"
)


def of_paper(line: str) -> tuple[Byline, ...]:
    """The reporter and the paper of a line that is both; () for any other line."""
    match = OF_PAPER.fullmatch(line)
    if not match or not people.is_person_name(match["who"]) or not papers.is_paper(match["paper"]):
        return ()
    paper = Byline(match["paper"], kind=NameKind.ORGANIZATION)
    return (Byline(people.readable(match["who"])), paper)


def role_below(sheet: Sheet, index: int) -> str:
    """What the author is, right below the name, as the byline has it; "" for any other line."""
    below, text = (*sheet.units[index + 1 : index + 3], None, None)[:2]
    if not below or not text or below.settled or below.after_blank or not text.after_blank:
        return ""
    line = sheet.of(below).strip()
    first = re.match(r"[^\W\d_]+(?:-[^\W\d_]+)*", line)
    stopped = line.endswith((".", "!", "?", "…", ":")) or len(line.split()) > LONGEST_ROLE
    if stopped or not first or first[0].lower() not in lists.words("roles"):
        return ""
    return line[0].lower() + line[1:]
