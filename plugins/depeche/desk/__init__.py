"""The review pages, for the preview only: where each sentence comes from, and who read it.

| module | decides |
|---|---|
| `routes` | what each address below /relecture/ answers |
| `form`, `record` | what a review asks, and the file that keeps it |
| `catalogue`, `newsroom` | which articles there are, and where |
| `material` | what an article was made from |
| `printed`, `tracing` | the text on disk, and each sentence's origin and findings |
| `panels`, `difference`, `figures` | the sources beside it, the desk's changes, what is counted |
| `sheet` | all of it for one article |
| `pages`, `assets` | the HTML, its style sheet and script |
"""

from .form import LARGEST
from .routes import Desk, Request, Response

__all__ = ["LARGEST", "Desk", "Request", "Response"]
