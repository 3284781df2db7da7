"""Themes are data: one file changes what documents look like, and a slip in it is told."""

import io
import itertools
import re
from importlib import resources
from pathlib import Path

import pdfplumber
import pytest

from dean06.errors import BriefingError
from dean06.exporters.html import render_html
from dean06.exporters.pdf import render_pdf
from dean06.themes import load_theme
from dean06.themes.contrast import contrast, faint_pairs
from tests.documents import sample_document
from tests.exporters.pdf_checks import own_faults, standard_faults
from tests.exporters.printed_page import sheets


def theme_file(folder: Path, text: str) -> str:
    path = folder / "rieng.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def told(folder: Path, text: str) -> str:
    with pytest.raises(BriefingError) as caught:
        load_theme(theme_file(folder, text))
    return str(caught.value).replace(str(folder), "…")


@pytest.mark.parametrize("name", ["decree", "brief"])
def test_a_theme_of_the_package_makes_a_sound_pdf(name: str) -> None:
    pdf = render_pdf(sample_document(), load_theme(name))
    assert standard_faults(pdf) == []
    assert [fault for fault in own_faults(pdf) if fault != "page 1 has a number"] == []


def test_a_file_of_two_lines_changes_one_measure_and_nothing_else(tmp_path: Path) -> None:
    own = load_theme(theme_file(tmp_path, 'base = "decree"\n[page]\nleft_mm = 35\n'))
    usual = load_theme("decree")
    assert own.page.left_mm == 35
    changed = own.page.model_copy(update={"left_mm": usual.page.left_mm})
    assert own.model_copy(update={"page": changed}) == usual


def test_what_a_file_says_is_what_is_printed(tmp_path: Path) -> None:
    text = """
        base = "decree"
        limits = "none"
        [page]
        left_mm = 41
        [body]
        size_pt = 15
        [fonts]
        text = "Arimo"
        [print]
        ink = "#003300"
    """
    first = sheets(render_pdf(sample_document(), load_theme(theme_file(tmp_path, text))))[0]
    assert first.line("I. CÔNG TÁC").left == pytest.approx(41, abs=0.3)
    line = first.line("Tỉnh đã ban hành")
    assert line.size == pytest.approx(15, abs=0.05)
    assert line.faces == {"Arimo"}
    assert line.colours == {(0.0, 0.2, 0.0)}


def test_the_band_of_the_brief_reaches_the_edges_of_the_sheet() -> None:
    with pdfplumber.open(io.BytesIO(render_pdf(sample_document(), load_theme("brief")))) as pdf:
        sheet = pdf.pages[0]
        band = next(r for r in sheet.rects + sheet.curves if r["width"] > sheet.width - 1)
    assert band["x0"] == pytest.approx(0, abs=0.5)
    assert band["top"] == pytest.approx(0, abs=0.5)
    assert band["non_stroking_color"] == pytest.approx(
        (0x8F / 255, 0x1D / 255, 0x1D / 255), abs=0.01
    )


def test_the_page_takes_its_colours_from_the_theme(tmp_path: Path) -> None:
    text = 'base = "brief"\n[screen.light]\naccent = "#004d40"\n'
    page = render_html(sample_document(), load_theme(theme_file(tmp_path, text)))
    assert "--accent:#004d40" in page
    assert "--accent:#8f1d1d" in render_html(sample_document())


