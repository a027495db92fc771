"""The text of a rendered body, cheaply: the HTML is ours, so tags can be cut by rule."""

from __future__ import annotations

import re
from html import unescape

from ..french.words import count

# Each begins with a plain sign, which is found much faster than one in either case.
_HIDDEN = re.compile(r"<(?:((?i:script|style|template))\b(?s:.)*?</(?i:\1)\s*>|!--(?s:.)*?-->)")
_BLOCK = re.compile(
    r"</?(?i:p|li|h[1-6]|div|section|blockquote|tr|td|th|ul|ol|figure|figcaption|br|hr|dt|dd)\b[^>]*>"
)
_TAG = re.compile(r"<[^>]*>")
_FIRST = re.compile(r"(?is)<p\b[^>]*>(.*?)</p>")
_SPACES = re.compile(r"[ \t\r]+")
_WHITE = re.compile(r"[ \t\r\n]+")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\s\u202f\u00a0]+(?=[A-ZÀ-ÖØ-Þ«“\"—])")


class Reader:
    """Remembers the text that it read last: a page asks for its article's several times, and
    ten thousand texts would fill the memory."""

    def __init__(self) -> None:
        self._plain = ("", "")  # HTML and its text
        self._counted = ("", "", 0)  # standfirst, text, words of both

    def plain(self, html: str) -> str:
        if self._plain[0] != html:
            self._plain = (html, plain(html))
        return self._plain[1]

    def count(self, standfirst: str, text: str) -> int:
        """The words of both, those of a standfirst that the text repeats once."""
        if self._counted[:2] != (standfirst, text):
            number = count(text) + (0 if standfirst in text else count(standfirst))
            self._counted = (standfirst, text, number)
        return self._counted[2]


def plain(html: str) -> str:
    """The text of some HTML, a line for each block; no-break spaces stay."""
    text = _BLOCK.sub("\n", _HIDDEN.sub(" ", html))
    text = unescape(_TAG.sub("", text))
    if "  " in text or "\t" in text or "\r" in text:
        text = _SPACES.sub(" ", text)
    return "\n".join([line for each in text.split("\n") if (line := each.strip(" "))])


def one_line(value: str) -> str:
    """Plain text of a field that a site's settings may have turned into HTML; its no-break
    spaces stay (`str.split` would take them for ordinary ones)."""
    if "<" in value:
        value = _TAG.sub("", value)
    if "&" in value:
        value = unescape(value)
    if "  " in value or "\n" in value or "\t" in value or "\r" in value:
        value = _WHITE.sub(" ", value)
    return value.strip(" ")


def first_paragraph(html: str) -> str:
    """The text of the first paragraph that has any, "" without one."""
    for found in _FIRST.finditer(html):
        text = plain(found[1]).replace("\n", " ")
        if text:
            return text
    return ""


def shorten(text: str, longest: int) -> str:
    """At most `longest` characters: whole sentences if one fits, else whole words and …"""
    text = " ".join(text.split(" ")).strip()
    if len(text) <= longest:
        return text
    fitting = ""
    for sentence in _SENTENCE_END.split(text):
        longer = f"{fitting} {sentence}".strip()
        if len(longer) > longest:
            break
        fitting = longer
    if len(fitting) >= longest * 0.75:
        return fitting
    cut = text[: longest - 1]
    if not text[longest - 1].isspace():
        cut = cut.rpartition(" ")[0] or cut
    return cut.rstrip(" ,;:.–—«(\u202f\u00a0") + "…"
