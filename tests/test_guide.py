"""The guide for analysts names only what there is: commands, options, pictures, messages."""

import re
import shlex
from functools import cache
from pathlib import Path

import click
import pytest

from dean06.cli.commands import program
from tests.test_catalogue import catalogue
from tests.test_readme import public_targets

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "docs" / "huong-dan.md").read_text(encoding="utf-8")
SET_UP = (ROOT / "requirements" / "setup.sh").read_text(encoding="utf-8")
PICTURES = ROOT / "docs" / "pictures"

# What PLACE=… on make's command line becomes: an option of the same name.
SUBCOMMANDS = {"reports": "build", "data": "collect"}
# An entry shorter than this (“{file}: {fault}”) would accept any sentence.
LITERAL_LETTERS = 12


def commands(text: str) -> list[str]:
    """Return what is typed: lines of a console block, and code that begins with a program."""
    typed = re.findall(r"^\$ (.+)$", text, re.MULTILINE)
    spans = re.findall(r"`((?:make|dean06|\.venv/bin/dean06|--\w+)(?: [^`]*)?)`", text)
    return [command for command in [*typed, *spans] if not command.startswith("make: ")]


def unknown(command: str) -> list[str]:
    """Return the words of a command that the project does not know."""
    group = program("vi")
    words = shlex.split(command)
    first = words.pop(0)
    if first == "make":
        target = words.pop(0) if words else "help"
        given = [f"--{word.partition('=')[0].lower()}" for word in words]
        name = SUBCOMMANDS.get(target, target)
        if target not in public_targets():
            return [target]
    elif first.startswith("--"):
        name, given = "trace", [first]
    else:
        name = words.pop(0) if words else ""
        given = [word for word in words if word.startswith("--")]
        if name and name not in group.commands:
            return [name]
    if not given:
        return []
    options = {opt for one in group.commands[name].params for opt in one.opts if is_option(one)}
    return [option for option in given if option not in options]


def is_option(parameter: click.Parameter) -> bool:
    return isinstance(parameter, click.Option)


def messages_quoted(text: str) -> list[str]:
    """Return the sentences of quotes, and those a console block shows as printed."""
    blocks = re.findall(r"^```console\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    printed = [line for block in blocks for line in block.splitlines()]
    found = [line for line in printed if re.match(r"\S.*[.…:]$", line) and line[0] not in "$["]
    return [
        *re.findall(r"^> (.+)$", text, re.MULTILINE),
        *(one.removeprefix("- ") for one in found),
    ]


@cache
def wordings() -> list[re.Pattern[str]]:
    """Return the catalogue as patterns, each place in braces standing for any text."""
    texts = [text for entry in catalogue() if entry.id for text in flat(entry.string)]
    parts = [re.split(r"\{\w+\}", text) for text in texts]
    return [
        re.compile(".+".join(map(re.escape, some)))
        for some in parts
        if len(re.sub(r"\W", "", "".join(some))) >= LITERAL_LETTERS
    ]


def flat(text: str | tuple[str, ...] | list[str]) -> list[str]:
    return [text] if isinstance(text, str) else list(text)


def is_said(sentence: str) -> bool:
    """Tell whether the program or its set-up says `sentence`, a place before it or not."""
    told = re.sub(r"^\S+, trang .+?, ô [A-Z]+\d+: ", "", sentence)
    return told in SET_UP or any(wording.fullmatch(told) for wording in wordings())


@pytest.mark.parametrize("command", sorted(set(commands(GUIDE))))
def test_every_command_in_the_guide_exists(command: str) -> None:
    assert unknown(command) == []


@pytest.mark.parametrize(
    ("command", "word"),
    [
        ("make report PLACE=nghe-an", "report"),
        ("make reports PLAC=nghe-an", "--plac"),
        (".venv/bin/dean06 follow x 1", "follow"),
        ("dean06 trace --cel x", "--cel"),
        ("--cells x", "--cells"),
    ],
)
def test_a_command_that_does_not_exist_is_found(command: str, word: str) -> None:
    assert unknown(command) == [word]


def test_commands_are_read_from_blocks_and_from_lines() -> None:
    text = "Gõ `make data`, không gõ `make: ***`.\n```console\n$ make form PLACE=x\nXong.\n```\n"
    assert commands(text) == ["make form PLACE=x", "make data"]


@pytest.mark.parametrize("sentence", messages_quoted(GUIDE))
def test_every_message_in_the_guide_is_one_the_program_says(sentence: str) -> None:
    assert is_said(sentence)


def test_enough_messages_are_told_for_the_mistakes_people_make() -> None:
    assert len(re.findall(r"^> ", GUIDE, re.MULTILINE)) >= 5
    assert len(messages_quoted(GUIDE)) > 10


@pytest.mark.parametrize(
    "sentence",
    [
        "Không có tỉnh nào tên “nghe-na” tại ngày 31/12/2024.",
        "submissions/a.xlsx, trang Số liệu, ô H15: “khá cao” không phải là con số.",
    ],
)
def test_a_message_the_program_does_not_say_is_found(sentence: str) -> None:
    assert not is_said(sentence)


def test_every_picture_is_linked_and_every_link_leads_to_a_picture() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    linked = set(re.findall(r"\]\((?:docs/)?pictures/([^)]+)\)", GUIDE + readme))
    there = {file.name for file in PICTURES.iterdir()}
    assert linked == there


def test_the_pictures_are_small_enough_to_be_cloned_by_everybody() -> None:
    sizes = {file.name: file.stat().st_size for file in PICTURES.iterdir()}
    assert [name for name, size in sizes.items() if size >= 150_000] == []
    assert sum(sizes.values()) < 900_000


def test_every_heading_the_guide_leads_to_is_there() -> None:
    wanted = re.findall(r"\]\(#([^)]+)\)", GUIDE)
    headings = re.findall(r"^## (.+)$", GUIDE, re.MULTILINE)
    anchors = [re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in headings]
    assert wanted == anchors
