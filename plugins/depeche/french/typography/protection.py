"""What typography must not touch, hidden behind one sign each while the rules apply.

No rule removes, adds or moves the signs, so that what they stand for returns in order.
"""

from __future__ import annotations

import re

WORD = "\ue000"  # stands for what is read as a word: an address, code
THROUGH = "\ue001"  # stands for what is not read: a tag, the address behind a link

_ADDRESS = (
    r"(?:https?://|ftp://|www\.)[^\s<>«»\"]*[^\s<>«»\".,;:!?…)\]'’*_]"
    r"|(?<![\w.])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w@.-])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:fr|com|org|net|eu|be|ch|info|media|html?|pdf|jpe?g"
    r"|png|webp|docx?|odt|xml|json|md|txt)(?![\w.-]*\w)(?:/[^\s<>«»\"]*[^\s<>«»\".,;:!?…)\]'’*_])?"
)
_MARK = r"\[\?+\]|&(?:[a-zA-Z]+|#\d+);"
_PLAIN = re.compile(rf"(?P<word>{_ADDRESS}|{_MARK}|[\ue000\ue001])")
_MARKDOWN = re.compile(
    r"(?P<through>"
    # front matter: YAML, or Pelican's lines when a title or a date is among them
    r"\A---\n.*?\n---(?=\n|\Z)"
    r"|\A(?=(?:[^\n]+\n)*?(?:title|date|titre)[ ]*:)"
    r"(?:[^\W\d][\w -]*:[^\n]*(?:\n[ \t]+\S[^\n]*)*(?:\n|\Z))+"
    r"|^[ ]{0,3}(?P<fence>```+|~~~+)[^\n]*\n.*?(?:^[ ]{0,3}(?P=fence)[^\n]*$|\Z)"
    r"|<!--.*?-->|<(?P<raw>script|style|pre|code|kbd|samp|svg|math)\b.*?</(?P=raw)>"
    r"|</?[a-z][^<>]*>"
    r"|^[ ]{0,3}\[[^\]\n]+\]:[^\n]*$|^\*\[[^\]\n]+\]:[^\n]*$"
    r"|\]\((?:[^()\n]|\([^()\n]*\))*\)|\]\[[^\]\n]*\]"
    r"|^[ \t|:=*_-]*[|=*_-][ \t|:=*_-]*$"
    r"|^\[TOC\][ \t]*$|\{[:#.][^}\n]*\}"
    r"|^(?:[ ]{4}|\t)[^\n]*$"
    r")|(?P<word>"
    r"(?P<tick>`+)(?!`).*?(?<!`)(?P=tick)(?!`)|<(?:https?:|mailto:)[^<>\s]+>"
    r"|\{\{.*?\}\}|\{%.*?%\}|\{[a-z]+\}[^\s)\]]*|\[\^[^\]\n]+\]:?|\\[^\w\s]"
    rf"|{_ADDRESS}|{_MARK}|[\ue000\ue001])",
    re.DOTALL | re.MULTILINE | re.IGNORECASE,
)


_HINT = re.compile(r"[@&\[\ue000\ue001]|://|www\.|\.[a-z]")


def masked(text: str) -> tuple[str, list[str]]:
    """Plain text with signs for what must stay, and what they stand for."""
    if not _HINT.search(text):
        return text, []
    return _mask(_PLAIN, text)


def masked_markdown(text: str) -> tuple[str, list[str]]:
    """Markdown with signs for what must stay, and what they stand for."""
    return _mask(_MARKDOWN, text)


def unmasked(text: str, hidden: list[str]) -> str:
    """`text` with each sign replaced by what it stands for."""
    kept = iter(hidden)
    return re.sub(f"[{WORD}{THROUGH}]", lambda _: next(kept), text)


def _mask(pattern: re.Pattern[str], text: str) -> tuple[str, list[str]]:
    hidden: list[str] = []

    def hide(match: re.Match[str]) -> str:
        hidden.append(match[0])
        return WORD if match["word"] else THROUGH

    return pattern.sub(hide, text), hidden
