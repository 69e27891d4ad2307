"""Opening the next period: its dates, who will be asked how much, and the forms of all units in one archive."""

from __future__ import annotations

from datetime import date

import streamlit as st

from dashboard.app_pages import acting
from dashboard.app_pages.frame import Scope
from dashboard.locale import Words
from dashboard.model import Collection
from dashboard.periods import following as following_collection
from dashboard.show.numbers import grouped
from dashboard.working import Working


def following(desk: Working, say: Words, scope: Scope) -> None:
    """One action opens the next period and makes its forms; those of the period chosen can be made again."""
    told = st.session_state.pop("period-opened", "")
    with st.expander(say.say("review-next"), icon=":material/event_upcoming:", expanded=bool(told)):
        if told:
            st.success(told, icon=":material/task_alt:")
        _templates(desk, say, scope, is_wanted=bool(told))
        _proposal(desk, say, scope)


def _proposal(desk: Working, say: Words, scope: Scope) -> None:
    proposed = following_collection(desk.catalogue.collections.values())
    units, cells = desk.catalogue.duties(scope.area, proposed.period)
    st.write(
        say.say("review-next-proposal", period=proposed.period, area=scope.area_name, units=units, cells=grouped(cells))
    )
    st.caption(say.say("review-next-dates"))
    dates = [
        column.date_input(say.say(key), day, key=f"{key}-{proposed.period}", format="YYYY-MM-DD")
        for column, key, day in zip(st.columns(4), DATES, _days(proposed), strict=True)
    ]
    label, key = say.say("review-next-confirm", period=proposed.period), f"next-confirm-{proposed.period}"
    if st.button(label, key=key, icon=":material/event_available:") and acting.is_done(
        lambda: desk.open_period(Collection(proposed.period, *dates)), say
    ):
        told = say.say("review-next-done", period=proposed.period, due=str(dates[1]))
        st.session_state["period-opened"] = told
        st.query_params["period"] = proposed.period
        st.rerun()


DATES = ("review-next-opens", "review-next-due", "review-next-lock", "review-next-publish")


def _days(collection: Collection) -> tuple[date, date, date, date]:
    return collection.opens, collection.due, collection.lock, collection.publish_by


def _templates(desk: Working, say: Words, scope: Scope, *, is_wanted: bool) -> None:
    """The archive of all forms: made when wanted, then kept until something else is looked at."""
    if not any(
        desk.catalogue.applicability(unit.unit_code, scope.period) for unit in desk.catalogue.units_of(scope.area)
    ):
        st.caption(say.say("review-templates-none", period=scope.period))
        return
    whose = (*scope.choices.items(), desk.version)
    pressed = st.button(say.say("review-templates", period=scope.period), key="templates", icon=":material/folder_zip:")
    if pressed or is_wanted:
        st.session_state["templates-made"] = (whose, _made(desk, say, scope))
    made_for, archive = st.session_state.get("templates-made", (None, b""))
    if made_for == whose:
        st.write(say.say("review-templates-ready", area=scope.area_name, period=scope.period))
        st.download_button(
            say.say("review-templates-download"),
            data=archive,
            file_name=scope.file_name(say, say.say("review-templates-title"), "zip"),
            mime="application/zip",
            on_click="ignore",
            type="primary",
            icon=":material/download:",
        )


def _made(desk: Working, say: Words, scope: Scope) -> bytes:
    bar = st.progress(0.0)

    def move(done: int, count: int, unit: str) -> None:
        bar.progress(done / count, say.say("review-templates-making", unit=unit, done=done, count=count))

    archive = desk.templates(scope.area, scope.period, say, move)
    bar.empty()
    return archive
