"""程序取数: which addresses there are, how to ask, and one's own tokens, each shown once when it is made."""

from __future__ import annotations

import time

import streamlit as st

from dashboard.access.tokens import BASES, DAYS, MOST_LETTERS
from dashboard.api.asking import COMMON, OBSERVATIONS, QUESTIONS
from dashboard.app_pages import acting, choose, frame
from dashboard.ask.questions import questions
from dashboard.locale import Words
from dashboard.show import programs
from dashboard.show.table import as_html
from dashboard.working import Working


def page(desk: Working, say: Words) -> None:
    frame.heading(say, "page-api")
    choose.write_address({"lang": say.lang})
    frame.answer(say.say("api-answer", questions=len(questions())))
    _tokens(desk, say)
    if not desk.may("read"):
        frame.method(say.say("api-counts-only"))
        return
    _examples(desk, say)
    title = say.say("api-addresses")
    st.header(title, anchor=False)
    names = "\n".join(f"- `{name}`：{say.say(f'api-parameter-{name}')}" for name in COMMON)
    st.markdown(names if say.lang == "zh" else names.replace("：", ": "))
    own = (OBSERVATIONS, *QUESTIONS)
    st.html(as_html(programs.addresses(own, questions().values(), say), title))
    frame.method(say.say("api-method"))


def _tokens(desk: Working, say: Words) -> None:
    title = say.say("api-tokens")
    st.header(title, anchor=False)
    if secret := st.session_state.pop("api-made", ""):
        st.success(say.say("api-made"), icon=":material/key:")
        st.code(secret, language=None)
    kept, now = desk.tokens(), time.time()
    if kept:
        st.html(as_html(programs.tokens(kept, now, say), title))
    with st.form("api-new", clear_on_submit=True), st.container(horizontal=True, vertical_alignment="bottom"):
        label = st.text_input(say.say("api-label"), max_chars=MOST_LETTERS, width=choose.WIDTH)
        basis = st.selectbox(
            say.say("api-basis"), BASES, format_func=lambda each: say.say(f"basis-{each}"), width=choose.WIDTH
        )
        days = st.selectbox(
            say.say("api-days"), DAYS, format_func=lambda each: say.say("api-so-many-days", count=each), width=160
        )
        is_wanted = st.form_submit_button(say.say("api-make"), type="primary")
    if is_wanted and acting.is_done(lambda: _make(desk, label, basis, days), say):
        st.rerun()
    _ending(desk, say, {each.token_id: programs.named(each) for each in kept if each.holds(now)})


def _make(desk: Working, label: str, basis: str, days: int) -> None:
    st.session_state["api-made"] = desk.make_token(label, basis, days)


def _ending(desk: Working, say: Words, holding: dict[int, str]) -> None:
    if not holding:
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.selectbox(
            say.say("api-which"), holding, format_func=holding.__getitem__, key="api-which", width=choose.WIDTH
        )
        if st.button(say.say("api-revoke")) and acting.is_done(lambda: desk.revoke_token(chosen), say):
            st.rerun()


def _examples(desk: Working, say: Words) -> None:
    st.header(say.say("api-examples"), anchor=False)
    areas = desk.ask("areas")
    area = next((row["area"] for row in areas if row["has_data"]), areas[0]["area"])
    period = desk.ask("periods", area=area)[0]["period"]
    server = (st.context.url or "").split("/api")[0].rstrip("/")
    paths = [each.format(area=area, period=period) for each in programs.EXAMPLES]
    st.code("\n".join(programs.command(server, path) for path in paths), language=None, wrap_lines=True)
    st.caption(say.say("api-examples-note"))
    st.html(f'<p class="ways"><a href="/api/v1/openapi.json" target="_blank">{say.say("api-document")}</a></p>')