def test_the_style_sheet_names_no_colour_of_its_own() -> None:
    style = resources.files("dean06.exporters") / "templates" / "html" / "briefing.css"
    found = re.findall(r"#[0-9a-fA-F]{3,6}\b", style.read_text(encoding="utf-8"))
    # The note on made-up figures must be seen in every theme; pictures stand on white.
    assert sorted(set(found)) == ["#1d1d1b", "#4a3500", "#b58900", "#fff", "#fff3c9"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            'base = "decree"\n[page]\nleft = 30\n',
            "…/rieng.toml có khóa “page.left” không có ý nghĩa; ở đó chỉ được dùng: left_mm",
        ),
        (
            'base = "decree"\nfont = "Tinos"\n',
            "…/rieng.toml có khóa “font” không có ý nghĩa; ở đó chỉ được dùng: fonts",
        ),
        (
            'base = "decree"\n[body]\nsize_pt = 200\n',
            "…/rieng.toml: “body.size_pt” là 200; cần một số từ 6 đến 40.",
        ),
        (
            'base = "decree"\n[body]\nsize_pt = "13"\n',
            "…/rieng.toml: “body.size_pt” là “13”; cần một số từ 6 đến 40.",
        ),
        (
            'base = "decree"\n[fonts]\ntext = "Arial"\n',
            "…/rieng.toml: “fonts.text” là “Arial”; cần một trong: “Tinos”, “Arimo”.",
        ),
        (
            'base = "decree"\n[print]\naccent = "blue"\n',
            "…/rieng.toml: “print.accent” là “blue”; cần một màu, ví dụ #1f3a5f.",
        ),
        (
            'base = "decree"\n[page_number]\non_first = "no"\n',
            "…/rieng.toml: “page_number.on_first” là “no”; cần true hoặc false.",
        ),
        (
            'base = "decree"\n[table]\nsizes_pt = [12, 900]\n',
            "…/rieng.toml: “table.sizes_pt.2” là 900; cần một số từ 6 đến 40.",
        ),
        (
            'base = "decree"\n[screen]\ntext = ["Arial}; body"]\n',
            "…/rieng.toml: “screen.text.1” là “Arial}; body”; cần danh sách tên phông chữ.",
        ),
        (
            'base = "decree"\n[outline.5]\nsize_pt = 13\n',
            "…/rieng.toml có khóa “outline.5” không có ý nghĩa; ở đó chỉ được dùng: 1, 2, 3, 4",
        ),
        (
            'base = "mine"\n',
            "…/rieng.toml: “base” là “mine”; cần một trong: brief, decree.",
        ),
        (
            'base = "decree"\nlimits = "30"\n',
            "…/rieng.toml: “limits” là “30”; cần một trong: decree-30-2020, none.",
        ),
        ("[page]\nwidth_mm = 210\n", "…/rieng.toml thiếu khóa “limits”: cần chữ trong ngoặc kép."),
        (
            'base = "decree"\n[page\n',
            "…/rieng.toml, dòng 2: “[page” không hợp lệ",
        ),
        (
            'base = "decree"\n[page]\nleft_mm = 25\n',
            "…/rieng.toml: “page.left_mm” là 25, nhưng Nghị định 30/2020/NĐ-CP cho phép từ 30 "
            'đến 35; giao diện không theo nghị định thì ghi limits = "none".',
        ),
        (
            'base = "decree"\n[print]\nink = "#222222"\n',
            "…/rieng.toml: “print.ink” là “#222222”, nhưng Nghị định 30/2020/NĐ-CP cho phép chỉ "
            "“#000000”",
        ),
        (
            'base = "brief"\n[screen.dark]\naccent = "#8f1d1d"\n',
            "…/rieng.toml: “screen.dark.accent” trên nền “screen.dark.paper” có độ tương phản "
            "1,94:1, quá nhạt để đọc; WCAG AA yêu cầu ít nhất 4,5:1.",
        ),
    ],
)
def test_a_slip_is_told_in_one_sentence_with_what_is_allowed(
    text: str, sentence: str, tmp_path: Path
) -> None:
    assert told(tmp_path, text).startswith(sentence)


def test_a_theme_there_is_not_is_refused_with_those_there_are() -> None:
    with pytest.raises(BriefingError, match="Không có giao diện “decre”: cần brief, decree hoặc"):
        load_theme("decre")
    with pytest.raises(BriefingError, match="There is no theme “decre”"):
        load_theme("decre", "en")


def test_text_that_is_no_utf_8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "rieng.toml"
    path.write_bytes('base = "decree" # lề trái'.encode("utf-16"))
    with pytest.raises(BriefingError, match="không phải văn bản UTF-8"):
        load_theme(str(path))


def test_contrast_is_that_of_wcag() -> None:
    # Black on white, the published greatest; #767676 on white, the published edge of AA.
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_no_colours_of_the_package_lie_too_near_each_other() -> None:
    assert list(itertools.chain.from_iterable(map(faint_pairs, _themes()))) == []


def _themes() -> list[object]:
    return [load_theme(name) for name in ("decree", "brief")]
