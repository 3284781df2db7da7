"""The index tells what stands in the folder, in which state, and what does not, and why."""

import re
from pathlib import Path

import lxml.html
import pytest
from lxml.html import HtmlElement

from dean06.build.unclaimed import unclaimed
from dean06.portal.labels import page_name
from tests.page_rules import faults_of
from tests.portal.entries_made import FILES, entry, measured
from tests.portal.index_made import index


@pytest.fixture
def page(tmp_path: Path) -> HtmlElement:
    return lxml.html.document_fromstring(index(tmp_path))


def period(page: HtmlElement, code: str) -> HtmlElement:
    (part,) = page.xpath(f'//section[h3[@id="period-{code}"]]')
    return part


def text(element: HtmlElement) -> str:
    return " ".join(" ".join(element.itertext()).split())


def row(page: HtmlElement, place: str, code: str = "2024H1") -> HtmlElement:
    (found,) = period(page, code).xpath(f'.//tr[@data-place="{place}"]')
    return found


def hrefs(element: HtmlElement) -> list[str]:
    return [str(link.get("href")) for link in element.iter("a")]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_page_keeps_every_rule(lang: str, tmp_path: Path) -> None:
    assert faults_of(index(tmp_path, "en" if lang == "en" else "vi")) == []


def unset(page: str) -> set[str]:
    """Return the properties the styles of `page` read and nobody sets."""
    return set(re.findall(r"var\((--[\w-]+)\)", page)) - set(re.findall(r"(--[\w-]+):", page))


def test_every_colour_and_font_the_page_names_is_set(tmp_path: Path) -> None:
    assert unset(index(tmp_path)) == set()
    assert unset("a { color: var(--accent); font: 1rem var(--headings); --accent: red }") == {
        "--headings"
    }


def test_periods_stand_from_the_newest_and_places_in_the_order_of_the_alphabet(
    page: HtmlElement,
) -> None:
    assert [
        part.get("data-period").split()[-1] for part in page.xpath("//section[@data-period]")
    ] == [
        "2024H1",
        "2022-2023",
        "2022H2",
    ]
    assert [tr.get("data-place") for tr in period(page, "2024H1").xpath(".//tr[@data-place]")] == [
        "Cả nước",
        "Cà Mau",
        "Cao Bằng",
        "Cần Thơ",
        "Điện Biên",
        "Nghệ An",
    ]


@pytest.mark.parametrize(
    ("place", "kind", "word"),
    [
        ("Nghệ An", "built", "Đã lập"),
        ("Cần Thơ", "standing", "Lập từ trước"),
        ("Cao Bằng", "outdated", "Cần lập lại"),
        ("Cà Mau", "unfinished", "Chưa lập xong"),
        ("Điện Biên", "failed", "Lỗi"),
    ],
)
def test_each_state_is_told_in_a_word(place: str, kind: str, word: str, page: HtmlElement) -> None:
    (mark,) = row(page, place).find_class("mark")
    assert (mark.get("class"), text(mark)) == (f"mark {kind}", word)


def test_a_failed_briefing_says_why_and_that_older_documents_are_gone(page: HtmlElement) -> None:
    told = row(page, "Điện Biên")
    assert "ô 5: hỏng. (Đã xóa văn bản cũ của báo cáo này.)" in text(told)
    assert hrefs(told) == []


def test_a_document_that_is_not_finished_says_so_and_can_be_opened(page: HtmlElement) -> None:
    told = row(page, "Cà Mau")
    assert "văn bản ở đây có thể là bản cũ" in text(told)
    assert len(hrefs(told)) == 2


def test_a_failure_is_told_in_the_language_of_its_build(tmp_path: Path) -> None:
    english = lxml.html.document_fromstring(index(tmp_path, "en"))
    (told,) = row(english, "Dien Bien").xpath('.//td[@lang="vi"]')
    assert text(told).startswith("ô 5: hỏng.")
    assert text(told).endswith("(Đã xóa văn bản cũ của báo cáo này.)")


