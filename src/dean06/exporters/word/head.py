"""The head and the end of an official document, Decree 30/2020/NĐ-CP, Annex I.

In: the head's and the signature's blocks. Out: tables without lines, two columns each, and the
titles. The rules under the lines are borders of short paragraphs, as long as the decree says of
the line above: a drawn line would float away when the office edits the text.
"""

from collections.abc import Iterable

from dean06.blocks.model import Head, Signature
from dean06.exporters.fonts import width_mm
from dean06.exporters.word.elements import Element, make, paragraph, value
from dean06.exporters.word.sizes import line_mm, mm, number, pt, twips
from dean06.exporters.word.tables import cell, fixed_table, whole_row
from dean06.exporters.word.writer import Writer, bold, sized

_GAP_MM = 3.0
_BELOW_MM = 3.0


def set_head(head: Head, writer: Writer) -> list[Element]:
    """Return head, title and facts."""
    title = paragraph("Title", writer.string(head.title))
    subject = paragraph("Subtitle", writer.string(head.subject))
    under = _rule(head.subject, "subject", number("head", "title_rule_share"), line_mm())
    facts = [paragraph("Facts", writer.runs(fact)) for fact in head.facts]
    titles = [title, subject, under] if head.subject else [title]
    to = list(_addressees(head, writer))
    # What opens the report stands clear of whom it is sent to.
    clear = make("w:spacing", {"w:after": twips(_BELOW_MM)})
    return [_letterhead(head, writer), *titles, *to, *facts, paragraph("Rule", (), (clear,))]


def _addressees(head: Head, writer: Writer) -> Iterable[Element]:
    """Return "Kính gửi": one body on its line, several below it on lines of their own."""
    if len(head.addressees) == 1:
        yield paragraph("Addressee", writer.string(f"{head.addressees_title} {head.addressees[0]}"))
    elif head.addressees:
        yield paragraph("Addressee", writer.string(head.addressees_title))
        for body in head.addressees:
            yield paragraph("Addressee", writer.string(f"- {body}"))


def _letterhead(head: Head, writer: Writer) -> Element:
    left = mm("head", "left")
    right = line_mm() - left
    lines = (
        (writer.string(head.number_line, sized(pt("head", "line"))), left),
        (
            writer.string(head.date_line, make("w:i"), sized(pt("head", "line"))),
            right,
        ),
    )
    rows = [whole_row((cell(left, _office(head, writer)), cell(right, _country(head, writer))))]
    if head.number_line or head.date_line:
        rows.append(whole_row(cell(width, (_line(runs, before=4.0),)) for runs, width in lines))
    return fixed_table((left, right), rows)


def _office(head: Head, writer: Writer) -> Iterable[Element]:
    if head.parent_body:
        yield _line(writer.string(head.parent_body.upper()))
    if head.issuing_body:
        yield _line(writer.string(head.issuing_body.upper(), bold()))
        share, room = number("head", "body_rule_share"), mm("head", "left") - _GAP_MM
        yield _rule(head.issuing_body.upper(), "bodies", share, room)


def _country(head: Head, writer: Writer) -> Iterable[Element]:
    yield _line(writer.string(head.country.upper(), bold()))
    yield _line(writer.string(head.motto, bold(), sized(pt("head", "motto"))))
    yield _rule(
        head.motto, "motto", number("head", "motto_rule_share"), line_mm() - mm("head", "left")
    )


def _line(runs: Iterable[Element], before: float = 0.0) -> Element:
    return paragraph("Letterhead", runs, (make("w:spacing", {"w:before": twips(before)}),))


def _rule(line: str, size: str, share: float, room_mm: float) -> Element:
    """Return a rule as long as `share` of `line`, in the middle of `room_mm`."""
    wide = min(width_mm(line, pt("head", size), bold=True), room_mm)
    side = twips((room_mm - wide * share) / 2)
    border = make("w:top", {"w:val": "single", "w:sz": 6, "w:space": 1, "w:color": "000000"})
    properties = (
        make("w:pBdr", None, border),
        make("w:spacing", {"w:before": 70}),
        make("w:ind", {"w:left": side, "w:right": side}),
    )
    return paragraph("Rule", (), properties)


def set_signature(end: Signature, writer: Writer) -> list[Element]:
    """Return recipients on the left, the signer's title and room for a name on the right."""
    half = line_mm() / 2
    row = whole_row((cell(half, _recipients(end, writer)), cell(half, _signer(end, writer))))
    gap = paragraph("BodyText", (), (make("w:keepNext"),))
    return [gap, fixed_table((half, half), (row,)), paragraph("Rule")]


def _recipients(end: Signature, writer: Writer) -> Iterable[Element]:
    looks = (bold(), make("w:i"), sized(pt("end", "recipients_title")))
    yield paragraph("Recipients", writer.string(end.recipients_title, *looks))
    for line in end.recipients:
        yield paragraph("Recipients", writer.string(f"- {line.strip().removeprefix('-').strip()}"))


def _signer(end: Signature, writer: Writer) -> Iterable[Element]:
    for line in end.signer:
        yield paragraph("Signer", writer.string(line))
    room = (make("w:spacing", {"w:before": twips(mm("end", "name"))}), value("w:jc", "center"))
    yield paragraph("Signer", (), room)
