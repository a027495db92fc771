"""The fields of front matter and sidecars: how each is checked and put on a Source."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, tzinfo

from ..french import dates
from ..model import (
    Brief,
    Byline,
    Credit,
    Moment,
    Notice,
    Origin,
    Precision,
    Severity,
    Source,
    SourceError,
)
from ..settings import BriefSettings
from .rules.signing import people

IMAGE_FIELDS = {
    "image": "path",
    "image_caption": "caption",
    "image_credit": "credit",
    "image_alt": "alt",
}
STATUSES = {
    "draft": "draft", "brouillon": "draft",
    "published": "published", "publié": "published", "publie": "published",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Given:
    """Front matter, read: a value and its line for each key, under its plain name."""

    path: str
    values: Mapping[str, object]
    lines: Mapping[str, int]
    origin: Origin
    zone: tzinfo
    aims: BriefSettings
    notices: tuple[Notice, ...] = ()  # of keys that no field has
    doubts: tuple[str, ...] = ()  # of those that may be a known one, misspelt

    def refuse(self, key: str, message: str, remedy: str) -> SourceError:
        return refusal(self.path, message, remedy, self.lines.get(key))


def complete(source: Source, given: Given) -> Source:
    """`source` with the fields of `given` in place of its own; raises SourceError."""
    source = replace(
        source,
        notices=tuple(dict.fromkeys((*source.notices, *given.notices))),
        doubts=tuple(dict.fromkeys((*source.doubts, *given.doubts))),
    )
    for key in KEYS:
        if key in given.values and given.values[key] not in (None, ""):
            source = KEYS[key](source, given, key)
    return source


def _text(given: Given, key: str) -> str:
    value = given.values[key]
    if isinstance(value, str):
        return " ".join(value.split())
    raise given.refuse(
        key,
        f"Le champ «\u00a0{key}\u00a0» doit être un texte.",
        f"Écrivez «\u00a0{key}: …\u00a0» sur une ligne.",
    )


def _list(given: Given, key: str) -> list[object]:
    value = given.values[key]
    if isinstance(value, str):
        return [each.strip() for each in re.split(r"[,;]", value) if each.strip()]
    if isinstance(value, list):
        return [each for each in value if each]
    raise given.refuse(
        key,
        f"Le champ «\u00a0{key}\u00a0» doit être une liste.",
        f"Écrivez «\u00a0{key}: premier, second\u00a0».",
    )


def _moment(given: Given, key: str) -> Moment:
    written = _text(given, key)
    moment = dates.parse_timestamp(written, given.zone) or _iso(written, given.zone)
    if moment is None:
        raise given.refuse(
            key,
            f"Le champ «\u00a0{key}\u00a0» n’est pas une date\u00a0: «\u00a0{written}\u00a0».",
            "Écrivez par exemple «\u00a02026-03-14 08:30\u00a0» ou «\u00a014 mars 2026\u00a0».",
        )
    return replace(moment, origin=given.origin)


def _iso(written: str, zone: tzinfo) -> Moment | None:
    """ISO 8601, and its year-month and year, which tell less."""
    month = re.fullmatch(r"(?P<year>\d{4})(?:-(?P<month>\d\d))?", written)
    try:
        if month:
            value = datetime(int(month["year"]), int(month["month"] or 1), 1, tzinfo=zone)
            return Moment(value, Precision.MONTH if month["month"] else Precision.YEAR)
        value = datetime.fromisoformat(written)
        whole = len(written) <= 10
        value = value if value.tzinfo else value.replace(tzinfo=zone)
        value = value.replace(second=0, microsecond=0)
        if whole:
            value = datetime.combine(date(value.year, value.month, value.day), time(), zone)
        return Moment(value, Precision.DAY if whole else Precision.MINUTE)
    except ValueError:
        return None


def _date(source: Source, given: Given, key: str) -> Source:
    return replace(source, published=_moment(given, key))


def _updated(source: Source, given: Given, key: str) -> Source:
    return replace(source, updated=_moment(given, key))


def _embargo(source: Source, given: Given, key: str) -> Source:
    moment = _moment(given, key)
    if not moment.has_day:
        raise given.refuse(
            key,
            "L’embargo doit donner au moins le jour.",
            "Écrivez par exemple «\u00a0embargo: 2026-03-14 06:00\u00a0».",
        )
    return replace(source, embargo=moment.value)


def _plain_field(name: str) -> Callable[[Source, Given, str], Source]:
    def put(source: Source, given: Given, key: str) -> Source:
        return replace(source, **{name: _text(given, key)})  # type: ignore[arg-type]

    return put


def _status(source: Source, given: Given, key: str) -> Source:
    """A state of which only the newsroom's program knows what it allows keeps the copy a draft."""
    written = _text(given, key)
    status = STATUSES.get(written.lower(), "")
    if not status:
        return replace(source, doubts=(*source.doubts, f"statut de la copie\u00a0: {written}"))
    doubts = () if status == "published" else source.doubts  # the desk has looked
    return replace(source, status=status, doubts=doubts)


