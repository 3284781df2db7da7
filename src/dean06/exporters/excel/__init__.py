"""The parts of the workbook beside a briefing.

`exporters/xlsx.py` is the door: nothing else is meant to be imported from outside.
"""
