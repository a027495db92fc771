"""What a page holds beside its article: menus, boxes, buttons, banners, comments.

Elements say it by their name (`nav`, `footer`), their role or their class ("share-buttons"). None
goes that holds the headline or, but for what can be no article, a third of the page's prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html

SILENT = (
    "script", "style", "noscript", "template", "svg", "canvas", "iframe", "object", "embed",
    "applet", "audio", "video", "map", "xml", "button", "select", "datalist", "textarea", "input",
    "math", "amp-analytics", "amp-pixel",
)  # fmt: skip
NEVER = ("nav", "menu", "dialog", "amp-sidebar", "amp-ad", "amp-embed", "amp-social-share")
SELDOM = ("aside", "footer", "form", "header")
NEVER_ROLES = frozenset({"navigation", "search", "dialog", "alertdialog"})
SELDOM_ROLES = frozenset({"banner", "contentinfo", "complementary"})
_END = r"(?:$|[-_ ]|s$|s[-_])"
NEVER_CLASS = re.compile(
    rf"(?:^|[-_])(?:cookie|consent|gdpr|rgpd|breadcrumb|navbar|skip-link|sr-only|visually-hidden"
    rf"|screen-reader-text|outbrain|taboola|mso-hide){_END}",
    re.IGNORECASE,
)
SELDOM_CLASS = re.compile(
    rf"(?:^|[-_])(?:share|sharing|partage|partager|social|newsletter|related|recommended|reco"
    rf"|lire-aussi|voir-aussi|a-lire|read-more|most-read|plus-lus|menu|nav|navigation|sidebar"
    rf"|comment|commentaire|subscribe|abonnement|login|signin|popup|modal|advert|advertisement"
    rf"|publicite|pub(?!-?date)|ad|promo|pagination|pager|toolbar|tag|toc|sommaire|pullquote|footer"
    rf"|site-header|topbar|top-bar|twitter-tweet|instagram-media){_END}"
    rf"|^widget(?:$|[-_])",
    re.IGNORECASE,
)
STATES = re.compile(r"^(?:has|with|no|is|js|wp-singular|elementor|post|single|page|category)[-_]")
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
IGNORED = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)  # a bullet that Word drew
NOTE_LINK = re.compile(r"#_?(?:ftn|edn|fn|cmnt|cite|footnote|note)_?-?ref", re.IGNORECASE)
SIGNED = re.compile(r"author|auteur|byline|signature|journaliste", re.IGNORECASE)
PROSE = 60  # characters of a run of text, from which it is no label


def weight(element: html.HtmlElement) -> int:
    """How much prose an element holds, in characters."""
    return sum(len(text) for text in map(str.strip, element.itertext()) if len(text) >= PROSE)


def said(element: html.HtmlElement) -> str:
    return " ".join(" ".join(element.itertext()).split())


def silence(root: html.HtmlElement) -> None:
    """Takes away what shows no words of the copy: programs, styles, buttons, what is hidden."""
    for each in list(root.iter(*SILENT)):
        each.drop_tree()
    for each in list(root.iter("*")):
        style = each.get("style") or ""
        hidden = each.get("hidden") is not None or HIDDEN.search(style)
        if each is not root and (hidden or IGNORED.search(style)) and not each.findall(".//h1"):
            each.drop_tree()


def take(root: html.HtmlElement) -> tuple[list[html.HtmlElement], list[html.HtmlElement]]:
    """Takes the furniture below `root` away: what went, and of it the boxes with prose of their own
    (`aside`), which may be of the article."""
    whole = weight(root)
    gone: list[html.HtmlElement] = []
    boxes: list[html.HtmlElement] = []
    for each in list(root.iter("*")):
        if each is root or not _below(each, root) or each.tag == "body":
            continue
        if _is_furniture(each, whole) or _is_links(each) or _is_note(each):
            (boxes if each.tag == "aside" and weight(each) else gone).append(each)
            each.drop_tree()
    return [each for each in gone if re.search(r"\w", said(each))], boxes


def _below(element: html.HtmlElement, root: html.HtmlElement) -> bool:
    """Whether the element still hangs in the tree: what holds it may have gone before."""
    return any(each is root for each in element.iterancestors())


def _is_furniture(element: html.HtmlElement, whole: int) -> bool:
    if (
        element.tag in ("article", "main")
        or element.tag == "h1"
        or element.find(".//h1") is not None
    ):
        return False
    role = element.get("role") or ""
    names = list(_names(element))
    if element.tag in NEVER or role in NEVER_ROLES or any(map(NEVER_CLASS.search, names)):
        return True
    seldom = (
        (element.tag in SELDOM and not _is_quoted(element))
        or role in SELDOM_ROLES
        or any(SELDOM_CLASS.search(each) for each in names if not STATES.match(each))
    )
    if element.tag == "header":
        seldom = not any(each.tag in ("article", "main") for each in element.iterancestors())
    return seldom and weight(element) * 3 <= whole


def _is_quoted(element: html.HtmlElement) -> bool:
    """Whether it names who is quoted, under the words."""
    return any(each.tag == "blockquote" for each in element.iterancestors())


def _names(element: html.HtmlElement) -> Iterator[str]:
    if element.tag in ("p", "span", "b", "strong", "em", "i", "a", "time", "h2", "h3"):
        names = (element.get("class") or "").split()  # ids of headings name what they are about
    else:
        names = f"{element.get('class') or ''} {element.get('id') or ''}".split()
    yield from names


def _is_links(element: html.HtmlElement) -> bool:
    """Whether a list or a cell is nothing but links elsewhere: a menu, a table of contents."""
    if element.tag not in ("ul", "ol", "td", "div", "p", "font", "center"):
        return False
    links = list(element.iter("a"))
    if len(links) < 2 or weight(element) or any(_is_said(each) for each in links):
        return False
    signed = any(SIGNED.search(str(html.tostring(each))[:600]) for each in (element, *links))
    if signed or len(list(element.iter("h1", "h2"))) == 1:
        return False
    words = len(re.sub(r"\W+", "", said(element)))
    return words == sum(len(re.sub(r"\W+", "", said(each))) for each in links)


def _is_said(link: html.HtmlElement) -> bool:
    """Whether a link is a sentence, or leads nowhere else."""
    return said(link).endswith((".", "!", "»")) or not link.get("href")


def _is_note(element: html.HtmlElement) -> bool:
    """Whether it is a footnote, or a colleague's comment, that leads back to where it is called."""
    if element.tag not in ("p", "li", "div", "aside") or element.find(".//h2") is not None:
        return False
    first = next(element.iter("a"), None)
    if first is None or not NOTE_LINK.match(first.get("href") or ""):
        return False
    return said(element).startswith(said(first))
