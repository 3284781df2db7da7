"""The sheet of instructions.

In: a form. Out: headings and paragraphs, in the order an analyst needs them: what to fill in, how
to write it, where to put the file, what happens then.
"""

from dean06.forms.form import Form
from dean06.forms.layout import difficulties_sheet, figures_sheet, sources_sheet
from dean06.messages import messages

# A heading and the paragraphs below it.
Chapter = tuple[str, tuple[str, ...]]


def guide(form: Form) -> list[Chapter]:
    """Return the instructions in the form's language."""
    return [_filling(form), _numbers(form), _dates(form), _people(form), _sending(form)]


def _filling(form: Form) -> Chapter:
    say = messages(form.lang).say
    figures, difficulties, sources = (
        sheet(form.lang).name for sheet in (figures_sheet, difficulties_sheet, sources_sheet)
    )
    return (
        say("1. What to fill in"),
        (
            say(
                "Sheet “{sheet}”: one row per indicator. Fill in the light yellow cells only; "
                "leave a row empty where there is no figure.",
                sheet=figures,
            ),
            say(
                "Sheet “{sheet}”: one row per difficulty, with its cause, the task that follows, "
                "the office in charge and the deadline.",
                sheet=difficulties,
            ),
            say(
                "Sheet “{sheet}”: the documents the figures are taken from. Put the document's "
                "number beside every figure.",
                sheet=sources,
            ),
            say("Do not change the column of codes: the program knows a row by its code."),
        ),
    )


def _numbers(form: Form) -> Chapter:
    say = messages(form.lang).say
    return (
        say("2. How to write figures"),
        (
            say("As in the document: a point between thousands (27.938), a decimal comma (97,3%)."),
            say(
                "Keep words that limit a figure: hơn, trên, ít nhất, gần, dưới, tối đa, không quá, "
                "khoảng. “Hơn 1,4 triệu” is not 1.400.000."
            ),
            say("A part of a whole is written with both: 25/25. Per cent with its sign: 97,3%."),
            say("Money with its words: 674,3 tỷ đồng. Do not round and do not add up."),
            say("A target or a task for later is “Plan”; what was reached is “Result”."),
        ),
    )


def _dates(form: Form) -> Chapter:
    say = messages(form.lang).say
    return (
        say("3. How to write dates"),
        (
            say("Day, month, year: 30/06/2024."),
            say(
                "“Figure as of” is the day the figure is of, not the day the form is filled in. "
                "Leave it empty where the document does not say."
            ),
        ),
    )


def _people(form: Form) -> Chapter:
    say = messages(form.lang).say
    return (
        say("4. No personal data"),
        (
            say(
                "Do not write names, identity numbers, addresses, telephone numbers or accounts of "
                "citizens in any cell. Those in charge are named by office or post."
            ),
        ),
    )


def _sending(form: Form) -> Chapter:
    say = messages(form.lang).say
    name = f"{form.place.slug}-{form.period.code}.xlsx"
    return (
        say("5. Where to save, and what happens then"),
        (
            say(
                "Save the file as an Excel workbook (.xlsx) in the folder {folder}, for example as "
                "{name}.",
                folder="data/raw/submissions/",
                name=name,
            ),
            say(
                "The command “{command}” checks every cell. Where something cannot be understood, "
                "a copy comes back with those cells coloured and a comment saying what to do.",
                command="make data",
            ),
            say("What has passed goes into the next briefing, each figure with its source."),
        ),
    )
