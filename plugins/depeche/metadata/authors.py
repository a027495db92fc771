"""The people who sign: `content/authors/slug.md`, one file an author.

Name: Camille Orveau
Role: Journaliste, vie locale
Image: images/camille-orveau.jpg
Url: https://…                    (a site of their own)
Same_As: https://…, https://…     (their accounts)
Email: camille@…
Kind: organization                (when it is no person)

The biography, in Markdown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from markdown import Markdown
from markupsafe import Markup

from . import fields
from .image import NewsImage, path_of

_DESK = re.compile(r"(?i)^(la |notre )?rédaction\b|^service \w+|^desk\b|^newsroom$")
# "La rédaction du Phare": whose newsroom it is
_NEWSROOM = re.compile(
    r"(?:la )?rédaction (?:(?P<le>du )|des |de |d['’])"
    r"(?P<paper>(?-i:[A-ZÀ-Þ]|[Ll]['’][A-ZÀ-Þ]).+)",
    re.IGNORECASE,
)
_BODY = re.compile(  # a body by its form: AFP, AFP-Services, Atelier Nord, Musée de la Mer
    r"^[A-Z]{2,5}(?:[-/ ]\w+)?$"
    r"|(?i:^(?:agence|atelier|collectif|commune|mairie|ministère|musée|studio|ville)\b"
    r"|\b(?:agency|médias?|media|news|photos?|presse|press|services?)$|^(?:reuters|bloomberg)$)"
)


@dataclass(frozen=True, slots=True)
class AuthorCard:
    """Who an author is; everything but the name may be empty."""

    name: str
    role: str = ""
    bio: Markup = Markup("")  # noqa: RUF009, a Markup never changes
    image: NewsImage | None = None
    picture: str = ""  # path of the portrait, below the content folder
    url: str = ""  # absolute URL of the author's page on this site
    website: str = ""
    same_as: tuple[str, ...] = ()
    email: str = ""
    body: bool = False  # its file says that it is an organisation

    @property
    def is_desk(self) -> bool:
        """Is it the newsroom itself that signs?"""
        return bool(_DESK.search(self.name))

    @property
    def newsroom_of(self) -> str:
        """The paper whose newsroom signs, as its byline names it; "" for any other author."""
        match = _NEWSROOM.fullmatch(self.name)
        return f"{'Le ' if match['le'] else ''}{match['paper']}" if match else ""

    @property
    def is_organization(self) -> bool:
        return self.body or self.is_desk or is_body(self.name)


def is_body(name: str) -> bool:
    """Does the name read as that of an agency, a studio or an institution?"""
    return bool(_BODY.search(name))


def read(folder: Path) -> dict[str, AuthorCard]:
    """The cards below the folder, by name; a file without `Name` uses its own name."""
    if not folder.is_dir():
        return {}
    markdown = Markdown(extensions=["meta"], output_format="html")
    cards = (_card(path, markdown) for path in sorted(folder.glob("*.md")))
    return {card.name: card for card in cards}


def _card(path: Path, markdown: Markdown) -> AuthorCard:
    bio = markdown.reset().convert(path.read_text("utf-8"))
    metadata: dict[str, object] = dict(markdown.Meta)  # type: ignore[attr-defined]
    name = fields.text(metadata, "name") or fields.text(metadata, "title") or path.stem
    accounts = (fields.web(each) for each in fields.listed(metadata, "same_as"))
    return AuthorCard(
        name=name,
        role=fields.text(metadata, "role"),
        bio=Markup(bio),
        picture=path_of(metadata),
        website=fields.web(fields.text(metadata, "url")),
        same_as=tuple(each for each in accounts if each),
        email=fields.text(metadata, "email"),
        body=fields.text(metadata, "kind").lower() in ("organization", "organisation"),
    )
