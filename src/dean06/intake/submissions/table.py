"""Turn a submitted table, long or wide, into rows.

In: the sheets of a file and, where there is one, its mapping. Out: an observation per cell of a
value column (`table_row`); an empty cell of a wide table is a gap and no row.
"""

from collections.abc import Iterator
from typing import Any

from dean06.grids import Grid
from dean06.intake.faults import Spot, Wording, spot_fault, told
from dean06.intake.submissions.headings import layouts, unread
from dean06.intake.submissions.layout import Layout, NoLayout
from dean06.intake.submissions.lookups import Lookups
from dean06.intake.submissions.mapping import Mapping
from dean06.intake.submissions.sent import Sent, drop, keep, refused
from dean06.intake.submissions.sources import form_source, key_of
from dean06.intake.submissions.table_row import Refused, TableRow
from dean06.intake.tables import cell_count
from dean06.places import NATION


def table_rows(
    name: str, grids: tuple[Grid, ...], mapping: Mapping | None, lookups: Lookups
) -> Sent:
    """Return what the table `name` gives; one whose columns cannot be told is refused whole."""
    try:
        found = layouts(grids, mapping)
    except NoLayout as error:
        wording = error.wording
        return refused(name, "header", told(lambda words: f"{name}: {wording(words)}"))
    sent = Sent(name)
    rows = [row for layout in found for row in _added(sent, layout, lookups)]
    for grid in unread(grids, found) if mapping is None else ():
        spot = Spot(name, grid.name, grid.lines[0])
        drop(sent.observations, spot_fault(spot, "header", told(_unread(grid.name))))
    places = {row["place"] for row in rows}
    results = [row["period_end"] for row in rows if row["status"] == "result"]
    about = places.pop() if len(places) == 1 else NATION
    latest, mark = max(results, default=None), lookups.synthetic
    source = form_source(key_of(name), name, about, None, latest, synthetic=mark)
    sent.sources.append(lookups.record("sources", (name, "", None, None), source))
    return sent


def _added(sent: Sent, layout: Layout, lookups: Lookups) -> Iterator[dict[str, Any]]:
    """Add what the table of `layout` gives to `sent`; yield the cells of each observation."""
    labels = {index: _labels(layout, index) for index, _ in layout.values}
    misfits = layout.misfits()
    for line, cells in layout.rows():
        if line in misfits:
            wording = cell_count(misfits[line], layout.grid.widths[layout.header])
            spot = Spot(sent.name, layout.grid.name, line)
            drop(sent.observations, spot_fault(spot, "cell_count", told(wording)))
            continue
        for index, moment in layout.values:
            if cells[index] is None and len(layout.values) > 1:
                continue
            row = TableRow(sent.name, layout, line, cells, index, lookups)
            try:
                record = row.observation(moment)
            except Refused as refusal:
                drop(sent.observations, *refusal.faults)
                continue
            key = f"{key_of(sent.name)}/{sent.observations.read + 1:02}"
            where = (sent.name, layout.grid.name, line, labels[index])
            keep(
                sent.observations,
                lookups.record("observations", where, {"observation": key, **record}),
            )
            yield record


def _unread(sheet: str) -> Wording:
    return lambda words: words.say(
        "sheet “{sheet}” holds figures, but no row of it names the columns. Name them as in the "
        "other sheets, or hide the sheet.",
        sheet=sheet,
    )


def _labels(layout: Layout, index: int) -> dict[str, str]:
    columns = {field: layout.label(place) for field, place in layout.columns.items()}
    value = layout.label(index)
    day = columns.get("day") or columns.get("period") or value
    return {
        **columns,
        **dict.fromkeys(("value_text", "value", "denominator", "value_date", "bound"), value),
        **dict.fromkeys(("period_start", "period_end"), day),
    }
