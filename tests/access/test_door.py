"""The gate: who gets behind it, what every answer carries, and the pages outside."""

from __future__ import annotations

import json
import re
from types import SimpleNamespace
from unittest import mock
from urllib.parse import urlencode

import pytest
from starlette.testclient import TestClient, WebSocketDisconnect
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from dashboard.access.throttle import MOST_FAILURES
from dashboard.door import demonstration
from dashboard.door.gate import Gate
from dashboard.door.headers import ALWAYS, COOKIE
from tests.access.conftest import HOST, PASSWORD

ORIGIN = {"origin": "http://testserver"}
HTML = {"accept": "text/html"}
OPEN = ("/login", "/healthz", "/favicon.ico", "/favicon.png", "/static/js/index.js", "/builtin-words.js")
SHUT = (
    "/ /overview /review /accounts /audit /sql /media/abababababababababababab.xlsx /_stcore/health /_stcore/metrics"
    " /_stcore/host-config /_stcore/upload_file/x/y /api/v1/units /component/x /static /static/../_stcore/metrics"
    " /static/%2e%2e/x /nothing //login /Login"
).split()
FILE = "ab" * 28


class Inside:
    """What is behind the gate: tells what reached it."""

    def __init__(self):
        self.reached, self.told = [], ForwardMsg()
        self.told.delta.new_element.download_button.url = f"/media/{FILE}.xlsx"

    async def __call__(self, scope, receive, send):
        self.reached.append(scope)
        if scope["path"] == "/fails":
            raise RuntimeError("a secret of /home/somebody")
        if scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.accept"})
            await send({"type": "websocket.send", "bytes": self.told.SerializeToString()})
            return
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"inside"})


@pytest.fixture
def inside():
    return Inside()


@pytest.fixture
def browser(access, inside):
    """A browser on another machine, before the gate."""
    with mock.patch("dashboard.door.gate.current", lambda: SimpleNamespace(access=access)):
        gate = Gate(inside)
        yield TestClient(gate, client=("10.0.0.7", 5), follow_redirects=False, raise_server_exceptions=False)


def enter(browser, name="王秀兰", password=PASSWORD, **more):
    return browser.post("/login", data={"name": name, "password": password, **more}, headers=ORIGIN)


def is_in(browser):
    return browser.get("/unit").text == "inside"


# Who gets behind it ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", SHUT)
def test_without_a_session_nothing_is_reached(browser, inside, path):
    for method in ("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS"):
        answer = browser.request(method, f"http://testserver{path}", headers=ORIGIN)
        assert answer.status_code in (303, 401) and not inside.reached
    browser.cookies.set(COOKIE, "made-up")
    assert browser.get(path).status_code == 401 and not inside.reached


@pytest.mark.parametrize("path", OPEN)
def test_what_is_needed_to_log_in_is_open(browser, path):
    assert browser.get(path).status_code == 200


@pytest.mark.parametrize("name", ["王秀兰", "李娜", "管理员"])
def test_with_a_session_the_pages_are_reached_and_a_disabled_account_reaches_none(browser, access, name):
    access.accounts.add("另一位", PASSWORD, ["administrator"], [], [], HOST)
    enter(browser, name)
    assert is_in(browser)
    access.accounts.disable(name, HOST)
    assert browser.get("/unit").status_code == 401


def test_a_person_is_led_to_the_login_and_back_to_where_he_wanted(browser):
    answer = browser.get("/unit?area=shili&unit=shili.donghu", headers=HTML)
    assert answer.headers["location"] == "/login?to=/unit%3Farea%3Dshili%26unit%3Dshili.donghu"
    assert 'name="to" value="/unit?area=shili&amp;unit=shili.donghu"' in browser.get(answer.headers["location"]).text
    assert enter(browser, to="/unit?area=shili").headers["location"] == "/unit?area=shili"


@pytest.mark.parametrize(
    "to", ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/\r\nx"]
)
def test_nobody_is_led_elsewhere_after_the_login(browser, to):
    assert enter(browser, to=to).headers["location"] == "/"


