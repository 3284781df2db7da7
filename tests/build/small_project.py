"""A project of tiny notebooks, for tests of the build: a kernel's start is all they cost."""

import json
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_notebook

from dean06.blocks.model import BLOCK_MIME, Sources
from dean06.build.briefings import DOCUMENTS, Site
from dean06.build.run import Job
from dean06.build.specs import NOTEBOOKS, BriefingSpec
from dean06.paths import Project, project_at

PARAMETERS = 'place = "nowhere"\nperiod = "2024H1"\nlang = "vi"'


def showing(block: object) -> str:
    """Return a cell that puts out a block, as the package's own do."""
    data = json.dumps({BLOCK_MIME: block})
    return f"import json, IPython\nIPython.display.display(json.loads({data!r}), raw=True)"


# What ends every briefing.
SOURCES = showing(Sources(items=()).model_dump(mode="json"))


def write_notebook(path: Path, *cells: str, parameters: str = PARAMETERS) -> Path:
    """Write a notebook of a parameters cell and `cells`."""
    tagged = new_code_cell(parameters, metadata={"tags": ["parameters"]})
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(new_notebook(cells=[tagged, *map(new_code_cell, cells)]), path)
    return path


def small_project(root: Path, *cells: str) -> Project:
    """Write a project whose notebooks both run `cells` and end as a briefing must."""
    project = project_at(root)
    for name in NOTEBOOKS.values():
        write_notebook(project.notebooks / name, *cells, SOURCES)
    return project


def small_site(root: Path, *cells: str, formats: dict[str, str] = DOCUMENTS) -> Site:
    """Return the site of a small project, two processes at a time."""
    return Site(small_project(root, *cells), formats, processes=2)


def spec(slug: str = "nghe-an", period: str = "2024H1", lang: str = "vi") -> BriefingSpec:
    """Return a six-month briefing of a place whose key is its slug."""
    return BriefingSpec("six-month", period, slug, slug, "en" if lang == "en" else "vi")


def job(folder: Path, *cells: str, formats: dict[str, str] | None = None, slug: str = "01") -> Job:
    """Return a job that runs `cells` in a notebook of its own."""
    out = folder / "out"
    out.mkdir(parents=True)
    notebook = write_notebook(folder / "notebooks" / "small.ipynb", *cells)
    return Job(spec(slug), notebook, folder / "processed", out, formats or {})
