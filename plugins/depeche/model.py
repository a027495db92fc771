"""The frozen dataclasses that all parts exchange.

    raw file ─read→ Source ─gather→ Dossier ─compose→ Draft ─write→ Markdown

Offsets are counted in characters of `Source.text`, the decoded and repaired
text of the raw file, so that every printed passage can be shown in its source.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

# --------------------------------------------------------------------- text


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` (end excluded) of the text of source `source`."""

    source: str
    start: int
    end: int


class Precision(StrEnum):
    MINUTE = "minute"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class Origin(StrEnum):
    """Where a fact about a source was found, from the surest to the weakest."""

    STATED = "stated"  # said by the raw copy itself
    FRONT_MATTER = "front matter"
    SIDECAR = "sidecar"
    FILE_NAME = "file name"
    TOLD = "told"  # the day of which the copy's first paragraphs tell their news
    ARRIVAL = "arrival"  # the newsroom says that undated copy is of the day on which it arrives
    ARTICLE = "article"  # kept from the Markdown article written earlier
    FIRST_SEEN = "first seen"  # the day on which the raw file was first read
    INFERRED = "inferred"  # completed from the source's own date (a year left out)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date that knows how exact it is.

    `value` is aware; what lies below `precision` is zero (month and day: 1) and
    must not be shown.
    """

    value: datetime
    precision: Precision
    origin: Origin = Origin.STATED

    @property
    def has_day(self) -> bool:
        """Whether the day is known, not the month or the year alone."""
        return self.precision in (Precision.DAY, Precision.MINUTE)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in running text; `moment` is None where it can't be resolved honestly."""

    start: int
    end: int
    text: str
    moment: Moment | None
    relative: bool


@dataclass(frozen=True, slots=True)
class Token:
    """One token of a parsed sentence; `head` indexes the sentence's tokens."""

    start: int
    end: int
    text: str
    lemma: str
    pos: str  # Universal Dependencies: NOUN, VERB, PROPN …
    dep: str  # Universal Dependencies: nsubj, obj, ROOT …
    head: int
    morph: str  # "Mood=Ind|Number=Sing|…"
    entity: str = ""  # PER, ORG, LOC, MISC or ""
    entity_start: bool = False


@dataclass(frozen=True, slots=True)
class ParsedSentence:
    """A sentence with its tokens; all offsets are those of the parsed text."""

    start: int
    end: int
    tokens: tuple[Token, ...]


class NameKind(StrEnum):
    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Name:
    """A person, an organisation or a place, under its fullest form in the source."""

    text: str
    kind: NameKind
    role: str = ""  # "porte-parole du Kremlin"
    mentions: int = 1
    same_as: str = ""  # URL of the entity, from the newsroom's gazetteer


# ------------------------------------------------------------------- source


class BlockKind(StrEnum):
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list item"
    QUOTE = "quote"


class Turn(StrEnum):
    """What a block is in an interview; a question is a HEADING, what is above them has no turn.

    The lines of a dialogue that a story tells are all answers: none stands without the others.
    In a live report, the hour that heads an entry, and the entry's text."""

    QUESTION = "question"
    ANSWER = "answer"
    HOUR = "hour"
    ENTRY = "entry"


@dataclass(frozen=True, slots=True)
class Block:
    """A unit of a source's body: its text, hard-wrapped lines joined, and its characters."""

    kind: BlockKind
    text: str
    start: int
    end: int
    turn: Turn | None = None
    speaker: str = ""  # who answers, where the copy says so by a label or in its title


@dataclass(frozen=True, slots=True)
class Byline:
    name: str
    role: str = ""
    place: str = ""
    kind: NameKind = NameKind.PERSON  # an agency or a desk is an ORGANIZATION


@dataclass(frozen=True, slots=True)
class Credit:
    """An image that the source names: caption, credit and, where known, its file."""

    caption: str = ""
    credit: str = ""
    path: str = ""  # relative to the content folder, POSIX
    alt: str = ""  # what the image shows, for readers who can't see it


