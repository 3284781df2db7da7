"""The annex of a dense briefing: by subject, each row told in full once."""

import lxml.html

from dean06.blocks.model import Document, Heading, Paragraph, SourceNote, Sources
from dean06.blocks.provenance import Entry, Ground, Provenance
from dean06.blocks.table import Table
from dean06.blocks.text import plain
from dean06.claim import Claim, Figure
from dean06.exporters.grouped_entries import by_subject, told_once
from dean06.exporters.html import render_html
from dean06.exporters.pdf import render_pdf
from dean06.exporters.preparation import prepare
from dean06.exporters.provenance import entry, with_entries
from tests.exporters.pdf_checks import own_faults, standard_faults
from tests.exporters.test_provenance import CSV, claim, row

ROWS = {
    "a/1": row("a/1", 1),
    "a/2": row("a/2", 2, printed="50%", day="31/12/2023"),
    "a/3": row("a/3", 3, about="Tỷ lệ A – tỉnh B", place="tỉnh B", printed="40%"),
    "b/1": row("b/1", 4, about="Số C", printed="7"),
}
NOW = claim("caaa111", "as_read", "a/1")
BEFORE = claim("caaa222", "as_read", "a/2", text="50%")
MOVED = claim("caaa333", "change", "a/1", "a/2", unit="points", text="5,6 điểm phần trăm")
APART = claim("caaa444", "difference", "a/1", "a/3", text="15,6 điểm phần trăm")
OTHER = claim("cbbb111", "as_read", "b/1", text="7")
BOTH = claim("cbbb222", "count", "a/1", "b/1", text="2")
CLAIMS = [NOW, OTHER, MOVED, BOTH, BEFORE, APART]


def told(one: Claim) -> Entry:
    return entry(one, ROWS, "vi", told_once(CLAIMS, ROWS, "vi"))


def lines(one: Claim) -> list[str]:
    return [plain(line) for line in told(one).told]


def test_a_number_printed_as_in_its_source_names_day_row_and_source_below_its_subject() -> None:
    assert (told(NOW).about, told(NOW).rule) == ("Tỷ lệ A", "")
    assert lines(NOW) == ["30/06/2024[1]"]
    assert told(NOW).where == f"{CSV}, dòng 1"


def test_words_of_the_source_that_differ_from_the_number_are_quoted() -> None:
    rounded = claim("caaa111", "as_read", "a/1", text="hơn 55%")
    assert lines(rounded) == ["“55,6%” (30/06/2024)[1]"]


def test_what_is_made_of_rows_told_elsewhere_leads_to_their_numbers() -> None:
    assert told(MOVED).rule == "Mức tăng, giảm: số sau trừ số trước."
    assert told(MOVED).told == (
        (Figure(text="“55,6%” (30/06/2024)", claim="caaa111"),),
        (Figure(text="“50%” (31/12/2023)", claim="caaa222"),),
    )
    assert told(MOVED).where == ""


def test_a_row_no_number_was_read_from_is_told_in_full_with_its_place() -> None:
    assert lines(APART) == [
        "“55,6%” (30/06/2024)",
        "tỉnh B: “40%” (30/06/2024)[1]",
    ]


def test_of_several_rows_it_is_said_which_stands_at_the_place_named() -> None:
    assert told(APART).where == f"“40%”: {CSV}, dòng 3"
    alone = claim("caaa555", "difference", "a/3", "a/3")
    assert told(alone).where == f"{CSV}, các dòng 3"


def test_a_number_of_several_subjects_stands_alone_and_names_each() -> None:
    assert told(BOTH).about == ""
    assert lines(BOTH) == ["Tỷ lệ A: “55,6%” (30/06/2024)", "Số C: “7” (30/06/2024)"]


def test_on_paper_a_count_names_its_rows_where_their_places_stand_at_other_numbers() -> None:
    made = entry(BOTH, ROWS, "vi", told_once(CLAIMS, ROWS, "vi"), sentence="Số mới: 2")
    document = Document(
        lang="vi", title="Thử", date="2024-07-05", blocks=(Provenance(entries=(made,)),)
    )
    (table,) = (block for block in prepare(document) if isinstance(block, Table))
    assert [plain(cell.text) for cell in table.rows[0].cells] == [
        "2",
        "Đếm các dòng dữ liệu: “Số mới: 2”: Tỷ lệ A: “55,6%” (30/06/2024); Số C: “7” (30/06/2024)",
        "cbbb222",
    ]


def test_subjects_stand_in_the_order_they_are_printed_after_what_has_none() -> None:
    ordered = by_subject([told(one) for one in CLAIMS])
    assert [(each.about, each.claim) for each in ordered] == [
        ("", "cbbb222"),
        ("Tỷ lệ A", "caaa111"),
        ("Tỷ lệ A", "caaa333"),
        ("Tỷ lệ A", "caaa222"),
        ("Tỷ lệ A", "caaa444"),
        ("Số C", "cbbb111"),
    ]


def dense(count: int) -> Document:
    """Return a document that prints `count` numbers, two of each subject."""
    keys = [f"k/{n}" for n in range(count)]
    grounds: list[Ground] = [
        row(key, n, about=f"Tỷ lệ {n // 2}", printed=f"{n},5%") for n, key in enumerate(keys)
    ]
    claims = [claim(f"c{n:06d}", "as_read", key, text=f"{n},5%") for n, key in enumerate(keys)]
    text = tuple(part for one in claims for part in (Figure(text=one.text, claim=one.claim), "; "))
    blocks = (
        Heading(level=1, text=("Kết quả",)),
        Paragraph(text=text, claims=tuple(claims)),
        Sources(items=(SourceNote(number=1, text=("Báo A.",)),)),
        Provenance(grounds=tuple(grounds)),
    )
    return Document(lang="vi", title="Thử", date="2024-07-05", blocks=with_entries(blocks, "vi"))


def test_only_an_annex_of_many_numbers_is_told_by_subject() -> None:
    (few,) = (b for b in dense(100).blocks if isinstance(b, Provenance))
    (many,) = (b for b in dense(101).blocks if isinstance(b, Provenance))
    assert {each.about for each in few.entries} == {""}
    assert len(few.subjects) == 1
    assert [about for about, _ in many.subjects] == [f"Tỷ lệ {n}" for n in range(51)]


def test_each_number_of_a_dense_page_leads_to_its_entry_below_its_subject() -> None:
    page = lxml.html.fromstring(render_html(dense(102)).encode())
    wanted = {link.get("href")[1:] for link in page.xpath("//p//a[starts-with(@href, '#c')]")}
    assert len(wanted) == 102
    listed = page.xpath("//ul[@class='grounds']/li/ul/li/@id")
    assert (len(listed), set(listed)) == (102, wanted)
    assert len(page.xpath("//ul[@class='grounds']/li/p")) == 51
    assert len(page.xpath("//ul[@class='grounds']/li/a[@href='#-']")) == 51


def test_a_short_entry_tells_number_and_day_before_row_and_code() -> None:
    page = lxml.html.fromstring(render_html(dense(102)).encode())
    (item,) = page.xpath("//li[@id='c000007']")
    assert item.text_content() == "7,5% 30/06/2024[1] observations/press.csv, dòng 7 · c000007"
    assert item.xpath("string(code)") == "observations/press.csv, dòng 7 · c000007"


def test_the_annex_on_paper_keeps_both_standards() -> None:
    pdf = render_pdf(dense(102))
    assert standard_faults(pdf) == []
    assert [fault for fault in own_faults(pdf) if fault != "page 1 has a number"] == []
