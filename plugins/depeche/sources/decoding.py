"""Bytes to text: which encoding the copy came in, and repair of a wrong one.

Order: byte order mark, UTF-16 without a mark, UTF-8, the 8-bit code pages of French
newsrooms (the one whose accented letters look French wins), then charset-normalizer.
"""

from __future__ import annotations

import codecs
import re

from ..model import Notice, Severity, SourceError

MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SIGNATURES = (
    (b"%PDF", "un PDF"),
    (b"PK\x03\x04", "une archive ou un document de traitement de texte"),
    (b"\xd0\xcf\x11\xe0", "un ancien document Office"),
    (b"{\\rtf", "un document RTF"),
    (b"\x89PNG", "une image"),
    (b"\xff\xd8\xff", "une image"),
    (b"GIF8", "une image"),
)
CODE_PAGES = ("cp1252", "iso-8859-15", "mac-roman", "cp850")
FRENCH = frozenset("éèêëàâäîïôöùûüÿçœæÉÈÊËÀÂÄÎÏÔÖÙÛÜŸÇŒÆ«»’‘“”„…–—€°²³·•§©®µ½\u00a0\u202f")
LONGEST, MOST_LINES = 1_000_000, 20_000  # about 150,000 words
SAMPLE = 200_000  # bytes or characters that tell the encoding
# All that ftfy takes for mojibake has one of these: a sign that French has not; œ before no letter;
# two signs beyond ASCII side by side that are neither both small letters nor common punctuation.
_COMMON = "\u00a0\u202f’…–—"
_SMALL = "àâæçèéêëîïôùûüÿœ"
DOUBTFUL = re.compile(
    rf"[\x80-\x9fÂÃÎÐØÙ]|[Œœ](?![A-Za-z])|[^\x00-\x7f{_COMMON}][^\x00-\x7f{_COMMON}{_SMALL}]"
    rf"|[^\x00-\x7f{_COMMON}{_SMALL}][^\x00-\x7f{_COMMON}]"
)
PLAUSIBLE = 0.7  # share of the characters beyond ASCII that French uses


def decode(data: bytes, path: str) -> tuple[str, tuple[Notice, ...]]:
    """The text of `data` and what was guessed or repaired; SourceError when it is no text."""
    if not data.strip():
        raise _refusal(path, "Fichier vide.", "Collez-y la dépêche, ou supprimez-le.")
    for signature, what in SIGNATURES:
        if data.startswith(signature):
            raise _refusal(
                path,
                f"Le fichier n’est pas du texte\u00a0: c’est {what}.",
                "Enregistrez la dépêche en texte (.txt).",
            )
    text, notices = _decoded(data, path)
    lines = len(text.splitlines())
    if len(text) > LONGEST or lines > MOST_LINES:
        raise _refusal(
            path,
            f"Texte trop long pour une dépêche\u00a0: {len(text)} caractères, {lines} lignes.",
            f"Découpez-le\u00a0: au plus {LONGEST} caractères et {MOST_LINES} lignes par fichier.",
        )
    return _repaired(text, path, notices)


