"""An indicator of the catalogue → what it means, who owes it and how it hangs together with others, as HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape

from dashboard.catalogue import Catalogue
from dashboard.locale import Words
from dashboard.model import Indicator, Relation
from dashboard.show import links
from dashboard.show.changes import Subject
from dashboard.show.numbers import grouped
from dashboard.show.problems import indicator_name

Fact = tuple[str, str]
"""A key of the locale and the markup beside it; '' where there is nothing to say."""


def card(subject: Subject, catalogue: Catalogue, area: str, opens: Callable[[str], bool]) -> str:
    """Name, definition in the page's language, and the facts that a reader must know before looking at a figure.

    `opens`: whether a page is open to the reader.
    """
    indicator, say = subject.indicator, subject.say
    binding = "" if say.lang == "zh" else f" <small>{escape(say.say('definition-binding'))}</small>"
    facts = (
        ("definition-measure", escape(subject.measure)),
        ("definition-kind", say.say(f"indicator-kind-{indicator.kind}")),
        ("definition-direction", say.say(f"direction-{indicator.direction}")),
        ("definition-aggregation", say.say(f"aggregation-{indicator.aggregation}")),
        ("definition-category", escape(say.name(vars(catalogue.categories[indicator.category]), "name"))),
        ("definition-asked-of", _duties(subject, catalogue, area)),
    )
    definition = escape(say.name(vars(indicator), "definition"))
    return (
        f'<section class="definition"><h2>{escape(subject.name)} <code>{escape(indicator.code)}</code></h2>'
        f"<p>{definition}{binding}</p>{_list(facts, say)}{_ways(subject, opens)}</section>"
    )


def _ways(subject: Subject, opens: Callable[[str], bool]) -> str:
    """Where its figures are compared, as far as the reader may go there."""
    pages = [(page, key) for page, key in (("changes", "tile-by-unit"), ("compare", "changes-compare")) if opens(page)]
    ways = ((links.to(page, subject.choices), subject.say.say(key)) for page, key in pages)
    return links.line(ways) if pages else ""


def asked_of(indicator: Indicator, catalogue: Catalogue, say: Words) -> str:
    """Which kinds of unit must report it, which may; a part of a rate is asked as strongly as the rate."""
    rates = [each for each in catalogue.indicators.values() if indicator.code in (*each.numerator, *each.denominator)]
    required = dict.fromkeys(kind for each in (indicator, *rates) for kind in each.required_of)
    optional = dict.fromkeys(kind for each in (indicator, *rates) for kind in each.optional_for if kind not in required)
    parts = [
        say.say(key, kinds=say.listing.join(say.say(f"kind-{kind}") for kind in kinds))
        for key, kinds in (("definition-required-of", required), ("definition-optional-for", optional))
        if kinds
    ]
    return say.say("definition-and").join(parts) or say.say("definition-asked-of-exceptions")


def _duties(subject: Subject, catalogue: Catalogue, area: str) -> str:
    """Kinds of unit, then the area's units that are asked otherwise in the period."""
    told = [escape(asked_of(subject.indicator, catalogue, subject.say))]
    for (requirement, _), units in _excepted(subject, catalogue, area).items():
        duty = subject.say.say(f"requirement-{requirement}")
        names = _chinese(subject.say.listing.join(units))
        told.append(subject.say.say("definition-excepted", requirement=escape(duty), units=names))
    return subject.say.say("definition-and").join(told)


def details(subject: Subject, catalogue: Catalogue, area: str) -> str:
    """What else is laid down: parts, relations, validity, range, other names, exceptions, notes and sources."""
    indicator, say = subject.indicator, subject.say
    part_of = [each.code for each in catalogue.indicators.values() if indicator.code in each.numerator]
    below = [each.code for each in catalogue.indicators.values() if indicator.code in each.denominator]
    facts = (
        ("definition-numerator", _linked(indicator.numerator, subject, catalogue, " + ")),
        ("definition-denominator", _linked(indicator.denominator, subject, catalogue, " + ")),
        ("definition-numerator-of", _linked(part_of, subject, catalogue, say.listing)),
        ("definition-denominator-of", _linked(below, subject, catalogue, say.listing)),
        ("definition-per", say.say(f"per-{indicator.per}") if indicator.per else ""),
        ("definition-relations", _items(_relations(subject, catalogue))),
        ("definition-plausible", escape(_plausible(subject))),
        ("definition-validity", escape(validity(indicator, say))),
        ("definition-aliases", _chinese(say.say("definition-and").join(indicator.aliases))),
        ("definition-exceptions", _items(_exceptions(subject, catalogue, area))),
        ("definition-note", _chinese(indicator.note)),
        ("definition-official", _chinese(indicator.official)),
        ("definition-source", _source(indicator.source)),
    )
    return _list([fact for fact in facts if fact[1]], say, "facts wide")


