"""What must hold of a row before anything is made from it.

`schema_rules` enforces what `datapackage.json` says; `reference` looks at the tables everything
else leans on; `figures`, `entries` and `findings` at the rows received. Each check takes tables
and yields faults; which rows stay is decided by `intake.sieve`.
"""

import pandas as pd

Tables = dict[str, pd.DataFrame]
