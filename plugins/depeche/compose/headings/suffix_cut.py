"""Where a sentence may end sooner, or lose an aside, and stay true.

Only what follows a boundary is dropped. A cut is refused when it would part a verb from its
arguments, or leave behind an attribution, a condition, an exception or what limits a denial.
"""

from __future__ import annotations

import re
from itertools import combinations

from . import speakers
from .view import View

_BOUNDARY = re.compile(
    r",|\s(?=(?:alors qu|après |à l['’]issue|dans le cadre|lors d|en raison|afin d|tandis qu|"
    r"en marge|sur fond|au lendemain|au sujet|depuis |visant |provoquant |faisant |causant |"
    r"(?:tout )?en \w+ant |à la suite d|à l['’]occasion|au cours d|pour avoir |"
    r"pour (?:son|sa|ses|leurs?) |grâce )\b)"
)
_WEIGHTY = re.compile(
    r"\b(?:selon|d['’]après|si|s['’]ils?|sauf|mais|sans(?!\sprécédent)|excepté|à condition|"
    r"à moins|faute|malgré|sous réserve|même si|bien que|quoique|tant que|quand|lorsqu|"
    r"démen\w+|contest\w+|niant?|"
    r"soupçonn\w+|présum\w+|aurai\w+|serai\w+|pourrai\w+|devrai\w+|a-t-\w+|ont-ils|ont-elles|voire)\b",
    re.IGNORECASE,
)
_LIMITS = re.compile(
    r"^\s*,?\s*(?:avant|après|jusqu|d['’]ici|depuis|à partir|pendant|pour|que|qu['’])", re.I
)
_NEGATED = re.compile(
    r"\b(?:ne|n['’]|pas|aucune?|impossible|interdi\w*|refus\w+|exclu\w*|jamais|ni)\b"
)
# "…, et l'adultère": a list goes on after the comma
_LIST = re.compile(
    r"[,\s](?:et|ou|ainsi que)\s(?:l[ea]s?|l['’]|une?|des|du|d['’]\w+)\b", re.IGNORECASE
)
_CORE = ("obj", "iobj", "ccomp", "xcomp", "nsubj", "cop", "aux", "expl")
RELATIVES = frozenset(("qui", "que", "qu'", "dont", "où"))
_HANGING = ("ADP", "DET", "SCONJ", "CCONJ", "AUX", "PRON")


def clause_ends(view: View) -> list[int]:
    """Offsets at which the sentence, none of whose words is an attribution, may end and
    stay true; in order."""
    if not view.balanced:
        return []
    text = re.sub(r"[.…\s]+$", "", view.sentence.text)
    joints = _joints(view)
    ends = {match.start() for match in _BOUNDARY.finditer(text)} - set(joints)
    found = [end for end in ends if not _LIST.search(text[end:]) and _stays_true(view, text, end)]
    return sorted(found + [end for end in joints if _stays_true(view, text, end)])


def _joints(view: View) -> list[int]:
    """Where "et" joins a second clause that has its own subject to the first."""
    root = next((i for i, token in enumerate(view.tokens) if token.head == i), -1)
    found = []
    for index, low in enumerate(view.low):
        verb = view.tokens[index].head
        joined = low == "et" and view.tokens[verb].head == root and verb > index
        if joined and any(
            view.tokens[child].dep.startswith("nsubj") and index < child < verb
            for child in view.children[verb]
        ):
            found.append(view.end(index - 1) - (view.low[index - 1] == ","))
    return found


def asides(view: View) -> list[tuple[int, int]]:
    """Stretches of tokens between two commas, the commas included, that come after the
    subject and may be left out: "Le suspect, *âgé de 30 ans*, a été arrêté", or two of them:
    "Le constructeur, *l'autrichien Orveau, qui avait posé le câble,* …"."""
    text = view.sentence.text
    commas = [i for i in view.narration() if view.low[i] == ","]
    found = []
    for first, last in combinations(commas, 2):
        inside = range(first + 1, last)
        after = view.tokens[last + 1] if last + 1 < len(view.tokens) else None
        before = view.tokens[first - 1] if first else None
        if after is None or before is None or not inside:
            continue
        verbal = view.finite(last + 1) or view.low[last + 1] in ("s'", "se")
        named = before.pos in ("NOUN", "PROPN", "ADJ") and after.pos in ("VERB", "AUX", "PRON")
        lost = text[view.start(first) : view.end(last)]
        if (
            verbal
            and named
            and not _WEIGHTY.search(lost)
            and (view.low[first + 1] in RELATIVES or not _changes(view, inside))
            and len({view.quoted[i] for i in (first - 1, last + 1)}) == 1
            and _hangs_together(view, inside)
        ):
            found.append((first, last + 1))
    return found


