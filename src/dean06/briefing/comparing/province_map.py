"""A ranking as a map of the provinces.

In: a ranking whose places are the provinces the outlines show. Out: a Chart, None for places of
another map. Classes differ in lightness, so that a grey print can be read; a place without a figure
is hatched. A province carries its place in the order, the best it may have where the bounds leave
it open: the names stand in the table beside the same number. Hoàng Sa and Trường Sa are drawn
where they lie and named.
"""

from collections.abc import Iterator
from typing import Any

from matplotlib.axes import Axes
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path

from dean06.blocks.model import Chart
from dean06.briefing.comparing.classes import Classes, classify
from dean06.briefing.comparing.compact import compact
from dean06.briefing.comparing.outlines import Atlas, Outline, Point, atlas_on, plane
from dean06.briefing.comparing.view import View, title
from dean06.briefing.drawing import WIDTH_MM, canvas, to_chart
from dean06.briefing.words import references
from dean06.claims import ClaimBook
from dean06.measures.clusters import Ranking

# Dark is ahead; each shade with the colour of a number that can be read on it.
_SHADES = (("#1F3A5F", "white"), ("#48719F", "white"), ("#A9C0DC", "black"), ("#E1E9F3", "black"))
_BORDER = "#5B6169"

_CORNERS = (101.9, 6.8), (117.9, 23.6)
_LEGEND = (110.9, 23.0)
_STEP = 0.72

# Where an archipelago's name stands, from its middle: where no island is.
_BESIDE = {"hoang-sa": (0.0, -1.55), "truong-sa": (1.2, 2.4)}

_Style = dict[str, Any]
_LIMIT: _Style = {"facecolor": "white", "hatch": "-----"}
_NOTHING: _Style = {"facecolor": "white", "hatch": "/////"}


def map_chart(ranking: Ranking, view: View) -> Chart | None:
    """Draw a ranking on the provinces, None where its places are not those of the outlines."""
    atlas = atlas_on(view.reference["outlines"], view.places, ranking.day)
    rows, book = list(ranking.figures.itertuples()), ClaimBook(view.lang)
    if atlas is None:
        return None
    classes = classify(rows)
    styles = _styles(classes, view, ranking)
    (west, south), (east, north) = (plane(*corner) for corner in _CORNERS)
    with canvas(WIDTH_MM * (north - south) / (east - west)) as (drawing, axes):
        drawing.set_layout_engine("none")
        axes.set_position((0, 0, 1, 1))
        axes.set_axis_off()
        axes.set_xlim(west, east)
        axes.set_ylim(south, north)
        for key, outline in atlas.provinces.items():
            _draw(axes, outline, styles.get(key, _NOTHING))
        _write_places(axes, rows, atlas, view, book)
        _name_seas(axes, atlas, view)
        _draw_legend(axes, classes, ranking, view, book)
        chart = to_chart(
            drawing,
            caption=(*_caption(ranking, view), *references(rows, view.numbers)),
            alt=_alternative(ranking, view, book),
            claims=book.claims,
            notes=(_note(rows, view),),
        )
    return compact(chart)


def _caption(ranking: Ranking, view: View) -> tuple[str, ...]:
    told = view.words.say("{title}, on the map", title=title(ranking.first, view.lang))
    return (told,)


def _note(rows: list[Any], view: View) -> tuple[str, ...]:
    say = view.words.say
    if any(row.place_from != row.place_to for row in rows):
        return (say("The number in a province is the best rank its figure allows."),)
    return (say("The number in a province is its rank."),)


def _styles(classes: Classes, view: View, ranking: Ranking) -> dict[str, _Style]:
    """Return how each province with a figure is filled, by the key it has on the day."""
    now = {view.places[key].code: key for key in view.places.provinces_on(ranking.day)}
    filled = {
        row.place: {"facecolor": _shade(n, len(classes.exact))[0]}
        for n, rows in enumerate(classes.exact)
        for row in rows
    } | {row.place: _LIMIT for row in classes.open}
    return {now[view.places[key].code]: style for key, style in filled.items()}


