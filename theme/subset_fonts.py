"""Make the theme's two font files from the Newsreader family (SIL Open Font License 1.1).

    pip install fonttools brotli && npm install @fontsource-variable/newsreader
    python subset_fonts.py node_modules/@fontsource-variable/newsreader/files

Upright: weights 400 to 700 in one file. Italic: weight 400, letters and punctuation only, fetched
by browsers when a page has italics. Both are cut for 22 points, which holds for text and headlines.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import ROUND_XY_TO_GRID, Glyph, GlyphComponent
from fontTools.ttLib.tables.otTables import NO_VARIATION_INDEX
from fontTools.varLib import instancer

NARROW_NO_BREAK_SPACE = "\u202f"
SUPERIORS = {"ᵉ": "e", "ʳ": "r", "ˢ": "s"}
SUPERIOR_SIZE = 0.64
ASCII = "".join(map(chr, range(0x20, 0x7F)))
FRENCH = "ÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜàâäæçéèêëîïôöœùûüÿ"
NEIGHBOURS = "ÁÍÓÚÑáíóúñãåøßØÅìò"
PUNCTUATION = "«»‹›’‘“”–—…\u00a0°"
SIGNS = "•·€£©†×½²³−"
CODE = '#$%&*+/<=>@[\\]^_`{|}~"'
PLANS = {
    "normal": ({"wght": (400, 700), "opsz": 22}, ASCII + FRENCH + NEIGHBOURS + PUNCTUATION + SIGNS),
    "italic": (
        {"wght": 400, "opsz": 22},
        "".join(sorted(set(ASCII) - set(CODE))) + FRENCH.replace("Ä", "") + "íóáñ" + PUNCTUATION,
    ),
}


def add_narrow_space(font: TTFont) -> None:
    """Give U+202F a glyph of a fifth of an em, which the family lacks."""
    name, width = "nnbspace", font["head"].unitsPerEm // 5
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"][name] = font["glyf"]["space"]
    place(font, name, NARROW_NO_BREAK_SPACE, width)


def add_superiors(font: TTFont) -> None:
    """Give the endings of ordinals (1ᵉʳ, XXᵉ) their letters: small ones, as high as capitals."""
    capital, small = font["OS/2"].sCapHeight, font["OS/2"].sxHeight
    for sign, letter in SUPERIORS.items():
        component = GlyphComponent()
        component.glyphName, component.flags = letter, ROUND_XY_TO_GRID
        component.x, component.y = 0, round(capital - SUPERIOR_SIZE * small)
        component.transform = [[SUPERIOR_SIZE, 0], [0, SUPERIOR_SIZE]]
        glyph = Glyph()
        glyph.numberOfContours, glyph.components = -1, [component]
        name = f"{letter}.superior"
        font.setGlyphOrder([*font.getGlyphOrder(), name])
        font["glyf"][name] = glyph
        place(font, name, sign, round(font["hmtx"][letter][0] * SUPERIOR_SIZE))
        glyph.recalcBounds(font["glyf"])


def place(font: TTFont, name: str, sign: str, width: int) -> None:
    """Tell the tables of a glyph that no weight changes the width of."""
    font["hmtx"][name] = (width, 0)
    if "gvar" in font:
        font["gvar"].variations[name] = []
    if "HVAR" in font and font["HVAR"].table.AdvWidthMap:
        font["HVAR"].table.AdvWidthMap.mapping[name] = NO_VARIATION_INDEX
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[ord(sign)] = name


def cut(source: Path, target: Path, axes: dict[str, float | tuple[float, float]], text: str) -> int:
    """Write the subset; returns its size in bytes."""
    font = instancer.instantiateVariableFont(TTFont(source), axes)
    features = ["liga"] if "italic" in target.name else ["kern", "liga"]  # kerning costs 4 kB
    options = subset.Options(layout_features=features, hinting=False, notdef_outline=False)
    options.name_IDs = [0, 1, 2, 4, 6]
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=text)
    subsetter.subset(font)
    add_narrow_space(font)
    add_superiors(font)
    font.flavor = "woff2"
    font.save(target)
    return target.stat().st_size


def main(folder: Path) -> None:
    here = Path(__file__).parent / "static" / "fonts"
    for style, (axes, text) in PLANS.items():
        target = here / f"newsreader-{style}.woff2"
        size = cut(folder / f"newsreader-latin-opsz-{style}.woff2", target, axes, text)
        print(f"{target.name}: {size} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
