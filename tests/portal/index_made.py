"""An index of an invented edition with every state a document can be in."""

from pathlib import Path

from dean06.messages import Language
from dean06.place import place_of
from dean06.places import Gazetteer
from dean06.portal.facts import digest
from dean06.portal.index import languages_of, render_index
from dean06.portal.listing import Catalogue
from dean06.portal.manifest import Entry, Manifest
from tests.portal.entries_made import DAY, FILES, entry, failed, judged, measured

_ALWAYS = {"valid_from": "", "valid_to": "", "successor": "", "capital_vi": "", "parent": ""}
_NAMES = {
    "viet-nam": ("Việt Nam", "Viet Nam"),
    "nghe-an": ("tỉnh Nghệ An", "Nghe An Province"),
    "da-nang": ("thành phố Đà Nẵng", "Da Nang City"),
    "dien-bien": ("tỉnh Điện Biên", "Dien Bien Province"),
    "ca-mau": ("tỉnh Cà Mau", "Ca Mau Province"),
    "can-tho": ("thành phố Cần Thơ", "Can Tho City"),
    "cao-bang": ("tỉnh Cao Bằng", "Cao Bang Province"),
    "hue": ("thành phố Huế", "Hue City"),
}
PLACES = Gazetteer(
    place_of(
        {
            **_ALWAYS,
            "place": key,
            "code": f"{number:02}",
            "slug": key,
            "level": "nation" if key == "viet-nam" else "province",
            "name_vi": vi,
            "name_en": en,
        }
    )
    for number, (key, (vi, en)) in enumerate(_NAMES.items())
)
LATE = DAY.replace(year=2023)


def entries(nothing: Path) -> tuple[Entry, ...]:
    """Return an edition; `nothing` is a folder of processed data without any slice."""
    same = digest(nothing, "can-tho")
    goals = (judged("nghe-an", "missed", "online", LATE), judged("nghe-an", "met", "smart"))
    return (
        entry("viet-nam"),
        entry("nghe-an", measured=measured(targets=goals, doubtful=2, undated=3)),
        entry("nghe-an", lang="en"),
        entry("cao-bang", latest=False, measured=measured(data="other")),
        entry("can-tho", latest=False, measured=measured(data=same)),
        entry("ca-mau", status="unfinished", printed=None, measured=None),
        failed("dien-bien"),
        entry("nghe-an", "2022-2023"),
        Entry(
            document="check-data",
            name="kiểm tra dữ liệu",
            lang="vi",
            status="built",
            files=FILES,
        ),
    )


def index(processed: Path, lang: Language = "vi", made: tuple[Entry, ...] | None = None) -> str:
    """Return the page of an edition in which Đà Nẵng has too few figures, and Huế none."""
    documents = entries(processed) if made is None else made
    manifest = Manifest(day=DAY if documents else None, documents=documents)
    withheld = {("da-nang", "2024H1"): 3, ("da-nang", "2022H2"): 0, ("nghe-an", "2024H1"): 1}
    catalogue = Catalogue(documents, withheld, PLACES, processed)
    return render_index(manifest, catalogue, lang, languages_of(manifest))
