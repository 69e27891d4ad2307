"""A chart of dicts as it goes to the browser, without Plotly's own objects.

`go.Figure` builds an object for every part of a chart and checks it, which takes longer than all else on a page. What
it would make of a chart is the same, as tests/conftest.py makes sure of each chart that any test draws.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import plotly.graph_objects as go
import plotly.io
from plotly.basedatatypes import BaseFigure

Spec = dict[str, Any]


class Plot(BaseFigure):
    """Traces and a layout as Plotly's JSON has them; taken where a figure is."""

    def __init__(self, data: Sequence[Spec], layout: Mapping[str, Any]) -> None:
        self._data, self._layout = list(data), dict(layout)

    def to_dict(self) -> Spec:
        """With the theme that figures have by default, and the layout's own in its place if it has one."""
        theme = template(str(plotly.io.templates.default))
        return {"data": self._data, "layout": {"template": theme, **self._layout}}

    @property
    def checked(self) -> go.Figure:
        """As Plotly's own object. Raises ValueError for what Plotly does not know."""
        return go.Figure({"data": self._data, "layout": self._layout}, skip_invalid=False)

    @property
    def data(self) -> tuple[Any, ...]:
        """Its traces as Plotly's own objects."""
        return self.checked.data

    @property
    def layout(self) -> Any:
        """Its layout as Plotly's own object."""
        return self.checked.layout


@cache
def template(name: str) -> Spec:
    """What a theme of that name adds to every layout."""
    return go.Figure(layout={"template": name}).to_dict()["layout"]["template"]