class Asked(StrEnum):
    """What one instruction of a brief asks for."""

    WORDS = "words"  # in words or signs: `Brief.floor` and `most`, or `signs` and `signs_most`
    LANGUAGE = "language"
    HEADINGS = "headings"
    SEO = "seo"
    STANDFIRST = "standfirst"  # value: sentences of it, "" for one of any length, "0" for none
    KEYPHRASE = "keyphrase"
    REPEATED = "repeated"  # uses of the keyphrase
    DESCRIPTION = "description"  # characters of the description, at most
    TITLE = "title"
    SLUG = "slug"
    SECTION = "section"
    TAGS = "tags"
    SIGNATURE = "signature"
    DATE = "date"  # not before; value: ISO 8601, "" where it can't be read
    AVOIDED = "avoided"  # value: what must not be named
    MENTIONED = "mentioned"  # value: who or what the article cites
    OPENS = "opens"  # value: what its text begins with, below the standfirst
    CLOSES = "closes"  # value: what it ends with
    CUT = "cut"  # value: what of the copy is left out
    QUOTATIONS = "quotations"  # all are kept
    CHRONOLOGY = "chronology"
    ESSENTIALS = "essentials"
    PROSE = "prose"  # no list
    PHOTO = "photo"
    SOURCES = "sources"  # value: how many are cited
    FAITHFUL = "faithful"  # nothing is invented
    DRAFT = "draft"  # not to be published yet
    JUDGED = "judged"  # only a person can say whether it is met
    REFUSED = "refused"  # would need sentences that no source has


@dataclass(frozen=True, slots=True)
class Demand:
    """One instruction of a brief: its kind, its value, and the words that ask for it."""

    kind: Asked
    value: str = ""
    text: str = ""


_CARRIED = frozenset(
    {
        *(Asked.WORDS, Asked.HEADINGS, Asked.STANDFIRST, Asked.KEYPHRASE, Asked.REPEATED),
        *(Asked.DESCRIPTION, Asked.AVOIDED, Asked.CUT),
    }
)


@dataclass(frozen=True, slots=True)
class Brief:
    """What the article must be. `explicit` briefs are requirements, others are aims."""

    words: int = 700  # target
    floor: int = 300  # below it an article stays a draft
    language: str = "fr"
    subheadings: bool = True
    seo: bool = True
    explicit: bool = False
    text: str = ""  # the instruction as it stood in the source
    not_understood: tuple[str, ...] = ()
    most: int = 0  # words, at most; 0 for no limit
    signs: int = 0  # characters of the article, spaces included, at least
    signs_most: int = 0
    headings_least: int = 0  # subheadings
    headings_most: int = 0
    demands: tuple[Demand, ...] = ()  # all that the instructions ask for, in their order

    def understood(self, instruction: str) -> str:
        """The words of an instruction that one of the demands measures or carries out; "" where
        none of it is."""
        held = (each.text for each in self.demands if each.kind in _CARRIED and " " in each.text)
        return next((text for text in held if text in instruction), "")


