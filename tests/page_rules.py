"""What every page must be, read from its text alone.

In: the HTML of a page. Out: a sentence per fault. These are the rules no checker of accessibility
knows: what an office was promised of a page (one small file, no request, no script but the search
of the index, a policy that says so), and those axe-core leaves to a reader's judgement.
"""

import hashlib
import re
from base64 import b64encode
from collections import Counter
from html.parser import HTMLParser

MOST_BYTES = 200_000

_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr"}
_LOADS = {"src", "srcset", "poster", "background", "data", "action", "formaction", "ping"}
# Elements that end where the next begins, or what they stand in ends (HTML, 13.1.2.4).
_ENDED_BY = {
    "td": {"td", "th", "tr", "/tr", "/tbody", "/thead"},
    "th": {"td", "th", "tr", "/tr", "/tbody", "/thead"},
    "tr": {"tr", "/tbody", "/thead"},
    "li": {"li", "/ul", "/ol"},
}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
# What programs write where nobody described a picture, and a file's own name.
_NO_TEXT = re.compile(
    r"no description has been provided|^(image|picture|chart|figure|hình|ảnh|biểu đồ)?\s*\d*$"
    r"|\.(png|jpe?g|svg|gif)$|untitled|placeholder|lorem ipsum",
    re.IGNORECASE,
)
_SHORTEST_TEXT = 12


class _Reader(HTMLParser):
    """Walks a page once and notes what the rules ask for."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []
        self.open: list[str] = []
        self.ids: Counter[str] = Counter()
        self.wanted: list[str] = []
        self.levels: list[int] = []
        self.policy: str | None = None
        self.scripts: list[str] = []
        self.links: list[list[str]] = []
        self.title = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._end_open(tag)
        if tag not in _VOID:
            self.open.append(tag)
        self._note(tag, given)
        self._requests(tag, given)
        self._names(tag, given)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def _end_open(self, by: str) -> None:
        while self.open and by in _ENDED_BY.get(self.open[-1], ()):
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        self._end_open(f"/{tag}")
        if self.open and self.open[-1] == tag:
            self.open.pop()
        else:
            self.faults.append(f"</{tag}> closes {self.open[-1:] or 'nothing'}")
        if tag == "a" and self.links and not "".join(self.links[-1]).strip():
            self.faults.append("a link without words")

    def handle_data(self, data: str) -> None:
        within = self.open[-1] if self.open else ""
        if within == "script":
            self.scripts.append(data)
        elif within == "style":
            self._style(data)
        elif within == "title" and "svg" not in self.open:
            self.title += data
        elif "a" in self.open:
            self.links[-1].append(data)

    def _note(self, tag: str, given: dict[str, str]) -> None:
        if tag == "html" and given.get("lang") not in ("vi", "en"):
            self.faults.append("the page does not say its language")
        if given.get("id"):
            self.ids[given["id"]] += 1
        for name in ("aria-labelledby", "aria-describedby", "for"):
            self.wanted += given.get(name, "").split()
        if tag == "a":
            self.links.append([given.get("aria-label", "")])
            if given.get("href", "").startswith("#"):
                # What leads to nothing closes the panel of a number, and the page stays in place.
                self.wanted += [] if given["href"] == "#-" else [given["href"][1:]]
        if tag in _HEADINGS:
            self.levels.append(_HEADINGS[tag])
        if tag == "th" and given.get("scope") not in ("col", "row", "colgroup", "rowgroup"):
            self.faults.append("a header cell without scope")
        if tag == "meta" and given.get("http-equiv", "").lower() == "content-security-policy":
            self.policy = given.get("content", "")

    def _requests(self, tag: str, given: dict[str, str]) -> None:
        for name, value in given.items():
            if name.startswith("on"):
                self.faults.append(f"<{tag}> runs a script at {name}")
            if name in _LOADS and not value.startswith("data:"):
                self.faults.append(f"<{tag}> loads {value}")
            if name == "style":
                self._style(value)
            if name in ("href", "xlink:href") and value.strip().lower().startswith("javascript:"):
                self.faults.append(f"<{tag}> runs a script")
        if tag in ("link", "iframe", "object", "embed", "base", "frame"):
            self.faults.append(f"<{tag}> stands in the page")
        if tag in ("use", "image", "feimage"):
            loaded = given.get("href", given.get("xlink:href", ""))
            if not loaded.startswith(("#", "data:")):
                self.faults.append(f"<{tag}> loads {loaded}")

    def _names(self, tag: str, given: dict[str, str]) -> None:
        # A drawing with links in it is a group: what is an image hides them.
        linked = tag == "svg" and given.get("role") == "group"
        is_picture = linked or tag == "img" or given.get("role") == "img"
        if tag == "svg" and not is_picture and given.get("aria-hidden") != "true":
            self.faults.append("a drawing that is neither described nor hidden")
        if not is_picture:
            return
        text = given.get("alt", "") if tag == "img" else given.get("aria-label", "")
        if len(text.strip()) < _SHORTEST_TEXT or _NO_TEXT.search(text.strip()):
            self.faults.append(f"a picture described as “{text}”")

    def _style(self, text: str) -> None:
        if re.search(r"@import|url\(\s*['\"]?(?!data:|#)", text):
            self.faults.append("the style loads something")


def faults_of(page: str) -> list[str]:
    """Return what is wrong with a page, nothing for one that keeps the promises."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return [
        *_whole(page, reader),
        *reader.faults,
        *_policy(reader),
        *_order(reader.levels),
        *(f"the id {name} stands twice" for name, times in reader.ids.items() if times > 1),
        *(f"nothing has the id {name}" for name in reader.wanted if name not in reader.ids),
    ]


def _whole(page: str, reader: _Reader) -> list[str]:
    told = []
    if len(page.encode()) > MOST_BYTES:
        told.append(f"the page is larger than {MOST_BYTES} bytes")
    if not page.startswith("<!doctype html>") or not page.rstrip().endswith("</html>"):
        told.append("the page is not whole")
    if reader.open:
        told.append(f"never closed: {reader.open}")
    if not reader.title.strip():
        told.append("the page has no title")
    return told


def _policy(reader: _Reader) -> list[str]:
    """The policy must refuse all but what the page itself holds, scripts but by their digest."""
    if reader.policy is None:
        return ["the page has no policy"]
    rules = {rule.split()[0]: rule.split()[1:] for rule in reader.policy.split(";") if rule.strip()}
    told = []
    if rules.get("default-src") != ["'none'"]:
        told.append("the policy does not begin by refusing everything")
    allowed = [source for name in ("img-src", "font-src") for source in rules.get(name, [])]
    if set(allowed) - {"data:"}:
        told.append("the policy lets the page load something")
    scripts = {
        f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
        for text in reader.scripts
    }
    if set(rules.get("script-src", [])) != scripts:
        told.append("the policy and the scripts of the page differ")
    return told


def _order(levels: list[int]) -> list[str]:
    told = []
    if levels.count(1) != 1:
        told.append(f"{levels.count(1)} headings of the first level")
    skipped = [
        (before, after)
        for before, after in zip([0, *levels], levels, strict=False)
        if after > before + 1
    ]
    return told + [f"a heading skips from level {b} to {a}" for b, a in skipped]
