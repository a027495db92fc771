"""Decoded text made uniform: line ends, invisible characters, entities; artefacts told."""

from __future__ import annotations

import html
import quopri
import re
import unicodedata
from collections.abc import Callable
from itertools import islice

from ..french.typography import primes
from ..model import Notice, Severity, SourceError
from . import hyphens, thousands

LINE_END = re.compile("\r\n?|[\u0085\u2028\v\f]")
PARAGRAPH_END = "\u2029"
SOFT_HYPHEN = re.compile("\u00ad(?:[ \t]*\n[ \t]*)?")
INVISIBLE = re.compile("[\u200b\u200c\u2060\ufeff\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
LONE_JOINER = re.compile("(?<=[^\\W\\d_])\u200d|\u200d(?=[^\\W\\d_])")  # emoji keep theirs
CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f\x80-\x9f]")
ENTITY = re.compile(r"&(?:#\d{2,6}|#x[0-9a-fA-F]{2,6}|[A-Za-z]{2,8}\d?);")
QUOTED_PRINTABLE = re.compile(r"=(?:C3=[89AB][0-9A-F]|E2=80=[0-9A-F]{2}|C2=[AB][0-9A-F])")
STRAY_QUOTED = re.compile(r"=[0-9A-F][0-9A-Fa-f](?=\w)|(?<=\w)=[0-9A-F]{2}\b")
TAG = re.compile(
    r"</?(?:p|br|div|span|strong|em|b|i|a|h[1-6]|ul|ol|li|img|table)\b[^<>]{0,500}>", re.I
)
BLANKS = " \t\u00a0\u202f"
MAIL = re.compile(r"^[ *]*(?:De|From|Expéditeur)[ *]*:.*@", re.MULTILINE)
QUOTED = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
MOST_TOLD = 5  # artefacts told one by one


def clean(text: str, path: str) -> tuple[str, tuple[Notice, ...]]:
    """`text` with \\n line ends, in NFC, without invisible characters; raises SourceError
    when nothing is left to read."""
    notices: list[Notice] = []
    for rule in RULES:
        text = rule(text, path, notices)
    if not any(each.isalnum() for each in text):
        raise SourceError(
            Notice(
                Severity.ERROR,
                path,
                "Le fichier ne contient aucun texte.",
                "Collez-y la dépêche, ou supprimez-le.",
            )
        )
    return text, tuple(notices)


def _line_ends(text: str, path: str, notices: list[Notice]) -> str:
    return LINE_END.sub("\n", text).replace(PARAGRAPH_END, "\n\n")


def _quoted_printable(text: str, path: str, notices: list[Notice]) -> str:
    """A mail body that was saved undecoded; three accents in that code are no accident."""
    if len(QUOTED_PRINTABLE.findall(text)) < 3 or not text.isascii():
        return text
    try:
        decoded = quopri.decodestring(text.encode("ascii")).decode("utf-8")
    except UnicodeDecodeError:
        return text
    notices.append(
        _warning(path, "Texte de courriel codé («\u00a0=C3=A9\u00a0») décodé.", "Relisez-le.")
    )
    return decoded


def _hyphens(text: str, path: str, notices: list[Notice]) -> str:
    return hyphens.joined(text)


def _thousands(text: str, path: str, notices: list[Notice]) -> str:
    changed, found = thousands.in_figures(text)
    if found:
        shown = ", ".join(f"«\u00a0{each}\u00a0»" for each in found)
        line = text.count("\n", 0, text.index(found[0])) + 1
        notices.append(
            Notice(
                Severity.NOTE,
                path,
                f"Milliers écrits à moitié en lettres, mis en chiffres\u00a0: {shown}.",
                "Vérifiez-les.",
                line,
            )
        )
    return changed


def _primes(text: str, path: str, notices: list[Notice]) -> str:
    return primes.correct(text)


def _mail_quotes(text: str, path: str, notices: list[Notice]) -> str:
    """A mail that was passed on marks each line of the one inside with ">"."""
    if not MAIL.search(text[:2000]) or len(QUOTED.findall(text)) < 3:
        return text
    return QUOTED.sub("", text)


def _entities(text: str, path: str, notices: list[Notice]) -> str:
    changed = ENTITY.sub(lambda match: html.unescape(match[0]), text)
    if changed != text:
        notices.append(
            _warning(
                path,
                "Entités HTML («\u00a0&eacute;\u00a0») remplacées par leurs caractères.",
                "Relisez ces passages.",
                _line(text, ENTITY),
            )
        )
    return changed


def _invisible(text: str, path: str, notices: list[Notice]) -> str:
    text = LONE_JOINER.sub("", INVISIBLE.sub("", SOFT_HYPHEN.sub("", text)))
    changed = CONTROL.sub("", text)
    if changed != text:
        notices.append(
            _warning(
                path,
                "Caractères de commande retirés.",
                "Relisez le passage.",
                _line(text, CONTROL),
            )
        )
    lines = unicodedata.normalize("NFC", changed).split("\n")
    return "\n".join(line.rstrip(BLANKS) for line in lines)


def _artefacts(text: str, path: str, notices: list[Notice]) -> str:
    for match in islice(STRAY_QUOTED.finditer(text), MOST_TOLD):
        word = re.match(r"\S{0,40}", text[match.start() :])
        before = re.search(r"\S*$", text[max(0, match.start() - 200) : match.start()])
        if before and re.search(r"://|www\.|[?&]", before[0]):
            continue  # an address
        notices.append(
            _warning(
                path,
                f"Reste de codage dans le texte\u00a0: «\u00a0{word[0] if word else ''}\u00a0».",
                "Corrigez le mot dans la dépêche.",
                text.count("\n", 0, match.start()) + 1,
            )
        )
    if TAG.search(text):
        notices.append(
            _warning(
                path,
                "Balises HTML dans un texte simple.",
                "Copiez le texte tel que la page le montre, sans ses balises.",
                _line(text, TAG),
            )
        )
    return text


RULES: tuple[Callable[[str, str, list[Notice]], str], ...] = (
    _line_ends,
    _quoted_printable,
    _mail_quotes,
    _entities,
    _line_ends,  # entities and mail bodies bring line ends of their own
    _invisible,
    _hyphens,
    _thousands,
    _primes,
    _artefacts,
)


def _line(text: str, pattern: re.Pattern[str]) -> int | None:
    match = pattern.search(text)
    return text.count("\n", 0, match.start()) + 1 if match else None


def _warning(path: str, message: str, remedy: str, line: int | None = None) -> Notice:
    return Notice(Severity.WARNING, path, message, remedy, line)
