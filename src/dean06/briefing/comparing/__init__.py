"""The page that ranks places by each indicator they can be compared on."""
