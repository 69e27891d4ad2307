"""What programs get: the same rows in the same formats as pages and command line, a part of them, or why not."""

from __future__ import annotations

import csv
import io
import json
import time
from unittest import mock
from urllib.parse import urlencode

import openpyxl
import pyarrow.parquet as pq
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.access.model import NOBODY, host
from dashboard.api import door, routes
from dashboard.api.routes import ROUTES
from dashboard.ask import exports_forms
from dashboard.ask.formats import FORMATS
from dashboard.ask.questions import questions
from dashboard.cli import main
from dashboard.decisions import LEADERS, NOW
from dashboard.door.gate import Gate
from dashboard.door.headers import ALWAYS, COOKIE
from dashboard.jobs import perform
from dashboard.locale import words
from dashboard.refusal import Refusal
from tests.exported import written

AREA = "area=hangjinhouqi&period=2025"
ALL = "areas=hangjinhouqi&periods=2025"


def rows_of(form, content):
    """The rows of a file as texts, whichever its format."""
    if form == "json":
        return len(json.loads(content))
    if form in ("csv", "sdmx"):
        return len(list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))) - 1
    if form == "parquet":
        return pq.read_table(io.BytesIO(content)).num_rows
    return openpyxl.load_workbook(io.BytesIO(content)).worksheets[0].max_row - 1


# The same as elsewhere ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["json", "csv", "parquet", "sdmx"])
def test_observations_are_byte_for_byte_what_the_page_exports(desk, get, form):
    chosen = {name: [] for name in "areas kinds units indicators periods statuses".split()}
    export = desk.export({**chosen, "areas": ["hangjinhouqi"], "periods": ["2025"]}, words("zh"), NOW)
    page = exports_forms.FORMS[form]
    told = get(f"observations.{page.ending}?{ALL}&basis=submitted")
    assert told.status_code == 200 and told.content == written(export, form)
    assert told.headers["content-type"].startswith(page.mime.partition(";")[0])


def test_a_workbook_holds_the_same_rows(get):
    told = get(f"observations.xlsx?{ALL}&basis=submitted")
    assert (
        rows_of("xlsx", told.content)
        == int(told.headers["x-total-count"])
        == len(get(f"observations?{ALL}&basis=submitted").json())
    )


@pytest.mark.parametrize("name", ["units", "indicators", "completeness"])
def test_questions_with_an_address_of_their_own_answer_as_under_queries(get, name):
    given = f"?{AREA}" if name == "completeness" else ""
    assert get(f"{name}{given}").content == get(f"queries/{name}{given}").content


def test_json_is_byte_for_byte_what_the_command_line_says(desk, get, capfdbinary):
    with mock.patch("dashboard.cli.serving.performed", lambda home, request: perform(desk, request, lambda *_: None)):
        main(["query", "completeness", "-p", "area=hangjinhouqi", "-p", "period=2025", "--format", "json"])
    assert capfdbinary.readouterr().out == get(f"completeness?{AREA}&basis=submitted").content


@pytest.mark.parametrize("form", ["json", "parquet"])
def test_every_question_is_answered_as_the_desk_does(desk, get, form):
    given = {"area": "hangjinhouqi", "period": "2025", "indicator": "grids", "kind": "township"}
    given |= {"unit": "hangjinhouqi.tuanjie", "submission": "2025/hangjinhouqi.tuanjie/1", "version": "1"}
    for name, asked in questions().items():
        mine = {key: given.get(key, "") for key, each in asked.parameters.items() if each.is_required}
        told = get(f"queries/{name}.{form}?{urlencode(mine)}")
        if "" in mine.values():
            assert told.status_code == 400
            continue
        rows = desk.ask(name, LEADERS, **mine)
        assert told.status_code == 200, (name, told.text)
        assert told.content == FORMATS[form](rows, rows.columns)


def test_accepted_figures_are_told_where_nothing_is_said(desk, get):
    rows = desk.ask("completeness", LEADERS, area="hangjinhouqi", period="2025")
    assert get(f"completeness?{AREA}").content == FORMATS["json"](rows, rows.columns)


