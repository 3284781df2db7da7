"""Help and mistakes of the command line in the reader's language.

In: click's commands and errors. Out: help pages and sentences. click translates through a global
catalogue of its own that has no Vietnamese, so its few phrases are said here; a mistyped name is
told as it was typed, `PLAEC` for make and `--plaec` for the program.
"""

from typing import Any

import click

from dean06.cli.request import Request
from dean06.errors import BriefingError
from dean06.messages import Language, messages
from dean06.names import nearest

# Options that take no value.
_FLAGS = ("--help", "--version")


class Spoken(click.Command):
    """A command that explains itself in `lang`."""

    allow_extra_args = True  # refused below, in the reader's language

    def __init__(self, *args: Any, lang: Language, **options: Any) -> None:
        say = messages(lang).say
        options["options_metavar"] = say("[OPTIONS]")
        super().__init__(*args, **options)
        self.say = say

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        rest = super().parse_args(ctx, args)
        if ctx.args and not isinstance(self, click.Group):
            words = " ".join(ctx.args)
            raise BriefingError(self.say("Not understood: “{words}”.", words=words))
        return rest

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = self.say("Show this page.")
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=self.say("Usage:") + " ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        records = [option.get_help_record(ctx) for option in options]
        with formatter.section(self.say("Options")):
            formatter.write_dl([record for record in records if record])


class SpokenGroup(Spoken, click.Group):
    """A group of commands that explains itself in `lang`."""

    def __init__(self, *args: Any, lang: Language, **options: Any) -> None:
        metavar = messages(lang).say("COMMAND [OPTIONS]")
        super().__init__(*args, lang=lang, subcommand_metavar=metavar, **options)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        with formatter.section(self.say("Commands")):
            formatter.write_dl(
                [(name, command.short_help or "") for name, command in self.commands.items()]
            )


def tell_usage(error: click.UsageError, request: Request) -> str:
    """Return a mistake in the command line as one sentence, with the nearest valid names."""
    say = messages(request.lang).say
    if isinstance(error, click.NoSuchOption):
        return _tell_option(error, request)
    if isinstance(error, click.exceptions.NoSuchCommand):
        return say(
            "There is no command “{name}”. Nearest: {names}.",
            name=error.command_name,
            names=_nearest(error.command_name, _commands(error)),
        )
    if isinstance(error, click.BadOptionUsage) and error.option_name not in _FLAGS:
        return say("The option “{name}” needs a value after it.", name=error.option_name)
    return say("The command cannot be understood; see “{help}”.", help="dean06 --help")


def _tell_option(error: click.NoSuchOption, request: Request) -> str:
    valid = [name for param in error.ctx.command.params for name in param.opts] if error.ctx else []
    name = error.option_name
    variable = name.removeprefix("--").upper()
    if variable in (given.upper() for given in request.variables):
        name = variable
        valid = [option.removeprefix("--").upper() for option in valid if option != "--lang"]
    return messages(request.lang).say(
        "There is no option “{name}” here. Nearest: {names}.",
        name=name,
        names=_nearest(name, valid),
    )


def _nearest(name: str, valid: list[str]) -> str:
    return ", ".join(nearest(name, valid) or valid)


def _commands(error: click.UsageError) -> list[str]:
    command = error.ctx.command if error.ctx else None
    return list(command.commands) if isinstance(command, click.Group) else []
