"""The two bodies of a letter: HTML for most, plain text for the rest.

In: a letter. Out: markup and text with the same figures. The markup is tables with inline
styles and nothing else, since Outlook for Windows knows no other layout and Gmail drops style
sheets it cannot parse; pictures are named by Content-ID, since no mail program shows `data:`
addresses.
"""

from functools import cache

from jinja2 import Template

from dean06.blocks.model import Finding, KeyFigure
from dean06.blocks.templating import templates_of
from dean06.blocks.text import plain
from dean06.mail.letter import Letter
from dean06.messages import messages
from dean06.themes import BRIEF, Theme, load_theme


def html_body(letter: Letter, content_ids: tuple[str, ...], theme: Theme | None = None) -> str:
    """Return the markup; `content_ids` name the pictures of the letter's charts, in order.

    The colours are those `theme` has for a light screen: mail programs change dark ones at will.
    """
    say = messages(letter.document.lang).say
    theme = theme or load_theme(BRIEF, letter.document.lang)
    return _template().render(
        letter=letter,
        figures_title=_figures_title(letter),
        colours=theme.screen.light,
        charts=list(zip(letter.charts, content_ids, strict=True)),
        say=say,
        plain=plain,
    )


def text_body(letter: Letter) -> str:
    """Return the plain text: every figure of the markup, a line each."""
    say = messages(letter.document.lang).say
    parts = [letter.document.title, *_marks(letter), ""]
    parts += _list(_figures_title(letter), [_figure(item) for item in letter.figures])
    for line in letter.lines:
        parts += _list(line.title, [plain(text) for text in line.texts])
    parts += _list(say("Main difficulties"), [_finding(item) for item in letter.difficulties])
    parts += _list(say("Tasks ahead"), [_finding(item) for item in letter.tasks])
    parts += _list(say("Charts"), [chart.alt for chart in letter.charts])
    parts += _list(
        say("Sources"), [f"[{source.number}] {plain(source.text)}" for source in letter.sources]
    )
    return "\n".join([*parts, say("The whole briefing is attached as PDF."), ""])


def _figures_title(letter: Letter) -> str:
    """Return what the first page calls its figures: those of a plan are no results."""
    return letter.figures_title or messages(letter.document.lang).say("Main figures")


def _marks(letter: Letter) -> list[str]:
    say = messages(letter.document.lang).say
    marks = [say("SIMULATED DATA")] if letter.document.synthetic else []
    return [*marks, say("run by hand")] if letter.document.hand_run else marks


def _list(title: str, lines: list[str]) -> list[str]:
    return [title.upper(), *(f"- {line}" for line in lines), ""] if lines else []


def _figure(item: KeyFigure) -> str:
    details = [plain(item.status_text), *map(plain, item.lines), plain(item.note)]
    return f"{plain(item.label)}: {plain(item.value)} ({'; '.join(filter(None, details))})"


def _finding(item: Finding) -> str:
    who = [plain(item.owner), plain(item.deadline)]
    known = "; ".join(filter(None, who))
    return f"{plain(item.text)} ({known})" if known else plain(item.text)


@cache
def _template() -> Template:
    return templates_of("dean06.mail").get_template("letter.html")
