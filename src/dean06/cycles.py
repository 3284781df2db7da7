"""How seldom cycles are looked for among what a program has made.

Python looks at every seven hundred things made and not let go. What is made here are modules and
rows, of which neither is garbage: to look through them all again and again takes a fifth of the
time of starting, and a quarter of that of settling rows.
"""

# How many things are made before one looks: more than all modules have.
MADE = 250_000