def test_a_row_tells_coverage_doubts_the_newest_figure_and_the_size_of_each_file(
    page: HtmlElement,
) -> None:
    told = text(row(page, "Nghệ An"))
    for part in (
        "9/197 chỉ số",
        "86 số liệu, 5 nguồn",
        "Đúng – còn nghi vấn: 2",
        "Sống – chưa rõ thời điểm: 3",
        "30/06/2024",
        "41 kB",
        "151 kB",
    ):
        assert part in told
    assert "Không có nghi vấn" in text(row(page, "Cần Thơ"))


def test_every_format_that_stands_is_linked_whatever_it_is(tmp_path: Path) -> None:
    one = FILES[".pdf"]
    files = dict.fromkeys((".ipynb", ".odt", ".docx", ".html"), one)
    page = index(tmp_path, made=(entry("hue", files=files),))
    told = row(lxml.html.document_fromstring(page), "Huế")
    assert hrefs(told) == [
        f"six-month/2024H1/hue{suffix}" for suffix in (".html", ".docx", ".ipynb", ".odt")
    ]
    assert "Word" in text(told)


def test_a_briefing_in_two_languages_is_one_row_that_names_the_other(page: HtmlElement) -> None:
    told = row(page, "Nghệ An")
    assert hrefs(told) == [
        "six-month/2024H1/nghe-an.html",
        "six-month/2024H1/nghe-an.pdf",
        "six-month/2024H1/nghe-an.en.html",
        "six-month/2024H1/nghe-an.en.pdf",
    ]
    assert [span.text for span in told.xpath('.//span[@lang="en"]')] == ["English:"]


def test_a_place_with_too_few_figures_is_listed_with_how_many_unless_it_was_asked_for(
    page: HtmlElement,
) -> None:
    without = [text(item) for item in page.xpath('//div[@class="without"]//li')]
    assert without == ["Đà Nẵng (3 chỉ số)", "Đà Nẵng (chưa có kết quả)"]
    assert "Kỳ này chưa có báo cáo." in text(period(page, "2022H2"))


def numbers_of(overview: HtmlElement) -> list[HtmlElement]:
    """Return the links of the numbers that lead to what these stand on."""
    return list(overview.xpath('.//a[starts-with(@href, "#c")]'))


def test_the_overview_counts_the_edition(page: HtmlElement) -> None:
    overview = page.xpath('//section[@class="overview"]')[0]
    for link in numbers_of(overview):
        link.drop_tag()
    told = text(overview)
    for part in (
        "Báo cáo 5 kỳ 6 tháng: 4; kỳ 2 năm: 1; lỗi hoặc chưa lập xong: 2",
        "Tỉnh, thành phố có báo cáo 3 và báo cáo của cả nước",
        "Lượt đạt chỉ tiêu/tổng số lượt đánh giá 1/2 "
        "chưa đạt: 1; chưa đạt, còn hạn: 0; chưa xác định: 0",
        "Lượt quá hạn mà chưa đạt hoặc chưa xác định 1 thuộc 1 chỉ tiêu",
        "Chỉ số online: từ 90% trở lên 05/07/2023 (quá hạn) 0 1 0 0 –",
        "Chỉ số smart: từ 90% trở lên – 1 0 0 0 –",
        "(từ 90% trở lên) – 1/1 tỉnh, thành phố.",
        "Số liệu đã kiểm tra: 60; còn nghi vấn: 2.",
        "trong 7 tỉnh, thành phố, 1 nơi có kết quả của dưới 5 chỉ số",
        "1 nơi chưa có số liệu. Huế",
    ):
        assert part in told


def test_each_number_of_the_overview_leads_to_the_briefings_it_is_made_of(
    page: HtmlElement,
) -> None:
    (overview,) = page.find_class("overview")
    told = {link.get("href")[1:]: link.text for link in numbers_of(overview)}
    entries = {item.get("id"): text(item) for item in page.xpath('//ul[@class="grounds"]/li')}
    assert set(told) == set(entries)
    assert all(entries[claim].startswith(number) for claim, number in told.items())
    (missed,) = (entry for entry in entries.values() if "Số lượt chưa đạt chỉ tiêu" in entry)
    assert missed.startswith("1 Số lượt chưa đạt chỉ tiêu, theo báo cáo Gồm các mục sau: 6 tháng")
    assert unclaimed(lxml.html.tostring(overview, encoding="unicode")) == []


