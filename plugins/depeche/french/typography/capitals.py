"""Accents on capitals: closed lists of words (lists/capitals*.txt), and À, Ça at the start."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .. import lists


def _plain(word: str) -> str:
    return word.translate(str.maketrans("ÀÂÇÉÈÊÎÔ", "AACEEEIO"))


def _any(words: Iterable[str]) -> str:
    return "(?:" + "|".join(lists.longest_first(map(re.escape, words))) + ")"


_ALWAYS = {_plain(word): word for word in lists.words("capitals")}
_IN_FRENCH = {_plain(word): word for word in lists.words("capitals_of_french")}
_ACCENTED = _ALWAYS | _IN_FRENCH
_WORD = re.compile(
    rf"(?<!\w){_any(_ALWAYS)}(?!\w)|(?<=(?<!\w)[LDld]’){_any(_IN_FRENCH)}(?!\w)"
    rf"|(?<!\w){_any(_IN_FRENCH)}(?= (?:de|des|du|et|en|à|au|aux|pour|dans|sur) |[ \u00a0](?:d|l)’)"
)
# An invisible separator (U+2063) stands between sentences that are corrected together.
_START = r"(?:^[ \t>*#-]*|[.!?…][»”)\]]?\s+|\u2063\s|[«“(][\s\u202f]?|:\s|\s–\s|[*_\ue001])"
_AFTER_A = "|".join(lists.longest_first(lists.words("after_a")))
# "A Paris, …": a place and its comma; "A Star Is Born" has none. The verb takes
# "l’air" ("A l’air ravi"); after "les", an infinitive tells the preposition.
_A = re.compile(
    rf"({_START})A(?=[ \u00a0](?:(?:{_AFTER_A})(?![\w’])|(?!l’air (?!libre))[ldc]’|qu[’i]|\d"
    r"|n’(?:en|importe) |[ms]’y |(?:les )?[a-zà-ÿ]{2,}(?:er|ir|re)(?![\w’])"
    r"|(?!\w+ (?:Is|Of|The|In|And|For|To) )[A-ZÀ-Ý][a-zà-ÿ]+"
    r"(?:[ -](?:de|du|des|la|le|les|sur|en|[A-ZÀ-Ý][a-zà-ÿ]+)){0,5},))",
    re.MULTILINE,
)
_CA = re.compile(rf"({_START})Ca(?=[ \u00a0][a-zà-ÿ])", re.MULTILINE)


_TOKEN = re.compile(r"\w+")
_FIRST = frozenset(_TOKEN.findall(word)[0] for word in _ACCENTED)  # of each: few texts have one


def correct(text: str) -> str:
    if not _FIRST.isdisjoint(_TOKEN.findall(text)):
        text = _WORD.sub(lambda match: _ACCENTED[match[0]], text)
    if "A " in text or "A\u00a0" in text:
        text = _A.sub(r"\1À", text)
    return _CA.sub(r"\1Ça", text) if "Ca " in text or "Ca\u00a0" in text else text
