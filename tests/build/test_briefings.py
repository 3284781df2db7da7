import io
import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest
from nbconvert.exporters import Exporter
from rich.console import Console

from dean06.blocks.model import Paragraph
from dean06.build import briefings
from dean06.build.briefings import DOCUMENTS, Site, build_specs
from dean06.build.plan import Wish
from dean06.build.specs import CheckSpec, ComparisonSpec, Spec
from dean06.errors import BriefingError
from tests.build.small_project import SOURCES, showing, small_site, spec, write_notebook
from tests.raw_data import raw_folder

FAILS_IN_AN_GIANG = 'assert place != "an-giang", "chưa khớp"'


class DyingExporter(Exporter):  # type: ignore[misc]
    """Ends the process it runs in, as a system short of memory does."""

    def from_notebook_node(
        self, nb: object, resources: object = None, **_: object
    ) -> tuple[str, dict[str, str]]:
        os.kill(os.getpid(), signal.SIGKILL)
        raise AssertionError(nb, resources)


def quiet() -> Console:
    return Console(file=io.StringIO(), width=100)


def text_of(console: Console) -> str:
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_each_briefing_stands_under_its_horizon_period_and_place(tmp_path: Path) -> None:
    site = small_site(tmp_path)

    build_specs([spec("nghe-an"), spec("phu-yen", lang="en")], site, quiet())

    made = sorted(
        path.relative_to(tmp_path / "reports").as_posix()
        for path in tmp_path.glob("reports/**/*.*")
    )
    assert made == [
        "six-month/2024H1/nghe-an.docx",
        "six-month/2024H1/nghe-an.html",
        "six-month/2024H1/nghe-an.ipynb",
        "six-month/2024H1/nghe-an.pdf",
        "six-month/2024H1/nghe-an.xlsx",
        "six-month/2024H1/phu-yen.en.docx",
        "six-month/2024H1/phu-yen.en.html",
        "six-month/2024H1/phu-yen.en.ipynb",
        "six-month/2024H1/phu-yen.en.pdf",
        "six-month/2024H1/phu-yen.en.xlsx",
    ]


def check_page(site: Site, *cells: str) -> None:
    """Write the notebook of the page on the data, which ends with a paragraph."""
    notebook = site.project.notebooks / "check_data.ipynb"
    closing = showing(Paragraph(text=("Hết.",)).model_dump(mode="json"))
    write_notebook(notebook, *cells, closing, parameters='lang = "vi"')


def test_the_page_on_the_data_is_built_beside_a_briefing_and_has_no_draft(tmp_path: Path) -> None:
    drafted = DOCUMENTS | {".eml": "dean06.mail.exporter.MailExporter"}
    site = small_site(tmp_path, formats=drafted)
    check_page(site)

    (result,) = build_specs([CheckSpec("vi")], site, quiet())

    assert result.failure is None
    made = sorted(path.name for path in (tmp_path / "reports").iterdir())
    assert made == ["check-data.html", "check-data.ipynb", "check-data.pdf"]


def test_the_page_of_comparisons_is_built_as_a_briefing_is_and_has_no_draft(tmp_path: Path) -> None:
    drafted = DOCUMENTS | {".eml": "dean06.mail.exporter.MailExporter"}
    site = small_site(tmp_path, formats=drafted)
    notebook = site.project.notebooks / "compare_provinces.ipynb"
    write_notebook(notebook, SOURCES, parameters='lang = "vi"\nindicator = ""')

    (result,) = build_specs([ComparisonSpec("en")], site, quiet())

    assert result.failure is None
    made = sorted(path.name for path in (tmp_path / "reports").iterdir())
    assert made == [f"compare-provinces.en{suffix}" for suffix in (".html", ".ipynb", ".pdf")]


def test_a_page_on_the_data_that_fails_is_told_and_withdrawn(tmp_path: Path) -> None:
    site, console = small_site(tmp_path), quiet()
    check_page(site, 'assert False, "chưa khớp"')
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "check-data.html").write_text("older")

    (result,) = build_specs([CheckSpec("vi")], site, console)

    assert result.failure is not None
    assert result.withdrawn
    assert not (tmp_path / "reports" / "check-data.html").exists()
    assert "kiểm tra dữ liệu: ô 2" in text_of(console)


