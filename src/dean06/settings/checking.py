"""Hand-kept data checked against a model.

In: plain data and a pydantic model. Out: the model, or BriefingError with one sentence that names
file, key and what is allowed. pydantic's own messages are English, speak of types and name no
file; what is allowed is therefore read from the model's fields.
"""

from collections.abc import Sequence
from types import UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from dean06.errors import BriefingError
from dean06.messages import Language, messages
from dean06.names import nearest

Model = TypeVar("Model", bound=BaseModel)
Steps = tuple[int | str, ...]


class Allowed:
    """Says in a field's annotation what its texts look like, where a pattern must hold.

    `kind` is one of those `_marked` knows.
    """

    def __init__(self, kind: str) -> None:
        self.kind = kind


def check(model: type[Model], data: dict[str, Any], file: str, lang: Language) -> Model:
    """Return `data` as `model`. Raises BriefingError for the first fault, unknown keys first."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        faults = sorted(error.errors(), key=lambda fault: fault["type"] != "extra_forbidden")
        raise BriefingError(_told(model, faults[0], file, lang)) from error


def dotted(steps: Steps) -> str:
    """Return the way to a key as it is written in TOML, items of lists counted from 1."""
    return ".".join(str(step + 1 if isinstance(step, int) else step) for step in steps)


def _told(model: type[BaseModel], fault: Any, file: str, lang: Language) -> str:
    say = messages(lang).say
    steps: Steps = fault["loc"]
    if fault["type"] == "extra_forbidden":
        keys = _keys(model, steps[:-1])
        return say(
            "{file} has the key “{key}”, which means nothing; allowed there: {keys}.",
            file=file,
            key=dotted(steps),
            keys=", ".join(nearest(str(steps[-1]), keys) or keys),
        )
    expected = _expected(model, steps, lang)
    if fault["type"] == "missing":
        return say(
            "{file} lacks the key “{key}”: expected {expected}.",
            file=file,
            key=dotted(steps),
            expected=expected,
        )
    return say(
        "{file}: “{key}” is {value}; expected {expected}.",
        file=file,
        key=dotted(steps),
        value=shown_value(fault["input"]),
        expected=expected,
    )


def shown_value(value: object) -> str:
    """Return a value as TOML has it."""
    if isinstance(value, bool):
        return str(value).lower()
    return f"“{value}”" if isinstance(value, str) else str(value)


def _keys(model: type[BaseModel], steps: Steps) -> list[str]:
    field = _field(model, steps)
    inner = _model_in(field.annotation) if field else model
    return [field.alias or name for name, field in inner.model_fields.items()] if inner else []


def _field(model: type[BaseModel], steps: Steps) -> FieldInfo | None:
    """Return the field `steps` lead to; keys of a free table and places in a list are passed."""
    field, inside = None, model
    for step in steps:
        fields = {found.alias or name: found for name, found in inside.model_fields.items()}
        if str(step) in fields:
            field = fields[str(step)]
            inside = _model_in(field.annotation) or inside
    return field


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_model_in(part) for part in get_args(annotation))
    return next((part for part in found if part), None)


def _expected(model: type[BaseModel], steps: Steps, lang: Language) -> str:
    field = _field(model, steps)
    if field is None:
        return messages(lang).say("a table of keys")
    is_item = bool(steps) and isinstance(steps[-1], int)
    return _described(field.annotation, field.metadata, lang, is_item=is_item)


def _described(
    annotation: Any, metadata: Sequence[Any], lang: Language, *, is_item: bool = False
) -> str:
    say = messages(lang).say
    if marked := next((mark.kind for mark in metadata if isinstance(mark, Allowed)), ""):
        return _marked(marked, lang, is_item=is_item)
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin in (Union, UnionType):
        return _described(parts[0], metadata, lang, is_item=is_item)
    if origin is Annotated:
        bounds = [mark for part in parts[1:] for mark in getattr(part, "metadata", [part])]
        return _described(parts[0], bounds, lang, is_item=is_item)
    if origin is Literal:
        return say("one of: {values}", values=", ".join(map(shown_value, parts)))
    if origin is tuple:
        item = _described(parts[0], (), lang)
        return item if is_item else say("a list, each of it {item}", item=item)
    return _bare(annotation, metadata, lang)


def _marked(kind: str, lang: Language, *, is_item: bool) -> str:
    say = messages(lang).say
    if kind == "colour":
        return say("a colour such as #1f3a5f")
    if kind == "font names":
        return say("a list of names of fonts")
    if kind == "lines" and not is_item:
        return say("a list of texts")
    return say(
        "text, with nothing in braces but {names}", names="{place}, {PLACE}, {name}, {capital}"
    )


def _bare(annotation: Any, metadata: Sequence[Any], lang: Language) -> str:
    say = messages(lang).say
    if annotation is bool:
        return say("true or false")
    if annotation in (int, float):
        return _numbers(metadata, lang)
    return say("text in quotation marks") if annotation is str else say("a table of keys")


def _numbers(metadata: Sequence[Any], lang: Language) -> str:
    say = messages(lang).say
    least = next((mark.ge for mark in metadata if hasattr(mark, "ge")), None)
    most = next((mark.le for mark in metadata if hasattr(mark, "le")), None)
    if least is None or most is None:
        return say("a number")
    return say("a number from {least} to {most}", least=least, most=most)
