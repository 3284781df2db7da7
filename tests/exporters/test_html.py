"""The briefing as one page: nothing loads, nothing runs, everything is named."""

import re
from itertools import pairwise

import lxml.html
import pytest
from lxml.html import HtmlElement

from dean06.blocks.model import Chart, Document, Finding, Findings, Paragraph, Picture, Sources
from dean06.blocks.table import Table
from dean06.blocks.text import Styled
from dean06.errors import BriefingError
from dean06.exporters.document import read_document
from dean06.exporters.html import render_html
from tests.documents import CHART_SVG, sample_document
from tests.notebooks_made import briefing, markdown, ran, shown

LOADING = ("src", "srcset", "data", "poster", "background", "action", "formaction")


def page(document: Document) -> HtmlElement:
    return lxml.html.document_fromstring(render_html(document))


def changed(**changes: object) -> Document:
    return sample_document().model_copy(update=changes)


def live(tree: HtmlElement) -> list[str]:
    """Return whatever in a page could run or reach out."""
    found = [element.tag for element in tree.iter("script", "iframe", "object", "embed", "form")]
    for element in tree.iter():
        for name, value in element.attrib.items():
            if name.lower().startswith("on"):
                found.append(name)
            elif name in LOADING and not value.startswith("data:image/"):
                found.append(f"{name}={value}")
            elif name.endswith("href") and not re.match(r"#|https?://|mailto:", value):
                found.append(f"href={value}")
    styles = " ".join(style.text or "" for style in tree.iter("style"))
    return found + re.findall(r"@import|url\((?!#)", styles)


@pytest.fixture(scope="module")
def sample() -> HtmlElement:
    return page(sample_document())


def test_a_page_is_one_file_that_asks_for_nothing(sample: HtmlElement) -> None:
    assert live(sample) == []
    (policy,) = sample.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
    assert len(render_html(sample_document()).encode()) < 200_000


def test_language_title_and_viewport_are_told(sample: HtmlElement) -> None:
    assert sample.get("lang") == "vi"
    assert sample.findtext(".//title") == sample_document().title
    assert sample.xpath("//meta[@name='viewport']")


