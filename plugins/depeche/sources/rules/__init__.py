"""What the lines of a piece of copy mean: one rule a file, in folders by what they read.

`RULES` says in which order they are applied.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo

from ..sheet import Sheet
from .dating import counted_days, day_of_lines, embargo, issue, timestamps
from .for_the_desk import (
    above_title,
    addressed,
    asides,
    bans,
    below_signature,
    confidential,
    filing,
    informal,
    inserts,
    memos,
    received,
    taken_notes,
    telegraphic,
    to_the_desk,
)
from .headlines import (
    genre_lines,
    genres,
    head,
    headline_below,
    kickers,
    marked_brief,
    no_headline,
    recased,
    running_heads,
    section,
    title,
)
from .interviews import after_interview, interview
from .letters import closing, cover, foot, lawyers, letterhead, letters, release, write_to_us
from .live_reports import live, live_hours
from .notes import answer, asked_cuts, brief, chat, delimiters, wrapping
from .pages import (
    captions,
    embeds,
    ending,
    field_lines,
    foreign,
    furniture,
    labels,
    links,
    markup,
    page,
    run_in_labels,
    tables,
    translated,
    updates,
    whole_page,
)
from .papers import origin, own_correction, papers
from .signing import (
    about_author,
    bylines,
    credit_lines,
    gathered,
    mailed,
    run_in_bylines,
    signed_alone,
    signed_letter,
    signed_lines,
    translators,
)
from .text import (
    glued,
    headings,
    lists,
    news_in_brief,
    numbered,
    one_line,
    separators,
    set_off,
    several_texts,
)
from .wires import agencies, codes, continued, correction_notice, ranks, read_marks, takes, tickers

# Lines that are fields go first, so that the title is what stands above them; headings
# come before lists, because AFP sets its headings between dashes.
RULES: tuple[tuple[str, Callable[[Sheet], Sheet]], ...] = (
    ("markup", markup.find),
    ("translated by a machine", translated.find),
    ("one line", one_line.find),
    ("answer of a chatbot", answer.find),
    ("a reporter's notes", telegraphic.find),
    ("messages of colleagues", chat.messages),
    ("bans of the desk", bans.find),
    ("below the signature", below_signature.find),
    ("confidential", confidential.find),
    ("a word to the desk", to_the_desk.find),
    ("memos of the desk", memos.find),
    ("copy that came in", received.find),
    ("marks around the copy", delimiters.find),
    ("cues for pictures", inserts.cues),
    ("brief", brief.find),
    ("a colleague's word", informal.find),
    ("bans that no brief took", bans.left),
    ("conversation", chat.find),
    ("label of notes", taken_notes.find),
    ("how the piece was filed", filing.find),
    ("takes of a dispatch", takes.find),
    ("between two takes", continued.find),
    ("news in brief", news_in_brief.find),
    ("cover of a report", cover.find),
    ("several texts", several_texts.find),
    ("wrapping", wrapping.find),
    ("quotations set off", set_off.find),
    ("marks of what to read", read_marks.find),
    ("live report", live.find),
    ("whole page", whole_page.find),
    ("ending", ending.find),
    ("mail of who is concerned", letters.find),
    ("statement of a lawyer", lawyers.find),
    ("release", release.find),
    ("answer to an article", letters.answering),
    ("signature of a letter", signed_letter.find),
    ("day and slogans that close", closing.find),
    ("codes of the markets", tickers.find),
    ("labels", labels.find),
    ("correction of the paper of origin", own_correction.find),
    ("correction notice", correction_notice.find),
    ("letterhead", letterhead.find),
    ("lists without marks", lists.unmarked),
    ("foreign lines", foreign.find),
    ("tables", tables.find),
    ("what the page changed", updates.cut),
    ("page", page.find),
    ("furniture", furniture.find),
    ("rules for letters", write_to_us.find),
    ("foot", foot.find),
    ("motto above the foot", closing.motto),
    ("labels run in", run_in_labels.find),
    ("lines of fields", field_lines.find),
    ("below an interview", after_interview.find),
    ("words gathered", gathered.find),
    ("genre alone", genre_lines.find),
    ("dates", timestamps.find),
    ("days that the page counts", counted_days.find),
    ("day of the words", gathered.day_left),
    ("issue", issue.find),
    ("codes", codes.find),
    ("dateline alone", agencies.alone),
    ("translators", translators.find),
    ("writers and photographers", credit_lines.find),
    ("bylines that run into the text", run_in_bylines.find),
    ("captions", captions.find),
    ("bylines", bylines.find),
    ("signed alone", signed_alone.find),
    ("signed by mail", mailed.find),
    ("about the author", about_author.find),
    ("inserts", inserts.find),
    ("no headline", no_headline.taken),
    ("running heads", running_heads.find),
    ("genres", genres.find),
    ("kickers", kickers.find),
    ("a word above the headline", above_title.find),
    ("asides to the desk", asides.find),
    ("words that address no reader", addressed.find),
    ("above the headline", head.find),
    ("headline below", headline_below.find),
    ("title", title.find),
    ("rank of the dispatch", ranks.below_title),
    ("agencies", agencies.find),
    ("paper of origin", origin.find),
    ("day of a line that went", day_of_lines.find),
    ("section", section.find),
    ("embeds", embeds.find),
    ("links", links.find),
    ("cuts that are asked for", asked_cuts.find),
    ("interview", interview.find),
    ("numbered headings", numbered.find),
    ("lists", lists.find),
    ("headings", headings.find),
    ("glued headings", glued.find),
    ("headline in capitals", recased.find),
    ("subheadings in capitals", recased.headings),
    ("separators of numbers", separators.find),
    ("marked as a brief", marked_brief.find),
    ("furniture left above the text", no_headline.left),
    ("words of the desk that may be left", asides.left),
    ("embargo of a weekday", embargo.settle),
)


def apply(sheet: Sheet) -> Sheet:
    """The sheet after all rules."""
    for _, rule in RULES:
        sheet = rule(sheet)
    return sheet


def stands_alone(line: str, zone: tzinfo) -> bool:
    """Whether a line is a field of the copy, never a part of a paragraph."""
    return (
        timestamps.is_timestamp(line, zone)
        or signed_lines.is_byline(line)
        or credit_lines.read(line) is not None
        or captions.is_credit(line)
        or agencies.is_agency_line(line)
        or codes.is_code(line)
        or inserts.is_cue(line)
        or head.is_for_the_desk(line)
        or letterhead.stands_alone(line)
        or continued.is_mark(line)
        or labels.is_label(line)
        or papers.is_masthead(line)
        or furniture.is_furniture(line)
        or answer.is_label(line)
        or brief.is_instruction(line)
        or live_hours.is_hour(line)
    )