def test_as_of_a_day_before_anything_came_nothing_was_received(get):
    rows = get(f"completeness?{AREA}&asof=2026-01-01&basis=submitted").json()
    assert rows and not any(row["received"] for row in rows)


# Formats, parts, again ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("accept", "mime"),
    [
        ("*/*", "application/json"),
        ("text/csv", "text/csv"),
        ("text/html, text/csv;q=0.5, application/vnd.apache.parquet;q=0.9", "application/vnd.apache.parquet"),
        ("application/vnd.sdmx.data+csv;version=2.1.0", "application/vnd.sdmx.data+csv"),
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.openxml"),
    ],
)
def test_the_format_is_the_best_that_is_accepted(get, accept, mime):
    assert get(f"observations?{ALL}", Accept=accept).headers["content-type"].startswith(mime)


def test_a_format_that_cannot_be_is_refused_with_those_that_can(get):
    told = get("units", Accept="application/vnd.sdmx.data+csv")
    assert told.status_code == 406 and "text/csv" in told.json()["error"]["message"]
    assert get("units.cvs").json()["error"]["nearest"] == "csv"


def test_parts_put_together_are_the_whole(get):
    whole, parts, address = get("indicators").json(), [], "indicators?limit=50"
    while address:
        told = get(address)
        parts += told.json()
        address = told.headers.get("link", "").partition(">")[0].removeprefix("</api/v1/")
    assert parts == whole and len(whole) > 100


def test_what_a_program_has_already_is_not_sent_again_until_something_is_stored(desk, get):
    first = get("units")
    again = get("units", **{"If-None-Match": first.headers["etag"]})
    assert again.status_code == 304 and again.content == b"" and again.headers["etag"] == first.headers["etag"]
    assert get("units?area=shili").headers["etag"] != first.headers["etag"]
    desk.warehouse.use(desk.catalogue)
    assert get("units", **{"If-None-Match": first.headers["etag"]}).status_code == 200


def test_what_a_program_has_is_another_thing_in_another_format_and_language_and_for_another_owner(get, tokens, account):
    account("杭后", areas=("hangjinhouqi",))
    other = tokens.make(account("杭后"), "x", "accepted", 30)
    tags = [
        get("units").headers["etag"],
        get("units.csv").headers["etag"],
        get("units", **{"Accept-Language": "en"}).headers["etag"],
        get("units", secret=other).headers["etag"],
    ]
    assert len(set(tags)) == 4


# Refusals -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "status", "what", "nearest"),
    [
        ("queries/rankin", 404, "question", "ranking"),
        ("queries/ranking", 400, "missing", None),
        (f"completeness?{AREA}&areas=x", 400, "parameter", "area"),
        ("completeness?area=hangjinhouq&period=2025", 400, "code", "hangjinhouqi"),
        ("observations?indicators=grid", 400, "code", "grids"),
        ("observations?area=shili", 400, "parameter", "areas"),
        (f"completeness?{AREA}&period=2024", 400, "twice", None),
        ("completeness?area=&period=2025", 400, "missing", None),
        ("units?limit=0", 400, "limit", None),
        ("units?limit=100001", 400, "limit", None),
        ("units?offset=-1", 400, "whole", None),
        ("units?offset=%EF%BC%91", 400, "whole", None),
        ("units?basis=acepted", 400, "basis", "accepted"),
        ("units?asof=yesterday", 400, "day", None),
        ("units?asof=2999-01-01", 400, "day", None),
        ("nothing/here", 404, "address", None),
        ("queries/../store/mark", 404, "address", None),
        ("queries/rules%2Fplausible_range", 404, "address", None),
    ],
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_is_asked_wrongly_is_told_what_is_wrong_and_what_was_nearest(get, path, status, what, nearest, lang):
    told = get(path, **{"Accept-Language": lang})
    error = told.json()["error"]
    assert (told.status_code, error["what"]) == (status, what), error
    assert error.get("nearest") == nearest or nearest is None
    assert error["message"] and "Traceback" not in told.text and "/" + "home" not in told.text