def test_headings_stand_in_order(sample: HtmlElement) -> None:
    levels = [int(tag.tag[1]) for tag in sample.xpath("//h1|//h2|//h3|//h4|//h5")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_figures_keep_value_and_claim(sample: HtmlElement) -> None:
    (figure,) = sample.xpath("//data[@data-claim='online']")
    assert (figure.get("value"), figure.text) == ("97.3", "97,3%")


def test_references_lead_to_their_source(sample: HtmlElement) -> None:
    targets = {link.get("href")[1:] for link in sample.xpath("//a[starts-with(@href, '#s')]")}
    assert targets
    assert targets <= {element.get("id") for element in sample.xpath("//*[@id]")}


def test_no_id_stands_twice_even_with_two_lists_of_sources_and_charts() -> None:
    document = sample_document()
    twice = [block for block in document.blocks if isinstance(block, Sources | Chart)]
    ids = page(changed(blocks=(*document.blocks, *twice))).xpath("//@id")
    assert len(ids) == len(set(ids))


def test_tables_have_captions_and_scoped_headers(sample: HtmlElement) -> None:
    table = sample.xpath("//table[caption]")[0]
    assert "Kết quả nhóm tiện ích" in table.find("caption").text_content()
    headers = table.xpath(".//th")
    assert headers
    assert all(header.get("scope") for header in headers)


def test_a_chart_is_real_text_with_words_for_it(sample: HtmlElement) -> None:
    (picture,) = sample.xpath("//figure//*[local-name()='svg']")
    assert picture.get("role") == "img"
    assert "Thành An 97,3%" in (picture.get("aria-label") or "")
    assert "Cả nước" in picture.text_content()


def test_marks_stand_at_the_top_of_the_page() -> None:
    marked = page(changed(synthetic=True, hand_run=True)).text_content()
    assert "SỐ LIỆU MÔ PHỎNG" in marked
    assert "bản chạy thủ công" in marked
    assert "SỐ LIỆU MÔ PHỎNG" not in page(sample_document()).text_content()


HOSTILE_SVG = CHART_SVG.replace(
    "</svg>",
    '<script>alert(1)</script><foreignObject><p onclick="x">y</p></foreignObject>'
    '<image href="https://example.org/a.png"/><rect onload="alert(1)"/>'
    "<style>@import url(https://example.org/a.css);</style></svg>",
)


@pytest.mark.parametrize(
    "cell",
    [
        markdown("<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>"),
        markdown("[bấm](javascript:alert(1)) ![x](https://example.org/x.png)"),
        ran(
            "frame", shown(text_html="<table><tr><td><script>alert(1)</script>a</td></tr></table>")
        ),
        ran(
            "frame",
            shown(text_html="<p onclick='x'>a</p><iframe src='https://example.org'></iframe>"),
        ),
        ran("plot()", shown(image_svg_xml=HOSTILE_SVG)),
    ],
    ids=["markdown html", "markdown links", "table cell", "html", "svg"],
)
def test_nothing_live_reaches_the_page(cell: object) -> None:
    assert live(page(read_document(briefing(cell)))) == []


def test_a_live_page_would_be_noticed() -> None:
    hostile = "<html><body onload='x'><script></script><img src='http://a'></body></html>"
    assert sorted(live(lxml.html.document_fromstring(hostile))) == [
        "onload",
        "script",
        "src=http://a",
    ]


def test_text_that_looks_like_markup_is_shown_as_it_is() -> None:
    shown_text = page(changed(blocks=(Paragraph(text=("<b>1</b> & {{ x }}",)),)))
    assert "<b>1</b> & {{ x }}" in shown_text.text_content()


def test_a_link_of_another_scheme_cannot_even_be_a_block() -> None:
    with pytest.raises(ValueError, match="href"):
        Styled(text="x", href="javascript:alert(1)")


def test_a_chart_that_is_no_picture_is_refused_with_its_caption() -> None:
    broken = Chart(
        caption=("Biểu đồ hỏng",), alt="x", picture=Picture(mime="image/svg+xml", data="<svg")
    )
    with pytest.raises(BriefingError, match="Biểu đồ hỏng"):
        render_html(changed(blocks=(broken,)))


def test_a_simple_table_can_be_stacked_on_a_phone_without_losing_its_meaning() -> None:
    table = Table.model_validate(
        {
            "columns": [{"title": ["Chỉ số"]}, {"title": ["Kết quả"]}],
            "rows": [
                {
                    "cells": [
                        {"text": ["Tỷ lệ hồ sơ trực tuyến toàn trình"], "header": True},
                        {"text": ["1"]},
                    ]
                }
            ],
        }
    )
    tree = page(changed(blocks=(table,)))
    assert tree.xpath("//table/@class") == ["stack pair"]
    assert tree.xpath("//td/@role") == ["cell"]
    assert tree.xpath("//tbody//th/@role") == ["rowheader"]


def test_a_table_that_fits_a_phone_is_left_a_table() -> None:
    table = Table.model_validate(
        {
            "columns": [{"title": ["Tỉnh"]}, {"title": ["Hạng"]}],
            "rows": [{"cells": [{"text": ["Cà Mau"], "header": True}, {"text": ["58/63"]}]}],
        }
    )
    assert page(changed(blocks=(table,))).xpath("//table/@class") == ["narrow"]


def test_a_cause_stands_in_a_list_below_its_difficulty() -> None:
    told = Finding(text=("Thiếu máy.",), causes=(("Nguyên nhân: Thiếu kinh phí.",),))
    findings = Findings(role="bottleneck", items=(told, Finding(text=("Thiếu người.",))))
    first, second = page(changed(blocks=(findings,))).findall(".//ol[@class='findings']/li")
    assert [li.text_content() for li in first.iter("li")][1:] == ["Nguyên nhân: Thiếu kinh phí."]
    assert second.find("ul") is None
