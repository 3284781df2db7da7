"""Execute and render one briefing.

In: a `Job`, everything one briefing depends on. Out: its documents in the job's own folder and
a `Result`. It is a function of its input alone, so that it can run in any process on any
machine; publishing is left to the caller.
"""

import logging
import time
import traceback
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
import papermill
from nbconvert.exporters import get_exporter
from nbformat import NotebookNode

from dean06 import __version__
from dean06.build.failures import describe_failure, is_fault
from dean06.build.kernel import own_kernel
from dean06.build.specs import BriefingSpec, Spec
from dean06.build.verify import verify_document, verify_notebook
from dean06.paths import CONFIGURATION_VARIABLE, EDITION_VARIABLE, PROCESSED_VARIABLE
from dean06.periods import parse_period
from dean06.portal.facts import Measured, Printed, measure, printed_in

# A cell of ours takes seconds; one that runs ten minutes hangs and would hold the build up for eve
CELL_SECONDS = 600

EXECUTED = ".ipynb"

# Its log would repeat on stderr, in English, what the result tells.
logging.getLogger("papermill").addHandler(logging.NullHandler())


@dataclass(frozen=True)
class Job:
    """One briefing to build from `processed` with `notebook`, into the folder `out`.

    `formats` maps the suffix of a document (".pdf") to nbconvert's name of its exporter;
    `configuration` is a file that need not exist; `theme` is empty for what stands there; `edition`
    the folder of the edition it is compared with, None for none.
    """

    spec: Spec
    notebook: Path
    processed: Path
    out: Path
    formats: dict[str, str]
    configuration: Path | None = None
    theme: str = ""
    edition: Path | None = None

    def staged(self, suffix: str) -> Path:
        """Return the document with `suffix` before it is published."""
        return self.out / f"briefing{suffix}"


@dataclass(frozen=True)
class Result:
    """How a job ended: `sizes` in bytes per suffix, or the sentence that says why it failed.

    `trace` is set for a fault of the program itself; `withdrawn` once older documents of a failed
    briefing were removed; `printed` and `measured` are what the index tells of the document.
    """

    job: Job
    seconds: float
    sizes: dict[str, int] = field(default_factory=dict)
    failure: str | None = None
    trace: str | None = None
    withdrawn: bool = False
    printed: Printed | None = None
    measured: Measured | None = None


def build_briefing(job: Job) -> Result:
    """Execute the notebook, render its documents and verify all of them; never raises."""
    started = time.monotonic()
    try:
        notebook = _execute(job)
        _render(job, notebook)
        sizes = {suffix: job.staged(suffix).stat().st_size for suffix in (EXECUTED, *job.formats)}
        printed, measured = printed_in(notebook), _measured(job)
        seconds = time.monotonic() - started
        return Result(job, seconds, sizes, printed=printed, measured=measured)
    except Exception as error:
        failure = describe_failure(error, job.staged(EXECUTED), job.spec.lang)
        trace = "".join(traceback.format_exception(error)) if is_fault(error) else None
        return Result(job, time.monotonic() - started, failure=failure, trace=trace)


def _execute(job: Job) -> NotebookNode:
    """Run the notebook with papermill; return it marked as built, and verified."""
    target = job.staged(EXECUTED)
    papermill.execute_notebook(
        _literal(job.notebook),
        _literal(target),
        parameters=job.spec.parameters,
        kernel_name="python3",
        language="python",
        progress_bar=False,
        cwd=str(job.notebook.parent),
        execution_timeout=CELL_SECONDS,
        kernel_manager_class=own_kernel(_environment(job)),
        # It has told all by then; to take leave of its modules would take it half a second.
        shutdown_kernel="immediate",
    )
    notebook: NotebookNode = nbformat.read(target, as_version=4)
    notebook.metadata["dean06"] = {"built": True, "version": __version__, **job.spec.parameters}
    # papermill notes the absolute paths of this machine, which a reader of the record cannot use.
    notebook.metadata["papermill"].update(
        input_path=job.notebook.name, output_path=job.spec.output(EXECUTED).name
    )
    verify_notebook(notebook, job.spec.closing, job.spec.lang)
    nbformat.write(notebook, target)
    return notebook


def _measured(job: Job) -> Measured | None:
    if not isinstance(job.spec, BriefingSpec):
        return None
    return measure(job.processed, job.spec.place, parse_period(job.spec.period))


def _environment(job: Job) -> dict[str, str]:
    return {
        PROCESSED_VARIABLE: str(job.processed),
        **_configured(job),
        EDITION_VARIABLE: str(job.edition or ""),
        # A user's own start-up files must not change what a briefing says.
        "IPYTHONDIR": str(job.out / "ipython"),
        "PYTHONHASHSEED": "0",
    }


def _configured(job: Job) -> dict[str, str]:
    return {CONFIGURATION_VARIABLE: str(job.configuration)} if job.configuration else {}


def _literal(path: Path) -> str:
    """Write a path so that papermill, which formats it as a template, leaves it as it is."""
    return str(path).replace("{", "{{").replace("}", "}}")


def _render(job: Job, notebook: NotebookNode) -> None:
    for suffix, name in job.formats.items():
        exporter = get_exporter(name)(theme=job.theme, configuration=str(job.configuration or ""))
        content, _ = exporter.from_notebook_node(notebook)
        document = content.encode() if isinstance(content, str) else content
        verify_document(suffix, document, job.spec.lang)
        job.staged(suffix).write_bytes(document)
