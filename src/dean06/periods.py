"""Periods under review: half-years and two-year windows.

In: `2024H1` or `2022-2023`. Out: first and last day, neighbours, names in both languages.
A window is exactly two calendar years, the span Project 06 is reviewed over; a longer one has
another rhythm of targets and would be another horizon.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from dean06.errors import BriefingError
from dean06.messages import Language, messages

Horizon = Literal["six-month", "two-year"]


@dataclass(frozen=True, order=True)
class HalfYear:
    """The first (`half` 1) or second (2) six months of a calendar year."""

    year: int
    half: int

    horizon: Horizon = "six-month"

    @property
    def code(self) -> str:
        return f"{self.year}H{self.half}"

    @property
    def start(self) -> date:
        return date(self.year, 1 if self.half == 1 else 7, 1)

    @property
    def end(self) -> date:
        return date(self.year, 6, 30) if self.half == 1 else date(self.year, 12, 31)

    @property
    def halves(self) -> tuple["HalfYear", ...]:
        return (self,)

    @property
    def before(self) -> "HalfYear":
        """The half-year just before this one."""
        return HalfYear(self.year, 1) if self.half == 2 else HalfYear(self.year - 1, 2)

    @property
    def after(self) -> "HalfYear":
        """The half-year just after this one."""
        return HalfYear(self.year, 2) if self.half == 1 else HalfYear(self.year + 1, 1)

    @property
    def year_earlier(self) -> "HalfYear":
        """The same half of the year before."""
        return HalfYear(self.year - 1, self.half)

    def name(self, lang: Language) -> str:
        """Return "6 tháng đầu năm 2024" or "the first half of 2024"."""
        say = messages(lang).say
        if self.half == 1:
            return say("the first half of {year}", year=self.year)
        return say("the second half of {year}", year=self.year)


@dataclass(frozen=True, order=True)
class Window:
    """Two calendar years, `first` and the one after."""

    first: int

    horizon: Horizon = "two-year"

    @property
    def code(self) -> str:
        return f"{self.first}-{self.first + 1}"

    @property
    def start(self) -> date:
        return date(self.first, 1, 1)

    @property
    def end(self) -> date:
        return date(self.first + 1, 12, 31)

    @property
    def halves(self) -> tuple[HalfYear, ...]:
        return tuple(HalfYear(self.first + year, half) for year in (0, 1) for half in (1, 2))

    def name(self, lang: Language) -> str:
        """Return "2 năm 2022 - 2023" or "the two years 2022–2023"."""
        say = messages(lang).say
        return say("the two years {first}–{last}", first=self.first, last=self.first + 1)


Period = HalfYear | Window


def half_year_of(day: date) -> HalfYear:
    """Return the half-year `day` lies in."""
    return HalfYear(day.year, 1 if day.month <= 6 else 2)


# What people write for the second half of a year: H2, a third or fourth quarter, a month from July.
_SECOND_HALF = re.compile(r"(?<![\dQ])H?[2-4](?!\d)|Q[34]|II|CUỐI|0[7-9]|1[0-2]")


def parse_period(text: str, lang: Language = "vi") -> Period:
    """Read a period code. Raises BriefingError, naming the nearest codes, for anything else."""
    code = text.strip().upper()
    if half := re.fullmatch(r"(20\d\d)H([12])", code):
        return HalfYear(int(half[1]), int(half[2]))
    window = re.fullmatch(r"(20\d\d)-(20\d\d)", code)
    if window and int(window[2]) == int(window[1]) + 1:
        return Window(int(window[1]))
    raise BriefingError(
        messages(lang).say(
            "Period “{text}” is not valid: expected a half-year such as {half} "
            "or two years in a row such as {window}.",
            text=text,
            **_nearest_codes(code),
        )
    )


def _nearest_codes(text: str) -> dict[str, str]:
    """Guess what was meant, so that the examples in the error are the user's own year."""
    year = re.search(r"20\d\d", text)
    first = int(year[0]) if year else 2024
    half = 2 if _SECOND_HALF.search(text.replace(str(first), " ", 1)) else 1
    return {"half": HalfYear(first, half).code, "window": Window(first).code}
