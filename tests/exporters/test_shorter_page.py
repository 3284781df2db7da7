"""A shorter page is the same page: to a parser, and with whatever stands in it."""

import lxml.html
import pytest

from dean06.exporters.screen_style import shorter_css
from dean06.exporters.shorter_page import shorten


@pytest.mark.parametrize(
    ("page", "short"),
    [
        ('<a href="#c1">x</a>', "<a href=#c1>x</a>"),
        ('<th scope="col" class="a b">x', '<th scope=col class="a b">x'),
        ('<p title="a=b">x', '<p title="a=b">x'),
        ('<p title="">x', '<p title="">x'),
        ('<rect width="5"/>', '<rect width="5"/>'),
        ('<p title="a&quot;b">x', '<p title="a&quot;b">x'),
        ('<p>class="x"</p>', '<p>class="x"</p>'),
        (
            "<tr><td>a</td><td>b</td></tr>\n<tr><td></td></tr>\n</tbody>",
            "<tr><td>a<td>b<tr><td></tbody>",
        ),
        ("<ul>\n<li>a</li>\n<li>b</li>\n</ul>", "<ul>\n<li>a<li>b</ul>"),
        ("<li>a</li>b", "<li>a</li>b"),
    ],
)
def test_what_the_parser_does_not_need_is_left_away(page: str, short: str) -> None:
    assert shorten(page) == short


def test_the_same_elements_words_and_attributes_are_read_from_it() -> None:
    page = (
        '<table class="stack"><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>'
        '<tbody><tr><td class="right">1</td><td>2 <a href="#c1">3</a></td></tr>'
        "<tr><td></td><td>4</td></tr></tbody></table><ul><li>5</li><li>6</li></ul>"
    )
    short = shorten(page)
    assert len(short) < len(page)
    assert read(short) == read(page)
    assert read(short.replace("<td>4", "<td>5")) != read(page)


def read(page: str) -> list[tuple[str, list[tuple[str, str]], str]]:
    tree = lxml.html.document_fromstring(page)
    return [(e.tag, sorted(e.attrib.items()), e.text or "") for e in tree.iter()]


def test_a_style_sheet_loses_comments_and_space_but_nothing_in_its_strings() -> None:
    css = '/* why */\na > b:hover, c {\n  color: red;\n  content: attr(x) ": ";\n}\n'
    assert shorter_css(css) == 'a > b:hover,c{color:red;content:attr(x) ": "}'
    media = "@media (min-width: 36rem) { d { e: calc(1px + 2px); } }"
    assert shorter_css(media) == "@media (min-width:36rem){d{e:calc(1px + 2px)}}"
