"""The page that leads to the documents: what there is, what it stands on, what is missing."""
