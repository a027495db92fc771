"""The metadata lines of an article, in the order in which editors read them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, tzinfo
from urllib.parse import urlsplit

from ..french import typography
from ..model import CitedSource, Draft, Moment, NameKind, Precision
from . import escape, pictures
from .document import Field

ORDER = (
    "Title",
    "Date",
    "Modified",
    "Status",
    "Draft_Reason",
    "Category",
    "Tags",
    "Authors",
    "Credit",
    "Slug",
    "Seo_Title",
    "Description",
    "Keyphrase",
    "Keywords",
    "Summary",
    "Image",
    "Image_Alt",
    "Image_Caption",
    "Image_Credit",
    "Dateline",
    "Sources",
    "Persons",
    "Organizations",
    "Places",
    "Corrections",
    "Depeche",
)
_DAY_FORMS = {Precision.MONTH: "%Y-%m", Precision.YEAR: "%Y"}


def of(
    draft: Draft,
    timezone: tzinfo,
    *,
    slug: str,
    reasons: Sequence[str] = (),
    not_before: datetime | None = None,
) -> tuple[Field, ...]:
    """The fields of a draft; any of `reasons` keeps it a draft.

    `not_before` is an embargo: the article's date is never earlier.
    """
    credit = pictures.lead(draft)
    image = credit if credit and credit.path else None
    caption = _set(credit.caption) if credit else ""
    values: dict[str, Iterable[str]] = {
        "Title": [_set(draft.headline.text)],
        "Date": [date(draft.published, timezone, not_before)],
        "Status": ["draft" if reasons else "published"],
        "Draft_Reason": [_set(" ; ".join(reasons))],
        "Category": [_set(draft.section)],
        "Tags": [listed(map(_set, draft.tags))],
        "Authors": [listed(each.name for each in draft.bylines)],
        "Credit": [_set(draft.credit)],
        "Slug": [slug],
        "Seo_Title": [_set(draft.seo_title)],
        "Description": [_set(draft.description)],
        "Keyphrase": [_set(draft.keyphrase)],
        "Keywords": [listed(map(_set, draft.keywords))],
        "Summary": [escape.summary(" ".join(each.text for each in draft.standfirst))],
        "Image": [escape.field(image.path) if image else ""],
        "Image_Alt": [_set(image.alt) or caption if image else ""],
        "Image_Caption": [caption],
        "Image_Credit": [_set(credit.credit) if credit else ""],
        "Dateline": [_set(draft.dateline)],
        "Sources": [_cited(each) for each in draft.cited],
        "Persons": _names(draft, NameKind.PERSON),
        "Organizations": _names(draft, NameKind.ORGANIZATION),
        "Places": _names(draft, NameKind.PLACE),
        "Corrections": [
            _row(date(each.published, timezone)[:10], _set(each.text), "")
            for each in draft.corrections
        ],
        "Depeche": [escape.field(draft.key)],
    }
    kept = ((name, tuple(line for line in lines if line)) for name, lines in values.items())
    return tuple(Field(name, lines) for name, lines in kept if lines)


def date(moment: Moment, timezone: tzinfo, not_before: datetime | None = None) -> str:
    """A `Date` line in the site's time zone; without the hour where the day alone is known."""
    if not_before is not None and not_before > moment.value:
        return stamp(not_before, timezone)
    if moment.precision is Precision.MINUTE:
        return stamp(moment.value, timezone)
    return f"{moment.value:%Y-%m-%d}"


def stamp(value: datetime, timezone: tzinfo) -> str:
    """Minutes in the site's time zone; with the offset in the hour that occurs twice."""
    local = value.astimezone(timezone)
    twice = local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()
    return local.isoformat(" ", "minutes") if twice else f"{local:%Y-%m-%d %H:%M}"


def listed(values: Iterable[str]) -> str:
    """A comma-separated line; semicolons, as Pelican has it, where a value has a comma."""
    items = list(dict.fromkeys(filter(None, map(escape.item, values))))
    if any("," in each for each in items):
        return "; ".join(items) + (";" if len(items) == 1 else "")
    return ", ".join(items)


def web_address(url: str) -> str:
    """The address when it is one that a page may link to, else ""."""
    address = escape.cell(url).replace(" ", "%20")
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return address if parts.scheme in {"http", "https"} and parts.netloc else ""


def _set(text: str) -> str:
    """A field's text, typeset as the body is: it is printed beside it."""
    return escape.field(typography.correct(text))


def _cited(source: CitedSource) -> str:
    published = ""
    if source.published is not None:
        form = _DAY_FORMS.get(source.published.precision, "%Y-%m-%d")
        published = source.published.value.strftime(form)
    row = _row(_set(source.title), _set(source.publisher), published, source.url)
    if source.publisher or not source.author:
        return row
    # Who wrote it is no publisher.
    cells = [each.strip() for each in row.split("|")]
    return " | ".join([*cells, *[""] * (4 - len(cells)), escape.cell(_set(source.author))])


def _names(draft: Draft, kind: NameKind) -> list[str]:
    return [
        _row(_set(each.text), _set(each.role), each.same_as)
        for each in draft.names
        if each.kind is kind
    ]


def _row(*cells: str) -> str:
    """Cells between bars, the last one an address; the empty ones at the end left out."""
    *texts, url = cells
    row = " | ".join([*map(escape.cell, texts), web_address(url)])
    return row.rstrip(" |")
