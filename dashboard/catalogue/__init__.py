"""data/catalogue → model, or one clear error that says file, line, field and what was expected.

The catalogue is data with one schema: the dataclasses of `model`. Everything is checked when it is read, so that a
misspelt word stops the start and not a page.
"""

from dashboard.catalogue.content import Catalogue
from dashboard.catalogue.reading import read_catalogue
from dashboard.catalogue.rows import CatalogueError

__all__ = ["Catalogue", "CatalogueError", "read_catalogue"]
