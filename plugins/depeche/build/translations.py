"""Articles that translate each other, found in linear time."""

from __future__ import annotations

from collections.abc import Collection
from itertools import groupby
from operator import attrgetter
from typing import Any

from pelican import utils

from . import orders


def process_translations(
    contents: list[Any], translation_id: str | Collection[str] | None
) -> tuple[list[Any], list[Any]]:
    """What `pelican.utils.process_translations` gives: originals, then translations."""
    if not translation_id:
        return contents, []
    names = {translation_id} if isinstance(translation_id, str) else set(translation_id)
    slugs = orders.slugs(contents) if names == {"slug"} else None
    if slugs is not None and len(set(slugs)) == len(slugs):
        ranks = sorted(range(len(slugs)), key=slugs.__getitem__)
        return [contents[rank] for rank in ranks], []
    try:
        key = attrgetter(*sorted(names))
        contents.sort(key=key)
    except (TypeError, AttributeError):
        # Pelican says what is wrong with the setting.
        found: tuple[list[Any], list[Any]] = utils.process_translations(contents, translation_id)
        return found
    originals = []
    for values, group in groupby(contents, key):
        items = list(group)
        if len(items) == 1:
            originals += items
            continue
        shown = (values,) if len(names) == 1 else values
        told = "with" + ", ".join(
            f' {name} "{value}"' for name, value in zip(sorted(names), shown, strict=True)
        )
        originals += utils.get_original_items(items, told)
        for item in items:
            item.translations = [each for each in items if each is not item]
    kept = set(map(id, originals))
    return originals, [each for each in contents if id(each) not in kept]
