"""The Excel form an analyst fills in: written, read again, returned with remarks."""