def validity(indicator: Indicator, say: Words) -> str:
    """From when to when it is asked."""
    first, last = indicator.valid_from, indicator.valid_to
    if first and last:
        return say.say("definition-valid-between", first=first, last=last)
    if first or last:
        return say.say("definition-valid-from" if first else "definition-valid-to", period=first or last)
    return say.say("definition-valid-always")


def _list(facts: Iterable[Fact], say: Words, style: str = "facts") -> str:
    rows = (f"<div><dt>{escape(say.say(key))}</dt><dd>{markup}</dd></div>" for key, markup in facts)
    return f'<dl class="{style}">{"".join(rows)}</dl>'


def _items(markups: Iterable[str]) -> str:
    items = "".join(f"<li>{markup}</li>" for markup in markups)
    return f"<ul>{items}</ul>" if items else ""


def _linked(codes: Sequence[str], subject: Subject, catalogue: Catalogue, between: str) -> str:
    """Names that lead to their own definitions; the indicator one is reading about is no link."""
    return between.join(_link(code, subject, catalogue) for code in codes)


def _link(code: str, subject: Subject, catalogue: Catalogue) -> str:
    name = escape(indicator_name(catalogue, code, subject.say))
    if code == subject.indicator.code:
        return f"<strong>{name}</strong>"
    return f'<a href="{escape(links.to("indicator", subject.choices, indicator=code), quote=True)}">{name}</a>'


def _relations(subject: Subject, catalogue: Catalogue) -> Iterator[str]:
    """The rules it takes part in, as sentences; the words of the locale hold no markup."""
    for relation in catalogue.relations.values():
        if subject.indicator.code in (*relation.left, *relation.right):
            yield _rule(relation, subject, catalogue)


def _rule(relation: Relation, subject: Subject, catalogue: Catalogue) -> str:
    say = subject.say
    rule = say.say(
        f"relation-{relation.comparison}",
        left=_linked(relation.left, subject, catalogue, " + "),
        right=_linked(relation.right, subject, catalogue, " + "),
        low=grouped(relation.low, 4),
        high=grouped(relation.high, 4),
    )
    return f"{rule} <small>{escape(say.say(f'breach-{relation.severity}', rule=relation.rule))}</small>"


def _plausible(subject: Subject) -> str:
    """`township 0–200; others 0–24`; what lies outside is asked about and never refused."""
    say, ranges = subject.say, subject.indicator.plausible
    parts = [
        say.say(
            "definition-range",
            kind=say.say(f"kind-{kind}" if kind else "definition-others" if len(ranges) > 1 else "definition-all"),
            low=grouped(low, 4),
            high=grouped(high, 4),
        )
        for kind, (low, high) in sorted(ranges.items(), key=lambda item: item[0] == "")
    ]
    return say.listing.join(parts) + say.say("definition-range-only-warns") if parts else ""


def _exceptions(subject: Subject, catalogue: Catalogue, area: str) -> Iterator[str]:
    """Who is asked otherwise in the period, and why."""
    for (requirement, reason), units in _excepted(subject, catalogue, area).items():
        duty = subject.say.say(f"requirement-{requirement}")
        yield f"{escape(duty)} · {_chinese(reason)} · {_chinese(subject.say.listing.join(units))}"


def _excepted(subject: Subject, catalogue: Catalogue, area: str) -> dict[tuple[str, str], list[str]]:
    """Requirement and reason → the area's units that are asked otherwise than their kind in the period."""
    groups: dict[tuple[str, str], list[str]] = {}
    for unit in catalogue.units_of(area):
        asked = catalogue.applicability(unit.unit_code, subject.period)
        requirement, reason = asked.get(subject.indicator.code, ("", ""))
        if reason:
            groups.setdefault((requirement, reason), []).append(unit.short_name)
    return groups


def _chinese(text: str) -> str:
    """Words of the catalogue that are written in Chinese on every page."""
    return f'<span lang="zh">{escape(text)}</span>' if text else ""


def _source(source: str) -> str:
    """Where the definition comes from; an address can be followed."""
    if source.startswith(("http://", "https://")):
        return f'<a href="{escape(source, quote=True)}" rel="noreferrer">{escape(source)}</a>'
    return _chinese(source)
