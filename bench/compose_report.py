"""Compose every raw file of a folder and print how the articles measure up.

    python bench/compose_report.py FOLDER… [--words 700] [--dossier] [--write DIR] [--sheet N]

Loading, reading and composing are timed in processor seconds, beside the bare model (NER and
parser) on the same text, so that a busy machine gives the same figures. Each file is the main
source of an article once, with the whole folder as archive (or, with --dossier, as one
sub-folder's dossier). --write puts each article as readable text in DIR; --sheet prints N made
headings drawn by a fixed seed, with the text under each.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from depeche.compose import Archive, gather
from depeche.compose.composer import compose
from depeche.compose.printed import passages_of
from depeche.compose.readings import read as read_sentences
from depeche.compose.support import Evidence, check
from depeche.french import model_loading, words
from depeche.model import (
    Brief,
    Dossier,
    Draft,
    DraftBlockKind,
    HeadingOrigin,
    PassageKind,
    SectionRole,
    Source,
)
from depeche.settings import Settings
from depeche.sources import discover, read

SEEN = datetime(2026, 1, 1, tzinfo=ZoneInfo("Europe/Paris"))


@dataclass(frozen=True, slots=True)
class Made:
    dossier: Dossier
    draft: Draft
    seconds: float


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--words", type=int, default=700)
    parser.add_argument("--dossier", action="store_true")
    parser.add_argument("--write", type=Path)
    parser.add_argument("--sheet", type=int, default=0)
    given = parser.parse_args()
    settings = Settings()
    sources = [
        read(path, folder.parent, settings=settings, seen=SEEN)
        for folder in given.folders
        for path in discover(folder)
    ]
    loading = _loading()
    bare = _bare_model(sources)
    parsed = sum(_timed(read_sentences, source) for source in sources)
    made = list(_compose(sources, settings, given.words, given.dossier))
    if given.write:
        given.write.mkdir(parents=True, exist_ok=True)
        for each in made:
            name = each.dossier.main.path.replace("/", "-")
            (given.write / name).with_suffix(".md").write_text(
                readable(each.draft), encoding="utf-8"
            )
    _report(made, given.words)
    _report_time(made, loading, bare, parsed)
    if given.sheet:
        _sheet(made, given.sheet)
    return 0


def _compose(
    sources: list[Source], settings: Settings, target: int, dossier: bool
) -> Iterator[Made]:
    archive = Archive()
    archive.add(sources)
    for source in sources:
        others = [each for each in sources if each is not source] if dossier else []
        found = gather(source.path, source, others, None if dossier else archive, settings)
        found = replace(found, brief=replace(Brief(), words=target, floor=target, explicit=True))
        start = time.process_time()
        draft = compose(found, settings)
        yield Made(found, draft, time.process_time() - start)


def _loading() -> tuple[float, float]:
    """Wall and processor seconds in which a new process loads the language model, its modules
    being compiled as they are when pip installs them."""
    measure = (
        "import time; wall, cpu = time.perf_counter(), time.process_time(); "
        "from depeche.french import model_loading; model_loading.load(); "
        "print(time.perf_counter() - wall, time.process_time() - cpu)"
    )
    environment = dict(os.environ)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as bytecode:
        environment["PYTHONPYCACHEPREFIX"] = bytecode
        for _ in range(2):  # the first one compiles
            made = subprocess.run(
                [sys.executable, "-c", measure],
                capture_output=True,
                text=True,
                check=True,
                env=environment,
            )
    wall, processor = map(float, made.stdout.split())
    return wall, processor


def _bare_model(sources: Sequence[Source]) -> float:
    """Processor seconds of the model alone on the sources' paragraphs, after loading."""
    pipeline = model_loading.load()
    texts = [block.text for source in sources for block in source.blocks]
    list(pipeline.pipe(texts[:20]))  # the first texts fill the model's caches
    start = time.process_time()
    for _ in pipeline.pipe(texts, batch_size=64):
        pass
    return time.process_time() - start


