"""What a paragraph of an interview tells of who speaks in it: its label, its form, its words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ....model import BlockKind
from ...sheet import Sheet, Unit

MOST_WORDS = 70  # of a question
MOST_BARE_WORDS, MOST_SAID_WORDS = 25, 14  # of one without a question mark
ADDRESSED = re.compile(r"\b(?:vous|votre|vos|toi|ton|tes)\b|-(?:vous|tu|nous|moi)\b", re.IGNORECASE)
_ASKED = re.compile(r"\?[\s\"”»)]*$")
_FIRST = re.compile(r"(?<![\w-])(?:(?:je|nous|notre|nos|mon|ma|mes|moi)\b|[jm]['’])", re.IGNORECASE)
_QUOTED = re.compile(r"[«“][^»”]*[»”]")
_REPLY = re.compile(
    r"(?:Oui|Non|Si|Ce(?:la|ci)?|C['’]est|Ça|Pas|Exact|Absolument|Justement|Peut-être|Bien sûr|Faux"
    r"|Tout à fait|Jamais|Mal|Évidemment|Certes|Parce qu\w*|Ils?|Elles?|On)\b"
)
_SAYING = re.compile(r"\bvous (?:savez|verrez|voyez|comprenez|pouvez)\b", re.IGNORECASE)
_NO_LABEL = re.compile(
    r"(?:Oui|Non|Exact|Faux|Jamais|Résultat|Conclusion|Bref|Une?|Premi\w+|Dont|Et|Mais)\b"
)
_LABEL = re.compile(
    r"(?:\*\*|__|\*|_)?(?P<who>[A-ZÀ-Þ][\w'’.-]*(?:\s[\w'’.-]+){0,4}?)"
    r"(?:\s?:|\.?\s[–—]|\.\s?-|\.[–—])(?:\*\*|__|\*|_)?\s+(?=\S)"
)
_DASH = re.compile(r"[-–—]\s+(?=\S)")
_MARKED = re.compile(r"(?P<mark>\*{1,3}|_{1,3})(?=[^\s*_])(?P<text>.+?)(?P=mark)")


@dataclass(frozen=True, slots=True)
class Voice:
    """A paragraph: `start` to `end` are its characters without dash and marks, `own` is where its
    words begin behind the label."""

    start: int
    own: int
    end: int
    text: str  # without its label
    label: str  # "Le Courrier", "B. L."
    form: str  # "capitals", "marked", "dash", "heading" or ""
    plain: bool  # may be a question or an answer
    after_blank: bool

    @property
    def words(self) -> int:
        return len(self.text.split())

    @property
    def asks(self) -> bool:
        return bool(_ASKED.search(self.text)) and self.words <= MOST_WORDS

    @property
    def ends_asking(self) -> bool:
        """Whether its last sentence only is a question, after others that are none."""
        return self.asks and re.search(r"[.!…]\s", self.text) is not None

    @property
    def addressed(self) -> bool:
        """Whether it speaks to somebody, as the one who asks does."""
        return bool(ADDRESSED.search(self.text)) and not _SAYING.search(self.text)

    @property
    def first_person(self) -> bool:
        return _FIRST.search(_QUOTED.sub("", self.text)) is not None

    @property
    def replies(self) -> bool:
        return self.first_person or _REPLY.match(self.text) is not None


def hear(sheet: Sheet, unit: Unit) -> Voice:
    """What the unit tells."""
    text, start, end, form = sheet.text, unit.start, unit.end, ""
    while end > start and text[end - 1].isspace():
        end -= 1
    if dash := _DASH.match(text, start, end):
        start, form = dash.end(), "dash"
    if marked := _MARKED.fullmatch(text, start, end):
        start, end, form = marked.start("text"), marked.end("text"), "marked"
    label = _LABEL.match(text, start, end)
    who = label["who"] if label and not _NO_LABEL.match(label["who"]) else ""
    who = re.sub(r"(?<=\w\w)\.$", "", who)  # "CAMILLE ORVEAU. – "
    own = label.end() if label and who else start
    words = text[own:end].replace("\n", " ")
    heading = unit.kind is BlockKind.HEADING
    if heading or (not form and words.isupper() and " " in words):
        form = "heading" if heading else "capitals"
    plain = heading or (not unit.settled and unit.kind in (BlockKind.PARAGRAPH, BlockKind.QUOTE))
    return Voice(start, own, end, words, who, form, plain, unit.after_blank)


def is_bare_question(voice: Voice, below: Voice) -> bool:
    """Whether a paragraph without a question mark may be a question: short, of nobody's own
    doings, and what is below replies."""
    if voice.first_person or voice.words > MOST_BARE_WORDS or voice.text[:1] in '«"“':
        return False
    trails = voice.text.endswith(("…", "..."))
    return below.replies and (voice.addressed or trails or voice.words <= MOST_SAID_WORDS)