def _url(source: Source, given: Given, key: str) -> Source:
    url = _text(given, key)
    if not re.fullmatch(r"https?://[^\s<>\"']+", url):
        raise given.refuse(
            key,
            f"Adresse non valable\u00a0: «\u00a0{url}\u00a0».",
            "Écrivez une adresse entière, qui commence par https://.",
        )
    return replace(source, url=url)


def _slug(source: Source, given: Given, key: str) -> Source:
    slug = _text(given, key)
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug) or len(slug) > 120:
        raise given.refuse(
            key,
            f"Le slug «\u00a0{slug}\u00a0» a d’autres signes que a-z, 0-9 et le tiret.",
            "Écrivez par exemple «\u00a0slug: le-port-rouvre\u00a0».",
        )
    return replace(source, slug=slug)


def _tags(source: Source, given: Given, key: str) -> Source:
    tags = [" ".join(str(each).split()) for each in _list(given, key)]
    return replace(source, tags=tuple(dict.fromkeys(tags)))


def _authors(source: Source, given: Given, key: str) -> Source:
    value = given.values[key]
    parts = _list(given, key) if isinstance(value, list) else [value]
    found: list[Byline] = []
    for part in parts:
        if isinstance(part, Mapping):
            found.append(_author(part, given, key))
        elif isinstance(part, str):
            found += people.parse(part)
    if not found:
        raise given.refuse(
            key,
            f"Le champ «\u00a0{key}\u00a0» ne nomme personne.",
            "Écrivez par exemple «\u00a0author: Camille Orveau, journaliste\u00a0».",
        )
    return replace(source, bylines=tuple(found))


def _author(part: Mapping[object, object], given: Given, key: str) -> Byline:
    known = {str(name).lower(): str(value or "") for name, value in part.items()}
    unknown = set(known) - {"name", "role", "place"}
    if unknown or not known.get("name"):
        raise given.refuse(
            key,
            f"Un auteur de «\u00a0{key}\u00a0» doit avoir name, et peut avoir role et place.",
            "Écrivez par exemple «\u00a0- {name: Camille Orveau, role: journaliste}\u00a0».",
        )
    byline = people.parse(known["name"])[0]
    return replace(byline, role=known.get("role", ""), place=known.get("place", ""))


def _agency(source: Source, given: Given, key: str) -> Source:
    return replace(source, agencies=tuple(str(each) for each in _list(given, key)))


def _image(source: Source, given: Given, key: str) -> Source:
    """The image and what is said of it stand in the first credit."""
    first = source.credits[0] if source.credits else Credit()
    text = _text(given, key)
    field = IMAGE_FIELDS[key]
    if key == "image" and (text.startswith(("/", "~")) or ".." in text.split("/") or ":" in text):
        raise given.refuse(
            key,
            f"L’image «\u00a0{text}\u00a0» se trouve hors du dossier de contenu.",
            "Donnez son chemin dans ce dossier, par exemple «\u00a0images/port.jpg\u00a0».",
        )
    first = replace(first, **{field: text.lstrip("© ") if field == "credit" else text})
    return replace(source, credits=(first, *source.credits[1:]))


