"""Every defect a PDF can have is found by its standards or by the rules of this project."""

import io

import pikepdf
import pytest

from dean06.exporters.pdf import render_pdf
from tests.documents import sample_document
from tests.exporters import spoiling, spoiling_pages
from tests.exporters.pdf_checks import own_faults, standard_faults
from tests.exporters.spoiling import Spoil, spoilt

# What a validator of the standards cannot know: here the own rules must find it.
OURS = [
    spoiling.drop_bookmarks,
    spoiling.drop_language,
    spoiling.drop_title,
    spoiling.claim_another_standard,
    spoiling.drop_claim_of_access,
    spoiling.drop_words_of_a_chart,
    spoiling.give_a_chart_a_placeholder,
    spoiling.name_a_chart_by_its_kind,
    spoiling.leave_the_figure_out_of_the_words,
    spoiling.make_headers_cells,
    spoiling.make_one_header_a_cell,
    spoiling.make_a_heading_of_rows_a_cell,
    spoiling.split_a_table,
    spoiling.skip_a_heading_level,
    spoiling.begin_with_a_lower_heading,
    spoiling_pages.name_another_font,
    spoiling_pages.set_a_line_in_the_other_family,
    spoiling_pages.drop_meaning_of_glyphs,
    spoiling_pages.drop_a_font_file,
    spoiling_pages.show_a_replacement_glyph,
    spoiling_pages.add_script,
    spoiling_pages.add_named_script,
    spoiling_pages.act_on_opening_a_page,
    spoiling_pages.launch_from_a_link,
    spoiling_pages.attach_a_file,
    spoiling_pages.empty_words_of_a_link,
    spoiling_pages.drop_words_of_a_link,
    spoiling_pages.make_text_transparent,
    spoiling_pages.make_text_an_artifact,
    spoiling_pages.leave_text_unmarked,
    spoiling_pages.read_the_page_number_out,
    spoiling_pages.number_the_first_page,
    spoiling_pages.grow_too_large,
]
# What the standards forbid themselves.
STANDARD = [
    spoiling.drop_structure,
    spoiling.drop_claim_of_standards,
    spoiling.unmark,
    spoiling_pages.leave_text_unmarked,
    spoiling_pages.drop_meaning_of_glyphs,
    spoiling_pages.drop_a_font_file,
    spoiling_pages.add_script,
    spoiling_pages.drop_words_of_a_link,
]


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return render_pdf(sample_document())


def test_a_sound_file_has_no_fault_and_saving_it_again_makes_none(pdf: bytes) -> None:
    again = spoilt(pdf, lambda _: None)
    assert standard_faults(again) + own_faults(again) == []


@pytest.mark.parametrize("spoil", OURS, ids=lambda spoil: spoil.__name__)
def test_the_own_rules_find(spoil: Spoil, pdf: bytes) -> None:
    assert own_faults(spoilt(pdf, spoil)) != []


@pytest.mark.parametrize("spoil", STANDARD, ids=lambda spoil: spoil.__name__)
def test_the_standards_find(spoil: Spoil, pdf: bytes) -> None:
    assert standard_faults(spoilt(pdf, spoil)) != []


def test_a_damaged_table_of_objects_is_found(pdf: bytes) -> None:
    start = pdf.rindex(b"startxref") + len(b"startxref\n")
    broken = pdf[:start] + b"7" + pdf[start + 1 :]
    assert own_faults(broken) == ["qpdf had to mend it"]


def test_a_file_that_was_cut_off_is_found(pdf: bytes) -> None:
    assert "qpdf had to mend it" in own_faults(pdf[: len(pdf) - 20])
    assert "qpdf cannot read it" in own_faults(pdf[: len(pdf) // 2])


def test_a_file_with_a_password_is_found(pdf: bytes) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        document.save(out, encryption=pikepdf.Encryption(owner="x", user=""))
    assert "encrypted" in own_faults(out.getvalue())