def _changes(view: View, inside: range) -> bool:
    """Whether the stretch says who says the rest, or puts it in doubt."""
    told = [i for i in view.reporting if speakers.tells(view, i)]
    return any(i in inside for i in (*told, *view.negations, *view.hedges))


def _hangs_together(view: View, inside: range) -> bool:
    """Whether nothing kept hangs on the stretch, and it is no term of a list."""
    return not any(
        (view.tokens[i].head in inside and i not in inside and view.tokens[i].pos != "PUNCT")
        or (
            i in inside
            and view.tokens[i].head not in inside
            and view.tokens[i].dep.split(":")[0] in (*_CORE, "conj")
        )
        for i in range(len(view.tokens))
    )


# "ont entamé | , jeudi dernier, la réfection": a verb without its object.
_TRANSITIVE = re.compile(r"\b(?:a|ont|avait|avaient|aura|auront)\s\w+(?:é|u|is|it|ert)\s*,?$")


def _within_list(view: View, text: str, end: int) -> bool:
    """ "…, le quatuor De Wever | , Francken, Jambon": between two commas, without a verb."""
    comma = text.rfind(",", 0, end)
    return (
        comma > 0
        and text[end : end + 1] == ","
        and not any(view.finite(i) for i in range(len(view.tokens)) if comma < view.start(i) < end)
    )


def _stays_true(view: View, text: str, end: int) -> bool:
    size, stop = len(view.tokens), len(text)
    kept = {i for i in range(size) if view.end(i) <= end}
    lost = {i for i in range(size) if end <= view.start(i) and view.end(i) <= stop}
    if len(kept) + len(lost) < sum(view.end(i) <= stop for i in range(size)):
        return False
    if not lost:
        return bool(kept)
    return (
        _droppable(text, end)
        and not _within_list(view, text, end)
        and not (_TRANSITIVE.search(text[:end]) and text[end:].count(",") > 1)
        and not any(i in lost and not _in_relative(view, i) for i in view.reporting)
        and len(text[:end].rstrip(" ,").rpartition(",")[2].split()) > 1
        and view.quoted[max(kept)] < 0
        and view.tokens[max(kept)].pos not in _HANGING
        and _states(view, kept)
        and _parts_cleanly(view, kept, lost)
    )


def _in_relative(view: View, verb: int) -> bool:
    """ "…, qui estime insuffisante l'information": what is lost tells more of a noun that is
    kept, and is not what the sentence rests on."""
    if view.low[verb].endswith("ant") and not view.finite(verb):
        return True  # "…, en saluant une étape décisive"
    return view.tokens[verb].dep == "acl:relcl" and any(
        view.low[child] == "qui" for child in view.children[verb]
    )


def _states(view: View, kept: set[int]) -> bool:
    """Whether the main verb is kept, with its subject and what makes it finite."""
    root = next((i for i, token in enumerate(view.tokens) if token.head == i), -1)
    group = [i for i in (root, *view.children[root]) if i in kept]
    has_subject = any(view.tokens[i].dep.startswith(("nsubj", "expl")) for i in group)
    return root in kept and has_subject and any(view.finite(i) for i in group)


def _parts_cleanly(view: View, kept: set[int], lost: set[int]) -> bool:
    """Whether no verb loses an argument and no word its head."""
    for i in lost:
        token = view.tokens[i]
        listed = token.dep == "conj" and token.pos in ("NOUN", "PROPN", "ADJ", "NUM")
        core = token.dep.split(":")[0] in _CORE or token.dep == "obl:arg" or listed
        if token.head in kept and core:
            return False
    return not any(view.tokens[i].head in lost and view.tokens[i].pos != "PUNCT" for i in kept)


def _droppable(text: str, end: int) -> bool:
    suffix = text[end:]
    if _WEIGHTY.search(suffix) or any(mark in suffix for mark in "?"):
        return False
    if suffix.count("«") != suffix.count("»") or suffix.count('"') % 2:
        return False
    return not (_NEGATED.search(text[:end]) and _LIMITS.match(suffix))
