"""The page that leads to all documents.

In: the manifest and the project. Out: `index.html`, and `index.en.html` where there are English
documents, both without any request, and the overview
on one sheet of paper. One small script narrows the list as one types; it is allowed
by its own digest alone, shows the box it needs itself, and without it the page is whole.
"""

import hashlib
from base64 import b64encode
from dataclasses import dataclass
from functools import cache, partial
from importlib import resources

from jinja2 import Template
from markupsafe import Markup

from dean06 import coverage
from dean06.blocks.html import Setting, block_html, text_html
from dean06.blocks.templating import templates_of
from dean06.errors import BriefingError
from dean06.exporters.screen_style import shorter_css, theme_css
from dean06.messages import LANGUAGES, Language, messages
from dean06.paths import Project
from dean06.places import Gazetteer, load_gazetteer
from dean06.portal.labels import ENDONYMS, labels, page_name
from dean06.portal.listing import Catalogue, Pair, briefing_names, pages, sections
from dean06.portal.manifest import Manifest, read_manifest, write_whole
from dean06.portal.overview import Overview, overview_of
from dean06.portal.sheet import Sheet, render_sheet, sheet_name
from dean06.portal.strays import strays
from dean06.portal.telling import Told, tell_overview
from dean06.themes import BRIEF, load_theme


@dataclass(frozen=True)
class Ground:
    """What the page says beside the documents: the places, and what there is too little on."""

    places: Gazetteer
    withheld: dict[Pair, int]


def ground_of(project: Project) -> Ground:
    """Read the ground from the processed data of a project."""
    return Ground(load_gazetteer(project.raw), coverage.withheld(project.processed))


def write_index(manifest: Manifest, project: Project, ground: Ground) -> None:
    """Write page and sheet, in English too where there are English documents. Raises OSError."""
    found = strays(project.reports, manifest, ground.places)
    entries = (*manifest.documents, *found)
    catalogue = Catalogue(entries, ground.withheld, ground.places, project.processed)
    languages = languages_of(manifest)
    for lang in LANGUAGES:
        page, sheet = project.reports / page_name(lang), project.reports / sheet_name(lang)
        if lang in languages:
            write_whole(page, render_index(manifest, catalogue, lang, languages).encode())
        else:
            page.unlink(missing_ok=True)
        printed = overview_sheet(manifest, catalogue, lang) if lang in languages else None
        if printed:
            write_whole(sheet, render_sheet(printed))
        else:
            sheet.unlink(missing_ok=True)


def overview_told(project: Project, lang: Language) -> Told:
    """Return the overview of the documents that stand in a project, as the page has it.

    Raises BriefingError where there are none, or nothing of the data they were made from.
    """
    manifest = read_manifest(project.reports)
    if not manifest.documents or not project.processed.is_dir():
        raise BriefingError(
            messages(lang).say(
                "No briefing stands in {folder}: build them first, with {command}.",
                folder=project.reports,
                command="make reports",
            )
        )
    ground = ground_of(project)
    catalogue = Catalogue(manifest.documents, ground.withheld, ground.places, project.processed)
    return _told(overview_of(manifest, catalogue.places, lang), catalogue, lang)


def _told(overview: Overview, catalogue: Catalogue, lang: Language) -> Told:
    return tell_overview(overview, sections(catalogue, lang), briefing_names(catalogue, lang), lang)


def overview_sheet(manifest: Manifest, catalogue: Catalogue, lang: Language) -> Sheet | None:
    """Return the overview to print; None while no briefing stands."""
    overview = overview_of(manifest, catalogue.places, lang)
    if overview.day is None or not overview.briefings.parts:
        return None
    return Sheet(_told(overview, catalogue, lang), overview.day, overview.synthetic, lang)


def languages_of(manifest: Manifest) -> list[Language]:
    """Return the languages there is a page in: Vietnamese always, English where asked for."""
    english = any(entry.lang == "en" for entry in manifest.documents)
    return ["vi", "en"] if english else ["vi"]


def render_index(
    manifest: Manifest, catalogue: Catalogue, lang: Language, languages: list[Language]
) -> str:
    """Return the page in one language; `languages` are those it links to."""
    script = _text("search.js")
    overview = overview_of(manifest, catalogue.places, lang)
    told = _told(overview, catalogue, lang)
    listed = Setting(claims=frozenset(entry.claim for entry in told.provenance.entries))
    return _page().render(
        lang=lang,
        words=labels(lang),
        style=_style(lang),
        script=Markup(script),  # noqa: S704 - the project's own file
        digest=_digest(script),
        others=[(other, page_name(other), ENDONYMS[other]) for other in languages if other != lang],
        overview=told,
        text=partial(text_html, setting=listed),
        grounds=block_html(told.provenance, listed),
        synthetic=overview.synthetic,
        sheet=sheet_name(lang) if overview.briefings.parts and overview.day else "",
        sections=sections(catalogue, lang),
        pages=pages(catalogue, lang),
    )


def _digest(script: str) -> str:
    """Return the source expression that lets a browser run `script` and nothing else (CSP 3)."""
    return f"'sha256-{b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def _style(lang: Language) -> Markup:
    """Return the rules of the briefings and the page's own, with the colours both name."""
    shared = resources.files("dean06.exporters") / "templates" / "html" / "briefing.css"
    rules = shared.read_text(encoding="utf-8") + _text("index.css")
    theme = str(theme_css(load_theme(BRIEF, lang)))
    return Markup(shorter_css(theme + rules))  # noqa: S704 - own files


def _text(name: str) -> str:
    file = resources.files("dean06.portal") / "templates" / name
    return file.read_text(encoding="utf-8").strip()


@cache
def _page() -> Template:
    return templates_of("dean06.portal").get_template("index.html")
