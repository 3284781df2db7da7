"""Numerals of a finished page that lead nowhere.

In: the HTML of a briefing, and the names its data use. Out: the words around each numeral that is
neither a link to its claim nor on the written list (`dean06.numerals`, docs/claims.md). The page is
read as a browser would show it and not as blocks, so that a number a template or a chart
put there is found too.
"""

from collections.abc import Iterable, Iterator

from lxml import etree, html

from dean06.numerals import bare_numerals

# A number that has a claim: a link to its entry, or without an annex only named.
_NUMBER = "(@data-claim or (local-name()='a' and starts-with(@href, '#c')))"
# What is no text of the report, what leads to a claim or a source, what is numbered by the page
# itself, the annex that tells of claims, axis marks, and what an analyst printed or drew.
_PASSED_OVER = (
    "self::style or self::title or self::pre"
    f" or {_NUMBER} or (local-name()='a' and starts-with(@href, '#s'))"
    " or @class='ref' or @class='label' or @class='number'"
    " or contains(@class, 'grounds') or contains(@class, 'tick') or contains(@class, 'added')"
)
_AROUND = 30  # characters either side: enough to find it on the page
# Elements inside a line; all others end a line, so that a number is never read into the next cell.
_INLINE = {"a", "b", "span", "strong", "em", "s", "code", "data", "text", "tspan"}
# Stands for what was passed over, so that the words around it do not run together.
_GAP = "\u241f"


def unclaimed(page: str, names: Iterable[str] = ()) -> list[str]:
    """Return each numeral of `page` without a claim, with the words around it.

    `names` are those of places, indicators and the like: a numeral in one of them is part of it.
    """
    root = html.document_fromstring(page.encode(), parser=html.HTMLParser(encoding="utf-8"))
    claimed, spoken = _claimed(root), _spoken(root)
    for element in root.xpath(f"//body//*[{_PASSED_OVER}]"):
        _take_out(element)
    spared = sorted({name for name in names if bare_numerals(name)}, key=len, reverse=True)
    lines = (" ".join(line.split()) for line in _lines(root.find("body")))
    bare = [found for line in lines for _, found in _bare(line, spared)]
    told = [pair for words in spoken for pair in _bare(words, spared)]
    return [*bare, *(found for numeral, found in told if numeral not in claimed)]


def _claimed(root: etree._Element) -> set[str]:
    """Return the numerals the page has claims for."""
    texts = [each.text_content() for each in root.xpath(f"//*[{_NUMBER}]")]
    return {text[start:end] for text in texts for start, end in bare_numerals(text)}


def _spoken(root: etree._Element) -> list[str]:
    """Return the words that stand for pictures."""
    return [str(w) for w in root.xpath("//*[local-name()='svg']/@aria-label | //img/@alt")]


def _bare(line: str, spared: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the bare numerals of `line`, each with the words around it."""
    for name in spared:
        line = line.replace(name, _GAP)
    for start, end in bare_numerals(line):
        around = line[max(0, start - _AROUND) : end + _AROUND]
        yield line[start:end], around.replace(_GAP, "…").strip()


def _take_out(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is None:
        return
    tail, before = _GAP + (element.tail or ""), element.getprevious()
    if before is None:
        parent.text = (parent.text or "") + tail
    else:
        before.tail = (before.tail or "") + tail
    parent.remove(element)


def _lines(body: etree._Element | None) -> Iterator[str]:
    """Yield the text of `body`, a line per element that begins one."""
    line = ""
    for event, element in etree.iterwalk(body, events=("start", "end")) if body is not None else ():
        if not isinstance(element.tag, str):
            continue
        if etree.QName(element).localname not in _INLINE:
            yield line
            line = ""
        if etree.QName(element).localname == "text":
            line += " "  # a line of a label in a drawing
        line += (element.text if event == "start" else element.tail) or ""
    yield line
