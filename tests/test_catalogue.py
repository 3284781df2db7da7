"""The Vietnamese catalogue is the whole of what the program says, and nothing else."""

import ast
import io
import string
import unicodedata
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po

import dean06

SOURCE = Path(dean06.__file__).parent
MAPPING = Path(__file__).parent.parent / "babel.cfg"
KEYWORDS = {"say": None, "compose": None, "_compose": None, "plural": (1, 2)}
HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'

Key = tuple[str, ...]


def said(folder: Path) -> set[Key]:
    """Return what the program in `folder` says, each sentence with its plural if it has one."""
    with MAPPING.open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)
    found = extract_from_dir(folder, methods, options, keywords=KEYWORDS)
    return {key_of(sentence) for _, _, sentence, _, _ in found}


def key_of(sentence: str | tuple[str, ...] | list[str] | None) -> Key:
    """Return a sentence, or one and its plural, as a key; none is the empty sentence."""
    if sentence is None:
        return ("",)
    return (sentence,) if isinstance(sentence, str) else tuple(sentence)


def catalogue(text: str | None = None) -> Catalog:
    """Return the Vietnamese catalogue, or the one written in `text`."""
    if text is not None:
        return read_po(io.BytesIO((HEAD + text).encode()), locale="vi", abort_invalid=True)
    path = resources.files("dean06") / "locale" / "vi" / "LC_MESSAGES" / "dean06.po"
    with path.open("rb") as file:
        return read_po(file, locale="vi", abort_invalid=True)


def entries(of: Catalog) -> dict[Key, Message]:
    return {key_of(entry.id): entry for entry in of if entry.id}


def places_of(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def faults(of: Catalog, sentences: set[Key]) -> list[str]:
    """Return what keeps `of` from being the whole Vietnamese of `sentences`, and no more."""
    known = entries(of)
    told = [f"missing: {key[0]}" for key in sentences - set(known)]
    told += [f"unused: {key[0]}" for key in set(known) - sentences]
    told += [f"obsolete: {key}" for key in of.obsolete]
    for key, entry in known.items():
        wordings = key_of(entry.string)
        if not all(wordings):
            told.append(f"empty: {key[0]}")
        if entry.fuzzy:
            told.append(f"fuzzy: {key[0]}")
        if any(not unicodedata.is_normalized("NFC", text) for text in (*key, *wordings)):
            told.append(f"not NFC: {key[0]}")
        # A language without a singular may name the number in its one wording.
        if any(places_of(text) - {"n"} != places_of(key[-1]) - {"n"} for text in wordings if text):
            told.append(f"other places: {key[0]}")
    return told


def test_every_sentence_the_program_says_has_its_vietnamese_and_nothing_else_has() -> None:
    assert faults(catalogue(), said(SOURCE)) == []


def test_sentences_are_found_in_code_and_in_templates(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "page.html").write_text('{{ say("In a template") }}', "utf-8")
    (tmp_path / "page.py").write_text(
        'say("Said {x}", x=1)\nself._compose("Composed")\nplural("One", "{n} more", 2)\n', "utf-8"
    )
    assert said(tmp_path) == {
        ("In a template",),
        ("Said {x}",),
        ("Composed",),
        ("One", "{n} more"),
    }


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('msgid "Else"\nmsgstr "Khác"\n', "missing: Day {day}"),
        ('msgid "Day {day}"\nmsgstr "Ngày {day}"\n\nmsgid "Old"\nmsgstr "Cũ"\n', "unused: Old"),
        ('msgid "Day {day}"\nmsgstr ""\n', "empty: Day {day}"),
        ('#, fuzzy\nmsgid "Day {day}"\nmsgstr "Ngày {day}"\n', "fuzzy: Day {day}"),
        ('msgid "Day {day}"\nmsgstr "Ngày {ngay}"\n', "other places: Day {day}"),
        ('msgid "Day {day}"\nmsgstr "Nga\u0300y {day}"\n', "not NFC: Day {day}"),
        ('#~ msgid "Past"\n#~ msgstr "Đã qua"\n', "obsolete: Past"),
    ],
)
def test_each_fault_of_a_catalogue_is_told(text: str, fault: str) -> None:
    assert fault in faults(catalogue(text), {("Day {day}",)})


def test_a_catalogue_without_fault_has_none() -> None:
    text = 'msgid "Day {day}"\nmsgstr "Ngày {day}"\n'
    assert faults(catalogue(text), {("Day {day}",)}) == []


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    """Yield the calls that say something."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            function = node.func
            name = getattr(function, "attr", getattr(function, "id", ""))
            if name in KEYWORDS:
                yield node


def hidden_calls(code: str) -> list[int]:
    """Return the lines of calls Babel cannot read: inside an f-string, or of no literal."""
    tree = ast.parse(code)
    strings = [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
    inside = {call.lineno for string_ in strings for call in calls(string_)}
    worded = {
        call.lineno
        for call in calls(tree)
        if not (call.args and isinstance(call.args[0], ast.Constant))
    }
    return sorted(inside | worded)


def test_no_sentence_stands_where_it_cannot_be_extracted() -> None:
    hidden = {
        str(path.relative_to(SOURCE)): lines
        for path in sorted(SOURCE.rglob("*.py"))
        if (lines := hidden_calls(path.read_text(encoding="utf-8")))
    }
    assert hidden == {}


@pytest.mark.parametrize(
    "code",
    ["f\"{say('a')}\"", "f\"{book.compose('a')!r}\"", "say(name)", 'say("a" + name)', "say()"],
)
def test_a_sentence_that_cannot_be_extracted_is_noticed(code: str) -> None:
    assert hidden_calls(code) == [1]


def test_a_sentence_with_a_literal_of_its_own_is_not_hidden() -> None:
    assert hidden_calls('text = say("a {x}", x=f"{1}")') == []
