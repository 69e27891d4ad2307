"""What people say of a file beside what stands in it: who sent it, and what they corrected in how it was understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Any

from dashboard.catalogue import Catalogue
from dashboard.names import matching_key


@dataclass(frozen=True)
class Correction:
    """How a table is to be read, decided by a person: its sheet, the last row of its header, and what columns hold.

    `header_row` is 0 for a table without a header. `columns` pairs letters with a role (indicator, code, value,
    previous, correction, growth, status, measure, note, number, category, unit, unit_code, period), with the code of an
    indicator in a table of units, or with '' for a column to be passed over; the others say themselves what they hold.
    """

    sheet: str
    header_row: int
    columns: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Options:
    """What the sender says of a file, where the file itself is silent; `area` only tells two short names apart.

    `names` pairs a name as written with the code of the indicator or unit it means, '' for one to be left out; it goes
    before the catalogue. `tables` are the lay-outs that were corrected: on such a sheet no other table is looked for.
    """

    area: str = ""
    unit_code: str = ""
    period: str = ""
    names: tuple[tuple[str, str], ...] = ()
    tables: tuple[Correction, ...] = ()


def as_plain(options: Options) -> dict[str, Any]:
    """Options as texts, numbers, lists and dicts, for the journal; what is not said is left out."""
    return {name: said for name, said in asdict(options).items() if said}


def from_plain(said: Mapping[str, Any]) -> Options:
    """The options that `as_plain` wrote, also after a way through JSON."""
    tables = [
        Correction(each["sheet"], each["header_row"], _pairs(each.get("columns", ())))
        for each in said.get("tables", ())
    ]
    texts = {name: said.get(name, "") for name in ("area", "unit_code", "period")}
    return Options(**texts, names=_pairs(said.get("names", ())), tables=tuple(tables))


def _pairs(said: Any) -> tuple[tuple[str, str], ...]:
    return tuple((str(left), str(right)) for left, right in said)


@lru_cache(maxsize=64)
def decided(catalogue: Catalogue, names: tuple[tuple[str, str], ...]) -> Catalogue:
    """A catalogue in which the names people decided on mean what they decided."""
    return catalogue.knowing({matching_key(written): code for written, code in names})
