"""The annex of claims: one entry per claim, what it says, and how numbers lead to it."""

import io

import lxml.html
import pikepdf
import pytest

from dean06.blocks.model import Chart, Document, Heading, Paragraph, Picture, SourceNote, Sources
from dean06.blocks.provenance import Ground, Provenance
from dean06.blocks.table import Table
from dean06.blocks.text import plain
from dean06.claim import Claim, Figure
from dean06.exporters.html import render_html
from dean06.exporters.pdf import render_pdf
from dean06.exporters.preparation import prepare
from dean06.exporters.provenance import claims_of, entry, with_entries
from tests.exporters.pdf_checks import own_faults, standard_faults, structure

CSV = "data/raw/observations/press.csv"
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 20"><g id="caaa111">'
    '<text style="font-family: Arimo" y="12">55,6%</text></g></svg>'
)


def claim(name: str, rule: str, *keys: str, unit: str = "percent", text: str = "55,6%") -> Claim:
    return Claim(
        claim=name,
        value="55.6",
        unit=unit,
        bound="exact",
        rule=rule,
        observations=keys,
        text=text,
    )


def row(key: str, line: int, **more: object) -> Ground:
    told = {"about": "Tỷ lệ A", "printed": "55,6%", "day": "30/06/2024", "file": CSV, "source": 1}
    return Ground.model_validate({"key": key, "line": line, **told, **more})


GROUNDS = {made.key: made for made in (row(f"a/{n}", n) for n in range(1, 10))}
READ = claim("caaa111", "as_read", "a/5")


def lines(one: Claim) -> list[str]:
    return [plain(line) for line in entry(one, GROUNDS, "vi").grounds]


def test_an_entry_names_rule_row_file_day_and_source() -> None:
    made = entry(READ, GROUNDS, "vi")
    assert (made.claim, made.number, made.rule) == ("caaa111", "55,6%", "Ghi đúng như nguồn.")
    assert lines(READ) == [f"Tỷ lệ A: “55,6%” (30/06/2024), {CSV}, dòng 5[1]"]


def told(one: Claim, known: dict[str, Ground] = GROUNDS) -> tuple[str, list[str], str]:
    made = entry(one, known, "vi")
    return made.meaning, [plain(line) for line in made.told], made.where


def test_a_reader_is_told_what_a_number_means_before_where_it_stands() -> None:
    assert told(READ) == ("Tỷ lệ A", ["30/06/2024[1]"], f"{CSV}, dòng 5")
    other = claim("caaa111", "as_read", "a/5", text="hơn 55%")
    assert told(other)[1] == ["“55,6%” (30/06/2024)[1]"]
    cell = {"a/5": row("a/5", 7, file="data/raw/a.xlsx", sheet="Số liệu", cell="G7")}
    assert told(READ, cell)[2] == "data/raw/a.xlsx, trang Số liệu, ô G7"


def test_of_two_places_the_first_says_what_the_difference_is_about() -> None:
    nation = row(
        "b/1", 9, about="Tỷ lệ A – Việt Nam", printed="9%", source=2, file="data/raw/b.csv"
    )
    known = {**GROUNDS, "b/1": nation}
    made = claim("c", "difference", "a/5", "b/1", text="46,6 điểm phần trăm")
    assert told(made, known) == (
        "Tỷ lệ A",
        ["“55,6%” (30/06/2024)[1]", "Tỷ lệ A – Việt Nam: “9%” (30/06/2024)[2]"],
        f"data/raw/b.csv, dòng 9; {CSV}, dòng 5",
    )


def test_of_many_rows_counted_only_sources_and_lines_are_told() -> None:
    counted = claim("cbbb222", "count", *(f"a/{n}" for n in (1, 2, 3, 5, 6, 9)), text="6")
    assert told(counted) == ("Tỷ lệ A", ["[1]"], f"{CSV}, các dòng 1–3, 5–6, 9")


def test_how_many_rows_there_are_is_not_told_as_a_figure_of_the_one_there_is() -> None:
    assert told(claim("cbbb222", "count", "a/5", text="1")) == (
        "",
        ["Tỷ lệ A: “55,6%” (30/06/2024)[1]"],
        f"{CSV}, dòng 5",
    )


