"""Why a statement has no answer → a sentence. What DuckDB says in English is searched for the name it is about."""

from __future__ import annotations

import re

from dashboard.locale import Words

SAID = {
    "syntax": {"near": r'at or near "(.+?)"'},
    "unknown": {
        "table": r'(?:Table with name (\S+) does not exist|Referenced table "(.+?)" not found)',
        "column": r'(?:Referenced column "(.+?)" not found|not have a column named "(.+?)")',
        "function": r"Function with name (\S+) does not exist",
        "several": r'Ambiguous reference to column name "(.+?)"',
        "group": r'column "(.+?)" must appear in the GROUP BY',
        "types": r"explicit (?:type )?cast()",
    },
    "conversion": {"value": r"Could not convert string '(.+?)'"},
}
"""Rule → what kind of it, and how DuckDB says that; the group is the name."""
QUOTED = ("syntax", "unknown", "conversion", "failed", "memory", "forbidden")
"""Rules with words of DuckDB's own."""


def trouble(rule: str, found: str, line: int, say: Words) -> str:
    """What is wrong, in which line of the statement (0: not known), and what to do."""
    told = next(
        (
            say.say(f"sql-refused-{rule}-{kind}", name=next(filter(None, match.groups()), ""))
            for kind, pattern in SAID.get(rule, {}).items()
            if (match := re.search(pattern, found))
        ),
        None,
    )
    sentence = told or say.say(f"sql-refused-{rule}", found=found)
    return say.say("sql-line", line=line, sentence=sentence) if line else sentence


def quoted(rule: str, found: str, say: Words) -> str:
    """DuckDB's own words; '' where it said nothing."""
    return say.say("sql-words", found=found) if rule in QUOTED and found else ""
