"""The briefing as one page.

In: a document. Out: one HTML file that asks nothing of any server and runs nothing: its style
stands inside, its pictures too, and a policy tells the browser to refuse the rest.
Tables and charts carry the same numbers as in print, so that a reader on the phone and one with the
paper talk about the same table.
"""

from collections.abc import Iterator
from functools import cache

from jinja2 import Template
from markupsafe import Markup

from dean06.blocks.html import Setting, block_html
from dean06.blocks.model import Block, Chart, Document, Findings, Head, Sources
from dean06.blocks.pictures import BadPicture
from dean06.blocks.provenance import Provenance
from dean06.blocks.table import Table
from dean06.blocks.templating import templates_of
from dean06.exporters.base import BriefingExporter
from dean06.exporters.picture_files import unreadable
from dean06.exporters.screen_style import style_sheet
from dean06.exporters.shorter_page import shorten
from dean06.messages import Language, messages
from dean06.themes import BRIEF, Theme, load_theme


class HtmlExporter(BriefingExporter):
    """Offers `briefing_html` to nbconvert and to JupyterLab's export menu."""

    export_from_notebook = "HTML (Đề án 06)"
    file_extension = ".html"
    output_mimetype = "text/html"

    def render(self, document: Document) -> str:
        """Return the page of `document`."""
        return render_html(document, self.chosen_theme(document.lang, BRIEF))


def render_html(document: Document, theme: Theme | None = None) -> str:
    """Set `document` in `theme`, by default the one for screens, as one HTML file.

    Raises BriefingError for a picture that cannot be read.
    """
    say = messages(document.lang).say
    theme = theme or load_theme(BRIEF, document.lang)
    page = _page().render(
        document=document,
        style=style_sheet(theme),
        band=theme.cover.band,
        has_head=any(isinstance(block, Head) for block in document.blocks),
        parts=list(_parts(document)),
        simulated=say("SIMULATED DATA"),
        by_hand=say("run by hand"),
        status=say("State of the document"),
    )
    return shorten(page)


def labels(document: Document) -> list[str]:
    """Return the printed number of each block: tables and charts with a caption have one."""
    say = messages(document.lang).say
    tables = charts = 0
    found = []
    for block in document.blocks:
        label = ""
        if _is_table(block):
            tables += 1
            label = say("Table {n}.", n=tables)
        elif isinstance(block, Chart) and block.caption:
            charts += 1
            label = say("Chart {n}.", n=charts)
        found.append(label)
    return found


def _is_table(block: Block) -> bool:
    if isinstance(block, Findings):
        return bool(block.caption) and block.is_assigned
    return isinstance(block, Table) and bool(block.caption)


def _parts(document: Document) -> Iterator[Markup]:
    listed = (block for block in document.blocks if isinstance(block, Sources))
    numbers = frozenset(item.number for block in listed for item in block.items)
    listed_claims = frozenset(
        entry.claim
        for block in document.blocks
        if isinstance(block, Provenance)
        for entry in block.entries
    )
    anchored: frozenset[int] = frozenset()
    for number, (block, label) in enumerate(zip(document.blocks, labels(document), strict=True)):
        setting = Setting(label, f"block-{number}", numbers, anchored, listed_claims)
        yield _part(_titled(block, document.lang), setting, document.lang)
        if isinstance(block, Sources):
            anchored |= {item.number for item in block.items}


def _titled(block: Block, lang: Language) -> Block:
    if not isinstance(block, Findings):
        return block
    say = messages(lang).say
    titles = {
        "text_title": block.text_title or say("Content"),
        "owner_title": block.owner_title or say("Responsible"),
        "deadline_title": block.deadline_title or say("Deadline"),
    }
    return block.model_copy(update=titles)


def _part(block: Block, setting: Setting, lang: Language) -> Markup:
    try:
        return block_html(block, setting)
    except BadPicture as error:
        if isinstance(block, Chart):
            raise unreadable(block, lang) from error
        raise


@cache
def _page() -> Template:
    return templates_of("dean06.exporters", "templates/html").get_template("briefing.html")