def test_a_line_on_paper_says_what_a_number_is_with_its_row_and_code_aside() -> None:
    def line(*claims: Claim) -> list[str]:
        block = Provenance(entries=tuple(entry(one, GROUNDS, "vi") for one in claims))
        document = Document(lang="vi", title="Thử", date="2024-07-05", blocks=(block,))
        (table,) = (made for made in prepare(document) if isinstance(made, Table))
        (made,) = table.rows
        return [plain(cell.text) for cell in made.cells]

    where = "observations/press.csv, dòng 5"
    assert line(READ) == ["55,6%", "Tỷ lệ A, 30/06/2024[1]", f"{where} · caaa111"]
    change = claim("cccc333", "change", "a/5", "a/4", text="5 điểm", unit="points")
    assert line(change) == [
        "5 điểm",
        "Tỷ lệ A. Mức tăng, giảm: số sau trừ số trước: “55,6%” (30/06/2024)[1]; "
        "“55,6%” (30/06/2024)[1]",
        "observations/press.csv, các dòng 4–5 · cccc333",
    ]


def test_the_panel_of_a_number_tells_meaning_then_rule_then_place() -> None:
    page = lxml.html.fromstring(render_html(told_document()).encode())
    (panel,) = page.xpath("//li[@id='caaa111']")
    text = " ".join("".join(panel.itertext()).split())
    parts = ("55,6% Tỷ lệ A, 30/06/2024[1]", "Ghi đúng như nguồn.", f"{CSV}, dòng 5", "caaa111")
    places = [text.find(part) for part in parts]
    assert places == sorted(places)
    assert places[0] == 0


def test_a_cell_of_a_workbook_is_named_as_a_spreadsheet_does() -> None:
    known = {"a/5": row("a/5", 7, file="data/raw/submissions/a.xlsx", sheet="Số liệu", cell="G7")}
    (line,) = entry(READ, known, "vi").grounds
    assert "data/raw/submissions/a.xlsx, trang Số liệu, ô G7" in plain(line)


def test_what_two_rows_are_about_is_named_once() -> None:
    assert lines(claim("c", "change", "a/5", "a/4")) == [
        f"Tỷ lệ A: “55,6%” (30/06/2024), {CSV}, dòng 5[1]",
        f"“55,6%” (30/06/2024), {CSV}, dòng 4[1]",
    ]


def test_many_rows_are_told_as_ranges_of_lines() -> None:
    counted = claim("cbbb222", "count", *(f"a/{n}" for n in (1, 2, 3, 5, 6, 9)), text="6")
    assert lines(counted) == [f"{CSV}, các dòng 1–3, 5–6, 9[1]"]


def test_a_row_the_record_lacks_is_told_and_not_passed_over() -> None:
    assert lines(claim("c", "change", "a/5", "gone"))[-1] == (
        "Một số dòng căn cứ không có trong hồ sơ này."
    )
    assert lines(claim("c", "tally", "observations/press.csv")) == []


@pytest.mark.parametrize(
    ("rule", "unit", "told"),
    [
        ("change", "points", "Mức tăng, giảm: số sau trừ số trước."),
        ("change", "percent", "Mức tăng, giảm tính bằng phần trăm của số kỳ trước"),
        ("combined", "percent", "Tỷ lệ tính lại từ tổng tử số và tổng mẫu số."),
        ("combined", "count", "Tổng số liệu của các địa phương cũ."),
        ("total", "count", "Tổng số liệu của các kỳ 6 tháng."),
        ("tally", "count", "Đếm trong sổ của lần thu thập gần nhất (books:read)."),
    ],
)
def test_each_rule_is_told_in_words(rule: str, unit: str, told: str) -> None:
    assert entry(claim("c", rule, "books:read", unit=unit), {}, "vi").rule.startswith(told)


def told_document() -> Document:
    chart = Chart(
        caption=("Tỷ lệ A",),
        alt="Tỷ lệ A: 55,6%.",
        picture=Picture(mime="image/svg+xml", data=SVG, width_mm=90),
        claims=(READ,),
    )
    text = ("Đạt ", Figure(text="55,6%", claim="caaa111"), " trong kỳ.")
    blocks = (
        Heading(level=1, text=("Kết quả",)),
        Paragraph(text=text, claims=(READ,)),
        Paragraph(text=text, claims=(READ,)),
        chart,
        Sources(items=(SourceNote(number=1, text=("Báo A.",)),)),
        Provenance(grounds=tuple(GROUNDS.values())),
    )
    return Document(lang="vi", title="Thử", date="2024-07-05", blocks=with_entries(blocks, "vi"))


