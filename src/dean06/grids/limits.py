"""How large a file may be before it is refused unread.

A half-year of one province is some hundred rows. The limits lie a hundred times above that and
far below what would fill the memory of an office computer; all of them hold at once.
"""

MEGABYTE = 1_000_000

FILE_BYTES = 20 * MEGABYTE
# Of a workbook, which is a zip archive: its parts, and what they come to when unpacked.
PARTS = 2_000
UNPACKED_BYTES = 50 * MEGABYTE
# A part that shrinks more than this was written to fill a disk; sheets stay below one in fifty.
RATIO = 200
RATIO_FROM_BYTES = MEGABYTE

ROWS = 100_000
COLUMNS = 500
CELLS = 1_000_000
# Not the cells but what a workbook says of them all: styles, tabs, relations, merged ranges.
METADATA_BYTES = 8 * MEGABYTE
MERGED_RANGES = 100_000
# Excel's own limit for a cell.
CELL_CHARACTERS = 32_767
# All texts of a workbook once each cell holds its own copy of a shared one.
TEXT_CHARACTERS = 50 * MEGABYTE
