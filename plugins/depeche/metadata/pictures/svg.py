"""A drawing (SVG) without what could run or fetch something, and without its editor's notes.

What is not known to be harmless is taken out: https://www.w3.org/TR/SVG2/eltindex.html
"""

from __future__ import annotations

import re

from lxml import etree

_SVG, _XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
_XML = "http://www.w3.org/XML/1998/namespace"
_ELEMENTS = frozenset(
    """
    svg g defs symbol use title desc switch style image text tspan textPath
    path rect circle ellipse line polyline polygon marker
    linearGradient radialGradient stop pattern clipPath mask filter
    feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
    feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
    feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
    feSpotLight feTile feTurbulence
    """.split()  # noqa: SIM905, a list of quoted names would be three times as long
)
_MOST = 2_000_000  # bytes; a larger drawing is a mistake or an attack
# In a style or an attribute: an address that is not an anchor, an import, an escape.
_REACHES_OUT = re.compile(r"url\(\s*[\"']?\s*(?!#)|@import|expression\s*\(|\\|javascript:", re.I)
_PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*\Z")


def clean(data: bytes) -> bytes:
    """The drawing as XML in UTF-8; raises ValueError, in French."""
    if len(data) > _MOST:
        raise ValueError(f"elle pèse {len(data)} octets, plus de {_MOST}")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ValueError(f"ce n’est pas du XML, {error.msg}") from error
    if root.tag != f"{{{_SVG}}}svg":
        raise ValueError("ce n’est pas un SVG")
    _clean(root)
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def _clean(element: etree._Element) -> None:
    for name in list(element.attrib):
        if not _is_harmless(element, str(name), str(element.attrib[name])):
            del element.attrib[name]
    for child in list(element):
        if _is_known(child):
            _clean(child)
        else:
            _take_out(child)


def _is_known(element: etree._Element) -> bool:
    if not isinstance(element.tag, str):  # an entity
        return False
    place = etree.QName(element)
    if place.namespace != _SVG or place.localname not in _ELEMENTS:
        return False
    return not (place.localname == "style" and _REACHES_OUT.search(element.text or ""))


def _is_harmless(element: etree._Element, name: str, value: str) -> bool:
    place = etree.QName(name)
    if place.localname == "href" and place.namespace in (None, _XLINK):
        picture = etree.QName(element).localname == "image" and _PICTURE.match(value)
        return value.startswith("#") or bool(picture)
    if place.namespace not in (None, _XML):
        return False
    return not (place.localname.lower().startswith("on") or _REACHES_OUT.search(value))


def _take_out(element: etree._Element) -> None:
    """The element without its tail, which belongs to its parent."""
    parent, before = element.getparent(), element.getprevious()
    assert parent is not None
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)
