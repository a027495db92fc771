"""The files that tell of articles: feeds and sitemaps, each one form and its facts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from jinja2 import DictLoader, Environment, Template

from .contents import Article
from .edition import Edition
from .feeds import folders
from .sitemaps import lists, monthly

Form = Callable[[Edition, Any, Sequence[Article]], bytes]

FORMS: dict[str, Form] = {**folders.FORMS, lists.FORM: lists.text, monthly.FORM: monthly.text}
TEXT = "edition_file"  # the global by which the one template asks for a file's text
_TEMPLATE = "depeche/edition"


def environment(text: Callable[..., str]) -> Environment:
    """Jinja's environment with the one template of all these files.

    It is a template so that Pelican's writer, and the builder in its place, can make them.
    """
    made = Environment(loader=DictLoader({_TEMPLATE: f"{{{{ {TEXT}(form, facts, listed) }}}}"}))
    made.globals[TEXT] = text
    return made


def template(made: Environment) -> Template:
    return made.get_template(_TEMPLATE)


def text(edition: Edition, form: str, facts: Any, articles: Sequence[Article]) -> str:
    """The file's text."""
    return FORMS[form](edition, facts, articles).decode()
