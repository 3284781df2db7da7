"""The outline of a review and which of its parts a briefing has.

In: a context. Out: the title and number of each part that has something to say, by the
outline reviews of Project 06 follow: steering, results, assigned tasks, difficulties,
lessons, tasks ahead, recommendations. Parts without content take no number.
"""

from collections.abc import Callable
from dataclasses import dataclass

from dean06.blocks.model import Block, Heading
from dean06.briefing.context import Context

Blocks = list[Block]

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")


@dataclass(frozen=True)
class Part:
    """One numbered part: its title and whether `context` gives it content."""

    title: str
    has_content: bool


def parts(context: Context) -> dict[str, Part]:
    """Return all parts in order, with their titles in the briefing's language."""
    say, summary = context.messages.say, context.summary
    has: Callable[..., bool] = lambda *kinds: bool(  # noqa: E731
        summary.findings["kind"].isin(kinds).any()
    )
    return {
        "steering": Part(
            say("Direction and steering"), has("direction") or not summary.milestones.empty
        ),
        "results": Part(say("Results"), not summary.results.empty or has("achievement")),
        "plans": Part(say("Tasks and targets assigned"), not summary.plans.empty),
        "difficulties": Part(
            say("Difficulties and their causes") if has("cause") else say("Shortcomings"),
            has("bottleneck", "cause"),
        ),
        "lessons": Part(say("Lessons learnt"), has("lesson")),
        "tasks": Part(say("Directions and key tasks ahead"), has("task")),
        "recommendations": Part(say("Recommendations"), has("recommendation")),
    }


def part_heading(context: Context, key: str) -> Heading | None:
    """Return the numbered heading of a part, None where the part has no content."""
    present = {name: part for name, part in parts(context).items() if part.has_content}
    if key not in present:
        return None
    number = _ROMAN[list(present).index(key)]
    return Heading(level=1, text=(present[key].title,), label=f"{number}.")


def present(*blocks: Block | None) -> Blocks:
    """Return the blocks there are."""
    return [block for block in blocks if block is not None]
