"""The command that shows how a figure is read.

In: a text as somebody wrote it and, if known, its kind. Out: one line of JSON, or exit status 2 and
a sentence that names what it may mean. Numbers are exact JSON numbers, never binary floats, and
carry no exponent.
"""

import json
import re
from decimal import Decimal

import click

from dean06.cli.request import LANGUAGE_OPTIONS
from dean06.cli.wording import Spoken
from dean06.codebook import Unit
from dean06.errors import BriefingError
from dean06.messages import Language, messages
from dean06.quantities import AmbiguousQuantity, Quantity, read_quantity, refusal

_KINDS: dict[str, Unit] = {
    "count": "count",
    "percent": "percent",
    "%": "percent",
    "money": "money",
    "đồng": "money",
    "rank": "rank",
    "score": "score",
}
_SIGNS: dict[Unit, str] = {"percent": "%", "money": "đồng"}


def quantity_command(lang: Language) -> click.Command:
    """Return the command `quantity`, explaining itself in `lang`."""
    say = messages(lang).say

    def run(text: str, unit: str | None) -> None:
        try:
            read = read_quantity(text, _kind(unit, lang), lang)
        except AmbiguousQuantity as error:
            raise BriefingError(refusal(error, lang)) from error
        click.echo(as_json(read))

    kinds = say("Kind of figure: count, percent, money, rank or score.")
    language = say("Language of the figure and of this program.")
    text = say("Show how a figure is read, such as “over 1.4 million”.")
    return _Figure(
        "quantity",
        lang=lang,
        callback=run,
        help=text,
        short_help=text,
        params=[
            click.Argument(["text"], metavar=say("FIGURE")),
            click.Option(["--unit"], metavar=say("KIND"), help=kinds),
            click.Option(LANGUAGE_OPTIONS, metavar="vi|en", expose_value=False, help=language),
        ],
    )


class _Figure(Spoken):
    """A command whose argument may begin with a minus sign, which is no option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if "--" not in args:
            negative = [word for word in args if re.match(r"-+[^-a-zA-Z]", word)]
            others = [word for word in args if word not in negative]
            args = [*others, "--", *negative] if negative else others
        return super().parse_args(ctx, args)


def as_json(read: Quantity) -> str:
    """Return a quantity as one line of JSON; null where it has no such part."""
    members = {
        "value": _number(read.value),
        "bound": _text(read.bound),
        "denominator": _number(read.denominator),
        "unit": _text(_SIGNS.get(read.unit, read.noun)),
        "kind": _text(read.unit),
        "resolution": _number(read.resolution),
        "word": _text(read.word),
    }
    return "{" + ", ".join(f'"{name}": {value}' for name, value in members.items()) + "}"


def _text(text: str | None) -> str:
    return json.dumps(text, ensure_ascii=False)


def _number(value: Decimal | None) -> str:
    return "null" if value is None else f"{value.normalize():f}"


def _kind(name: str | None, lang: Language) -> Unit | None:
    if name is None:
        return None
    if name.lower() in _KINDS:
        return _KINDS[name.lower()]
    raise BriefingError(
        messages(lang).say(
            "There is no kind of figure “{name}”: choose count, percent, money, rank or score.",
            name=name,
        )
    )