# Who asks -------------------------------------------------------------------------------------------------------------


def test_without_a_good_token_there_is_nothing(get):
    assert get.bare("units").status_code == 401 and get.bare("units").headers["www-authenticate"] == "Bearer"
    for wrong in ("Bearer x", "Bearer", "Basic eDp5", "Bearer " + "x" * 5_000, "bearer  "):
        for path in ("units", "openapi.json"):
            assert get.bare(path, Authorization=wrong).status_code == 401


def test_a_token_ends_when_it_is_revoked_and_when_its_time_is_over(get, tokens, account, monkeypatch):
    li = account("李娜")
    secret = tokens.make(li, "报表", "accepted", 30)
    (kept, *_) = tokens.of("李娜")
    tokens.revoke(account("别人"), kept.token_id)
    assert get("units", secret=secret).status_code == 200
    tokens.revoke(li, kept.token_id)
    assert get("units", secret=secret).status_code == 401
    late = tokens.make(li, "报表", "accepted", 30)
    now = time.time()
    monkeypatch.setattr("dashboard.access.tokens.time.time", lambda: now + 31 * 86_400)
    assert get("units", secret=late).status_code == 401


def test_a_token_for_accepted_figures_shows_none_that_wait(get, tokens, account):
    secret = tokens.make(account("李娜"), "报表", "accepted", 30)
    assert get("units?basis=submitted", secret=secret).status_code == 403
    assert get("units", secret=secret).status_code == 200


def test_an_administrator_has_a_token_for_the_counts_and_it_shows_no_figure(get, tokens, account):
    secret = tokens.make(account("管理员", ["administrator"], []), "监控", "accepted", 30)
    assert (
        get("observations", secret=secret).status_code == get(f"completeness?{AREA}", secret=secret).status_code == 403
    )


def test_an_address_that_is_none_is_told_in_json_outside_the_version_too(get):
    for path in ("../x", "nothing"):
        answer = get(path)
        assert answer.status_code == 404 and answer.json()["error"]["what"] == "address"


@pytest.mark.parametrize("path", ["/api/x", "/api/", "/api/v2/units", "/api/%3Cb%3E", "/api/v1/../v9"])
@pytest.mark.parametrize("way", ["session", "token"])
def test_behind_the_gate_an_unknown_address_is_json_with_the_headers_of_every_answer(desk, tokens, account, path, way):
    actor = account("李娜")
    if way == "session":
        shown = {"cookie": f"{COOKIE}={desk.access.enter_as(actor.name, '10.0.0.7')}"}
    else:
        shown = {"authorization": f"Bearer {tokens.make(actor, '报表', 'accepted', 30)}"}
    behind = TestClient(Gate(Starlette(routes=ROUTES)), follow_redirects=False)
    answer = behind.get(path, headers={**shown, "accept": "text/html"})
    assert answer.status_code == 404 and answer.json()["error"]["what"] == "address"
    assert answer.headers["content-type"].startswith("application/json")
    assert {name: answer.headers.get(name) for name in ALWAYS} == ALWAYS


def test_of_a_token_only_the_hash_is_kept(tokens, account, desk):
    secret = tokens.make(account("李娜"), "报表", "accepted", 30)
    files = [path for path in desk.home.folder.rglob("*") if path.is_file()]
    assert files and not any(secret.encode() in path.read_bytes() for path in files)


def test_a_token_is_worth_what_its_owner_may_now(get, tokens, account, desk):
    secret = tokens.make(account("马超"), "报表", "accepted", 30)
    assert get("units", secret=secret).status_code == 200
    desk.access.accounts.give("马超", ["leader"], ["*"], [], host("test"))
    assert get("units", secret=secret).status_code == 401
    desk.access.accounts.give("马超", ["analyst"], ["*"], [], host("test"))
    assert get("units", secret=secret).status_code == 200
    desk.access.accounts.disable("马超", host("test"))
    assert get("units", secret=secret).status_code == 401


