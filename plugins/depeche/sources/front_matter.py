"""YAML above the copy (`---`) or beside it (`port.yml`): what the copy lacks, checked.

Above the copy the lines may stand without their fence, as an editor adds what the console asks for.
Only plain values, lists and one level of mapping are taken: no aliases, no tags, no more
than 20,000 characters. An unknown key, of which each newsroom's program has some, is told and left
unread; one that is nearly a known one may hold an embargo, and the article stays a draft.
"""

from __future__ import annotations

import difflib
import json
import re
from datetime import tzinfo

import yaml

from ..french.flattened import unaccented
from ..model import Notice, Origin, Severity
from ..settings import BriefSettings
from .fields import KEYS, SYNONYMS, Given, refusal
from .rules.letters import mail
from .rules.pages import head_block, labels

LONGEST = 20_000
NEAR, LIKELY = 0.6, 0.75  # likeness of an unknown key to a known one: to name it, to wait for it
FENCE = re.compile(r"\A\s*---[ \t]*\n(?P<yaml>.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
# A field as the console spells it; in print "Titre : …" has a space, and is of the copy itself.
BARE = re.compile(r"(?P<key>[a-zà-ÿ_]+[ \t]?|[A-ZÀ-Þ][a-zà-ÿ_]+):[ \t]+(?P<value>\S.*?)[ \t]*")
ADDED = frozenset({"date", "updated", "embargo", "author", "status", "title", "section"})
_DAY = r".*\b(?:19|20)\d\d\b.*"
FITS = {  # what such a line says; a program's own "statut: en relecture" does not
    "date": _DAY,
    "updated": _DAY,
    "embargo": _DAY,
    "status": r"(?i:publiée?|brouillon|published|draft)",
}


def above(text: str) -> tuple[str, int, int]:
    """The YAML above the copy, in its fence or without one, the number of its first line, and where
    the copy begins; ("", 0, 0) when the text has no front matter."""
    found = fenced(text)
    return found if found[0] else _bare(text)


def _bare(text: str) -> tuple[str, int, int]:
    """The fields that open the text, each on its line, whatever stands below; none where the line
    below is a field that no editor adds, of a program's block, or may go on with a title."""
    at = len(text) - len(text.lstrip())
    first = text.count("\n", 0, at) + 1
    given: dict[str, str] = {}
    while match := BARE.fullmatch(line := text[at:].partition("\n")[0]):
        key, value = _known(match["key"]), match["value"]
        if key not in ADDED or key in given or not re.fullmatch(FITS.get(key, r".+"), value):
            break
        given[key] = value if value[0] in "[\"'" else json.dumps(value, ensure_ascii=False)
        at += len(line) + 1
    rest = text[at:]
    line = rest.partition("\n")[0].strip()
    goes_on = bool(line) and "title" in given
    field = head_block.is_field(line) or labels.DESK.fullmatch(line)
    program = field and not mail.opens(text, at)
    if not given or not rest.strip() or goes_on or program:
        return "", 0, 0
    return "\n".join(f"{key}: {value}" for key, value in given.items()), first, at


def fenced(text: str) -> tuple[str, int, int]:
    """The same, of YAML in its fence alone."""
    match = FENCE.match(text)
    if not match or not (match["yaml"] or "").strip() or ":" not in match["yaml"]:
        return "", 0, 0
    return match["yaml"], text.count("\n", 0, match.start("yaml")) + 1, match.end()


def parse(
    text: str, path: str, first_line: int, origin: Origin, zone: tzinfo, aims: BriefSettings
) -> Given:
    """The front matter in `text`, whose first line is number `first_line` of the file at
    `path`; raises SourceError with the line of what is wrong."""
    if len(text) > LONGEST:
        raise refusal(
            path,
            f"En-tête trop long\u00a0: {len(text)} caractères pour une limite de {LONGEST}.",
            "N’y gardez que les champs connus\u00a0; le texte va sous l’en-tête.",
            first_line,
        )
    node = _compose(text, path, first_line)
    if node is None:
        return Given(path, {}, {}, origin, zone, aims)
    if not isinstance(node, yaml.MappingNode):
        raise refusal(
            path,
            "L’en-tête doit être une suite de lignes «\u00a0champ: valeur\u00a0».",
            "Écrivez par exemple «\u00a0date: 2026-03-14\u00a0».",
            first_line,
        )
    values: dict[str, object] = {}
    lines: dict[str, int] = {}
    told: list[Notice] = []
    doubts: list[str] = []
    for key_node, value_node in node.value:
        line = first_line + key_node.start_mark.line
        name = str(key_node.value).strip()
        key = _known(name)
        if not key:
            told.append(_unknown(name, path, line))
            if _nearest(name, LIKELY):
                doubts.append(f"champ «\u00a0{name}\u00a0» de l’en-tête non lu")
            continue
        if key in values:
            raise refusal(
                path, f"Le champ «\u00a0{key}\u00a0» est donné deux fois.", "Gardez-en un.", line
            )
        values[key], lines[key] = _plain(value_node, path, first_line), line
    return Given(path, values, lines, origin, zone, aims, tuple(told), tuple(doubts))


# ------------------------------------------------------------------- reading


def _compose(text: str, path: str, first_line: int) -> yaml.Node | None:
    try:
        for token in yaml.scan(text, Loader=yaml.SafeLoader):
            if isinstance(token, (yaml.AnchorToken, yaml.AliasToken, yaml.TagToken)):
                raise refusal(
                    path,
                    "L’en-tête emploie un renvoi YAML (&, * ou !).",
                    "Mettez la valeur entre guillemets.",
                    first_line + token.start_mark.line,
                )
        return yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or "structure trop profonde"
        raise refusal(
            path,
            f"L’en-tête n’est pas du YAML\u00a0: {problem}.",
            "Écrivez «\u00a0champ: valeur\u00a0», et mettez entre guillemets une valeur qui "
            "contient deux-points.",
            first_line + mark.line if mark else first_line,
        ) from error


def _plain(node: yaml.Node, path: str, first_line: int, depth: int = 0) -> object:
    """The node as text, a list of plain values or a mapping of plain values. Text stays as
    written: each field converts its own, so that `2026-03` is not misread."""
    if isinstance(node, yaml.ScalarNode):
        null = node.style is None and node.value in ("", "~", "null")
        return None if null else str(node.value).strip()
    if depth < 2 and isinstance(node, yaml.SequenceNode):
        return [_plain(each, path, first_line, depth + 1) for each in node.value]
    if depth < 2 and isinstance(node, yaml.MappingNode):
        return {
            str(key.value): _plain(value, path, first_line, depth + 1) for key, value in node.value
        }
    raise refusal(
        path,
        "L’en-tête a trop de niveaux.",
        "N’emboîtez pas plus d’une liste ou d’un groupe.",
        first_line + node.start_mark.line,
    )


def _plain_name(name: str) -> str:
    return unaccented(name.strip().lower().replace("-", "_").replace(" ", "_"))


def _known(name: str) -> str:
    """The field that the key names; "" for none."""
    plain = _plain_name(name)
    return plain if plain in KEYS else SYNONYMS.get(plain, "")


def _nearest(name: str, likeness: float) -> str:
    near = difflib.get_close_matches(_plain_name(name), [*KEYS, *SYNONYMS], n=1, cutoff=likeness)
    return near[0] if near else ""


def _unknown(name: str, path: str, line: int) -> Notice:
    near = _nearest(name, NEAR)
    return Notice(
        Severity.WARNING,
        path,
        f"Champ inconnu dans l’en-tête, non lu\u00a0: «\u00a0{name}\u00a0».",
        f"Vouliez-vous dire «\u00a0{near}\u00a0»\u00a0?"
        if near
        else f"Champs connus\u00a0: {', '.join(KEYS)}.",
        line,
    )