def _brief(source: Source, given: Given, key: str) -> Source:
    value = given.values[key]
    known = ("words", "floor", "language", "subheadings", "seo")
    if isinstance(value, str) and value.isdigit():
        value = {"words": value}
    if not isinstance(value, Mapping):
        raise given.refuse(
            key,
            "Le champ «\u00a0brief\u00a0» doit être un nombre de mots ou un groupe de champs.",
            "Écrivez par exemple «\u00a0brief: {words: 700, seo: oui}\u00a0».",
        )
    values: dict[str, object] = {}
    for name, each in value.items():
        if name not in known:
            near = difflib.get_close_matches(str(name), known, n=1)
            raise given.refuse(
                key,
                f"Champ inconnu dans «\u00a0brief\u00a0»\u00a0: «\u00a0{name}\u00a0».",
                f"Vouliez-vous dire «\u00a0{near[0]}\u00a0»\u00a0?"
                if near
                else f"Champs connus\u00a0: {', '.join(known)}.",
            )
        values[str(name)] = _brief_value(str(name), str(each), given, key)
    base = source.brief or Brief(words=given.aims.words, floor=given.aims.floor)
    if "words" in values and "floor" not in values:
        values["floor"] = values["words"]
    if values.get("subheadings"):  # asked for; without this field they are an aim
        values["headings_least"] = 1
    return replace(source, brief=replace(base, **values, explicit=True))  # type: ignore[arg-type]


def _brief_value(name: str, value: str, given: Given, key: str) -> object:
    if name in ("words", "floor"):
        if value.isdigit() and 1 <= int(value) <= 20_000:
            return int(value)
        expected = "un nombre de mots"
    elif name == "language":
        if re.fullmatch(r"[a-z]{2}", value):
            return value
        expected = "un code de langue, par exemple fr"
    else:
        answer = {"oui": True, "true": True, "yes": True, "non": False, "false": False, "no": False}
        if value.lower() in answer:
            return answer[value.lower()]
        expected = "oui ou non"
    raise given.refuse(
        key,
        f"brief.{name} doit être {expected}, et non «\u00a0{value}\u00a0».",
        "Corrigez la valeur.",
    )


KEYS: Mapping[str, Callable[[Source, Given, str], Source]] = {
    "title": _plain_field("title"),
    "date": _date,
    "updated": _updated,
    "section": _plain_field("section"),
    "author": _authors,
    "tags": _tags,
    "image": _image,
    "image_caption": _image,
    "image_credit": _image,
    "image_alt": _image,
    "brief": _brief,
    "slug": _slug,
    "summary": _plain_field("summary"),
    "status": _status,
    "embargo": _embargo,
    "url": _url,
    "agency": _agency,
    "dateline": _plain_field("place"),
    "language": _plain_field("language"),
}
SYNONYMS = {
    "authors": "author", "auteur": "author", "auteurs": "author", "titre": "title",
    "rubrique": "section", "category": "section", "modified": "updated", "mots_cles": "tags",
    "agencies": "agency", "agence": "agency", "legende": "image_caption", "alt": "image_alt",
    "credit": "image_credit", "statut": "status", "resume": "summary", "chapo": "summary",
    "lieu": "dateline", "signature": "author", "chapeau": "summary", "maj": "updated",
    "date_de_parution": "date", "date_de_publication": "date", "mise_a_jour": "updated",
    "date_publication": "date", "date_parution": "date", "publie_le": "date", "paru_le": "date",
}  # fmt: skip


def refusal(path: str, message: str, remedy: str, line: int | None) -> SourceError:
    return SourceError(Notice(Severity.ERROR, path, message, remedy, line))