def test_a_number_of_the_overview_that_leads_nowhere_is_found(page: HtmlElement) -> None:
    (overview,) = page.find_class("overview")
    numbers_of(overview)[0].drop_tag()
    assert len(unclaimed(lxml.html.tostring(overview, encoding="unicode"))) == 1


def test_the_overview_to_print_is_linked_while_there_is_one(
    page: HtmlElement, tmp_path: Path
) -> None:
    assert hrefs(page.find_class("sheet")[0]) == ["overview.pdf"]
    assert "overview.pdf" not in index(tmp_path, made=())


def test_the_head_leads_past_the_overview_to_the_search_for_a_place(page: HtmlElement) -> None:
    (link,) = page.xpath("//header//a[@href='#briefings']")
    assert link.text == "Tìm địa phương hoặc kỳ báo cáo"
    (section,) = page.xpath("//section[h2[@id='briefings']]")
    assert section.xpath(".//input[@type='search']")


def test_pages_on_all_data_are_linked_apart(page: HtmlElement) -> None:
    (part,) = page.xpath('//section[@aria-labelledby="pages"]')
    assert hrefs(part) == ["check-data.html", "check-data.pdf"]


def test_the_pages_of_both_languages_lead_to_each_other(tmp_path: Path, page: HtmlElement) -> None:
    english = lxml.html.document_fromstring(index(tmp_path, "en"))
    assert hrefs(page.xpath("//nav")[0]) == [page_name("en")] == ["index.en.html"]
    assert hrefs(english.xpath("//nav")[0]) == [page_name("vi")] == ["index.html"]
    assert "Nghe An" in [tr.get("data-place") for tr in english.xpath("//tr[@data-place]")]
    assert not index(tmp_path, made=(entry("hue"),)).count("<nav")


def test_a_briefing_of_other_raw_data_is_listed_by_its_own_name(tmp_path: Path) -> None:
    page = index(tmp_path, made=(entry("atlantis"), entry("hue")))
    rows = lxml.html.document_fromstring(page).xpath("//tr[@data-place]")
    assert [tr.get("data-place") for tr in rows] == ["Huế", "Atlantis 2024H1"]


def test_an_index_of_nothing_is_a_page_too(tmp_path: Path) -> None:
    page = index(tmp_path, made=())
    assert faults_of(page) == []
    assert "Chưa có báo cáo nào." in page


def test_names_and_reasons_are_never_markup(tmp_path: Path) -> None:
    bad = "<script>alert(1)</script>"
    page = index(tmp_path, made=(entry("hue", status="failed", failure=bad, files={}),))
    assert bad not in page
    assert faults_of(page) == []


def test_made_up_figures_are_told(tmp_path: Path) -> None:
    one = entry("hue", measured=measured())
    assert one.printed
    made_up = one.printed.model_copy(update={"synthetic": True})
    page = index(tmp_path, made=(one.model_copy(update={"printed": made_up}),))
    assert "SỐ LIỆU MÔ PHỎNG" in text(lxml.html.document_fromstring(page).find(".//aside"))


def test_a_hundred_briefings_in_five_formats_are_one_file_of_less_than_200_kilobytes(
    tmp_path: Path,
) -> None:
    periods = [f"{year}H{half}" for year in range(2015, 2025) for half in (1, 2)]
    places = ("nghe-an", "da-nang", "ca-mau", "can-tho", "hue")
    files = dict.fromkeys((".html", ".pdf", ".docx", ".xlsx", ".ipynb"), FILES[".pdf"])
    many = tuple(entry(place, period, files=files) for period in periods for place in places)
    assert len(many) == 100
    assert len(index(tmp_path, made=many).encode()) < 200_000
