"""How a printed number was made, in words.

In: a claim. Out: a sentence. Each rule has one wording of its own, the same on paper, on the screen
and in the program's answers.
"""

from dean06.claim import Claim
from dean06.messages import Language, messages


def rule_words(claim: Claim, lang: Language, sentence: str = "") -> str:
    """Return how a claim was made, as a sentence; of a count also what was counted."""
    say = messages(lang).say
    if claim.rule == "count" and sentence:
        return say("Number of the rows named here: “{sentence}”.", sentence=sentence)
    if claim.rule == "written":
        return say("Written by who added this part: {cell}.", cell="; ".join(claim.observations))
    if claim.rule == "tally":
        line = claim.observations[0]
        return say("Counted in the books of the last collecting ({line}).", line=line)
    if claim.rule == "former_edition":
        line = claim.observations[0]
        return say("Printed as in the earlier edition ({line}).", line=line)
    if claim.unit == "percent" and claim.rule in ("change", "combined"):
        return _of_shares(claim.rule, lang)
    return {
        "as_read": say("Printed as in the source."),
        "target": say("The target as its source states it."),
        "change": say("Change: the later figure minus the earlier one."),
        "multiple": say("Times: the later figure divided by the earlier one."),
        "share": say("Share: the part divided by the whole that the row names."),
        "difference": say("Difference: the figure of this place minus that of the other."),
        "combined": say("Sum of the figures of the former places."),
        "total": say("Sum of the figures of the half-years."),
        "median": say("The middle one of these figures, or the mean of the middle two."),
        "rank": say("Place in the order: the first row and those certain to stand before it."),
        "last_rank": say("Last possible place: the first row and those that may stand before it."),
        "count": say("Number of the rows named here."),
        "quoted": say("Quoted from what the row says in words."),
        "doubt": say("Found when the data were checked, from these rows."),
    }[claim.rule]


def _of_shares(rule: str, lang: Language) -> str:
    say = messages(lang).say
    if rule == "change":
        return say("Change in per cent of the earlier figure: later minus earlier.")
    return say("Share recomputed from the sums of numerators and denominators.")