def _shade(n: int, count: int) -> tuple[str, str]:
    """Return the shade of class `n` of `count`: the first the darkest, the last the lightest."""
    return _SHADES[round(n * (len(_SHADES) - 1) / max(1, count - 1))]


def _draw(axes: Axes, outline: Outline, style: _Style) -> None:
    path = Path.make_compound_path(*(_closed(ring) for ring in outline.rings))
    patch = PathPatch(path, edgecolor=_BORDER, linewidth=0.35, **style)
    patch.set_gid(f"province-{outline.code}")
    axes.add_patch(patch)


def _closed(ring: Any) -> Path:
    return Path([*ring, ring[0]], closed=True)


def _write_places(axes: Axes, rows: list[Any], atlas: Atlas, view: View, book: ClaimBook) -> None:
    spots = {outline.code: outline.spot for outline in atlas.provinces.values()}
    colours = {
        row.place: _shade(n, len(classify(rows).exact))[1]
        for n, members in enumerate(classify(rows).exact)
        for row in members
    }
    for row in rows:
        spot, number = spots[view.places[row.place].code], _number(row, book)
        if row.place in colours:
            _write(axes, spot, number, color=colours[row.place])
        else:
            _write(axes, spot, number, bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.6})


def _number(row: Any, book: ClaimBook) -> str:
    if row.unit_kind == "rank":
        return book.read(row).text.partition("/")[0]
    return book.rank(row.observation, row.ahead).text


def _write(axes: Axes, at: Point, text: str, **style: Any) -> None:
    axes.text(*at, text, ha="center", va="center_baseline", fontsize=5.5, **style)


def _name_seas(axes: Axes, atlas: Atlas, view: View) -> None:
    say = view.words.say
    names = {
        "hoang-sa": say("Hoang Sa Archipelago\n(Da Nang)"),
        "truong-sa": say("Truong Sa Archipelago\n(Khanh Hoa)"),
    }
    for name, (x, y) in atlas.archipelagos.items():
        right, up = _BESIDE[name]
        axes.text(x + right, y + up, names[name], ha="center", va="center", fontsize=7)
    axes.text(*plane(112.2, 13.6), say("East Sea"), ha="center", fontsize=8, color="#4F6F8F")


def _draw_legend(
    axes: Axes, classes: Classes, ranking: Ranking, view: View, book: ClaimBook
) -> None:
    for n, (style, text) in enumerate(_entries(classes, ranking, view, book)):
        x, y = plane(*_LEGEND)
        y -= n * _STEP
        axes.add_patch(
            Rectangle((x, y - 0.42), 0.75, 0.42, edgecolor=_BORDER, linewidth=0.35, **style)
        )
        axes.text(x + 0.95, y - 0.21, text, va="center_baseline", fontsize=7)


def _entries(
    classes: Classes, ranking: Ranking, view: View, book: ClaimBook
) -> Iterator[tuple[_Style, str]]:
    say = view.words.say
    for n, rows in enumerate(classes.exact):
        best, worst = book.read(rows[0]).text, book.read(rows[-1]).text
        text = best if best == worst else say("{first} to {last}", first=best, last=worst)
        yield {"facecolor": _shade(n, len(classes.exact))[0]}, text
    if classes.open:
        yield _LIMIT, say("only a limit is known")
    if ranking.absent:
        yield _NOTHING, say("no figure yet")


def _alternative(ranking: Ranking, view: View, book: ClaimBook) -> str:
    """Tell the first, the last, how many provinces have a figure and how many none."""
    rows = list(ranking.figures.itertuples())
    return view.words.say(
        "{title}: map of {all} provinces and cities; {n} have a figure, from {first} "
        "({first_figure}) to {last} ({last_figure}); the Hoang Sa and Truong Sa archipelagos are "
        "shown. Every figure stands in the table.",
        title=title(rows[0], view.lang),
        all=len(rows) + len(ranking.absent),
        n=book.count(ranking.figures["observation"]).text,
        first=view.place(rows[0].place),
        first_figure=book.read(rows[0]).text,
        last=view.place(rows[-1].place),
        last_figure=book.read(rows[-1]).text,
    )
