"""The small texts inside sentences and cells."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from dean06.blocks.text import Reference, plain
from dean06.briefing.clauses import Clauses
from dean06.briefing.headline import key_figures
from dean06.briefing.tables import targets_table
from dean06.briefing.words import attainment_word, figure_with_noun, references, target_text
from dean06.claim import claim_name
from dean06.claims import ClaimBook
from dean06.measures.standing import Standing
from dean06.messages import Language
from tests.briefing.figures_made import NUMBERS, count, figures, row, share


def test_a_count_is_followed_by_what_is_counted() -> None:
    made = row(count("1400000", bound="at_least", resolution=Decimal(100000), word="hơn"))
    assert plain(figure_with_noun(made, ClaimBook("vi"))) == "hơn 1,4 triệu thẻ"
    assert plain(figure_with_noun(made, ClaimBook("en"))) == "over 1.4 million cards"


def test_english_has_a_singular_for_exactly_one() -> None:
    assert plain(figure_with_noun(row(count("1")), ClaimBook("en"))) == "1 card"
    of_one = row(count("1", denominator=Decimal(1)))
    assert plain(figure_with_noun(of_one, ClaimBook("en"))) == "1/1 cards"
    more = row(count("1", bound="at_least"))
    assert plain(figure_with_noun(more, ClaimBook("en"))) == "over 1 cards"


def test_a_share_has_no_noun_and_keeps_its_claim() -> None:
    book = ClaimBook("vi")
    (figure,) = figure_with_noun(row(share()), book)
    assert (figure.text, figure.claim) == ("97,3%", claim_name("as_read", ["source-a/01"]))
    (claim,) = book.claims
    assert (claim.value, claim.unit, claim.rule) == ("97.3", "percent", "as_read")
    assert claim.observations == ("source-a/01",)


def test_references_name_each_source_once_in_order() -> None:
    rows = [row(share(source="source-b")), row(share()), row(count())]
    assert references(rows, NUMBERS) == (Reference(ref=1), Reference(ref=2))


def test_a_target_that_is_the_whole_is_not_told_as_or_more() -> None:
    def told(value: str, bound: str) -> str:
        target = {"target": "t", "value": Decimal(value), "bound": bound}
        return plain(target_text(row(share(target=target)), ClaimBook("vi")))

    assert told("100", "at_least") == "100%"
    assert told("95", "at_least") == "từ 95% trở lên"
    assert told("5", "at_most") == "không quá 5%"


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize(
    ("attainment", "due", "vietnamese", "english"),
    [
        ("met", True, "Đạt chỉ tiêu", "Target met"),
        ("missed", True, "Chưa đạt chỉ tiêu", "Target not met"),
        (
            "missed",
            False,
            "Chưa đạt chỉ tiêu (còn hạn)",
            "Target not met, not due yet",
        ),
        ("undetermined", True, "Chưa xác định được mức đạt", "Target undetermined"),
    ],
)
def test_card_table_and_sentence_word_a_status_alike(
    lang: Language, attainment: str, due: bool, vietnamese: str, english: str
) -> None:
    target: dict[str, Any] = {
        "target": "t",
        "value": Decimal(95),
        "bound": "at_least",
        "deadline": date(2030, 12, 31),
        "legal_basis_vi": "Quyết định",
        "legal_basis_en": "Decision",
        "source": "source-b",
    }
    made = share(target=target, attainment=attainment, target_due=due)
    word = {"vi": vietnamese, "en": english}[lang]
    cards = key_figures([Standing(row(made))], NUMBERS, {}, lang, "")
    table = targets_table(figures(made, made), NUMBERS, lang, "")
    sentence = plain(Clauses(ClaimBook(lang), NUMBERS, {}).target(row(made)))
    assert cards
    assert table
    assert plain(cards.items[0].status_text) == word
    assert plain(table.rows[0].cells[3].text) == word
    assert sentence.startswith(word[0].lower() + word[1:])
    assert attainment_word(row(share()), lang) == ""
