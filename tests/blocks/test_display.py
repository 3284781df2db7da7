"""Blocks as outputs of a cell."""

from typing import Any

import matplotlib.pyplot as plt
import pytest

from dean06.blocks.display import Section, figure_chart, mime_bundle, register_figures
from dean06.blocks.model import BLOCK, BLOCK_MIME
from tests.documents import chart, sample_document


@pytest.mark.parametrize("block", sample_document().blocks, ids=lambda block: block.kind)
def test_a_bundle_holds_the_block_as_data_html_and_text(block: object) -> None:
    bundle = mime_bundle(block)  # type: ignore[arg-type]
    assert {BLOCK_MIME, "text/html", "text/plain"} <= set(bundle)
    assert BLOCK.validate_python(bundle[BLOCK_MIME]).kind == block.kind  # type: ignore[attr-defined]
    assert bundle["text/plain"].strip()
    assert "<" in bundle["text/html"]


def test_a_chart_s_picture_travels_beside_its_block() -> None:
    bundle = mime_bundle(chart())
    assert bundle["image/svg+xml"].startswith("<svg")
    assert bundle[BLOCK_MIME]["picture"] is None


def test_an_analyst_s_figure_is_told_by_its_titles_and_axes() -> None:
    figure, axes = plt.subplots()
    axes.plot([1, 2], [3, 4])
    axes.set(title="Hồ sơ theo tháng", xlabel="tháng", ylabel="hồ sơ")
    made = figure_chart(figure, "vi")
    plt.close(figure)
    assert made.alt == "Biểu đồ “Hồ sơ theo tháng”. Trục ngang: tháng. Trục dọc: hồ sơ."
    assert made.picture is not None
    assert "Hồ sơ theo tháng</text>" in made.picture.data


def test_a_figure_without_titles_says_so() -> None:
    figure = plt.figure()
    made = figure_chart(figure, "vi")
    plt.close(figure)
    assert made.alt == "Biểu đồ chưa có tiêu đề."


def test_registering_outside_a_notebook_does_nothing() -> None:
    register_figures("vi")


def test_a_section_shows_each_block_as_one_output(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[dict[str, Any]] = []

    def keep(bundle: dict[str, Any], *, raw: bool) -> None:
        assert raw
        shown.append(bundle)

    monkeypatch.setattr("dean06.blocks.display.display", keep)
    blocks = sample_document().blocks[:3]
    Section(blocks)._ipython_display_()
    assert [bundle[BLOCK_MIME]["kind"] for bundle in shown] == [block.kind for block in blocks]
