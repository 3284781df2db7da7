"""Blocks as plain text, with every figure kept."""

import re

import pytest

from dean06.blocks.html import block_html
from dean06.blocks.model import Chart, Finding, Findings
from dean06.blocks.plain import plain_block
from tests.documents import sample_document

NUMBER = r"\d[\d.,/]*\d|\d"


@pytest.mark.parametrize("block", sample_document().blocks, ids=lambda block: block.kind)
def test_plain_text_says_every_number_the_markup_says(block: object) -> None:
    markup = block_html(block)  # type: ignore[arg-type]
    text = re.sub(r"<(?:svg|data|path)[^>]*>|<[^>]+>", " ", str(markup))
    if isinstance(block, Chart):
        text = block.alt
    numbers = set(re.findall(NUMBER, text))
    assert numbers - set(re.findall(NUMBER, plain_block(block))) == set()  # type: ignore[arg-type]


def test_a_cause_stands_below_its_difficulty() -> None:
    told = Finding(text=("Thiếu máy.",), causes=(("Nguyên nhân: Thiếu kinh phí.",),))
    findings = Findings(role="bottleneck", items=(told, Finding(text=("Thiếu người.",))))
    assert plain_block(findings).splitlines() == [
        "- Thiếu máy.",
        "  + Nguyên nhân: Thiếu kinh phí.",
        "- Thiếu người.",
    ]
