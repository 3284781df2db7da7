"""The configuration and the theme are read before a kernel starts, and reach it."""

import io
from datetime import date
from pathlib import Path

import pytest
from rich.console import Console

from dean06.build.briefings import build_specs
from dean06.build.settings import check_settings
from dean06.errors import BriefingError
from dean06.places import Gazetteer, Place
from tests.build.small_project import small_site, spec

AN = Place("an", "99", "province", None, "an", "tỉnh An", "An", date.min, date.max, None)
PLACES = Gazetteer([AN])


def configuration(folder: Path, text: str) -> Path:
    path = folder / "dean06.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "theme", "sentence"),
    [
        ("[provinces]\n", "", "khóa “provinces” không có ý nghĩa"),
        ('[places.am]\nfiled = "VT"\n', "", "địa phương “am” nhưng không có"),
        ('theme = "lạ"\n', "", "Không có giao diện “lạ”"),
        ("", "lạ", "Không có giao diện “lạ”"),
    ],
)
def test_a_slip_stops_the_build(text: str, theme: str, sentence: str, tmp_path: Path) -> None:
    with pytest.raises(BriefingError, match=sentence):
        check_settings(configuration(tmp_path, text), theme, PLACES, "vi")


def test_settings_without_a_slip_pass(tmp_path: Path) -> None:
    check_settings(configuration(tmp_path, '[places.an]\nfiled = "VT"\n'), "brief", PLACES, "vi")
    check_settings(tmp_path / "none.toml", "", PLACES, "vi")
    check_settings(None, "", PLACES, "vi")


def test_the_kernel_is_told_where_the_configuration_is_and_the_page_takes_its_theme(
    tmp_path: Path,
) -> None:
    cell = "import os; print(os.environ['DEAN06_CONFIGURATION'])"
    site = small_site(tmp_path, cell, formats={".html": "dean06.exporters.html.HtmlExporter"})
    configuration(tmp_path, 'theme = "decree"\n')
    (result,) = build_specs([spec()], site, Console(file=io.StringIO()))
    assert result.failure is None
    page = (tmp_path / "reports" / "six-month" / "2024H1" / "nghe-an.html").read_text("utf-8")
    assert str(tmp_path / "dean06.toml") in page
    assert 'class="band"' not in page
