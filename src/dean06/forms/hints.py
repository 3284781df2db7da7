"""What helps the analyst while a cell is being filled in.

In: the kind of a cell. Out: data validations: drop-downs, and the message shown beside a chosen
cell. Figures and dates are never refused here: a spreadsheet cannot read "hơn 1,4 triệu", and a
form that beeps at it would teach people to type something else.
"""

from openpyxl.worksheet.datavalidation import DataValidation

from dean06.codebook import Unit
from dean06.forms.layout import MARK_SHEET, Sheet, status_names
from dean06.messages import Language, messages


def value_hint(kind: Unit, lang: Language) -> DataValidation:
    """Return the message beside the value of an indicator of this kind."""
    say = messages(lang).say
    texts: dict[Unit, tuple[str, str]] = {
        "count": (
            say("Number"),
            say(
                "Type the figure as in the document: 27.938; hơn 1,4 triệu; 25/25. A point "
                "separates thousands, a comma the decimals. Keep words such as hơn, gần, khoảng."
            ),
        ),
        "percent": (
            say("Per cent"),
            say("Type it with the sign: 97,3%; hơn 94%; gần 90%. A comma separates the decimals."),
        ),
        "money": (
            say("Amount of money"),
            say("Type it with its words: 674,3 tỷ đồng; hơn 1.500 triệu đồng; 27.938 đồng."),
        ),
        "rank": (
            say("Place in a ranking"),
            say("Type the place and out of how many: 12/63. Only the place if that is all: 12."),
        ),
        "score": (
            say("Score"),
            say("Type the points and, where known, out of how many: 86,94/100; 86,94."),
        ),
        "date": (
            say("Day"),
            say("Type the day it was reached as dd/mm/yyyy: 22/06/2023."),
        ),
    }
    return _message(*texts[kind])


def day_hint(lang: Language) -> DataValidation:
    """Return the message beside a date."""
    say = messages(lang).say
    text = say(
        "Type the day as dd/mm/yyyy: 30/06/2024. Leave it empty where the document does not say."
    )
    return _message(say("Day"), text)


def note_hint(lang: Language) -> DataValidation:
    """Return the message beside a note."""
    say = messages(lang).say
    text = say(
        "Anything odd about the figure, in one sentence. No names, identity numbers, addresses or "
        "telephone numbers of citizens."
    )
    return _message(say("Note"), text)


def status_choice(lang: Language) -> DataValidation:
    """Return the drop-down of result and plan."""
    say = messages(lang).say
    words = ",".join(status_names(lang).values())
    choice = _choice(f'"{words}"', say("Choose one from the list."), lang)
    choice.promptTitle = say("Result or plan")
    choice.prompt = say("Result: reached. Plan: a target, a task or an estimate for later.")
    choice.showInputMessage = True
    return choice


def source_choice(sources: Sheet, lines: range, lang: Language) -> DataValidation:
    """Return the drop-down of the numbers in `lines` of the sheet of sources."""
    say = messages(lang).say
    letter = sources.letter("number")
    cells = f"'{sources.name}'!${letter}${lines[0]}:${letter}${lines[-1]}"
    text = say("A number of the sheet “{sheet}”, where the document is named.", sheet=sources.name)
    choice = _choice(cells, text, lang)
    choice.promptTitle, choice.prompt = say("Source no."), text
    choice.showInputMessage = True
    return choice


def group_choice(lines: range, lang: Language) -> DataValidation:
    """Return the drop-down of groups, whose names stand in those rows of the hidden sheet."""
    text = messages(lang).say("Choose one from the list.")
    return _choice(f"{MARK_SHEET}!$B${lines[0]}:$B${lines[-1]}", text, lang)


def _message(title: str, text: str) -> DataValidation:
    return DataValidation(
        allow_blank=True,
        showInputMessage=True,
        showErrorMessage=False,
        promptTitle=title,
        prompt=text,
    )


def _choice(words: str, refusal: str, lang: Language) -> DataValidation:
    return DataValidation(
        type="list",
        formula1=words,
        allow_blank=True,
        showErrorMessage=True,
        errorTitle=messages(lang).say("Not in the list"),
        error=refusal,
    )
