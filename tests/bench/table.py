"""A table of a benchmark, as it is printed and as it stands in docs/benchmarks.md."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass
class Table:
    """A title, what the numbers are, headings, and rows that begin with what was measured."""

    title: str
    note: str
    headings: Sequence[str]
    rows: list[Sequence[object]] = field(default_factory=list)

    def add(self, *row: object) -> None:
        """Keeps a row, and shows it at once: whoever waits sees how far it is."""
        self.rows.append(row)
        print(f"{self.title}: " + " | ".join(map(_text, row)), flush=True)

    def markdown(self) -> str:
        """As GitHub draws it: the first column to the left, numbers to the right."""
        lines = [self.headings, ["---", *["---:"] * (len(self.headings) - 1)], *self.rows]
        body = "\n".join("| " + " | ".join(map(_text, line)) + " |" for line in lines)
        return f"### {self.title}\n\n{self.note}\n\n{body}\n"


def _text(value: object) -> str:
    """Numbers of ten and more without decimals; a dash where nothing was measured."""
    if value is None:
        return "–"
    if isinstance(value, float):
        return f"{value:,.0f}" if abs(value) >= 10 else f"{value:.1f}"
    return str(value)
