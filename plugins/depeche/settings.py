"""The newsroom's settings: the `DEPECHE` dictionary of pelican.conf.py, validated.

Each field's comment is its documentation in one line; README's table says the same
(a test compares them). Unknown names are refused with the nearest known one.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import Path
from typing import Any

T = typing.TypeVar("T")


class SettingsError(ValueError):
    """A setting that is unknown or of the wrong type; the message names the remedy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefSettings:
    words: int = 700  # target length of an article, in words
    floor: int = 300  # below it an article stays a draft


@dataclass(frozen=True, slots=True, kw_only=True)
class PublisherSettings:
    name: str = ""  # SITENAME when empty
    logo: str = ""  # image below content/, at least 112 × 112 pixels
    email: str = ""
    publishing_principles: str = ""  # URL or path of the page
    corrections_policy: str = ""
    ownership: str = ""
    masthead: str = ""
    founded: str = ""  # ISO 8601 date
    social: tuple[str, ...] = ()  # addresses of the newsroom's accounts


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedSettings:
    items: int = 20  # articles in a feed, the newest
    hub: str = ""  # address of the WebSub hub: named in feeds, told when they changed at SITEURL


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetSettings:
    kind: str = "rclone"  # rclone (object stores, file servers), git (Pages) or folder (releases)
    backend: str = ""  # rclone's back end: s3, sftp, webdav, ftp, azureblob, gcs, local …
    path: str = ""  # bucket and prefix, or folder on the host
    options: dict[str, str] = field(default_factory=dict)  # the back end's own; no secrets here
    url: str = ""  # live address, looked at after the deployment
    remote: str = "origin"  # git: the repository
    branch: str = "gh-pages"  # git: the branch that is served
    cname: str = ""  # git: the site's own domain
    keep: int = 5  # folder: releases that are kept
    max_delete: int = 25  # per cent of the host's files that one deployment may delete
    encoding: str = ""  # "gzip": text files are stored compressed, for hosts that can't compress
    precompress: tuple[str, ...] = ()  # ".br", ".gz", ".zst" beside text files
    indexnow_key: str = ""  # announces changed pages to search engines when set
    indexnow_endpoint: str = "https://api.indexnow.org/indexnow"
    after: str = ""  # shell command once the release is online, on the server when there is a host


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageSettings:
    cards: str = "section"  # drawn for shares without an image, one a "section", an "article" or ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HostingSettings:
    mining: str = ""  # text and data mining: "reserve" forbids it to known crawlers, "allow", or ""
    mining_policy: str = ""  # address of the terms for text and data mining
    security_contact: str = ""  # address or e-mail in security.txt; the publisher's when empty
    script_sources: tuple[str, ...] = ()  # hosts of scripts that the newsroom allows, for the CSP
    image_sources: tuple[str, ...] = ()  # hosts of images that the newsroom allows, for the CSP
    hsts_seconds: int = 63072000  # Strict-Transport-Security; 0 leaves it out
    redirects: bool = True  # keep content/adresses.json, redirect moved articles, 410 for withdrawn


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckSettings:
    blocking: tuple[str, ...] = ()  # kinds of finding that make the check fail, beside errors
    ignore: tuple[str, ...] = ()  # kinds of finding that are not reported
    title_pixels: int = 600  # widest title, without the site's name, in Arial of 20 pixels
    description_least: int = 121  # characters of an article's description, at least
    description_most: int = 156  # characters of a description, at most
    paragraph_words: int = 150  # longest paragraph
    section_words: int = 300  # longest stretch of text without a subheading
    sentence_words: int = 20  # a sentence with more words is long
    long_sentences: int = 25  # long sentences, in hundredths of all, at most
    passive_sentences: int = 10  # sentences in the passive, in hundredths of all, at most
    transitions: int = 30  # sentences with a transition word, in hundredths, at least
    keyphrase_density: float = 3.0  # uses of the keyphrase in a hundred words, at most
    likeness: int = 60  # shared runs of words, in hundredths, that make two articles alike
    title_likeness: int = 80  # words in common, in hundredths, that make two headlines alike
    page_kilobytes: int = 60  # HTML of a page
    image_kilobytes: int = 300  # an image that a page shows


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    sources: str = "depeches"  # folder of raw copy, below PATH
    articles: str = "articles"  # folder of the Markdown written, below PATH
    default_section: str = "Actualités"  # rubrique of copy that names none
    sections: tuple[str, ...] = ()  # rubriques under which such copy goes where its words tell one
    dated_by_arrival: bool = False  # copy without a date is of the day it arrives, and no draft
    gazetteer: str = "noms.yml"  # YAML file of names the newsroom knows, below PATH
    brief: BriefSettings = field(default_factory=BriefSettings)
    publisher: PublisherSettings = field(default_factory=PublisherSettings)
    deploy: dict[str, TargetSettings] = field(default_factory=dict)  # hosts, by name
    feeds: FeedSettings = field(default_factory=FeedSettings)
    images: ImageSettings = field(default_factory=ImageSettings)
    hosting: HostingSettings = field(default_factory=HostingSettings)
    check: CheckSettings = field(default_factory=CheckSettings)

    def names_file(self, content: Path) -> Path | None:
        """The newsroom's gazetteer below `content`; None where there is none by the usual name."""
        path = content / self.gazetteer
        usual = self.gazetteer == Settings.__dataclass_fields__["gazetteer"].default
        return path if self.gazetteer and (not usual or path.is_file()) else None


