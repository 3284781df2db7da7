"""A drawing loses characters and nothing that can be seen."""

from lxml import etree

from dean06.blocks.pictures import parse_svg
from dean06.blocks.shorter_svg import shorten_svg

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 306.141732 258.5">'


def shortened(inside: str, head: str = HEAD) -> str:
    root = parse_svg(f"{head}{inside}</svg>")
    shorten_svg(root)
    written = etree.tostring(root, encoding="unicode")
    return str(written[written.index(">") + 1 :].removesuffix("</svg>"))


def test_coordinates_are_told_to_two_places() -> None:
    path = '<path d="M 0 258.519685  L 306.141732 0.000012  z " style="fill: #fff; stroke: none"/>'
    assert shortened(path) == '<path d="M0 258.52L306.14 0z" style="fill:#fff;stroke:none"/>'
    moved = '<g transform="translate(19.389147 -4.4)"><rect x="1.23456" width="2"/></g>'
    assert shortened(moved) == (
        '<g transform="translate(19.39 -4.4)"><rect x="1.23" width="2"/></g>'
    )


def test_numbers_with_an_exponent_are_left_as_they_are() -> None:
    assert shortened('<path d="M 1.2345e-5 3"/>') == '<path d="M1.2345e-5 3"/>'


def test_a_scaled_or_small_drawing_is_not_rounded() -> None:
    scaled = '<g transform="scale(100)"><path d="M0.00123 1"/></g>'
    assert shortened(scaled) == scaled
    small = HEAD.replace("306.141732", "1")
    assert shortened('<path d="M0.00123 1"/>', small) == '<path d="M0.00123 1"/>'


def test_space_between_elements_goes_and_space_in_words_stays() -> None:
    drawn = "<g>\n <text> a <tspan>b</tspan> <tspan>c</tspan></text>\n</g>\n"
    assert shortened(drawn) == "<g><text> a <tspan>b</tspan> <tspan>c</tspan></text></g>"
