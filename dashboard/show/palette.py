"""The colours of all pages, in one place. Each has at least 3:1 against both grounds, light and dark, and none speaks
alone: a word or a pattern always stands with it."""

INK = "#2F6FAE"
"""This period."""
PALE = "#8FB3D9"
"""The period before."""
TEAL = "#1B8A83"
"""Better, for indicators with a direction."""
VERMILION = "#D1493A"
"""Worse, and errors."""
AMBER = "#B7791F"
"""Warnings and doubts."""
SLATE = "#6E7C8C"
"""Neutral: no better, no worse."""
TEXT = "#1C2733"
"""Text on paper: pictures to download."""
QUIET = "#5A6675"
"""Small print on paper."""
PAPER = "#FFFFFF"
LINE = "#E0E5EB"
"""Thin lines in workbooks."""
GRID = "rgba(127, 140, 155, 0.28)"


def as_css() -> str:
    """The colours as variables for assets/look.css."""
    colours = {"ink": INK, "pale": PALE, "teal": TEAL, "vermilion": VERMILION, "amber": AMBER, "slate": SLATE}
    return ":root {" + "".join(f" --{name}: {colour};" for name, colour in colours.items()) + " }"