@pytest.mark.parametrize(
    ("wish", "checked"),
    [
        (Wish("vi"), True),
        (Wish("vi", place="tinh-a"), False),
        (Wish("vi", period="2024H1"), False),
        (Wish("vi", "tinh-a", "2024H1"), False),
    ],
)
def test_the_pages_on_all_data_are_built_when_nothing_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wish: Wish, checked: bool
) -> None:
    built: list[Spec] = []
    monkeypatch.setattr(briefings, "build_specs", lambda specs, *_: built.extend(specs) or [])
    site = small_site(tmp_path)
    raw_folder(tmp_path / "data", findings=[{"finding": "bai-a/f01"}])

    briefings.build_briefings(wish, site, quiet())

    assert [spec.name for spec in built[:1]] == ["tinh-a 2024H1"]
    assert (CheckSpec("vi") in built) is checked
    assert (ComparisonSpec("vi") in built) is checked


def test_one_that_fails_is_withdrawn_and_told_while_the_others_are_built(tmp_path: Path) -> None:
    site, console = small_site(tmp_path, FAILS_IN_AN_GIANG), quiet()
    folder = tmp_path / "reports" / "six-month" / "2024H1"
    folder.mkdir(parents=True)
    for suffix in (".html", ".pdf", ".docx", ".xlsx", ".eml", ".ipynb"):
        (folder / f"an-giang{suffix}").write_text("older")

    results = build_specs([spec("an-giang"), spec("nghe-an")], site, console)

    assert [result.failure is None for result in results] == [False, True]
    assert sorted(path.name for path in folder.iterdir()) == [
        "nghe-an.docx",
        "nghe-an.html",
        "nghe-an.ipynb",
        "nghe-an.pdf",
        "nghe-an.xlsx",
    ]
    assert (
        'an-giang 2024H1: ô 2 (assert place != "an-giang", "chưa khớp"): AssertionError: chưa khớp '
        "(Đã xóa văn bản cũ của báo cáo này.)"
    ) in text_of(console)


def test_a_draft_of_an_earlier_build_does_not_stay_beside_a_newer_briefing(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    draft = tmp_path / "reports" / "six-month" / "2024H1" / "nghe-an.eml"
    draft.parent.mkdir(parents=True)
    draft.write_text("older")

    build_specs([spec("nghe-an")], site, quiet())

    assert not draft.exists()


def test_a_process_that_dies_takes_no_other_briefing_with_it(tmp_path: Path) -> None:
    dying = f"{__name__}.DyingExporter"
    site = small_site(tmp_path, formats={".html": dying})

    results = build_specs([spec("an-giang"), spec("nghe-an")], site, quiet())

    assert [result.failure for result in results] == [
        "tiến trình bị hệ thống chấm dứt (có thể do hết bộ nhớ)"
    ] * 2
    assert not list((tmp_path / "reports").iterdir())


def test_a_parameter_the_notebook_does_not_have_is_refused_before_any_kernel(
    tmp_path: Path,
) -> None:
    site = small_site(tmp_path)
    notebook = site.project.notebooks / "six_month_summary.ipynb"
    write_notebook(notebook, SOURCES, parameters='plcae = "x"\nperiod = "2024H1"\nlang = "vi"')

    with pytest.raises(BriefingError, match="không có tham số “place”.*Gần nhất ở đó: plcae"):
        build_specs([spec()], site, quiet())

    assert not (tmp_path / "reports").exists()


def test_ctrl_c_ends_the_kernels_and_leaves_nothing_half_built(tmp_path: Path) -> None:
    note = f"pathlib.Path({str(tmp_path / 'kernel')!r}).write_text(str(os.getpid()))"
    site = small_site(tmp_path, f"import os, pathlib, time\n{note}\ntime.sleep(60)")
    script = tmp_path / "build.py"
    script.write_text(
        textwrap.dedent(f"""
        import sys
        sys.path[:0] = {sys.path!r}
        if __name__ == "__main__":
            import pathlib, rich.console, signal
            # A shell lets what it starts in the background ignore Ctrl-C, the tests included.
            signal.signal(signal.SIGINT, signal.default_int_handler)
            from dean06.build.briefings import DOCUMENTS, Site, build_specs
            from dean06.paths import project_at
            from tests.build.small_project import spec
            site = Site(project_at(pathlib.Path({str(tmp_path)!r})), DOCUMENTS, 2)
            try:
                build_specs([spec()], site, rich.console.Console())
            except KeyboardInterrupt:
                sys.exit(130)
        """)
    )
    with subprocess.Popen([sys.executable, script]) as build:
        wait_until((tmp_path / "kernel").exists)
        kernel = int((tmp_path / "kernel").read_text())
        build.send_signal(signal.SIGINT)
        assert build.wait(timeout=20) == 130

    wait_until(lambda: not is_running(kernel))
    assert not list(site.project.reports.iterdir())


def wait_until(condition: object, seconds: float = 20) -> None:
    """Wait for `condition` to hold, and fail if it does not."""
    assert callable(condition)
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.1)


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
