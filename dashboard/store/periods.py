"""The catalogue of an installation: that of its folder, and the periods that were opened here since."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace

from dashboard.catalogue import Catalogue, read_catalogue
from dashboard.decisions import Decision
from dashboard.home import Home
from dashboard.model import Collection
from dashboard.store.archive import Archive


def catalogue_of(home: Home) -> Catalogue:
    """The catalogue with the periods of the journal. Raises CatalogueError."""
    opened = (line.entry.collection for line in Archive(home.archive).lines() if isinstance(line.entry, Decision))
    return with_periods(read_catalogue(home.catalogue), [each for each in opened if each is not None])


def with_periods(catalogue: Catalogue, opened: Iterable[Collection]) -> Catalogue:
    """A catalogue that asks for these periods too; what its own file says of a period goes before."""
    added = {each.period: each for each in opened if each.period not in catalogue.collections}
    if not added:
        return catalogue
    both = catalogue.collections | added
    version = hashlib.sha256(f"{catalogue.version}{sorted(added.items())}".encode()).hexdigest()[:12]
    return replace(catalogue, collections=dict(sorted(both.items())), version=version)
