"""The columns that say what a figure is: of what, how much, when.

In: a language. Out: columns. Empty cells mean that there is nothing to say, never that it is zero.
"""

from dean06.exporters.excel.column import Column, day_of, number_of
from dean06.messages import Language, messages


def what_columns(lang: Language) -> tuple[Column, ...]:
    """Return what is counted, where, and why it is here."""
    say, roles = messages(lang).say, _role_names(lang)
    return (
        Column(say("Indicator"), say("Name of the indicator."), 34, lambda f: f.name),
        Column(
            say("Part"),
            say("Part of the indicator: sector, kind; empty for the whole."),
            18,
            lambda f: f.breakdown or None,
        ),
        Column(say("Group"), say("Group of Project 06."), 28, lambda f: f.group),
        Column(say("Indicator key"), say("Key in the codebook."), 28, lambda f: f.indicator),
        Column(say("Place"), say("Place the figure is about."), 16, lambda f: f.place),
        Column(
            say("Kind of figure"),
            say(
                "Result or plan of the period, earlier figure, figure of a former province, of "
                "another place, or one a finding tells."
            ),
            12,
            lambda f: roles[f.role],
        ),
    )


def value_columns(lang: Language) -> tuple[Column, ...]:
    """Return the value, its unit and how exact it is."""
    say = messages(lang).say
    return (
        Column(
            say("Value"),
            say("Number in its unit: 97.3 with the unit % is 97.3 per cent."),
            18,
            lambda f: day_of(f.day) if f.day else number_of(f.value),
            lambda f: f.resolution,
        ),
        Column(say("Unit"), say("Unit of value and target."), 12, lambda f: f.unit),
        Column(
            say("Exactness"),
            say("How the source limits the figure: exact, this or more, almost this and so on."),
            12,
            lambda f: f.bound or None,
        ),
        Column(
            say("Rounded to"),
            say("Size of the last digit the source prints: 100 000 for 1.4 million."),
            14,
            lambda f: number_of(f.resolution),
            lambda f: f.resolution,
        ),
        Column(
            say("Out of"),
            say("The whole the value is part of, where printed: 25 of 25."),
            10,
            lambda f: number_of(f.denominator),
        ),
    )


def when_columns(lang: Language) -> tuple[Column, ...]:
    """Return the days it stands for."""
    say = messages(lang).say
    return (
        Column(
            say("From"),
            say("First day of the span; empty for the state of one day."),
            11,
            lambda f: day_of(f.start),
        ),
        Column(say("As of"), say("Last day of the span, or the day."), 12, lambda f: day_of(f.end)),
        Column(
            say("How the day is known"),
            say("Stated in the source, implied by it, or not known."),
            14,
            lambda f: f.date_basis or None,
        ),
        Column(
            say("Period"),
            say("Period the source reviews: 2024H1 is January to June 2024."),
            10,
            lambda f: f.period or None,
        ),
    )


def _role_names(lang: Language) -> dict[str, str]:
    say = messages(lang).say
    return {
        "result": say("result"),
        "plan": say("plan"),
        "earlier": say("earlier figure"),
        "former": say("former province"),
        "other": say("other place"),
        "finding": say("told by a finding"),
    }