def test_a_claim_has_one_entry_however_often_it_is_printed() -> None:
    (annex,) = (b for b in told_document().blocks if isinstance(b, Provenance))
    assert [told.claim for told in annex.entries] == ["caaa111"]


def test_two_claims_of_one_name_are_refused() -> None:
    other = claim("caaa111", "as_read", "a/6")
    with pytest.raises(ValueError, match="two claims are named caaa111"):
        claims_of([Paragraph(text=(), claims=(READ,)), Paragraph(text=(), claims=(other,))])


def test_a_document_without_grounds_is_left_as_it_is() -> None:
    blocks = (Paragraph(text=("Đạt.",), claims=(READ,)),)
    assert with_entries(blocks, "vi") == blocks


def test_each_number_of_the_page_leads_to_its_entry_also_in_a_chart() -> None:
    page = lxml.html.fromstring(render_html(told_document()).encode())
    assert len(page.xpath("//li[@id='caaa111']")) == 1
    links = page.xpath("//*[local-name()='a' and @href='#caaa111']")
    assert ["".join(link.itertext()).strip() for link in links] == ["55,6%"] * 3
    assert page.xpath("//*[local-name()='svg']/@role") == ["group"]


def test_each_number_of_the_pdf_leads_to_its_line() -> None:
    pdf = render_pdf(told_document())
    assert standard_faults(pdf) == []
    assert own_faults(pdf) == []
    with pikepdf.open(io.BytesIO(pdf)) as made:
        tagged = [str(part.S) for part in structure(made.Root.StructTreeRoot)]
        notes = [note for sheet in made.pages for note in sheet.get("/Annots", [])]
    # The two numbers in the text.
    assert len(notes) == 2
    assert tagged.count("/Link") == 2


def test_a_folder_and_a_sheet_are_named_once_for_forms_beside_each_other() -> None:
    def form(month: int, folder: str = "2024H1", line: int = 7) -> Ground:
        file = f"data/raw/submissions/{folder}/a-{month}.xlsx"
        return row(f"f/{month}", line, file=file, sheet="Vướng mắc", about="")

    known = {one.key: one for one in (*map(form, range(1, 6)), form(7, "2024H2", 9))}
    counted = claim("cbbb222", "count", *known, text="6")
    assert told(counted, known)[2] == (
        "data/raw/submissions/2024H1/a-1.xlsx, trang Vướng mắc, dòng 7; a-2.xlsx, dòng 7; "
        "a-3.xlsx, dòng 7; a-4.xlsx, dòng 7; a-5.xlsx, dòng 7; "
        "data/raw/submissions/2024H2/a-7.xlsx, trang Vướng mắc, dòng 9"
    )


def counted_document(*grounds: Ground) -> Document:
    """Return a document that prints one count in a sentence among others, and its rows."""
    made = claim("cbbb222", "count", *(ground.key for ground in grounds), text=str(len(grounds)))
    told = ("Số mới nhất ngày 30/06/2024. Nhiệm vụ chưa nêu thời hạn: ",)
    text = (*told, Figure(text=made.text, claim="cbbb222"), " trên 1.234. Hết.")
    return Document(
        lang="vi",
        title="Thử",
        date="2024-07-05",
        blocks=with_entries(
            (Paragraph(text=text, claims=(made,)), Provenance(grounds=grounds)), "vi"
        ),
    )


def test_of_a_count_the_annex_repeats_the_sentence_that_says_what_was_counted() -> None:
    several = [row(f"f/{n}", n, about="Nhận định", printed="", day="") for n in (3, 4)]
    table = prepare(counted_document(*several))[-1]
    assert isinstance(table, Table)
    assert plain(table.rows[0].cells[1].text) == (
        "Đếm các dòng dữ liệu: “Nhiệm vụ chưa nêu thời hạn: 2 trên 1.234”[1]"
    )


def test_a_count_alone_in_its_cell_is_told_without_a_sentence() -> None:
    made = claim("cbbb222", "count", "a/1", text="1")
    text = (Figure(text="1", claim="cbbb222"),)
    blocks = (Paragraph(text=text, claims=(made,)), Provenance(grounds=(GROUNDS["a/1"],)))
    (entries,) = (
        block.entries for block in with_entries(blocks, "vi") if isinstance(block, Provenance)
    )
    assert entries[0].rule == "Đếm các dòng dữ liệu nêu kèm theo."
