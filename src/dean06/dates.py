"""Dates as documents print them.

The decree's long form differs from CLDR's: a day under 10 gets a zero, a month only if it
is 1 or 2 (Decree 30/2020/NĐ-CP, Annex I, Part I, Section II.4).
"""

from datetime import date

from babel.dates import format_date

from dean06.messages import Language


def short_date(day: date, lang: Language) -> str:
    """Return 28/02/2024 in Vietnamese, 28 February 2024 in English."""
    if lang == "en":
        return format_date(day, "d MMMM yyyy", locale="en")
    return f"{day:%d/%m/%Y}"


def day_and_month(day: date, lang: Language) -> str:
    """Return 28/02 or 28 February, for where the year stands beside it."""
    if lang == "en":
        return format_date(day, "d MMMM", locale="en")
    return f"{day:%d/%m}"


def month_name(day: date, lang: Language) -> str:
    """Return "tháng 7 năm 2024" or "July 2024", the month `day` lies in."""
    if lang == "en":
        return format_date(day, "MMMM yyyy", locale="en")
    return f"tháng {day.month} năm {day.year}"


def decree_date(day: date) -> str:
    """Return "ngày 28 tháng 02 năm 2024", the decree's Vietnamese long form."""
    month = f"{day.month:02}" if day.month <= 2 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"
