"""Which theme a document gets: the one asked for, else the configuration's, else its own."""

from pathlib import Path

import pytest
from nbformat import NotebookNode

from dean06.errors import BriefingError
from dean06.exporters.base import BriefingExporter
from dean06.exporters.html import HtmlExporter
from dean06.exporters.pdf import PdfExporter
from dean06.mail.exporter import MailExporter
from dean06.themes import load_theme
from tests.documents import sample_document
from tests.notebooks_made import block_output, notebook, ran

BAND = b"<body class=band>"


@pytest.fixture
def executed() -> NotebookNode:
    return notebook(ran("briefing.show()", *map(block_output, sample_document().blocks)))


def page(executed: NotebookNode, **choice: str) -> bytes:
    content, _ = HtmlExporter(**choice).from_notebook_node(executed)
    assert isinstance(content, str)
    return content.encode()


def configuration(folder: Path, text: str) -> str:
    path = folder / "dean06.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_the_one_asked_for_goes_before_the_configuration_s(
    executed: NotebookNode, tmp_path: Path
) -> None:
    assert BAND in page(executed, configuration=configuration(tmp_path, "# nothing\n"))
    decree = configuration(tmp_path, 'theme = "decree"\n')
    assert BAND not in page(executed, configuration=decree)
    assert BAND in page(executed, configuration=decree, theme="brief")
    assert BAND not in page(executed, theme="decree")


@pytest.mark.parametrize(("exporter", "usual"), [(PdfExporter, "decree"), (MailExporter, "decree")])
def test_what_is_printed_and_attached_keeps_to_the_decree(
    exporter: type[BriefingExporter], usual: str, tmp_path: Path
) -> None:
    empty = configuration(tmp_path, "")
    assert exporter(configuration=empty).chosen_theme("vi", usual) == load_theme(usual)
    own = configuration(tmp_path, 'theme = "brief"\n')
    assert exporter(configuration=own).chosen_theme("vi", usual) == load_theme("brief")


def test_a_theme_of_one_s_own_is_found_beside_the_configuration(
    executed: NotebookNode, tmp_path: Path
) -> None:
    (tmp_path / "rieng.toml").write_text(
        'base = "brief"\n[screen.light]\naccent = "#004d40"\n', encoding="utf-8"
    )
    own = configuration(tmp_path, 'theme = "rieng.toml"\n')
    assert b"--accent:#004d40;" in page(executed, configuration=own)


def test_a_theme_there_is_not_is_one_sentence(executed: NotebookNode) -> None:
    with pytest.raises(BriefingError, match="Không có giao diện “lạ”"):
        page(executed, theme="lạ")
