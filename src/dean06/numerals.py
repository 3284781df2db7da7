"""Numerals in a text, and which of them need no claim.

In: a text as printed. Out: where its numerals stand that a reader may ask the origin of. What is
let through is one written list, `EXEMPTIONS`: the same list decides what a page marks as quoted
and what the check of finished documents passes over, so that the two cannot disagree. Each line
of it is explained in docs/claims.md.
"""

import re
from dataclasses import dataclass

_NUMERAL = re.compile(r"\d+(?:[.,/:]\d+)*(?:\s?%)?")

_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_YEAR = r"(?:19|20)\d\d"
_MONTHS = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_KINDS = (
    "Luật|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Công điện|Kế hoạch|Thông tư|Công văn|Thông báo"
    "|Law|Resolution|Decree|Decision|Directive|Telegram|Plan|Circular|Document|Notice"
)


@dataclass(frozen=True)
class Exemption:
    """Numerals that need no claim: what they are called in docs/claims.md, and how they look."""

    name: str
    pattern: re.Pattern[str]


def _exemption(name: str, *patterns: str) -> Exemption:
    return Exemption(name, re.compile("|".join(f"(?:{pattern})" for pattern in patterns)))


EXEMPTIONS = (
    _exemption(
        "date",
        rf"(?<![\d/.,]){_DAY}/{_MONTH}(?:/{_YEAR})?(?![\d/%]|,\d)",
        rf"(?<![\d/.,]){_MONTH}/{_YEAR}(?![\d/%]|,\d)",
        rf"(?i:ngày|tháng|quý)\s+{_DAY}(?![\d.,/]*\d|\s?%)",
        rf"{_DAY}\s+{_MONTHS}(?:\s+{_YEAR})?",
        rf"{_MONTHS}\s+{_DAY}(?![\d%])(?:,?\s+{_YEAR})?",
        rf"{_MONTHS}\s+{_YEAR}",
    ),
    _exemption(
        "year",
        rf"(?i:năm(?: \w+){{0,2}}|từ|đến|tới|và|,)\s+{_YEAR}(?![\d%]|[.,]\d)"
        r"(?!\s+(?:hồ sơ|người|thẻ|lượt|cơ sở))",
        rf"(?<![\d.,]){_YEAR}\s?[-–]\s?{_YEAR}(?![\d%])",
        rf"\b(?i:in|of|by|until|since|from|to|for|year|and|during|through|the|,)\s+{_YEAR}"
        rf"(?![\d%]|[.,]\d)(?!\s+(?:files|people|cards|visits|services))",
    ),
    _exemption(
        "period",
        r"(?:6|9|sáu|chín)\s+tháng\s+(?:đầu|cuối)\s+năm",
        r"(?:các\s+)?kỳ\s+(?:6\s+tháng|2\s+năm)",
        rf"(?<!\d)0?2\s+năm\s+(?:{_YEAR}\s?[-–]\s?{_YEAR}|thực hiện|triển khai)",
        r"(?:first|last|second)\s+(?:6|9)\s+months",
    ),
    _exemption(
        "document number",
        r"\d+(?:/\d{4})?/[A-ZĐ]{2,}[\w-]*",
        rf"(?:{_KINDS})\s+(?:(?:số|No\.?)\s*\d+|\d\d+)(?:/[\w/-]+)?(?![.,]\d|\s?%)",
        r"Bộ chỉ số 766|766 [Ii]ndex|Index 766|Set 766",
    ),
    _exemption(
        "name",
        r"(?i:đề án|project|tổ công tác)\s+(?:số\s+)?06",
        r"(?i:mức(?:\s+độ)?|level)\s+[1-4](?![\d.,%]*[\d%])",
        r"(?i:từ|aged)\s+\d\d\s+(?i:tuổi|and over|or over|years)",
        r"(?i:chính quyền(?: địa phương)?)\s+(?:0?2|hai)\s+cấp",
    ),
    _exemption("ordinal", r"lần thứ\s+\d+(?![.,]\d)", r"(?<!\d)\d+(?:st|nd|rd|th)\b"),
    _exemption("mark", r"[^\W\d_][\w-]*\d+", r"(?<![\d.,])\d+[^\W\d_]\w*"),
    _exemption("reference", r"\[\d+\]"),
)


def bare_numerals(text: str) -> list[tuple[int, int]]:
    """Return where numerals stand in `text` that need a claim, as start and end."""
    spared = [match.span() for rule in EXEMPTIONS for match in rule.pattern.finditer(text)]
    return [
        found.span()
        for found in _NUMERAL.finditer(text)
        if not any(start <= found.start() and _digits_end(found) <= end for start, end in spared)
    ]


def _digits_end(found: re.Match[str]) -> int:
    return found.start() + len(found[0].rstrip("% \u00a0"))
