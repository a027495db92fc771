"""How much a note asks for: words, signs, feuillets, subheadings."""

from __future__ import annotations

import math
from collections.abc import Mapping

from .brief_words import number

NEAR = 0.9  # "about 700 words" is kept from nine tenths on
SIGNS = {"feuillet": 1500}  # characters, spaces included (usage of the French press)
SIGNS_A_WORD = 6

Found = Mapping[str, str | None]


def of_text(found: Found, values: dict[str, object]) -> str | None:
    """The value of a demand for so many words or signs, with the brief's own `values` set; None
    where it is no length that an article can have.

    `found`: the groups that its cue in `demand_words` matched.
    """
    unit = found.get("unit") or "mots"
    per = next((size for name, size in SIGNS.items() if unit.startswith(name)), 1)
    signs = unit.startswith(("sign", "caract", "charact", "feuillet"))
    least = any(found.get(name) for name in ("least", "least2", "plus"))
    most = any(found.get(name) for name in ("most", "most2"))
    low = number(found.get("low") or found.get("n") or "") * per
    high = number(found.get("high") or "") * per
    if found.get("half"):
        low += per // 2
    if low < (300 if signs else 50) or low > 60_000 or (high and high <= low):
        return None
    if signs:
        _signs(low, high, least, most, values)
    else:
        _words(low, high, least, most, values)
    if most:
        return f"<{low}"
    return f"{low}-{high}" if high else str(low)


def _words(low: int, high: int, least: bool, most: bool, values: dict[str, object]) -> None:
    if high:
        values |= {"words": (low + high) // 2, "floor": low, "most": high}
    elif most:
        values["most"] = low
    else:
        values |= {"words": low, "floor": low if least else int(low * NEAR)}


def _signs(low: int, high: int, least: bool, most: bool, values: dict[str, object]) -> None:
    aim = math.ceil((low + high) / 2 / SIGNS_A_WORD) if high else math.ceil(low / SIGNS_A_WORD)
    if most:
        values |= {"signs_most": low, "most": math.floor(low / (SIGNS_A_WORD - 1))}
        return
    exact = not (least or high)  # a place in the page, which the text has to fill
    values |= {"signs": int(low * NEAR) if exact else low, "words": aim}
    if exact:
        values["signs_most"] = int(low * (2 - NEAR))
        values["most"] = int(low * (2 - NEAR)) // (SIGNS_A_WORD - 1)
    values["floor"] = int(low * NEAR / (SIGNS_A_WORD + 1))
    if high:
        values["signs_most"] = high


def of_headings(found: Found, values: dict[str, object]) -> str:
    """The same of a demand for so many subheadings, or for none."""
    answer = found.get("answer") or ""
    if found.get("no") or answer in ("non", "no"):
        values["subheadings"] = False
        return "0"
    values["subheadings"] = True
    if found.get("every"):
        return f"/{found['every']}"
    if not found.get("n"):
        return ""
    low, high = number(found["n"] or ""), number(found.get("n2") or "")
    if found.get("least") or found.get("atleast"):
        values["headings_least"] = low
    elif found.get("most") or found.get("atmost"):
        values["headings_most"] = low
    else:
        values |= {"headings_least": low, "headings_most": high or low}
    return f"{low}-{high}" if high else str(low)
