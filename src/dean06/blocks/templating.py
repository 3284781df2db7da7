"""Jinja as every page and letter uses it.

In: a package with a folder of templates. Out: an environment in which what is filled in is
escaped, and a name that is missing stops the page instead of leaving a gap.
"""

from jinja2 import Environment, PackageLoader, StrictUndefined


def templates_of(package: str, folder: str = "templates") -> Environment:
    """Return the environment for the templates in `folder` of `package`."""
    return Environment(
        loader=PackageLoader(package, folder),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
