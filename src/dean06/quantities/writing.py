"""Write a figure as a document prints it.

In: a `Quantity` and a language. Out: `hơn 1,4 triệu`, `97,3%`, `674,3 tỷ đồng`; in English
`over 1.4 million`, `97.3%`, `VND 674.3 billion`. The resolution decides how many digits show:
no digit is printed that the source did not print, and none it printed is lost. Vietnamese
keeps the source's own bound word. A grouping point that could be taken for a decimal one is left
out ("1500 tỷ"), because `read_quantity` must read what stands here. Spaces are ordinary ones:
keeping a figure on one line is the page's work.
"""

from decimal import Decimal

from babel.numbers import format_decimal

from dean06.messages import Language, messages
from dean06.quantities.quantity import Quantity
from dean06.quantities.words import MINIMUM_WORDS, VOCABULARIES

_SCALES = (Decimal(10**3), Decimal(10**6), Decimal(10**9))


def write_quantity(quantity: Quantity, lang: Language) -> str:
    """Return the figure with its bound word and unit sign, without a counting noun."""
    number = _scaled(quantity, lang)
    if quantity.denominator is not None:
        number = f"{number}/{write_number(quantity.denominator, Decimal(1), lang)}"
    return _bounded(_with_sign(number, quantity, lang), quantity, lang)


def write_number(value: Decimal, resolution: Decimal, lang: Language) -> str:
    """Return a bare number, grouped, with the decimals its resolution has."""
    decimals = max(0, -int(resolution.as_tuple().exponent))
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return format_decimal(value, format=pattern, locale=lang)


def _scaled(quantity: Quantity, lang: Language) -> str:
    scale = _scale(quantity.value, quantity.resolution)
    shown = quantity.value / scale
    number = write_number(shown, (quantity.resolution / scale).normalize(), lang)
    if 1000 <= shown < 10**6 and _may_be_decimal(number, quantity, scale, lang):
        number = "".join(filter(str.isdigit, number))
    return f"{number} {_scale_words(lang)[scale]}" if scale > 1 else number


def _may_be_decimal(number: str, quantity: Quantity, scale: Decimal, lang: Language) -> bool:
    """Tell whether the one grouping mark in `number` has a second reading where it stands."""
    if VOCABULARIES[lang].decimal in number:
        return False
    return quantity.unit in ("percent", "score") or (lang == "vi" and scale > 1)


def _scale(value: Decimal, resolution: Decimal) -> Decimal:
    """Return the scale whose word stands for zeros that were not printed; 1 where there are none.

    It is the largest below the value, unless that would print zeros as digits: "0,5 triệu".
    """
    if resolution <= 1:
        return Decimal(1)
    coarse = next((scale for scale in _SCALES if scale >= resolution), _SCALES[-1])
    return max([coarse, *(scale for scale in _SCALES if scale <= abs(value))])


def _scale_words(lang: Language) -> dict[Decimal, str]:
    say = messages(lang).say
    words = (say("thousand"), say("million"), say("billion"))
    return dict(zip(_SCALES, words, strict=True))


def _with_sign(number: str, quantity: Quantity, lang: Language) -> str:
    if quantity.unit == "percent":
        return f"{number}%"
    if quantity.unit == "money":
        return messages(lang).say("VND {number}", number=number)
    return number


def _bounded(number: str, quantity: Quantity, lang: Language) -> str:
    if lang == "vi" and quantity.word in VOCABULARIES["vi"].bounds:
        return f"{quantity.word} {number}"
    say = messages(lang).say
    match quantity.bound:
        case "exact":
            return number
        case "at_least" if quantity.word in MINIMUM_WORDS:
            return say("at least {number}", number=number)
        case "at_least":
            return say("over {number}", number=number)
        case "almost":
            return say("nearly {number}", number=number)
        case "below":
            return say("under {number}", number=number)
        case "at_most":
            return say("at most {number}", number=number)
        case "about":
            return say("about {number}", number=number)
