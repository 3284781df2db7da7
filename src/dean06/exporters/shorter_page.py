"""A page in fewer characters.

In: a finished page in which every `<` begins a tag and every attribute is quoted, as templates
with autoescape and lxml write it. Out: the same page to a browser. Quotes are left away only where
nothing in the value could end it: templates quote everything, so that what a document holds
never becomes an attribute.
"""

import re

_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
# Ends the next tag stands for (HTML, 13.1.2.4): most of a page of figures is cells.
_ENDS = re.compile(
    r"</t[dh]>\s*(?=<t[dh][ >]|</tr>)"
    r"|</tr>\s*(?=<tr[ >]|</t(?:head|body)>)"
    r"|</li>\s*(?=<li[ >]|</[ou]l>)"
)
# Not before "/>", which would become part of the value.
_QUOTED = re.compile(r'(?<==)"([\w#.:%-]+)"(?=[ >])')


def shorten(page: str) -> str:
    """Return `page` without the quotes and ends of cells and items it can do without."""
    return _ENDS.sub("", _TAG.sub(_unquoted, page))


def _unquoted(tag: re.Match[str]) -> str:
    return _QUOTED.sub(r"\1", tag[0])
