"""The books of a collecting: what was read of each file, what was quarantined, what is doubtful.

In: the account of each table, and the doubts. Out: tables kept beside the data. The list of what
was quarantined is written for a spreadsheet too, in the reader's language, because it goes back to
those who sent the figures.
"""

import csv
from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from dean06.intake.faults import Fault, Heading
from dean06.intake.rows import Account
from dean06.messages import Language, Messages, messages

_COLUMNS = ["table", "row", "heading", "rule", "file", "sheet", "line", "column", "raw"]

# What a spreadsheet would run as a formula when it opens the list.
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def doubted(observations: pd.DataFrame, doubts: list[Fault]) -> pd.DataFrame:
    """Add as `doubts` the rules each observation is doubted by, a space between; None without."""
    rules: dict[int, list[str]] = {}
    for doubt in doubts:
        rules.setdefault(doubt.row, []).append(doubt.rule)
    marks = [" ".join(sorted(set(rules.get(row, ())))) or None for row in observations.index]
    return observations.assign(doubts=pd.Series(marks, index=observations.index, dtype=object))


def doubt_table(observations: pd.DataFrame, doubts: list[Fault]) -> pd.DataFrame:
    """Return the doubts as rows, each with key, place and source of its observation.

    `against` are the keys of the observations it was judged by, a space between; None without.
    """
    table = fault_table({"observations": doubts})
    about = observations.loc[table["row"]]
    named = {name: list(about[name]) for name in ("observation", "place", "source")}
    against = [" ".join(doubt.against) or None for doubt in doubts]
    return table.assign(**named, against=pd.Series(against, index=table.index, dtype=object))


def write_books(received: dict[str, Account], folder: Path, lang: Language) -> None:
    """Write the books into `quality` and `quarantine` below `folder`."""
    for name in ("quality", "quarantine"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    quarantined = fault_table({name: table.faults for name, table in received.items()})
    quarantined.to_parquet(folder / "quarantine" / "quarantine.parquet", index=False)
    if len(quarantined):
        write_list(quarantined, folder / "quarantine" / "quarantine.csv", lang)
    books(received).to_parquet(folder / "quality" / "books.parquet", index=False)


def books(received: dict[str, Account]) -> pd.DataFrame:
    """Return per table and file how many entries were read, accepted and quarantined.

    Raises RuntimeError where they do not add up: then the program has lost a row.
    """
    counts: dict[tuple[str, str], list[int]] = {}
    for name, table in received.items():
        if table.read != table.kept + table.quarantined:
            raise RuntimeError(f"{name}: {table.read} entries read, not all accounted for")
        for file, accepted in table.accepted.items():
            counts.setdefault((name, file), [0, 0])[0] += accepted
        for file in {fault.row: fault.spot.file for fault in table.faults}.values():
            counts.setdefault((name, file), [0, 0])[1] += 1
    return pd.DataFrame(
        [(*key, sum(both), *both) for key, both in sorted(counts.items())],
        columns=pd.Index(["table", "file", "read", "accepted", "quarantined"]),
    )


def fault_table(faults: dict[str, Iterable[Fault]]) -> pd.DataFrame:
    """Return the faults by table as rows, with their sentences as `told_vi` and `told_en`."""
    records = [
        (
            *(name, fault.row, fault.heading, fault.rule),
            *(fault.spot.file, fault.spot.sheet, fault.spot.line, fault.spot.column, fault.raw),
            *(fault.told["vi"], fault.told["en"]),
        )
        for name, found in faults.items()
        for fault in found
    ]
    columns = pd.Index([*_COLUMNS, "told_vi", "told_en"])
    return pd.DataFrame(records, columns=columns, dtype=object)


def write_list(faults: pd.DataFrame, path: Path, lang: Language) -> None:
    """Write the faults for a spreadsheet: UTF-8 with a mark, semicolons, nothing that can run."""
    words = messages(lang)
    names = heading_names(words)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\n")
        writer.writerow(_titles(words))
        for fault in faults.itertuples():
            told = fault.told_vi if lang == "vi" else fault.told_en
            spot = (fault.file, fault.sheet, fault.line, fault.column, fault.raw)
            cells = (names[fault.heading], *spot, told, fault.rule)
            writer.writerow([_harmless(cell) for cell in cells])


def heading_names(words: Messages) -> dict[Heading, str]:
    """Return Project 06's four words for good data."""
    return {
        "correct": words.say("correct"),
        "complete": words.say("complete"),
        "clean": words.say("clean"),
        "live": words.say("live"),
    }


def _titles(words: Messages) -> list[str]:
    say = words.say
    place = [say("file"), say("sheet"), say("line"), say("column"), say("cell as received")]
    return [say("quality"), *place, say("what is wrong and what to do"), say("rule")]


def _harmless(cell: object) -> str:
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(_FORMULA_SIGNS) else text
