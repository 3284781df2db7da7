"""Build briefings: collect, plan, run on all cores, publish, tell.

In: what was asked for and the project. Out: a `Result` per briefing. The raw data are collected
each time, so that no briefing can stand on processed data older than what the analyst just
dropped in.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rich.console import Console

from dean06 import coverage
from dean06.build.parameters import check_parameters
from dean06.build.plan import Wish, plan_briefings
from dean06.build.pool import run_each
from dean06.build.publish import publish, staging, withdraw
from dean06.build.record import recording
from dean06.build.report import Watch, print_results, progress_line
from dean06.build.run import Job, Result, build_briefing
from dean06.build.settings import check_settings
from dean06.build.specs import BriefingSpec, CheckSpec, ComparisonSpec, Spec
from dean06.editions.shelf import Edition
from dean06.intake import collect
from dean06.messages import messages
from dean06.paths import Project
from dean06.places import load_gazetteer

# Documents by suffix, with the exporter that makes each by its dotted name: an entry point is
# found only where the package is installed.
DOCUMENTS = {
    ".html": "dean06.exporters.html.HtmlExporter",
    ".pdf": "dean06.exporters.pdf.PdfExporter",
    ".docx": "dean06.exporters.docx.DocxExporter",
    ".xlsx": "dean06.exporters.xlsx.XlsxExporter",
}
_LOOKED_AT = (".html", ".pdf")
DRAFTS = {".eml": "dean06.mail.exporter.MailExporter"}


@dataclass(frozen=True)
class Site:
    """Where and how a build works: `formats` and `theme` as in `Job`, `processes` at a time.

    `edition` is the one its briefings are compared with.
    """

    project: Project
    formats: dict[str, str]
    processes: int
    theme: str = ""
    edition: Edition | None = None


def build_briefings(wish: Wish, site: Site, console: Console) -> list[Result]:
    """Build what `wish` means and publish what verifies.

    Raises BriefingError, before any kernel starts, for a wish or data nothing can be built from.
    """
    project = site.project
    collect(project.raw, project.processed, wish.lang)
    places = load_gazetteer(project.raw)
    check_settings(project.configuration, site.theme, places, wish.lang)
    specs: list[Spec] = [*plan_briefings(wish, places, project.processed, coverage)]
    if wish.place is None and wish.period is None:
        specs += [ComparisonSpec(wish.lang), CheckSpec(wish.lang)]
    with recording(specs, project) as record:
        record.results = build_specs(specs, site, console)
    return record.results


def build_specs(specs: Sequence[Spec], site: Site, console: Console) -> list[Result]:
    """Build and publish `specs`; return the results in their order."""
    lang = specs[0].lang
    for spec in specs:
        check_parameters(_notebook(spec, site.project), set(spec.parameters), lang)
    with (
        staging(site.project.reports) as folder,
        progress_line(console, lang, len(specs)) as tell,
    ):
        jobs = [_job(number, spec, site, folder) for number, spec in enumerate(specs)]
        results = list(_run(jobs, site, tell))
    order = {spec: number for number, spec in enumerate(specs)}
    results.sort(key=lambda result: order[result.job.spec])
    print_results(console, lang, results, site.project.reports)
    return results


def _notebook(spec: Spec, project: Project) -> Path:
    return project.notebooks / spec.notebook


def _job(number: int, spec: Spec, site: Site, folder: Path) -> Job:
    out = folder / str(number)
    out.mkdir()
    processed = site.project.processed.resolve()
    configuration = site.project.configuration
    return Job(
        spec,
        _notebook(spec, site.project).resolve(),
        processed,
        out.resolve(),
        _formats(spec, site.formats),
        configuration.resolve() if configuration else None,
        site.theme,
        site.edition.folder.resolve() if site.edition else None,
    )


def _formats(spec: Spec, wanted: dict[str, str]) -> dict[str, str]:
    """Return the formats of one document: pages on all data are looked at, not sent or edited."""
    if not isinstance(spec, BriefingSpec):
        return {suffix: name for suffix, name in wanted.items() if suffix in _LOOKED_AT}
    return wanted


def _run(jobs: list[Job], site: Site, tell: Watch) -> Iterator[Result]:
    failed = 0

    def watch(done: int, running: int) -> None:
        tell(done=done, running=running, failed=failed)

    exporters = [name.rpartition(".")[0] for name in site.formats.values()]
    for result in run_each(build_briefing, jobs, site.processes, _lost, watch, exporters):
        settled = _settle(result, site.project.reports)
        failed += settled.failure is not None
        yield settled


def _settle(result: Result, reports: Path) -> Result:
    """Publish a briefing that was built, or withdraw the older one of a briefing that failed."""
    if result.failure is None:
        try:
            publish(result, reports)
        except OSError as error:
            result = replace(result, failure=_unpublished(error, result.job.spec))
    if result.failure is None:
        return result
    try:
        return replace(result, sizes={}, withdrawn=withdraw(result.job.spec, reports))
    except OSError:
        left = messages(result.job.spec.lang).say(
            "{failure} Its older documents could not be removed: do not use them.",
            failure=result.failure,
        )
        return replace(result, sizes={}, failure=left)


def _unpublished(error: OSError, spec: Spec) -> str:
    return messages(spec.lang).say(
        "The documents could not be written ({cause}): close the programs that have them open.",
        cause=error.strerror or error,
    )


def _lost(job: Job) -> Result:
    told = messages(job.spec.lang).say("its process was ended by the system (out of memory?)")
    return Result(job, 0.0, failure=told)
