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
TONES = {"better": TEAL, "worse": VERMILION, "neutral": SLATE}
"""By the tone of figures.tone."""
TEXT = "#1C2733"
"""Text on paper: pictures to download."""
QUIET = "#5A6675"
"""Small print on paper."""
PAPER = "#FFFFFF"
LINE = "#E0E5EB"
"""Thin lines in workbooks."""
BY_SIZE = ("#E4ECF5", "#BACFE5", "#8BAFD4", "#4176AD", "#1F4E82")
"""Five steps from little to much: one hue, no better and no worse. Each carries its number: on the light ones in dark
letters, on the last two in white."""
BY_MERIT = ("#B5392B", "#E5A197", "#DDE1E6", "#93C9C4", "#12706A")
"""Five steps from worse to better, alike for red-green blind eyes in none. White letters on the first and the last."""
GRID = "rgba(127, 140, 155, 0.28)"


def as_css() -> str:
    """The colours as variables for assets/look.css."""
    colours = {"ink": INK, "pale": PALE, "teal": TEAL, "vermilion": VERMILION, "amber": AMBER, "slate": SLATE}
    steps = {f"{scale}{at}": each for scale, all in (("s", BY_SIZE), ("t", BY_MERIT)) for at, each in enumerate(all, 1)}
    return ":root {" + "".join(f" --{name}: {colour};" for name, colour in (colours | steps).items()) + " }"
