"""Les plans du site se lisent, nomment tous les articles et rien que des pages indexées."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from urllib.parse import unquote

from lxml import etree

from ...model import Severity
from ..finding import Finding
from ..registry import SiteView

KIND = "plans du site"
_SOURCE = "https://www.sitemaps.org/protocol.html"
_SM = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"
_MOST_URLS, _MOST_BYTES, _MOST_STORIES = 50_000, 50 * 1024 * 1024, 1000


def site(view: SiteView) -> Iterator[Finding]:
    listed: set[str] = set()
    declared = set(_declared(view))
    for file in sorted(view.files):
        if file.endswith(".xml") and file.startswith("sitemap"):
            yield from _sitemap(file, view, listed, declared)
    for page in view.pages.values():
        if page.is_article and not page.noindex and page.path not in listed:
            yield _fault(page.path, "L’article n’est dans aucun plan du site.")
    if "robots.txt" not in view.files:
        yield _fault("robots.txt", "Le fichier robots.txt manque.")
    elif not declared:
        yield _fault("robots.txt", "robots.txt ne nomme aucun plan du site.")
    for address in sorted(declared):
        if _file(address, view) is None:
            yield _fault("robots.txt", f"robots.txt nomme un plan qui n’existe pas : {address}.")


def _sitemap(file: str, view: SiteView, listed: set[str], declared: set[str]) -> Iterator[Finding]:
    data = (view.output / file).read_bytes()
    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        yield _fault(file, f"XML illisible : {error}.")
        return
    urls = root.findall(f"{_SM}url")
    if root.tag == f"{_SM}sitemapindex":
        for loc in root.iter(f"{_SM}loc"):
            declared.add((loc.text or "").strip())
        return
    if not urls and "news" not in file:  # nothing new for two days is no fault
        yield _fault(file, "Le plan est vide : la Search Console le refuse.")
    if len(urls) > _MOST_URLS or len(data) > _MOST_BYTES:
        yield _fault(file, "Le plan dépasse 50 000 adresses ou 50 Mo.")
    seen: set[str] = set()
    for url in urls:
        address = (url.findtext(f"{_SM}loc") or "").strip()
        if address in seen:
            yield _fault(file, f"L’adresse {address} y est deux fois.")
        seen.add(address)
        found = _file(address, view)
        page = view.pages.get(found or "")
        if found is None:
            yield _fault(file, f"Aucune page à l’adresse {address}.")
        elif page is not None:
            if url.find(f"{_NEWS}news") is None:
                listed.add(page.path)
            if page.noindex:
                yield _fault(file, f"La page {address} ne doit pas être indexée.")
            elif page.canonical and page.canonical != address:
                yield _fault(file, f"{address} n’est pas l’adresse canonique de sa page.")
        yield from _moments(file, url, view)
    yield from _news(file, root, view)


def _moments(file: str, url: etree._Element, view: SiteView) -> Iterator[Finding]:
    changed = url.findtext(f"{_SM}lastmod")
    if changed:
        moment = _moment(changed)
        if moment is None:
            yield _fault(file, f"lastmod n’est pas une date : {changed}.")
        elif moment > view.now + timedelta(minutes=5):
            yield _fault(file, f"lastmod est dans l’avenir : {changed}.")


def _news(file: str, root: etree._Element, view: SiteView) -> Iterator[Finding]:
    stories = root.findall(f"{_SM}url/{_NEWS}news")
    if len(stories) > _MOST_STORIES:
        yield _fault(file, f"{len(stories)} articles : Google Actualités en lit 1 000.")
    for story in stories:
        date = story.findtext(f"{_NEWS}publication_date") or ""
        moment, title = _moment(date), story.findtext(f"{_NEWS}title") or ""
        if moment is None:
            yield _fault(file, f"publication_date n’est pas une date : {date}.")
        elif moment < view.now - timedelta(days=2):
            yield _fault(file, f"« {title} » a plus de deux jours.")
        page = view.pages.get(_file(_loc(story), view) or "")
        if page is not None and page.headline != title:
            yield _fault(file, f"« {title} » n’est pas le titre de sa page.")


def _loc(story: etree._Element) -> str:
    parent = story.getparent()
    return (parent.findtext(f"{_SM}loc") or "").strip() if parent is not None else ""


def _declared(view: SiteView) -> Iterator[str]:
    if "robots.txt" in view.files:
        text = (view.output / "robots.txt").read_text("utf-8", "replace")
        yield from re.findall(r"(?im)^sitemap:\s*(\S+)", text)


def _file(address: str, view: SiteView) -> str | None:
    if not address.startswith(view.site_url + "/"):
        return None
    return view.file(unquote(address.removeprefix(view.site_url)))


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.astimezone()


def _fault(page: str, message: str) -> Finding:
    remedy = "Relancez la construction ; si cela demeure, vérifiez SITEURL et les gabarits."
    return Finding(page, KIND, Severity.ERROR, message, remedy, _SOURCE)
