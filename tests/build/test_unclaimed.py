"""The check of a finished page: a numeral that leads nowhere is found, whatever put it there."""

import pytest

from dean06.build.unclaimed import unclaimed
from dean06.exporters.html import render_html
from tests.documents import sample_document


def page(body: str) -> str:
    head = "<head><title>90%</title></head>"
    return f"<!doctype html><html>{head}<body><main>{body}</main></body></html>"


@pytest.mark.parametrize(
    "body",
    [
        '<p>Đạt <a class="n" href="#c1"><data value="90" data-claim="c1">90%</data></a></p>',
        '<p>Đạt <span data-claim="x">90%</span></p>',
        '<p>Theo nguồn<a class="ref" href="#source-1">[1]</a></p>',
        '<table><caption><span class="label">Bảng 1.</span> Kết quả</caption></table>',
        '<h2><span class="number">2.</span> Kết quả</h2>',
        '<ul class="grounds"><li id="cabc123"><b>90%</b> dòng 12</li></ul>',
        '<svg><a href="#cabc123"><text>90%</text></a><g class="tick"><text>50</text></g></svg>',
        "<svg><g><text>tài khoản mức độ</text><text>2 đã kích hoạt</text></g></svg>",
        "<pre>so_ho_so 12120</pre>",
        '<svg aria-label="A: 55,6%"></svg><p><data data-claim="c1">55,6%</data></p>',
        "<p>Kế hoạch năm 2024 của Đề án 06</p>",
    ],
)
def test_what_leads_to_a_claim_or_is_on_the_list_is_passed_over(body: str) -> None:
    assert unclaimed(page(body)) == []


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("<p>Đạt 90% kế hoạch</p>", "Đạt 90% kế hoạch"),
        (
            '<p><a class="n" href="#c"><data data-claim="c">90%</data></a> của 12 xã</p>',
            "… của 12 xã",
        ),
        ("<svg><g><text>55,6%</text></g></svg>", "55,6%"),
        ('<svg><a href="https://example.vn/"><text>55,6%</text></a></svg>', "55,6%"),
        ("<table><tr><td>tháng</td><td>7</td></tr></table>", "7"),
        ('<a href="https://example.vn/">tăng 5 lần</a>', "tăng 5 lần"),
        ('<svg aria-label="Tỷ lệ A: 55,6%"></svg>', "Tỷ lệ A: 55,6%"),
    ],
)
def test_a_bare_number_is_found_with_the_words_around_it(body: str, told: str) -> None:
    assert unclaimed(page(body)) == [told]


def test_a_number_in_a_name_of_the_data_is_part_of_the_name() -> None:
    body = page("<p>Tỷ lệ học sinh lớp 12: chưa có</p>")
    assert unclaimed(body, ["Tỷ lệ học sinh lớp 12"]) == []
    assert unclaimed(body, ["Tỷ lệ học sinh"]) != []


def test_a_page_made_without_claims_is_found_out() -> None:
    found = unclaimed(render_html(sample_document()))
    assert any("3 xã miền núi" in words for words in found)
