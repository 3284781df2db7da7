from pathlib import Path

from dean06.intake.collect import CollectReport
from dean06.intake.faults import Fault, Spot, spot_fault
from dean06.intake.rows import Account
from dean06.intake.telling import tell_collected
from dean06.messages import Language

PROCESSED = Path("processed")


def fault(number: int) -> Fault:
    return spot_fault(Spot("a.csv", line=number + 2), "type", {"vi": "sai.", "en": "bad."}, number)


def told(faults: int, doubts: int = 0, lang: Language = "en") -> list[str]:
    account = Account(faults, {}, tuple(fault(number) for number in range(faults)))
    report = CollectReport({"observations": account}, doubts, ("tinh-a", "tinh-b"))
    return list(tell_collected(report, PROCESSED, lang))


def test_a_clean_collecting_tells_the_places_and_the_sum() -> None:
    assert told(0) == [
        "2 places; the processed data are in processed.",
        "read 0 = accepted 0 + quarantined 0",
    ]


def test_each_fault_is_told_and_where_the_list_lies() -> None:
    assert told(1)[:2] == [
        "- a.csv, line 2: bad.",
        "The list of what was quarantined: processed/quarantine/quarantine.csv",
    ]


def test_ten_faults_are_told_and_the_others_counted() -> None:
    assert told(10)[10].startswith("The list")
    assert told(11)[9:11] == ["- a.csv, line 11: bad.", "- and one more."]
    assert told(13)[10] == "- and 3 more."


def test_doubts_are_counted() -> None:
    assert told(0, doubts=1)[0] == "One figure was accepted with a doubt."
    assert told(0, doubts=3)[0] == "3 doubts about accepted figures."


def test_the_sum_is_the_same_in_every_language_and_stands_last() -> None:
    assert told(2, lang="vi")[-1] == "read 2 = accepted 0 + quarantined 2" == told(2)[-1]