@pytest.mark.parametrize(("name", "place"), [("王秀兰", "/unit"), ("管理员", "/accounts")])
def test_who_may_not_see_the_front_page_is_led_to_his_own(browser, name, place):
    enter(browser, name)
    assert browser.get("/?lang=en", headers=HTML).headers["location"] == f"{place}?lang=en"


def test_with_a_one_time_password_only_its_change_is_reached(browser, access, inside):
    enter(browser, password=access.accounts.give_one_time("王秀兰", HOST))
    assert browser.get("/unit", headers=HTML).headers["location"] == "/password?to=/unit"
    assert browser.get("/unit").status_code == 401 and not inside.reached


# Websockets, downloads ------------------------------------------------------------------------------------------------


def connect(browser, **headers):
    with browser.websocket_connect("/_stcore/stream", headers=headers) as socket:
        return socket.receive_bytes()


@pytest.mark.parametrize("origin", ["http://evil.example", "http://testserver.evil.example", "null", ""])
def test_a_websocket_of_another_page_is_refused(browser, inside, origin):
    enter(browser)
    with pytest.raises(WebSocketDisconnect):
        connect(browser, origin=origin)
    assert not inside.reached


def test_a_websocket_needs_a_session(browser, inside):
    with pytest.raises(WebSocketDisconnect):
        connect(browser, **ORIGIN)
    enter(browser)
    assert b"/media/" in connect(browser, **ORIGIN)


def test_a_websocket_is_not_opened_for_who_must_choose_a_password_first(browser, access, inside):
    enter(browser, password=access.accounts.give_one_time("王秀兰", HOST))
    with pytest.raises(WebSocketDisconnect):
        connect(browser, **ORIGIN)
    assert not inside.reached


def test_a_download_is_for_the_session_whose_page_was_told_of_it(browser, access):
    enter(browser)
    connect(browser, **ORIGIN)
    assert browser.get(f"/media/{FILE}.xlsx").text == "inside"
    assert browser.get("/media/" + "cd" * 28).status_code == 403
    enter(browser, "李娜")
    assert browser.get(f"/media/{FILE}.xlsx").status_code == 403
    assert access.audit.lines()[0]["what"] == "download"


def test_a_page_that_quotes_the_address_of_a_download_gives_no_right_to_it(browser, inside):
    inside.told = ForwardMsg()
    inside.told.delta.new_element.markdown.body = inside.told.delta.new_element.html.body = f"/media/{FILE}.xlsx"
    enter(browser)
    assert FILE.encode() in connect(browser, **ORIGIN)
    assert browser.get(f"/media/{FILE}.xlsx").status_code == 403


def test_what_a_click_prepares_is_for_the_session_that_clicked(browser, inside):
    inside.told = ForwardMsg()
    inside.told.backend_operation_response.deferred_file.url = f"/media/{FILE}.csv"
    enter(browser)
    connect(browser, **ORIGIN)
    assert browser.get(f"/media/{FILE}.csv").text == "inside"


@pytest.mark.parametrize(("name", "status"), [("王秀兰", 403), ("李娜", 403), ("管理员", 200)])
def test_what_streamlit_counts_is_for_administrators(browser, name, status):
    enter(browser, name)
    assert browser.get("/_stcore/metrics").status_code == status


def test_forged_headers_do_not_reach_the_inside(browser, inside):
    enter(browser)
    forged = dict.fromkeys(
        "Remote-User X-Remote-User X-Forwarded-User X-Auth-Request-Email X-Streamlit-User".split(), "李娜"
    )
    browser.get("/unit", headers={name: value.encode() for name, value in forged.items()} | {"x-xsrftoken": "kept"})
    names = {name.decode() for name, _ in inside.reached[-1]["headers"]}
    assert not names & {name.lower() for name in forged} and "x-xsrftoken" in names


# What every answer carries --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path", ["/", "/unit", "/login", "/logout", "/password", "/first", "/static/x", "/fails", "/media/x"]
)
@pytest.mark.parametrize("is_known", [True, False])
def test_every_answer_carries_the_headers(browser, path, is_known):
    if is_known:
        enter(browser)
    answer = browser.get(path)
    assert {name: answer.headers.get(name) for name in ALWAYS} == ALWAYS
    assert "strict-transport-security" not in answer.headers and answer.headers["cache-control"] == "no-store"