def load(given: Mapping[str, object]) -> Settings:
    """Settings from the `DEPECHE` dictionary; raises SettingsError."""
    return _build(Settings, given, "DEPECHE")


_GONE = {
    "DEPECHE['images']['accent']": "cards have the site's one colour. Take it out, and set "
    "THEME_ACCENT = '#14507a' (the same colour, or one of the theme's names) beside DEPECHE."
}


def _build(kind: type[T], given: object, where: str) -> T:
    if not isinstance(given, Mapping):
        raise SettingsError(f"{where} must be a dictionary, not {type(given).__name__}.")
    known = {each.name for each in fields(kind)}  # type: ignore[arg-type]
    for name in given:
        if name not in known:
            if remedy := _GONE.get(f"{where}[{name!r}]"):
                raise SettingsError(f"{where} has no setting {name!r} any more: {remedy}")
            import difflib  # slow to load, and seldom needed

            near = difflib.get_close_matches(str(name), known, n=1)
            hint = (
                f"; did you mean {near[0]!r}?" if near else f"; known: {', '.join(sorted(known))}."
            )
            raise SettingsError(f"{where} has no setting {name!r}{hint}")
    hints = typing.get_type_hints(kind)
    return kind(
        **{
            name: _convert(value, hints[name], f"{where}[{name!r}]")
            for name, value in given.items()
        }
    )


def _convert(value: object, hint: Any, where: str) -> object:
    if is_dataclass(hint) and isinstance(hint, type):
        return _build(hint, value, where)
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is tuple:
        if isinstance(value, str) or not isinstance(value, (list, tuple)):
            raise SettingsError(f"{where} must be a list, not {type(value).__name__}.")
        return tuple(_convert(each, arguments[0], where) for each in value)
    if origin in (dict, Mapping) or origin is types.MappingProxyType or hint is dict:
        if not isinstance(value, Mapping):
            raise SettingsError(f"{where} must be a dictionary, not {type(value).__name__}.")
        return {
            str(key): _convert(each, arguments[1], f"{where}[{key!r}]")
            for key, each in value.items()
        }
    if hint is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if isinstance(hint, type) and (
        not isinstance(value, hint) or (hint is int and isinstance(value, bool))
    ):
        raise SettingsError(
            f"{where} must be {hint.__name__}, not {type(value).__name__}: {value!r}."
        )
    return value