def _report_time(
    made: list[Made], loading: tuple[float, float], bare: float, parsed: float
) -> None:
    composed = sum(each.seconds for each in made)
    rows = {
        "loading the model: wall, processor seconds": " ".join(f"{each:.2f}" for each in loading),
        "bare model: processor seconds": f"{bare:.1f}",
        "reading (model and rules)": f"{parsed:.1f} ({parsed / bare:.2f} times the bare model)",
        "composing": f"{composed:.1f} ({composed / bare:.2f} times the bare model)",
        "most memory, MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }
    for name, value in rows.items():
        print(f"{name:44}{value}")


def _report(made: list[Made], target: int) -> None:
    drafts = [each.draft for each in made]
    lengths = [draft.words for draft in drafts]
    reached = sum(length >= target for length in lengths)
    said = sum(bool(draft.shortfalls) for draft in drafts if draft.words < target)
    spaces = [space for draft in drafts for space in between_headings(draft)]
    own = [_repetition(_text(each.dossier.main)) for each in made]
    articles = [_repetition(_printed(draft)) for draft in drafts]
    origins = Counter(
        section.heading.origin
        for draft in drafts
        for section in draft.sections
        if section.heading and section.role in (SectionRole.BODY, SectionRole.CONTEXT)
    )
    bare = sum(
        not passage.spans
        for draft in drafts
        for passage in passages_of(draft)
        if passage.kind is PassageKind.SENTENCE
    )
    findings = sum(len(_unsupported(each)) for each in made)
    headings = sum(origins.values())
    made_or_own = headings - origins[HeadingOrigin.LABEL]
    titles = sum(
        section.heading is not None and section.heading.origin is HeadingOrigin.SOURCE
        for draft in drafts
        for section in draft.sections
        if section.role is SectionRole.CONTEXT
    )
    rows = {
        "articles": len(made),
        f"reach {target} words": f"{reached} ({reached / len(made):.0%})",
        "short, and say so": f"{said} of {len(made) - reached}",
        "words: least, median, most": (min(lengths), statistics.median(lengths), max(lengths)),
        "4-gram repetition, articles": f"{statistics.fmean(articles):.1%}",
        "4-gram repetition, sources": f"{statistics.fmean(own):.1%}",
        "most words between subheadings": max(spaces, default=0),
        "stretches over 300 words": sum(space > 300 for space in spaces),
        "sentences without provenance": bare,
        "sentences that fail the support check": findings,
        "headings by origin": {origin.value: count for origin, count in origins.items()},
        "headings that are no label": f"{made_or_own / max(1, headings):.0%}",
        "… nor the title of another dispatch": f"{(made_or_own - titles) / max(1, headings):.0%}",
        "descriptions of 121 to 156 characters": sum(
            121 <= len(draft.description) <= 156 for draft in drafts
        ),
    }
    for name, value in rows.items():
        print(f"{name:44}{value}")


def between_headings(draft: Draft) -> Iterator[int]:
    """Words under each heading, and before the first."""
    count = sum(words.count(each.text) for each in draft.standfirst)
    for section in draft.sections:
        if section.heading is not None:
            yield count
            count = 0
        for block in section.blocks:
            count += sum(words.count(each.text) for each in block.passages)
    yield count


def _unsupported(made: Made) -> list[str]:
    evidence = Evidence(made.dossier.sources)
    texts = [p.text for p in passages_of(made.draft) if p.kind is PassageKind.SENTENCE]
    return [texts[each.index] for each in check(texts, evidence)]


def _repetition(text: str) -> float:
    run = re.findall(r"\w+", text.lower())
    grams = Counter(tuple(run[i : i + 4]) for i in range(len(run) - 3))
    total = sum(grams.values())
    return sum(n - 1 for n in grams.values()) / total if total else 0.0


def _text(source: Source) -> str:
    return "\n".join([source.title, *(block.text for block in source.blocks)])


def _printed(draft: Draft) -> str:
    return "\n".join([draft.headline.text, *(each.text for each in passages_of(draft))])


def _timed(function: Callable[[Source], object], source: Source) -> float:
    start = time.process_time()
    function(source)
    return time.process_time() - start


def readable(draft: Draft) -> str:
    """The article as text, with what was edited and what was held back."""
    out = [f"# {draft.headline.text}", ""]
    out += [f"> {each.text}" for each in draft.standfirst]
    for section in draft.sections:
        heading = section.heading
        out += ["", f"## {heading.text}  [{heading.origin.value}]" if heading else "---"]
        for block in section.blocks:
            if block.kind is DraftBlockKind.BULLETS:
                out += [f"- {each.text}{_edits(each.edits)}" for each in block.passages]
            else:
                out.append(" ".join(f"{each.text}{_edits(each.edits)}" for each in block.passages))
    out += ["", f"mots : {draft.words} · rubrique : {draft.section} · slug : {draft.slug}"]
    out += [f"description ({len(draft.description)}) : {draft.description}"]
    out += [
        f"mot-clé : {draft.keyphrase} · seo : {draft.seo_title} · sujets : {', '.join(draft.tags)}"
    ]
    out += [f"noms : {', '.join(f'{n.text} ({n.role})' for n in draft.names)}"]
    out += [f"retenu : {each.text} — {each.reason}" for each in draft.held_back]
    out += [f"manque : {each.message} {each.remedy}" for each in draft.shortfalls]
    return "\n".join(out) + "\n"


def _edits(edits: tuple[str, ...]) -> str:
    return f" ⟦{' ; '.join(edits)}⟧" if edits else ""


def _sheet(made: list[Made], number: int) -> None:
    rows = [
        (section.heading.text, " ".join(p.text for b in section.blocks for p in b.passages))
        for each in made
        for section in each.draft.sections
        if section.heading and section.heading.origin is HeadingOrigin.SPAN
    ]
    rows = list(dict.fromkeys(rows))
    for heading, text in random.Random(7).sample(rows, min(number, len(rows))):
        print(f"\n## {heading}\n{text}")


if __name__ == "__main__":
    sys.exit(main())