def test_an_error_shows_a_code_that_is_in_the_log_and_nothing_of_the_inside(browser, caplog):
    enter(browser)
    answer = browser.get("/fails")
    code = re.search(r"编号 (\w{8})", answer.text)[1]
    assert answer.status_code == 500 and code in caplog.text
    assert not [word for word in ("Traceback", "RuntimeError", "secret", "/home/") if word in answer.text]


@pytest.mark.parametrize(("scheme", "is_secure"), [("http", False), ("https", True)])
def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites_and_secure_behind_https(browser, scheme, is_secure):
    answer = browser.post(
        f"{scheme}://testserver/login",
        data={"name": "王秀兰", "password": PASSWORD},
        headers={"origin": f"{scheme}://testserver"},
    )
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("__Host-sid=" if is_secure else "sid=")
    assert "HttpOnly" in cookie and "SameSite=Lax" in cookie and ("Secure" in cookie) == is_secure
    assert ("strict-transport-security" in answer.headers) == is_secure


# The pages outside ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lang", "words"), [("zh", ("登录", "姓名（账号）", "密码")), ("en", ("Log in", "Name (account)", "Password"))]
)
def test_the_login_speaks_both_languages(browser, lang, words):
    text = browser.get(f"/login?lang={lang}").text
    assert all(word in text for word in words)


def test_a_wrong_password_is_told_and_the_name_stays(browser):
    answer = enter(browser, password="falsch")
    assert answer.status_code == 403 and "姓名或密码不对" in answer.text and 'value="王秀兰"' in answer.text
    for _ in range(MOST_FAILURES):
        answer = enter(browser, password="falsch")
    assert answer.status_code == 429 and "15 分钟后再试" in answer.text


def test_what_was_typed_runs_nowhere(browser):
    text = enter(browser, name='"><script>alert(1)</script>', to='/"><script>').text
    assert "<script" not in text


def test_a_form_of_another_page_does_nothing(browser, access):
    for headers in ({}, {"origin": "http://evil.example"}):
        assert browser.post("/login", data={"name": "王秀兰", "password": PASSWORD}, headers=headers).status_code == 403
    enter(browser)
    assert browser.post("/logout", headers={"origin": "http://evil.example"}).status_code == 403 and is_in(browser)


def test_a_form_that_is_too_long_does_nothing(browser):
    assert enter(browser, password="x" * 20_000).status_code == 403


@pytest.mark.parametrize("path", ["/login", "/password", "/logout"])
def test_any_number_of_fields_and_parameters_is_read(browser, path):
    many = "&".join(f"a{at}=1" for at in range(50))
    assert browser.get(f"{path}?{many}").status_code in (200, 303)
    assert browser.post(path, content=many, headers=ORIGIN).status_code in (200, 303, 403)


@pytest.mark.parametrize("other", ['prefs={"a":"b"}', "a b=c d", "x=[]", "名=值", "=", "a", '"'])
def test_a_cookie_of_another_application_puts_nobody_out(browser, other):
    enter(browser)
    secret = browser.cookies[COOKIE]
    browser.cookies.clear()
    for sent in (f"{other}; {COOKIE}={secret}", f"{COOKIE}={secret}; {other}"):
        assert browser.get("/unit", headers={"cookie": sent.encode()}).text == "inside"


def test_behind_https_a_cookie_that_another_host_could_have_set_is_not_taken(browser):
    enter(browser)
    secret = browser.cookies[COOKIE]
    browser.cookies.clear()
    for name, status in (("sid", 401), ("__Host-sid", 200)):
        there = browser.get("https://testserver/unit", headers={"cookie": f"{name}={secret}"})
        assert there.status_code == status


@pytest.mark.parametrize(
    ("to", "place"),
    [("/unit?area=shili", "/unit?area=shili"), ("", "/"), ("//evil.example/x", "/"), ("https://evil.example", "/")],
)
def test_who_is_in_already_is_not_asked_for_a_login_and_led_nowhere_else(browser, to, place):
    enter(browser)
    answer = browser.get("/login", params={"to": to} if to else {}, headers=HTML)
    assert (answer.status_code, answer.headers["location"]) == (303, place)


