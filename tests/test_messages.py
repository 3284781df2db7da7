import pytest

from dean06.claim import Figure
from dean06.messages import LANGUAGES, MissingMessage, fill, messages


def test_a_sentence_is_said_in_either_language_with_its_parts() -> None:
    sentence = "the first half of {year}"
    assert messages("en").say(sentence, year=2024) == "the first half of 2024"
    assert messages("vi").say(sentence, year=2024) == "6 tháng đầu năm 2024"
    assert LANGUAGES == ("vi", "en")


def test_a_sentence_without_vietnamese_is_never_said_in_english() -> None:
    vietnamese = messages("vi")
    for say in (vietnamese.say, vietnamese.compose):
        with pytest.raises(MissingMessage, match="Nobody says this"):
            say("Nobody says this.")
    with pytest.raises(MissingMessage, match="One of these"):
        vietnamese.plural("One of these.", "{n} of these.", 2)


def test_a_part_left_out_is_not_left_blank() -> None:
    for lang in LANGUAGES:
        with pytest.raises(KeyError, match="year"):
            messages(lang).say("the first half of {year}")
        with pytest.raises(KeyError, match="year"):
            messages(lang).compose("the first half of {year}")


def test_english_has_a_singular_and_vietnamese_has_none() -> None:
    sentence = ("- and one more.", "- and {n} more.")
    assert messages("en").plural(*sentence, 1) == "- and one more."
    assert messages("en").plural(*sentence, 2) == "- and 2 more."
    assert messages("vi").plural(*sentence, 1) == "- và 1 lỗi khác."


def test_a_text_keeps_its_figures_as_objects() -> None:
    figure = Figure(text="97,3%", claim="as_read:1")
    composed = messages("vi").compose("over {number}", number=(figure, " hồ sơ"))
    assert composed == ("hơn ", figure, " hồ sơ")


@pytest.mark.parametrize(
    ("template", "parts", "text"),
    [
        ("", {}, ()),
        ("plain", {}, ("plain",)),
        ("{a}", {"a": ""}, ()),
        ("{a}{b}", {"a": "x", "b": ("y", "", "z")}, ("x", "y", "z")),
    ],
)
def test_a_template_is_filled_without_empty_pieces(
    template: str, parts: dict[str, object], text: tuple[object, ...]
) -> None:
    assert fill(template, parts) == text