class Severity(StrEnum):
    NOTE = "note"  # worth knowing: an inferred date, a repaired encoding
    WARNING = "warning"  # published, but a person should look
    ERROR = "error"  # the source is refused or the article stays a draft


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to tell the editor: where, what was expected and found, and the remedy."""

    severity: Severity
    path: str
    message: str
    remedy: str = ""
    line: int | None = None


BRIEFS = "plusieurs brèves dans un même fichier"  # the doubt on a column of several stories
BELOW = "//"  # in the path of a text that was pasted into a file with others: "a.txt//2"


@dataclass(frozen=True, slots=True)
class Source:
    """One raw file, read. `path` is relative to the content folder, POSIX, and is the id.

    A file into which several texts were pasted has them as `texts`, each a source of its own,
    whose path is the file's, `BELOW` and its number; it has no blocks then. A copy with blocks has
    as its text the errata of other articles that stood below it.
    """

    path: str
    digest: str  # blake2b of the raw bytes, the sidecar's and the image's name
    text: str
    title: str = ""
    published: Moment | None = None
    updated: Moment | None = None  # "mis à jour le …"
    sent: int = 0  # minutes into its day, by a clock of unknown zone: orders takes, never printed
    bylines: tuple[Byline, ...] = ()
    blocks: tuple[Block, ...] = ()
    credits: tuple[Credit, ...] = ()
    brief: Brief | None = None
    language: str = "fr"
    agencies: tuple[str, ...] = ()  # AFP, Reuters … named as this copy's own origin
    place: str = ""  # from which the copy was filed: its dateline's
    url: str = ""  # where the copy stands online, when it says so
    section: str = ""
    tags: tuple[str, ...] = ()
    slug: str = ""
    summary: str = ""
    status: str = ""  # "", "draft" or "published"
    embargo: datetime | None = None
    publisher: str = ""  # the newspaper or station whose copy it is, or who issued the release
    release: bool = False  # who is concerned wrote it
    capacity: str = ""  # in which its lawyer speaks: "avocate de M. Luc Orveau"
    reply: str = ""  # what it is where it answers what was printed: "courrier", "communiqué"
    in_brief: bool = False  # marked by its newsroom as a brief: complete at any length
    noted: bool = False  # taken down on the spot: a reporter's notes, no article
    corrects: str = ""  # the desk's notice that this copy corrects what was sent before
    doubts: tuple[str, ...] = ()  # why the article stays a draft, in French
    notices: tuple[Notice, ...] = ()
    texts: tuple[Source, ...] = ()
    lines: tuple[int, ...] = ()  # the file's, of each line of a text that its format made

    def line_number(self, offset: int) -> int:
        """The line of the file on which the character of `text` stands."""
        return line_number(self.text, self.lines, offset)


def line_number(text: str, lines: tuple[int, ...], offset: int) -> int:
    """The line on which a character of `text` stands, counted in `lines` where they are given."""
    line = text.count("\n", 0, offset)
    return lines[line] if line < len(lines) else line + 1


class SourceError(Exception):
    """A raw file that can't be read as news copy; carries what to tell the editor."""

    def __init__(self, notice: Notice) -> None:
        super().__init__(notice.message)
        self.notice = notice


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a source, read: where it stands, how it parses, who speaks in it.

    `text` is the sentence as its block has it (hard-wrapped lines joined); a token stands
    at `text[token.start - parse.start : token.end - parse.start]`.
    """

    text: str
    span: Span
    parse: ParsedSentence
    paragraph: int  # index of its block in `Source.blocks`
    speaker: str = ""  # printable: "Dmitri Peskov", "le parquet de Paris", "Bloomberg"
    attributed: bool = False  # somebody is said to say it, named or not
    conditional: bool = False  # a verb of the narration is in the conditional
    denied: bool = False  # its main verb is negated or denies


@dataclass(frozen=True, slots=True)
class Reading:
    """A source, read: all its sentences, in their order."""

    source: Source
    sentences: tuple[Sentence, ...]


# ------------------------------------------------------------------ dossier


class Relation(StrEnum):
    SAME_DOSSIER = "same dossier"  # another file of the sub-folder
    VERSION = "version"  # an earlier or later version of one story
    COPY = "copy"  # the same dispatch, reprinted: counts as one source
    BACKGROUND = "background"  # an older story of the archive
    ERRATUM = "erratum"  # says what the article had wrong; gives no sentence of its body


@dataclass(frozen=True, slots=True)
class Related:
    source: Source
    relation: Relation
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Dossier:
    """What one article is made from. `key` names it: the main source's path, or the
    path of the sub-folder."""

    key: str
    main: Source
    related: tuple[Related, ...] = ()
    brief: Brief = field(default_factory=Brief)

    @property
    def sources(self) -> tuple[Source, ...]:
        return (self.main, *(each.source for each in self.related))


# -------------------------------------------------------------------- draft


class PassageKind(StrEnum):
    SENTENCE = "sentence"  # verbatim from a source, typography and listed trims apart
    CONNECTIVE = "connective"  # from the fixed list of editorial openings
    LABEL = "label"  # a fixed form filled with names, dates or verbatim spans


@dataclass(frozen=True, slots=True)
class Passage:
    """Printed text and where it comes from. A SENTENCE has at least one span."""

    text: str
    spans: tuple[Span, ...] = ()  # of the sentences whose words it prints
    kind: PassageKind = PassageKind.SENTENCE
    speaker: str = ""
    edits: tuple[str, ...] = ()  # what was changed, in French: "« il » → « Dmitri Peskov »"
    lent: tuple[Span, ...] = ()  # of those that gave it a name or a function, unprinted

    @property
    def support(self) -> tuple[Span, ...]:
        """All that it draws on."""
        return self.spans + self.lent


class HeadingOrigin(StrEnum):
    SOURCE = "source"  # the copy's own subheading
    SPAN = "span"  # a verbatim span that passed the gates
    LABEL = "label"  # the role's fixed form with a name


@dataclass(frozen=True, slots=True)
class HeadingCandidate:
    text: str
    score: float
    refused: str = ""  # why, in French; "" for the one that was kept


@dataclass(frozen=True, slots=True)
class Heading:
    text: str
    origin: HeadingOrigin
    spans: tuple[Span, ...] = ()
    level: int = 2
    candidates: tuple[HeadingCandidate, ...] = ()
    stated: bool = False  # a clause of the text: no name goes before it, with a colon


class DraftBlockKind(StrEnum):
    PARAGRAPH = "paragraph"
    BULLETS = "bullets"  # each passage is one item
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class DraftBlock:
    kind: DraftBlockKind
    passages: tuple[Passage, ...]
    quoted: bool = False  # another source's own words: printed between quotation marks


class SectionRole(StrEnum):
    LEAD = "lead"  # before the first heading; the standfirst is apart
    ESSENTIALS = "essentials"
    BODY = "body"
    CONTEXT = "context"
    CHRONOLOGY = "chronology"
    UNKNOWN = "unknown"  # Ce que l'on ignore encore
    SOURCES = "sources"


@dataclass(frozen=True, slots=True)
class Section:
    role: SectionRole
    heading: Heading | None
    blocks: tuple[DraftBlock, ...]


@dataclass(frozen=True, slots=True)
class HeldBack:
    """A source's passage that is not printed, and why (in French)."""

    text: str
    spans: tuple[Span, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Shortfall:
    """A requirement of the brief that is missed: what, and what would help (in French)."""

    message: str  # "matière insuffisante : 412 mots sur 700"
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """What an article had wrong and what is right, told on the day `published`."""

    published: Moment
    text: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one instruction; `met` is None where a person must judge."""

    text: str  # the instruction, as it stood
    result: str  # in French: "412 mots", "absente du texte"
    met: bool | None
    kind: Asked | None = None  # None for one that is not understood


@dataclass(frozen=True, slots=True)
class CitedSource:
    """A line of the Sources box and of NewsArticle's `citation`."""

    title: str
    publisher: str = ""
    author: str = ""
    published: Moment | None = None
    url: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """An article, composed. Texts carry French typography; no Markdown in them."""

    key: str  # the dossier's
    headline: Passage
    standfirst: tuple[Passage, ...]
    sections: tuple[Section, ...]
    published: Moment
    seo_title: str = ""  # at most 600 pixels; "" where the headline fits, or has no true cut
    description: str = ""  # 121 to 156 characters, ends on a word
    keyphrase: str = ""
    keywords: tuple[str, ...] = ()
    section: str = ""  # rubrique
    dateline: str = ""  # the place from which the main source was filed
    slug: str = ""
    tags: tuple[str, ...] = ()
    bylines: tuple[Byline, ...] = ()
    credit: str = ""  # whose words it prints, where they are no newspaper's
    credits: tuple[Credit, ...] = ()
    names: tuple[Name, ...] = ()
    cited: tuple[CitedSource, ...] = ()
    corrections: tuple[Correction, ...] = ()  # the oldest first
    words: int = 0  # of the body, as readers see them, boxes of links left out
    held_back: tuple[HeldBack, ...] = ()
    differing: tuple[Passage, ...] = ()  # a line for each figure on which its sources differ
    shortfalls: tuple[Shortfall, ...] = ()  # any keeps the article a draft
    outcomes: tuple[Outcome, ...] = ()  # of the brief's instructions, in their order
    notices: tuple[Notice, ...] = ()
