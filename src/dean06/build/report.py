"""What a build tells: one line while it runs, a table at the end.

In: counts and results. Out: lines on the terminal. Failures stand in full below the table, one line
each that a reader can search or send on, because a sentence in a narrow column cannot be read.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from babel.numbers import format_decimal
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from dean06.build.run import Result
from dean06.messages import Language, messages
from dean06.paths import shown

# In bytes, what a document may have to go through offices' mail and over a phone.
_MOST = {".html": 200_000, ".pdf": 500_000}


class Watch(Protocol):
    """Told of each change: how many briefings are done, running, failed."""

    def __call__(self, done: int, running: int, failed: int) -> None: ...


@contextmanager
def progress_line(console: Console, lang: Language, total: int) -> Iterator[Watch]:
    """Yield a function that keeps one line up to date; a file gets only its last state."""
    columns = SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn()
    with Progress(*columns, console=console) as progress:
        task = progress.add_task("", total=total)

        def tell(done: int, running: int, failed: int) -> None:
            text = messages(lang).say(
                "{done} of {total} done · {running} running · {failed} failed",
                done=done,
                total=total,
                running=running,
                failed=failed,
            )
            progress.update(task, description=text, completed=done)

        yield tell


def print_results(
    console: Console, lang: Language, results: Sequence[Result], reports: Path
) -> None:
    """Print the table, what failed and why, and where the documents are."""
    say = messages(lang).say
    console.print(_table(lang, results))
    for result in results:
        if result.trace:
            console.print(result.trace, markup=False, highlight=False)
    for result in results:
        if result.failure:
            console.print(_told(result, lang), markup=False, highlight=False, soft_wrap=True)
    if large := [name for result in results for name in _large(result)]:
        told = say(
            "Larger than offices' mail takes well ({html} kB for HTML, {pdf} kB for PDF): {files}. "
            "Send another of the briefing's files, or a link to it.",
            html=_MOST[".html"] // 1000,
            pdf=_MOST[".pdf"] // 1000,
            files=", ".join(large),
        )
        console.print(told, markup=False, highlight=False, soft_wrap=True)
    if any(not result.failure for result in results):
        told = say("The briefings are in {folder}.", folder=shown(reports))
        console.print(told, markup=False, highlight=False, soft_wrap=True)


def _large(result: Result) -> Iterator[str]:
    """Yield the names of documents that are larger than can be sent without a thought."""
    for suffix, most in _MOST.items():
        if result.sizes.get(suffix, 0) > most:
            yield result.job.spec.output(suffix).as_posix()


def _told(result: Result, lang: Language) -> str:
    line = f"{result.job.spec.name}: {result.failure}"
    if result.withdrawn:
        line += " " + messages(lang).say("(Its older documents were removed.)")
    return line


def _table(lang: Language, results: Sequence[Result]) -> Table:
    say = messages(lang).say
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column(say("Briefing"))
    table.add_column(say("Result"))
    for title in (say("Seconds"), "HTML kB", "PDF kB"):
        table.add_column(title, justify="right")
    for result in results:
        table.add_row(
            result.job.spec.output("").as_posix(),
            say("failed") if result.failure else say("built"),
            format_decimal(result.seconds, "0.0", locale=lang),
            *(_size(result, suffix, lang) for suffix in (".html", ".pdf")),
        )
    return table


def _size(result: Result, suffix: str, lang: Language) -> str:
    if suffix not in result.sizes:
        return "–"
    return str(format_decimal(round(result.sizes[suffix] / 1000), locale=lang))