def test_who_must_choose_a_password_first_is_led_there_from_the_login_too(browser, access):
    access.accounts.set_password("王秀兰", "einmalig-2026-fest", HOST, is_one_time=True)
    enter(browser, password="einmalig-2026-fest")
    answer = browser.get("/login", params={"to": "/unit"}, headers=HTML)
    assert answer.headers["location"].startswith("/password?to=/unit")


def test_whose_session_is_over_is_asked_for_a_login(browser, access):
    enter(browser)
    browser.post("/logout", headers=ORIGIN)
    assert browser.get("/login", headers=HTML).status_code == 200


def test_logging_in_gives_a_new_session_and_ends_the_old_one(browser, access):
    enter(browser)
    first = browser.cookies[COOKIE]
    enter(browser, "李娜")
    assert browser.cookies[COOKIE] != first and access.sessions.find(first) is None


def test_logging_out_ends_the_session_everywhere(browser, access):
    enter(browser)
    secret = browser.cookies[COOKIE]
    assert browser.post("/logout", headers=ORIGIN).headers["location"] == "/login?lang=zh"
    assert access.sessions.find(secret) is None and not is_in(browser)


def test_a_password_is_changed_and_the_other_sessions_end(browser, access):
    other = access.enter("王秀兰", PASSWORD, "10.0.0.9")
    enter(browser)
    given = {"old": PASSWORD, "new": "neues-Passwort", "again": "anderes-Passwort"}
    assert "两遍新密码不一致" in browser.post("/password", data=given, headers=ORIGIN).text
    browser.post("/password", data={**given, "again": given["new"]}, headers=ORIGIN)
    assert is_in(browser) and access.sessions.find(other) is None


def test_the_first_administrator_is_made_on_this_machine_only(tmp_path, quick):
    from dashboard.access.access import Access

    access = Access(tmp_path / "access.sqlite")
    key = access.first_key()
    given = {"key": key, "name": "管理员", "new": PASSWORD, "again": PASSWORD}
    with mock.patch("dashboard.door.gate.current", lambda: SimpleNamespace(access=access)):
        gate = Gate(Inside())
        far = TestClient(gate, client=("10.0.0.7", 5), follow_redirects=False)
        here = TestClient(gate, client=("127.0.0.1", 5), follow_redirects=False)
        proxied = {**ORIGIN, "x-forwarded-for": "127.0.0.1"}
        assert far.get(f"/first?key={key}").status_code == 403
        assert here.get(f"/first?key={key}", headers=proxied).status_code == 403
        assert far.post("/first", data=given, headers=ORIGIN).status_code == 403
        assert "设立第一位管理员" in here.get(f"/first?key={key}").text
        assert here.get("/first?key=geraten").status_code == 403
        assert here.post("/first", data=given, headers=ORIGIN).headers["location"] == "/accounts?lang=zh"
        assert here.post("/first", data=given, headers=ORIGIN).status_code == 403
    assert [each.name for each in access.accounts.all()] == ["管理员"]
    access.close()


def test_accounts_of_the_demonstration_are_open_on_this_machine_only_and_while_it_runs(browser, access):
    here = TestClient(browser.app, client=("127.0.0.1", 5), follow_redirects=False)
    proxied = {"x-forwarded-for": "127.0.0.1"}

    def press(who, more=()):
        return who.post("/login", content=urlencode({"demo": "administrator"}), headers={**ORIGIN, **dict(more)})

    assert press(here).status_code == 403 and "演示" not in here.get("/login").text
    with mock.patch.object(demonstration, "_opened", []):
        demonstration.begin(access)
        assert "这是演示" in here.get("/login").text
        assert "演示" not in browser.get("/login").text + here.get("/login", headers=proxied).text
        assert press(browser).status_code == press(here, proxied).status_code == 403
        assert press(here).status_code == 303 and is_in(here)
    here.cookies.clear()
    assert press(here).status_code == 403


def test_a_program_is_told_in_json_that_it_is_not_in(browser):
    assert json.loads(browser.get("/api/v1/units").text) == {"error": "login needed"}
