"""Large tables of cells, drawn once for each choice and content of the warehouse: an area has thousands of cells."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

import streamlit as st

from dashboard.catalogue import Catalogue
from dashboard.locale import Words
from dashboard.seeing import Seen

MOST_TABLES = 32
"""Tables kept; those of a whole area are of 0.7 MB."""

What = TypeVar("What")
Draw = Callable[[What, Catalogue, Mapping[str, str], Words], str]


def drawn(draw: Draw[What], rows: What, desk: Seen, choices: Mapping[str, str], say: Words) -> str:
    """What `draw` makes of the rows, or of what gives them; these and the words must follow from the choices."""
    return _kept(draw.__name__, choices, desk.content, draw, rows, desk.catalogue, say)


@st.cache_data(max_entries=MOST_TABLES, show_spinner=False)
def _kept(
    name: str,
    choices: Mapping[str, str],
    content: str,
    _draw: Draw[What],
    _rows: What,
    _catalogue: Catalogue,
    _say: Words,
) -> str:
    return _draw(_rows, _catalogue, choices, _say)
