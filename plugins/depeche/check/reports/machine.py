"""The report for programs: JSON, stable order, no times."""

from __future__ import annotations

import json
from dataclasses import asdict

from ..audit import Report


def render(report: Report) -> str:
    """`pages`, `articles`, `blocking` (a count) and the findings."""
    return json.dumps(
        {
            "pages": len(report.pages),
            "articles": len(report.articles),
            "blocking": len(report.blocking),
            "findings": [asdict(finding) for finding in report.findings],
        },
        ensure_ascii=False,
        indent=1,
    )
