"""Charts as files for a report: the picture of the page with a title, a source line and white ground, as SVG or PNG.

A page leaves title, fonts and colours of text to Streamlit, which adds them in the reader's browser only; here they are
set anew. The PNG is the SVG, drawn at twice its size.
"""

from __future__ import annotations

import base64
import re
import unicodedata
from typing import Literal
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from dashboard.show.palette import GRID, PAPER, QUIET, TEXT
from dashboard.show.plotting import Plot
from dashboard.show.press import PRESS

Format = Literal["png", "svg"]

WIDTH = 1000
EDGE = 20
SCALE = 2
"""Pixels of the PNG per pixel: sharp when printed 17 cm wide."""
DEFAULT_HEIGHT = 450
"""Plotly's own, where a figure says nothing."""
FONT = "'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif"
"""That of the pages, see .streamlit/config.toml."""
SVG = "http://www.w3.org/2000/svg"
ElementTree.register_namespace("", SVG)

_WORD = re.compile(r"\s+|[（《【“‘]*(?:[\u2e80-\uffef]|[^\s\u2e80-\uffef“”‘’]+)?[，。；：、！？）》】”’]*")
"""What stays together at the end of a line: a Chinese character or a word, with its brackets, quotes and commas."""

_AXIS = {
    "automargin": True,
    "gridcolor": GRID,
    "zerolinecolor": GRID,
    "tickfont": {"size": 13},
    "title": {"font": {"size": 13}, "standoff": 16},
}
TEMPLATE = {
    "layout": {
        "font": {"family": FONT, "size": 13, "color": TEXT},
        "margin": {"pad": 8},
        "xaxis": {**_AXIS, "showgrid": False, "zeroline": False},
        "yaxis": _AXIS,
        "legend": {"font": {"size": 13}},
        "coloraxis": {"colorbar": {"thickness": 16, "outlinewidth": 0}},
    }
}
"""What Streamlit's theme gives the charts of the pages (its `PlotlyChart`), a little larger, for paper."""


def image(figure: Plot, title: str, source: str, format: Format) -> bytes:
    """The chart as a file, WIDTH pixels wide; PressError where no browser can draw it."""
    sheet = _sheet(figure, title, source)
    return ElementTree.tostring(sheet, encoding="utf-8") if format == "svg" else _pixels(sheet)


def _sheet(figure: Plot, title: str, source: str) -> Element:
    """Title, chart and source line below each other."""
    chart = _chart(figure)
    head = _lines(title, y=EDGE // 2, size=18, color=TEXT, weight="600")
    top = EDGE + 26 * len(head)
    below = top + int(chart.attrib["height"])
    foot = _lines(source, y=below, size=12, color=QUIET, weight="400")
    height = below + 18 * len(foot) + EDGE
    sheet = Element(f"{{{SVG}}}svg", width=f"{WIDTH}", height=f"{height}", viewBox=f"0 0 {WIDTH} {height}")
    sheet.set("role", "img")
    SubElement(sheet, f"{{{SVG}}}title").text = title
    SubElement(sheet, f"{{{SVG}}}rect", width=f"{WIDTH}", height=f"{height}", fill=PAPER)
    sheet.extend(head)
    SubElement(sheet, f"{{{SVG}}}g", transform=f"translate({EDGE},{top})").extend(chart)
    sheet.extend(foot)
    return sheet


def _chart(figure: Plot) -> Element:
    """The figure as Plotly draws it, its texts as texts."""
    whole = figure.to_dict()
    layout = {**whole["layout"], "template": TEMPLATE}
    height = layout.get("height", DEFAULT_HEIGHT)
    drawn = PRESS.draw({**whole, "layout": layout}, format="svg", width=WIDTH - 2 * EDGE, height=height)
    return ElementTree.fromstring(drawn)


def _lines(text: str, y: int, size: int, color: str, weight: str) -> list[Element]:
    """The text as lines that fit the sheet, the first below y."""
    look = {"font-family": FONT, "font-size": f"{size}", "font-weight": weight, "fill": color}
    elements = []
    for number, line in enumerate(wrapped(text, (WIDTH - 2 * EDGE) / size), start=1):
        elements.append(Element(f"{{{SVG}}}text", {"x": f"{EDGE}", "y": f"{y + round(1.45 * size * number)}", **look}))
        elements[-1].text = line
    return elements


def wrapped(text: str, width: float) -> list[str]:
    """The text in lines of at most `width` Chinese characters; only a longer single word is wider."""
    lines = [""]
    for word in _WORD.findall(text):
        if lines[-1] and word.strip() and _ems(lines[-1] + word.rstrip()) > width:
            lines.append("")
        lines[-1] += word if lines[-1] else word.lstrip()
    return [line.rstrip() for line in lines]


def _ems(text: str) -> float:
    """How wide a text is in Chinese characters; letters are taken a little wider than they are."""
    return sum(1 if unicodedata.east_asian_width(character) in "WFA" else 0.6 for character in text)


def _pixels(sheet: Element) -> bytes:
    """The sheet as PNG: Plotly draws it as the only image of an empty figure."""
    uri = "data:image/svg+xml;base64," + base64.b64encode(ElementTree.tostring(sheet, encoding="utf-8")).decode()
    whole = {"x": 0, "y": 1, "sizex": 1, "sizey": 1, "xref": "paper", "yref": "paper", "sizing": "stretch"}
    layout = {
        "images": [{"source": uri, **whole}],
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "xaxis": {"visible": False},
        "yaxis": {"visible": False},
    }
    size = {"width": WIDTH, "height": int(sheet.attrib["height"])}
    return PRESS.draw({"data": [], "layout": layout}, format="png", scale=SCALE, **size)
