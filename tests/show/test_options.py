"""Lists that are too long for a browser: what is looked for is offered, a short list is offered whole."""

from __future__ import annotations

from dashboard.show import options

MANY = {f"a{at:04}.u{at % 50:03}": f"第{at}县{at % 50}号镇" for at in range(options.MOST + 1)}


def test_a_short_list_is_no_long_one():
    assert not options.is_long(dict(list(MANY.items())[:-1])) and options.is_long(MANY)


def test_what_fits_holds_all_words_in_name_or_code():
    assert options.fitting(MANY, "县7号 A0107") == {"a0107.u007": "第107县7号镇"}
    assert options.fitting(MANY, "没有这样的") == {}


def test_no_more_are_offered_than_can_be_looked_through():
    found = options.fitting(MANY, "")
    assert list(found) == list(MANY)[: options.MOST_FOUND]


def test_what_is_chosen_stays_among_what_is_offered():
    assert list(options.fitting(MANY, "第107县", ["a0500.u000", "gone"])) == ["a0500.u000", "a0107.u007"]


def test_a_small_catalogue_offers_all_units_a_large_one_those_of_the_area(catalogue, monkeypatch):
    whole = options.units(catalogue, "hangjinhouqi")
    assert {"shili.donghu", "hangjinhouqi.tuanjie"} < set(whole) and "shili" not in whole
    monkeypatch.setattr(options, "MOST", 3)
    assert {code.split(".")[0] for code in options.units(catalogue, "hangjinhouqi")} == {"hangjinhouqi"}
    assert options.units(catalogue) == whole
