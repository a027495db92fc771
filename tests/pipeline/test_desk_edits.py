"""What the report says of an article that its file no longer ties to its copy."""

from __future__ import annotations

import re
from typing import Any

from depeche.report import Result


def test_a_field_that_is_lost_is_no_deletion(newsroom: Any) -> None:
    newsroom.drop("quais.txt", "Les quais rouvrent lundi, a annoncé la mairie de Port-Sauvry.")
    newsroom.run()
    ((path, _),) = newsroom.articles().items()
    file = newsroom.content / "articles" / path
    file.write_text(re.sub(r"(?m)^Depeche: .*\n", "", file.read_text("utf-8")), "utf-8")
    told = [each for each in newsroom.run().outcomes if "Depeche" in each.why]
    assert [each.result for each in told] == [Result.UNCHANGED]
    assert "depeches/quais.txt" in told[0].remedy
    file.unlink()
    assert Result.DELETED in [each.result for each in newsroom.run().outcomes]
