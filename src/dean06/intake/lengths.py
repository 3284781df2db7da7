"""How long a number may be.

In: a number, from a table of the package or from a submission. Out: whether a column of the
processed tables can hold it. A longer one is no figure but a slip, and would stop the writing of
all others.
"""

from decimal import Decimal

from dean06.intake.faults import Wording

# A trillion billions is more than anything counted here.
DIGITS = 18
DECIMALS = 9


def fits(number: Decimal) -> bool:
    """Tell whether `number` has few enough digits before the comma and behind it."""
    return number.adjusted() < DIGITS and int(number.as_tuple().exponent) >= -DECIMALS


def too_long(number: Decimal) -> Wording:
    """Say that `number` is no figure."""
    return lambda words: words.say(
        "a number of {digits} digits is no figure: expected at most {most} before the comma and "
        "{decimals} behind it. Enter the figure as the source prints it.",
        digits=max(len(number.as_tuple().digits), abs(number.adjusted()) + 1),
        most=DIGITS,
        decimals=DECIMALS,
    )
