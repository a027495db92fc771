"""The addresses of the review pages; the preview's server asks here first.

Only a form may change something, only one of our own pages may send it, and the only
files written are the records of articles that the catalogue has.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from http import HTTPStatus
from pathlib import Path
from urllib.parse import quote, unquote
from zoneinfo import ZoneInfo

from .. import clock
from ..articles.document import Document
from ..articles.shelf import Card
from ..pelican_settings import PelicanSettingsError
from ..settings import SettingsError
from . import assets, form, newsroom, pages, printed, record, sheet
from .catalogue import Catalogue
from .form import Answer
from .material import Materials
from .newsroom import Newsroom
from .record import RecordError, Review

ROOT = "/relecture/"
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)


@dataclass(frozen=True, slots=True)
class Request:
    """`path` is still percent-encoded, without its query; `body` is a form's.

    `generation` numbers the preview's builds: a page is loaded again after the next one.
    """

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes = b""
    generation: int = 0


@dataclass(frozen=True, slots=True)
class Response:
    body: bytes = b""
    kind: str = "text/html"
    code: HTTPStatus = HTTPStatus.OK
    headers: Mapping[str, str] = field(default_factory=dict)


class Desk:
    """The review pages of the newsroom that `settings_file` describes.

    `now` gives the time of a review, in the newsroom's time zone.
    """

    def __init__(
        self, settings_file: Path, now: Callable[[ZoneInfo], datetime] = clock.now
    ) -> None:
        self._settings_file = settings_file
        self._now = now
        self._secret = secrets.token_bytes(32)
        self._materials = Materials()
        self._catalogue: Catalogue | None = None
        self._read: tuple[int, Newsroom] | None = None

    @staticmethod
    def has(path: str) -> bool:
        """Whether an address is one of the review's."""
        return path == ROOT.rstrip("/") or path.startswith(ROOT)

    def answer(self, request: Request) -> Response:
        """The answer to a request below /relecture/; never raises."""
        if request.method not in ("GET", "HEAD", "POST"):
            return _plain(HTTPStatus.METHOD_NOT_ALLOWED, "Méthode refusée.")
        if request.path == ROOT.rstrip("/"):
            return _moved(ROOT)
        try:
            return self._answer(request)
        except (PelicanSettingsError, SettingsError, OSError) as error:
            return _page(
                pages.failure(str(error), request.generation), HTTPStatus.INTERNAL_SERVER_ERROR
            )

    def review_of(self, slug: str) -> str:
        """The review's address for an article that came from copy."""
        return sheet.review_address(slug)

    def _answer(self, request: Request) -> Response:
        room = self._newsroom()
        rest = request.path.removeprefix(ROOT)
        if request.method != "POST":
            found = assets.find(rest, room.theme)
            if found is not None:
                return Response(found.data, found.kind)
            if not rest:
                return _page(self._index(room, request))
        slug, slash, more = rest.partition("/")
        catalogue = self._shelf(room)
        card = catalogue.find(unquote(slug)) if slug and not more else None
        if card is None:
            return _page(pages.absent(request.generation), HTTPStatus.NOT_FOUND)
        if not slash:
            return _moved(sheet.review_address(card.slug))
        if request.method == "POST":
            return self._signed(request, card, room)
        return _page(self._article(card, room, Answer(), request))

    # ------------------------------------------------------------------ pages

    def _index(self, room: Newsroom, request: Request) -> str:
        now = self._now(room.timezone)
        return pages.index(room, self._shelf(room), now, request.generation)

    def _article(self, card: Card, room: Newsroom, answer: Answer, request: Request) -> str:
        catalogue, now = self._shelf(room), self._now(room.timezone)
        cards = catalogue.cards()
        made = sheet.make(card, room, catalogue, cards, self._materials, now)
        return pages.article(made, room, cards, answer, self._token(card), request.generation)

    def _signed(self, request: Request, card: Card, room: Newsroom) -> Response:
        host = request.headers.get("Host", "")
        kind = request.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        if kind != "application/x-www-form-urlencoded":
            return _plain(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "Ce n’est pas un formulaire.")
        if not form.from_own_page(request.headers, host):
            return _plain(HTTPStatus.FORBIDDEN, "Ce formulaire ne vient pas de la relecture.")
        answer = form.read(request.body)
        if not form.is_token(answer.token, self._secret, card.path):
            again = "La page date d’avant le redémarrage de l’aperçu : relisez et signez ici."
            answer = replace(answer, faults=(again,))
            return _page(self._article(card, room, answer, request), HTTPStatus.FORBIDDEN)
        catalogue = self._shelf(room)
        document = catalogue.text(card)
        if answer.digest != record.digest(document):
            changed = "Le texte a changé depuis que cette page a été ouverte : relisez-le ici."
            answer = replace(answer, faults=(changed, *answer.faults))
            return _page(self._article(card, room, answer, request), HTTPStatus.CONFLICT)
        if answer.faults:
            return _page(
                self._article(card, room, answer, request), HTTPStatus.UNPROCESSABLE_ENTITY
            )
        try:
            place = record.place(catalogue.root, card.path)
            record.add(place, self._review(answer, document, room))
        except RecordError as error:
            answer = replace(answer, faults=(str(error),))
            return _page(self._article(card, room, answer, request), HTTPStatus.CONFLICT)
        return _moved(f"{sheet.review_address(card.slug)}#relectures", HTTPStatus.SEE_OTHER)

    def _review(self, answer: Answer, document: Document, room: Newsroom) -> Review:
        return Review(
            reader=answer.reader,
            read_at=self._now(room.timezone).replace(microsecond=0),
            approved=bool(answer.approved),
            checked=tuple(form.CHECKS[each] for each in answer.checked),
            digest=answer.digest,
            words=printed.count(printed.blocks(document)),
            title=document.get("Title"),
            publisher=room.publisher,
            remarks=answer.remarks,
        )

    # --------------------------------------------------------------- newsroom

    def _newsroom(self) -> Newsroom:
        changed = self._settings_file.stat().st_mtime_ns
        if self._read is None or self._read[0] != changed:
            self._read = (changed, newsroom.read(self._settings_file))
        return self._read[1]

    def _shelf(self, room: Newsroom) -> Catalogue:
        if self._catalogue is None or self._catalogue.root != room.articles:
            self._catalogue = Catalogue(room.articles)
        return self._catalogue

    def _token(self, card: Card) -> str:
        return form.token(self._secret, card.path)


def _page(text: str, code: HTTPStatus = HTTPStatus.OK) -> Response:
    headers = {
        "Content-Security-Policy": POLICY,
        "Referrer-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
        "X-Robots-Tag": "noindex",
    }
    return Response(text.encode(), code=code, headers=headers)


def _plain(code: HTTPStatus, text: str) -> Response:
    return Response(text.encode(), "text/plain", code)


def _moved(address: str, code: HTTPStatus = HTTPStatus.MOVED_PERMANENTLY) -> Response:
    return Response(code=code, headers={"Location": quote(address, safe="/#%")})
