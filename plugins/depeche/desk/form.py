"""The review's form: what is asked, and what was answered. Only our own pages may send it."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit

LONGEST_NAME = 120  # characters
LONGEST_REMARKS = 8000
LARGEST = 65536  # bytes of a form

CHECKS: Mapping[str, str] = {
    "faits": "Les faits, les chiffres et les dates ont été comparés aux sources.",
    "citations": "Les citations sont exactes et rendues à leur auteur.",
    "noms": "Les noms, les fonctions et les lieux sont justes.",
    "titres": "Le titre, le chapeau et les intertitres ne disent rien de plus que le texte.",
    "alertes": "Les alertes et les phrases retenues ont été examinées une à une.",
    "personnes": "Les droits des personnes citées sont respectés (présomption d’innocence, "
    "vie privée, réponse).",
    "image": "L’image, sa légende et son crédit conviennent.",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """A form as it was sent; `faults` (French) are what keeps it from being recorded."""

    reader: str = ""
    approved: bool | None = None
    checked: tuple[str, ...] = ()  # keys of CHECKS
    remarks: str = ""
    digest: str = ""
    token: str = ""
    faults: tuple[str, ...] = field(default=())


def read(body: bytes) -> Answer:
    """The answer in a form's body (application/x-www-form-urlencoded); never fails."""
    try:
        given = parse_qs(body.decode("utf-8"), keep_blank_values=True, max_num_fields=50)
    except ValueError:
        return Answer(faults=("Le formulaire n’a pas pu être lu : envoyez-le de nouveau.",))

    def one(name: str) -> str:
        text = given.get(name, [""])[0].replace("\r\n", "\n")
        return "".join(each for each in text if each.isprintable() or each == "\n").strip()

    reader, decision = " ".join(one("par").split()), one("avis")
    checked = tuple(each for each in CHECKS if each in given.get("verifie", []))
    faults = []
    if not reader:
        faults.append("Dites qui a relu : c’est ce nom qui engage la rédaction.")
    if len(reader) > LONGEST_NAME:
        faults.append(f"Le nom dépasse {LONGEST_NAME} caractères.")
    if decision not in ("bon", "reprendre"):
        faults.append("Donnez votre avis : bon à publier, ou à reprendre.")
    if decision == "bon" and not checked:
        faults.append("Cochez ce qui a été vérifié.")
    if len(one("remarques")) > LONGEST_REMARKS:
        faults.append(f"Les remarques dépassent {LONGEST_REMARKS} caractères.")
    return Answer(
        reader=reader,
        approved={"bon": True, "reprendre": False}.get(decision),
        checked=checked,
        remarks=one("remarques"),
        digest=one("empreinte"),
        token=one("jeton"),
        faults=tuple(faults),
    )


def from_own_page(headers: Mapping[str, str], host: str) -> bool:
    """Whether a browser says that the form comes from a page of this very server.

    `Origin` is sent with each form (https://fetch.spec.whatwg.org/#origin-header);
    without it `Sec-Fetch-Site` must say so.
    """
    origin = headers.get("Origin", "")
    if origin:
        parts = urlsplit(origin)
        return parts.scheme == "http" and parts.netloc == host
    return headers.get("Sec-Fetch-Site", "") == "same-origin"


def token(secret: bytes, path: str) -> str:
    """What the form of an article carries, so that no other page can make it up."""
    return hmac.new(secret, path.encode(), "sha256").hexdigest()


def is_token(given: str, secret: bytes, path: str) -> bool:
    return hmac.compare_digest(given.encode(), token(secret, path).encode())
