"""The audit of a built site: what readers, search engines and validators will find.

| module | decides |
|---|---|
| `finding` | what a finding is |
| `document` | a page, parsed once |
| `facts` | what is kept of a page for the rules that compare pages |
| `rules/` | one rule a file; a rule looks at a page or at the whole site |
| `registry` | which rules there are |
| `memory` | what was found on pages that have not changed since |
| `audit` | the run: pages, then the site |
| `reports/` | text, JSON and the dashboard |
| `command` | `invoke check` |
"""

from .audit import Report, audit
from .finding import Finding

__all__ = ["Finding", "Report", "audit"]
