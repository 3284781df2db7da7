"""From a wish to published briefings: plan, run, verify, publish, tell."""