def _decoded(data: bytes, path: str) -> tuple[str, tuple[Notice, ...]]:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding), ()
            except UnicodeDecodeError as error:
                raise _refusal(
                    path,
                    f"Texte {encoding.upper()} abîmé à l’octet {error.start}.",
                    "Enregistrez de nouveau la dépêche en UTF-8.",
                ) from error
    if b"\0" in data:
        text = _utf16_without_mark(data)
        if text is None:
            raise _refusal(
                path,
                "Le fichier n’est pas du texte (octets nuls).",
                "Enregistrez la dépêche en texte (.txt), en UTF-8.",
            )
        return text, (_guess(path, "UTF-16"),)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _eight_bit(data, path)


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 shows as NULs in every second byte of Latin text."""
    half = len(data) / 2
    for encoding, offset in (("utf-16-le", 1), ("utf-16-be", 0)):
        if data[offset::2].count(0) > 0.6 * half and data[1 - offset :: 2].count(0) == 0:
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                return None
    return None


def _eight_bit(data: bytes, path: str) -> tuple[str, tuple[Notice, ...]]:
    mixed = _mixed_utf8(data)
    if mixed is not None:
        return mixed, (
            Notice(
                Severity.WARNING,
                path,
                "Le fichier mêle deux encodages (UTF-8 et Windows).",
                "Relisez les accents, puis enregistrez la dépêche en UTF-8.",
            ),
        )
    best, text = max(
        ((encoding, _try(data, encoding)) for encoding in CODE_PAGES),
        key=lambda each: _frenchness(each[1]),
    )
    if _frenchness(text) < PLAUSIBLE:
        import charset_normalizer  # seldom needed

        guessed = charset_normalizer.from_bytes(data[:SAMPLE]).best()
        if guessed is None:
            raise _refusal(
                path,
                "L’encodage du fichier n’est pas reconnu.",
                "Enregistrez la dépêche en texte (.txt), en UTF-8.",
            )
        best, text = guessed.encoding, _try(data, guessed.encoding)
    return text, (_guess(path, best),)


def _mixed_utf8(data: bytes) -> str | None:
    """Text that is UTF-8 but for a few bytes (two files put end to end), or None."""
    text = data.decode("utf-8", errors="surrogateescape")
    strays = sum("\udc80" <= each <= "\udcff" for each in text)
    whole = sum(each > "\x7f" for each in text) - strays
    if strays > whole:
        return None
    return "".join(
        bytes([ord(each) - 0xDC00]).decode("cp1252", errors="replace")
        if "\udc80" <= each <= "\udcff"
        else each
        for each in text
    )


def _try(data: bytes, encoding: str) -> str:
    return data.decode(encoding, errors="replace")


def _frenchness(text: str) -> float:
    """Share of the characters beyond ASCII that French uses; letters lying inside a word
    count, so that `c½ur` (ISO-8859-15 read as cp1252) loses to `cœur`."""
    text = text[:SAMPLE]
    beyond = [index for index, each in enumerate(text) if each > "\x7f"]
    if not beyond:
        return 1.0
    good = 0
    for index in beyond:
        neighbours = text[max(0, index - 1) : index] + text[index + 1 : index + 2]
        in_word = neighbours.isalpha() and len(neighbours) == 2
        each = text[index]
        good += each in FRENCH and (each.isalpha() or each == "’" or not in_word)
    return good / len(beyond)


def _repaired(text: str, path: str, notices: tuple[Notice, ...]) -> tuple[str, tuple[Notice, ...]]:
    """`text` with mojibake (`Ã©` for `é`) undone line by line, so that sound lines stay."""
    lines = text.split("\n")
    mended = [_mended(line) if DOUBTFUL.search(line) else line for line in lines]
    changed = [
        number for number, (old, new) in enumerate(zip(lines, mended, strict=True), 1) if old != new
    ]
    if changed:
        notices += (
            Notice(
                Severity.WARNING,
                path,
                f"Accents abîmés rétablis sur {len(changed)}\u00a0ligne"
                f"{'s' if len(changed) > 1 else ''} («\u00a0Ã©\u00a0» pour «\u00a0é\u00a0»).",
                "Relisez ces passages.",
                line=changed[0],
            ),
        )
    repaired = "\n".join(mended)
    if "\ufffd" in repaired:
        notices += (
            Notice(
                Severity.WARNING,
                path,
                f"{repaired.count(chr(0xFFFD))}\u00a0caractères ont été perdus avant l’arrivée "
                "de la dépêche (\ufffd).",
                "Demandez la dépêche à sa source, ou corrigez ces mots.",
                line=repaired.count("\n", 0, repaired.index("\ufffd")) + 1,
            ),
        )
    return repaired, notices


def _mended(line: str) -> str:
    import ftfy  # takes longer to load than most copy to read
    from ftfy.badness import is_bad

    return ftfy.fix_encoding(line) if is_bad(line) else line


def _guess(path: str, encoding: str) -> Notice:
    return Notice(
        Severity.NOTE,
        path,
        f"Encodage deviné\u00a0: {encoding}.",
        "Enregistrez les dépêches en UTF-8 pour l’éviter.",
    )


def _refusal(path: str, message: str, remedy: str) -> SourceError:
    return SourceError(Notice(Severity.ERROR, path, message, remedy))
