"""Templates at hand give what Jinja gives; a plugin's globals of between two rows count."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, Environment, pass_context
from jinja2.filters import do_striptags
from jinja2.runtime import Context
from markupsafe import Markup

from depeche.build.at_hand import AtHand, striptags
from depeche.build.jobs import rendered
from depeche.build.templates import hold, instrument, let_go

TEMPLATES = {
    "base": "[{% block body %}{% endblock %}|{{ place }}]",
    "macros": "{% macro link(to, text='là') %}<{{ to }} {{ text }} {{ place }}>{% endmacro %}",
    "part": "{{ said }}{{ place }}{{ link('part') }}",
    "page": (
        "{% extends 'base' %}{% from 'macros' import link %}{% block body %}"
        "{% for said in words %}{% include 'part' %}{% endfor %}{{ link(words[0], text='ici') }}"
        "{% call wrap() %}{{ words | length }}{% endcall %}{% endblock %}"
        "{% macro wrap() %}({{ caller() }}){% endmacro %}"
    ),
    "chosen": "{% include ['missing', 'base'] %}",
    "calls": (
        "{% for each in words %}{{ named(each) }}{{ each.upper() }}{{ stop() }}{% endfor %}"
        "{{ range(2) | list }}{{ place }}"
    ),
}


@pytest.mark.parametrize("name", ["page", "chosen", "calls"])
def test_renders_as_jinja_does(name: str) -> None:
    plain, quick = _environment(), _environment()
    instrument(quick, frozenset())
    for place in ("Port", "Ville"):
        for each in (plain, quick):
            each.globals["place"] = place  # between two rows
        template = quick.get_template(name)
        held: list[AtHand] = []
        for words in (["un"], ["deux", "trois"]):
            hold(template, held)
            told = rendered(template, {"words": words})
            assert told == plain.get_template(name).render(words=words)
            assert place in told
        let_go(held)


def test_a_page_covers_what_its_environment_knows() -> None:
    environment = _environment()
    environment.globals["place"] = "Port"
    found = {"place": "Ville", "words": ["un"]}
    template = environment.get_template("page")
    assert rendered(template, found) == template.render(found)
    assert "Ville" in rendered(template, found)
    assert environment.globals["place"] == "Port"


def test_an_asynchronous_environment_renders_by_itself() -> None:
    environment = Environment(loader=DictLoader({"page": "{{ said }}"}), enable_async=True)
    assert rendered(environment.get_template("page"), {"said": "oui"}) == "oui"


def test_an_error_tells_the_line_of_its_template() -> None:
    environment = Environment(loader=DictLoader({"page": "\n\n{{ 1 / none_at_all }}"}))
    with pytest.raises(ZeroDivisionError) as raised:
        rendered(environment.get_template("page"), {"none_at_all": 0})
    assert raised.traceback[-1].lineno == 2  # counted from 0


@pytest.mark.parametrize("value", ["<b>a</b>  b", Markup("<i>x</i> &amp; y"), "a &lt; b", 3, ""])
def test_strips_tags_as_jinja_does(value: object) -> None:
    assert striptags(value) == striptags(value) == do_striptags(value)  # type: ignore[arg-type]
    assert type(striptags(value)) is type(do_striptags(value))  # type: ignore[arg-type]


@pass_context
def _named(context: Context, word: str) -> str:
    return f"{word} of {len(context['words'])}{context.get('each', '')}"


def _stop() -> str:
    return next(iter(()))


def _environment() -> Environment:
    made = Environment(loader=DictLoader(TEMPLATES))
    made.globals |= {"named": _named, "stop": _stop}
    return made
