"""Briefings as dense as a full load makes them go through the mail and open on a phone."""

import pytest

from dean06.blocks.model import Document, Paragraph
from dean06.blocks.provenance import Provenance
from dean06.build.unclaimed import unclaimed
from dean06.exporters.html import render_html
from dean06.exporters.pdf import render_pdf
from dean06.intake import collect
from dean06.synth import Size
from tests.documents_put_out import document, names_of
from tests.exporters.pdf_checks import MOST_BYTES, standard_faults
from tests.page_rules import faults_of
from tests.synth.load_made import written

# One province is made in seconds. It has more indicators than the full load instead of the figures
# of others beside it: a two-year briefing then prints more numbers than the densest of that load.
DENSE = Size(places=1, months=30, indicators=90)


@pytest.fixture(scope="module")
def dense(tmp_path_factory: pytest.TempPathFactory) -> Document:
    root = tmp_path_factory.mktemp("dense")
    collect(written(root / "raw", DENSE), root / "processed", "vi")
    return document("ha-noi", "2022-2023", "vi", root / "processed")


def test_it_is_dense(dense: Document) -> None:
    (annex,) = (block for block in dense.blocks if isinstance(block, Provenance))
    assert len(annex.entries) > 340


def test_its_page_stays_below_the_limit_and_keeps_every_promise(dense: Document) -> None:
    page = render_html(dense)
    assert faults_of(page) == []
    assert unclaimed(page, names_of(dense)) == []


def test_its_pdf_stays_below_the_limit_and_keeps_both_standards(dense: Document) -> None:
    pdf = render_pdf(dense)
    assert len(pdf) < MOST_BYTES
    assert standard_faults(pdf) == []


def test_a_page_beyond_the_limit_is_told(dense: Document) -> None:
    long = Paragraph(text=("Số liệu đã rà soát. " * 5_000,))
    page = render_html(dense.model_copy(update={"blocks": (*dense.blocks, long)}))
    assert faults_of(page) == ["the page is larger than 200000 bytes"]


def test_unpacked_its_pdf_would_be_beyond_the_limit(
    dense: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dean06.exporters.typesetting.pack", lambda pdf: pdf)
    assert len(render_pdf(dense)) > MOST_BYTES
