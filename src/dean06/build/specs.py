"""What one document is: its notebook, its parameters, where it stands.

In: place, period and language, or none of the first two for the pages on all data. Out: a spec, the
same for every document, so that running and publishing need not know which it is.
"""

from dataclasses import dataclass
from pathlib import PurePosixPath

from dean06.messages import Language, messages
from dean06.periods import Horizon

NOTEBOOKS: dict[Horizon, str] = {
    "six-month": "six_month_summary.ipynb",
    "two-year": "two_year_summary.ipynb",
}


@dataclass(frozen=True)
class BriefingSpec:
    """One briefing: `place` is the key in the tables, `slug` its name in files and commands."""

    horizon: Horizon
    period: str
    place: str
    slug: str
    lang: Language

    @property
    def name(self) -> str:
        """What people call it: "nghe-an 2024H1"."""
        return f"{self.slug} {self.period}"

    @property
    def notebook(self) -> str:
        """The file of the notebook that makes it."""
        return NOTEBOOKS[self.horizon]

    @property
    def closing(self) -> str:
        """The kind of block every such document ends with."""
        return "sources"

    @property
    def parameters(self) -> dict[str, str]:
        """The notebook's parameters, all as text: "01" must not become a number."""
        return {"place": self.slug, "period": self.period, "lang": self.lang}

    def output(self, suffix: str) -> PurePosixPath:
        """Return where the document with `suffix` (".pdf") stands below the reports."""
        language = "" if self.lang == "vi" else f".{self.lang}"
        return PurePosixPath(self.horizon, self.period, f"{self.slug}{language}{suffix}")


@dataclass(frozen=True)
class CheckSpec:
    """The page on the quality of all data; as a spec of a briefing, without place and period."""

    lang: Language

    @property
    def name(self) -> str:
        return messages(self.lang).say("data check")

    @property
    def notebook(self) -> str:
        return "check_data.ipynb"

    @property
    def closing(self) -> str:
        return "paragraph"

    @property
    def parameters(self) -> dict[str, str]:
        return {"lang": self.lang}

    def output(self, suffix: str) -> PurePosixPath:
        language = "" if self.lang == "vi" else f".{self.lang}"
        return PurePosixPath(f"check-data{language}{suffix}")


@dataclass(frozen=True)
class ComparisonSpec:
    """The page that compares places; as a spec of a briefing, without place and period."""

    lang: Language

    @property
    def name(self) -> str:
        return messages(self.lang).say("comparison of places")

    @property
    def notebook(self) -> str:
        return "compare_provinces.ipynb"

    @property
    def closing(self) -> str:
        return "sources"

    @property
    def parameters(self) -> dict[str, str]:
        return {"lang": self.lang, "indicator": ""}

    def output(self, suffix: str) -> PurePosixPath:
        language = "" if self.lang == "vi" else f".{self.lang}"
        return PurePosixPath(f"compare-provinces{language}{suffix}")


Spec = BriefingSpec | CheckSpec | ComparisonSpec
