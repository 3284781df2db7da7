"""Faults put into a good page, one at a time, to prove that each would be found.

In: the HTML of a page. Out: the same page with one thing wrong. `by` names who has to find it:
the rules of `page_rules`, or the browser with axe-core in it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Defect:
    """`spoil` puts it in; `told` is part of what has to be said of it."""

    name: str
    spoil: Callable[[str], str]
    by: Literal["rules", "browser"]
    told: str


def _swap(pattern: str, new: str) -> Callable[[str], str]:
    def spoil(page: str) -> str:
        spoiled, times = re.subn(pattern, lambda _: new, page, count=1)
        assert times, f"nothing to spoil: {pattern}"
        return spoiled

    return spoil


def _inside(markup: str) -> Callable[[str], str]:
    return _swap(r"</main>", f"{markup}</main>")


_WIDE = "<table><tr>" + "<td>1.323.386,55</td>" * 12 + "</tr></table>"
_PALE = '<p style="color:#999;background:#fff">Số liệu đã kiểm tra</p>'
_DARK = "<style>@media (prefers-color-scheme: dark) { h1 { color: #444 !important } }</style>"

DEFECTS = (
    Defect("no language", _swap(r"<html lang=vi>", "<html>"), "rules", "language"),
    Defect("no language", _swap(r"<html lang=vi>", "<html>"), "browser", "html-has-lang"),
    Defect(
        "no title", _swap(r"<title>.*?</title>", "<title></title>"), "browser", "document-title"
    ),
    Defect("no title", _swap(r"<title>.*?</title>", "<title></title>"), "rules", "no title"),
    Defect(
        "no alt text", _inside('<img src="data:image/gif;base64,R0lGOD">'), "rules", "described"
    ),
    Defect(
        "no alt text", _inside('<img src="data:image/gif;base64,R0lGOD">'), "browser", "image-alt"
    ),
    Defect(
        "a program's alt text",
        _inside('<img src="data:," alt="No description has been provided for this image">'),
        "rules",
        "described as",
    ),
    Defect(
        "a file name as alt text",
        _inside('<img src="data:," alt="bieu-do-2024h1.png">'),
        "rules",
        "described as",
    ),
    Defect("a drawing without words", _inside("<svg></svg>"), "rules", "neither described"),
    Defect("a header cell without scope", _swap(r"<th scope=col", "<th"), "rules", "without scope"),
    Defect(
        "a heading too deep", _inside("<h2>A</h2><h4>B</h4>"), "rules", "skips from level 2 to 4"
    ),
    Defect("a second title", _inside("<h1>A</h1>"), "rules", "2 headings of the first"),
    Defect(
        "a picture from elsewhere",
        _inside('<img src="https://example.org/a.png" alt="Số hồ sơ theo tháng">'),
        "rules",
        "loads https",
    ),
    Defect(
        "a picture beside the page",
        _inside('<img src="missing.png" alt="Số hồ sơ theo tháng">'),
        "browser",
        "loads file",
    ),
    Defect(
        "a style from elsewhere", _inside("<style>@import 'a.css';</style>"), "rules", "style loads"
    ),
    Defect("a handler", _swap(r"<main", '<main onclick="go()"'), "rules", "at onclick"),
    Defect(
        "a link that runs", _inside('<a href="javascript:go()">Xem</a>'), "rules", "runs a script"
    ),
    Defect(
        "a script nobody allowed",
        _inside("<script>go()</script>"),
        "rules",
        "scripts of the page differ",
    ),
    Defect("no policy", _swap(r"<meta http-equiv.*?>", ""), "rules", "no policy"),
    Defect(
        "a loose policy",
        _swap(r"default-src 'none'", "default-src 'self'"),
        "rules",
        "refusing everything",
    ),
    Defect("pale words", _inside(_PALE), "browser", "color-contrast"),
    Defect(
        "a title lost in the dark",
        _swap(r"</head>", f"{_DARK}</head>"),
        "browser",
        "color-contrast",
    ),
    Defect("a table too wide for a phone", _inside(_WIDE), "browser", "wider than the window"),
    Defect("an id twice", _inside('<p id="a">A</p><p id="a">B</p>'), "rules", "stands twice"),
    Defect(
        "a link to nothing", _inside('<a href="#nowhere">Xem</a>'), "rules", "nothing has the id"
    ),
    Defect("a link without words", _inside('<a href="#"> </a>'), "rules", "without words"),
    Defect("a link without words", _inside('<a href="a.pdf"></a>'), "browser", "link-name"),
    Defect("a field without a label", _inside("<input>"), "browser", "label"),
    Defect("a page cut off", lambda page: page[: len(page) * 2 // 3], "rules", "not whole"),
    Defect("an element never closed", _inside("<div>"), "rules", "closes"),
    Defect(
        "a page too large", _inside("<p>" + "đ" * 100_000 + "</p>"), "rules", "larger than 200000"
    ),
)
