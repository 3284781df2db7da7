"""Where the numbers of a document come from, as data.

In: nothing. Out: the shape of a row of the raw data, of what the annex says of one number, and of
the block that holds both.
"""

from itertools import groupby
from typing import Literal

from dean06.blocks.text import Part, Text
from dean06.claim import Claim

# Where the raw data lie in a project: a reader types the path as it is printed.
RAW = "data/raw/"


class Ground(Part):
    """A row of the raw data a claim stands on, by its key.

    `file` is below data/raw, `line` as an editor counts; `sheet` and `cell` are a workbook's.
    `about` says what the row tells of, ending in `place` where that is another one; `printed` is
    what stands there as received, `day` the day or span it holds for, `source` its number in the
    list of sources, `paragraph` where in it.
    """

    key: str
    about: str = ""
    place: str = ""
    printed: str = ""
    day: str = ""
    file: str = ""
    line: int | None = None
    sheet: str = ""
    cell: str = ""
    paragraph: str = ""
    source: int | None = None


class Entry(Part):
    """One claim as the annex tells it: the number, what it means, its rule, what its rows say, and
    where they stand; `grounds` has a whole line per row for who traces it.

    `read`: the number is printed as in its source; `counted`: `rule` says what was counted. An
    entry that stands alone has the number as a machine reads it in `value`; one of several about
    the same has what they are about in `about`, which is told once above them in place of a meaning
    and of the rule of what was only read.
    """

    claim: str
    number: str
    value: str | None = None
    meaning: str = ""
    rule: str
    read: bool = False
    counted: bool = False
    told: tuple[Text, ...] = ()
    where: str = ""
    grounds: tuple[Text, ...] = ()
    about: str = ""


class Provenance(Part):
    """Where every number of the document comes from.

    A notebook puts out the `grounds`; `entries`, one per claim in the order of the document, are
    made when the document is read, since only then all its claims are known. `names` are those
    of indicators and places in which a number stands ("lớp 12"): no figures, but part of a name.
    `folders` are those of the files the entries call by their names alone, with these; `sheet_note`
    says which sheet is meant where none is named.
    """

    kind: Literal["provenance"] = "provenance"
    claims: tuple[Claim, ...] = ()
    grounds: tuple[Ground, ...] = ()
    entries: tuple[Entry, ...] = ()
    names: tuple[str, ...] = ()
    folders: tuple[tuple[str, str], ...] = ()
    sheet_note: str = ""
    folder_title: str = ""
    files_title: str = ""
    code_title: str = ""
    number_title: str = ""
    grounds_title: str = ""
    where_title: str = ""
    close_title: str = ""

    @property
    def subjects(self) -> list[tuple[str, list[Entry]]]:
        """The entries under what they are about, in their order; "" where each stands alone."""
        return [(about, list(told)) for about, told in groupby(self.entries, lambda e: e.about)]
