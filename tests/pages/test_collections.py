"""填报安排: the administrator sees which periods there are, opens the next, and finds the catalogue."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from dashboard.access.model import Actor
from dashboard.model import CHINA, Collection
from tests.pages.conftest import as_actor

TODAY = datetime.now(CHINA).date()


@pytest.fixture(autouse=True)
def administrator():
    with as_actor(Actor("管理员", ("administrator",))):
        yield


def days(*from_today: int) -> list[date]:
    return [TODAY + timedelta(days=each) for each in from_today]


def test_every_period_is_listed_with_its_dates_newest_first(empty_home, reader):
    first = reader.open("collections").table("锁定日期")[0]
    assert (first["年度"], first["截止日期"], first["锁定日期"]) == ("2025", "2026-03-01", "2026-03-31")
    known = empty_home.catalogue.collections
    assert [row["年度"] for row in reader.table("锁定日期")] == sorted(known, reverse=True)
    assert reader.answer.startswith(f"已安排 {len(known)} 期，最近一期是 2025 年：")


@pytest.mark.parametrize(
    ("dates", "sentence", "state"),
    [
        (days(1, 2, 3, 4), "现在还没有开始", "未开始"),
        (days(-1, 0, 1, 2), "正在填报", "填报中"),
        (days(-2, -1, 0, 1), "在此之前仍可补报，记为逾期", "已截止，可补报"),
        (days(-3, -2, -1, 0), "补报须由审核人开放", "已锁定"),
    ],
)
def test_it_is_said_how_far_the_newest_period_is(empty_home, reader, dates, sentence, state):
    empty_home.open_period(Collection("2098", *dates), "李娜")
    assert sentence in reader.open("collections").answer
    assert reader.table("锁定日期")[0]["现状"] == state


def test_the_next_period_is_opened_for_all_areas_and_noted(empty_home, reader):
    reader.open("collections")
    catalogue = empty_home.catalogue
    areas = [code for code, unit in catalogue.units.items() if unit.kind == "area"]
    units = sum(catalogue.duties([area], "2026")[0] for area in areas)
    assert len(areas) > 1 and f"各地区共有 {units} 个单位应填" in reader.text
    reader.app.button(key="next-confirm-2026").click().run()
    assert "已开展 2026 年的填报，截止日期 2027-03-01。" in reader.text
    assert reader.table("锁定日期")[0]["年度"] == "2026" and "下一期是 2027 年。" in reader.text
    assert empty_home.catalogue.collections["2026"].lock == date(2027, 3, 31)
    line = empty_home.access.audit.lines()[0]
    assert (line["who"], line["what"], line["about"], line["outcome"]) == ("管理员", "open_period", "2026", "done")


def test_dates_out_of_order_are_refused_at_the_button(empty_home, reader):
    reader.open("collections")
    reader.app.date_input(key="review-next-due-2026").set_value(date(2026, 1, 1)).run()
    reader.app.button(key="next-confirm-2026").click().run()
    assert "2026 的日期顺序不对：应依次为开始、截止、锁定、公布。" in reader.text
    assert "2026" not in empty_home.catalogue.collections


def test_it_says_which_catalogue_is_in_use_and_where_it_is_changed(empty_home, reader):
    told = {row["项目"]: row["内容"] for row in reader.open("collections").table("项目")}
    catalogue = empty_home.catalogue
    assert told["存放位置"] == "data/catalogue" and told["版本"] == catalogue.version
    reporting = [unit for unit in catalogue.units.values() if unit.kind != "area"]
    assert (told["填报单位"], told["指标"]) == (str(len(reporting)), str(len(catalogue.indicators)))
    assert "可用 Excel 修改" in reader.text


def test_it_is_said_in_english_too(empty_home, reader):
    assert "periods are laid down; the newest is 2025" in reader.open("collections", lang="en").answer


def test_of_where_the_catalogue_lies_no_more_is_shown_than_its_place_in_the_project(empty_home, reader):
    text = reader.open("collections").text
    assert "存放位置 | data/catalogue\n" in text and str(empty_home.home.catalogue) not in text


def test_of_a_catalogue_elsewhere_only_its_name_is_shown(empty_home, reader, tmp_path, monkeypatch):
    elsewhere = replace(empty_home.home, catalogue=tmp_path / "our-catalogue")
    monkeypatch.setattr(type(empty_home), "home", elsewhere, raising=False)
    monkeypatch.setattr(empty_home, "home", elsewhere, raising=False)
    text = reader.open("collections").text
    assert "存放位置 | our-catalogue\n" in text and str(tmp_path) not in text