def test_who_may_not_use_the_interface_makes_no_token(tokens, account):
    for actor in (account("领导", ["leader"]), account("填报", ["clerk"], [], ["shili.donghu"]), NOBODY):
        with pytest.raises(Refusal):
            tokens.make(actor, "报表", "accepted", 30)
    for label, basis, days in (("", "accepted", 30), ("x", "all", 30), ("x", "accepted", 100_000)):
        with pytest.raises(Refusal):
            tokens.make(account("李娜"), label, basis, days)


def test_whoever_may_see_one_area_is_shown_no_other(get, tokens, account):
    secret = tokens.make(account("分析", areas=["hangjinhouqi"]), "报表", "accepted", 30)
    status = {
        path: get(path, secret=secret).status_code
        for path in (
            f"completeness?{AREA}",
            "observations?units=hangjinhouqi.tuanjie",
            "completeness?area=shili&period=2025",
            "observations",
            "observations?areas=hangjinhouqi,shili",
            "observations?units=public.tongzhou",
        )
    }
    assert list(status.values()) == [200, 200, 403, 403, 403, 403], status
    rows = get("queries/observations", secret=secret).json()
    assert rows and {row["area"] for row in rows} == {"hangjinhouqi"}


def test_too_many_requests_are_asked_to_wait(get, monkeypatch):
    monkeypatch.setattr(door, "THROTTLE", door.Throttle(3))
    told = [get("units").status_code for _ in range(4)]
    assert told == [200, 200, 200, 429]
    assert 1 <= int(get("units").headers["retry-after"]) <= 20


def test_guesses_of_tokens_are_asked_to_wait_too(get, monkeypatch):
    monkeypatch.setattr(door, "THROTTLE", door.Throttle(3))
    assert [get("units", secret=f"guess {at}").status_code for at in range(5)] == [401, 401, 401, 429, 429]


def test_what_was_asked_is_in_the_audit(get, desk):
    get("units.csv?area=shili")
    line = desk.access.audit.lines()[0]
    assert (line["who"], line["what"], line["about"], line["outcome"]) == (
        "李娜",
        "api",
        "/units.csv?area=shili",
        "done",
    )


def test_what_was_refused_is_in_the_audit_too(get, desk, monkeypatch):
    refused = {
        "units?colour=red": "parameter",
        "queries/unitz": "question",
        "units.docx": "format",
        "units?area=nowhere": "code",
    }
    for path, outcome in refused.items():
        get(path)
        line = desk.access.audit.lines()[0]
        assert (line["who"], line["about"], line["outcome"]) == ("李娜", f"/{path}", outcome)
    get("units", secret="guess")
    line = desk.access.audit.lines()[0]
    assert (line["who"], line["what"], line["outcome"]) == ("", "api", "token")


def test_who_asks_too_often_is_noted_once_and_fills_no_audit(get, desk, monkeypatch):
    monkeypatch.setattr(door, "THROTTLE", door.Throttle(2))
    monkeypatch.setattr(routes, "WAITING", door.Throttle(1))
    told = [get("units").status_code for _ in range(6)]
    assert told == [200, 200, 429, 429, 429, 429]
    outcomes = [line["outcome"] for line in desk.access.audit.lines() if line["what"] == "api"]
    assert outcomes[:3] == ["often", "done", "done"]


# The document ---------------------------------------------------------------------------------------------------------


def test_the_document_tells_every_address_with_the_parameters_that_it_takes(get):
    document = get("openapi.json").json()
    assert document["openapi"].startswith("3.1") and set(document["paths"]) == {
        *(f"/{name}" for name in ("observations", "units", "indicators", "completeness")),
        *(f"/queries/{name}" for name in questions()),
    }
    for path, ways in document["paths"].items():
        names = {each["name"] for each in ways["get"]["parameters"]}
        assert {"basis", "asof", "lang", "limit", "offset"} <= names
        if path.startswith("/queries/"):
            assert set(questions()[path.removeprefix("/queries/")].parameters) <= names
    assert "http" not in json.dumps({key: value for key, value in document.items() if key != "components"})
