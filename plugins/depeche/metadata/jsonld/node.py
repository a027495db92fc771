"""A JSON-LD node without empty values: schema.org has no use for them."""

from __future__ import annotations

type_ = "@type"
Node = dict[str, object]


def node(kind: str, **properties: object) -> Node:
    """A node of that type; properties that are empty ("", None, [], {}) are left out.

    `id` becomes `@id`. False and 0 are values and stay.
    """
    made: Node = {type_: kind}
    for name, value in properties.items():
        if value is None or (not value and not isinstance(value, (int, float))):
            continue
        made["@id" if name == "id" else name] = list(value) if isinstance(value, tuple) else value
    return made
