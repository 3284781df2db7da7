"""The parts of a Word document, each written as the XML Office reads.

`exporters/docx.py` is the door: nothing else is meant to be imported from outside.
"""
