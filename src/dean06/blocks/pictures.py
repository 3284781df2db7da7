"""SVG made safe to stand in a page.

In: SVG as text, from this program or from anybody's notebook. Out: the same drawing
with nothing that runs, loads or links. Elements and references are allowed by list rather than
forbidden by list: browsers learn new ways to run code, drawings need no new ways to
be drawn. A drawing with a style sheet of its own is shown as an image instead of
inlined, because its rules would reach the rest of the page.
"""

import re
from base64 import b64encode
from collections.abc import Callable, Iterator

from lxml import etree
from markupsafe import Markup

from dean06.blocks.model import Picture
from dean06.blocks.shorter_svg import shorten_svg

_SVG = "{http://www.w3.org/2000/svg}"
_HREFS = ("href", "{http://www.w3.org/1999/xlink}href")
_DRAWING = re.compile(
    "svg|g|defs|symbol|use|path|rect|circle|ellipse|line|polyline|polygon|text|tspan|textPath|"
    "title|desc|clipPath|mask|marker|pattern|linearGradient|radialGradient|stop|image|style"
)
_EMBEDDED = re.compile(r"data:image/(png|jpeg);base64,[A-Za-z0-9+/=\s]*")
_LOADS = re.compile(r"@import|@font-face|url\(\s*['\"]?(?!#)|\\", re.I)
_POINTER = re.compile(r"url\(\s*['\"]?#([^'\")\s]+)['\"]?\s*\)")
# The one rule matplotlib writes; both properties are inherited, so the root can carry them.
_MATPLOTLIB_RULE = "*{stroke-linejoin: round; stroke-linecap: butt}"

_TICK = re.compile(r"[xy]tick_\d+")


class BadPicture(ValueError):
    """A picture that is not what its type says."""


def parse_svg(svg: str) -> etree._Element:
    """Read `svg` into a cleaned tree. Raises BadPicture when it is not SVG."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(svg.encode(), parser)
    except etree.XMLSyntaxError as error:
        raise BadPicture(str(error)) from error
    if root.tag != f"{_SVG}svg":
        raise BadPicture(f"<{root.tag}>")
    _clean(root)
    return root


def clean_svg(svg: str) -> str:
    """Return `svg` without prolog and without anything that runs, loads or links."""
    return str(etree.tostring(parse_svg(svg), encoding="unicode"))


def svg_words(svg: str) -> str:
    """Return what an SVG says of itself: its title, else its words, numbers left out."""
    root = parse_svg(svg)
    title = root.findtext(f"{_SVG}title") or root.get("aria-label")
    if title and title.strip():
        return " ".join(title.split())
    texts = (" ".join("".join(text.itertext()).split()) for text in root.iter(f"{_SVG}text"))
    return "; ".join(dict.fromkeys(text for text in texts if re.search(r"[^\W\d_]{2}", text)))


def picture_html(
    picture: Picture, alt: str, prefix: str, claims: frozenset[str] = frozenset()
) -> Markup:
    """Return `picture` as an element for a page.

    SVG stands inline, as real text, with its ids made unique by `prefix`; a group named for one of
    `claims` becomes a link to it. Everything else, and SVG with style rules, is an image with a
    data: address. Raises BadPicture.
    """
    if picture.mime != "image/svg+xml":
        return _image(picture.mime, picture.data, alt)
    root = parse_svg(picture.data)
    if not _absorb_rule(root):
        encoded = b64encode(etree.tostring(root, encoding="utf-8")).decode()
        return _image(picture.mime, encoded, alt)
    linked = _link_claims(root, claims)
    _mark_ticks(root)
    _prefix_ids(root, prefix)
    shorten_svg(root)
    # What stands inside an image cannot be reached with the keyboard.
    root.set("role", "group" if linked else "img")
    root.set("aria-label", alt)
    return Markup(etree.tostring(root, encoding="unicode"))  # noqa: S704 - cleaned above


def _image(mime: str, encoded: str, alt: str) -> Markup:
    data = re.sub(r"\s+", "", encoded)
    return Markup('<img src="data:{};base64,{}" alt="{}">').format(mime, data, alt)


def _clean(root: etree._Element) -> None:
    for element in list(root.iter()):
        if not isinstance(element.tag, str) or not _is_drawing(element):
            _remove(element)
        else:
            _clean_attributes(element)


def _is_drawing(element: etree._Element) -> bool:
    name = etree.QName(element)
    if f"{{{name.namespace}}}" != _SVG or not _DRAWING.fullmatch(name.localname):
        return False
    return name.localname != "style" or not _LOADS.search("".join(element.itertext()))


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        element.tail = None
        parent.remove(element)


def _clean_attributes(element: etree._Element) -> None:
    for name, value in list(element.attrib.items()):
        local = etree.QName(name).localname.lower()
        if local == "href":
            keep = name in _HREFS and _is_inside(element, value)
        else:
            keep = not local.startswith("on") and local != "base" and not _LOADS.search(value)
        if not keep:
            del element.attrib[name]


def _is_inside(element: etree._Element, address: str) -> bool:
    if element.tag == f"{_SVG}image":
        return _EMBEDDED.fullmatch(address) is not None
    return address.startswith("#")


def _absorb_rule(root: etree._Element) -> bool:
    """Move matplotlib's rule to the root; False when other rules are left."""
    for style in list(root.iter(f"{_SVG}style")):
        if "".join(style.itertext()).strip() == _MATPLOTLIB_RULE:
            _remove(style)
            root.set("stroke-linejoin", "round")
            root.set("stroke-linecap", "butt")
    return root.find(f".//{_SVG}style") is None


def _link_claims(root: etree._Element, claims: frozenset[str]) -> bool:
    """Make links of the groups that are named for a claim; tell whether there were any."""
    named = [group for group in root.iter(f"{_SVG}g") if group.get("id") in claims]
    for group in named:
        group.tag = f"{_SVG}a"
        group.set("href", f"#{group.attrib.pop('id')}")
    return bool(named)


def _mark_ticks(root: etree._Element) -> None:
    """Keep what matplotlib calls the marks of an axis, whose numbers are no figures."""
    for group in root.iter(f"{_SVG}g"):
        if _TICK.fullmatch(group.get("id", "")):
            group.set("class", "tick")


def _prefix_ids(root: etree._Element, prefix: str) -> None:
    used = {target for element in root.iter() for target in _targets(element)}

    def renamed(found: re.Match[str]) -> str:
        return f"url(#{prefix}-{found[1]})"

    for element in root.iter():
        identity = element.attrib.pop("id", None)
        if identity in used:
            element.set("id", f"{prefix}-{identity}")
        _rewrite(element, prefix, renamed)


def _targets(element: etree._Element) -> Iterator[str]:
    for name, value in element.attrib.items():
        if name in _HREFS and value.startswith("#"):
            yield value[1:]
        yield from _POINTER.findall(value)


def _rewrite(element: etree._Element, prefix: str, renamed: Callable[[re.Match[str]], str]) -> None:
    for name, value in element.attrib.items():
        if element.tag == f"{_SVG}a":
            continue
        if name in _HREFS and value.startswith("#"):
            element.set(name, f"#{prefix}-{value[1:]}")
        else:
            element.set(name, _POINTER.sub(renamed, value))
