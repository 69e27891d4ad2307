"""What a machine asks of the server: is it well, and what has it done."""

import logging

import pytest
from starlette.requests import Request
from streamlit.runtime.stats import GaugeStat

from dashboard import log_lines, watching
from dashboard.access.model import Actor, host
from dashboard.counting import KINDS, PREFIX, Counts
from dashboard.desk import opened
from tests.store.conftest import sent  # noqa: F401 - a fixture

ON_THIS_MACHINE = ("127.0.0.1", 50000)


@pytest.fixture
def desk(home, monkeypatch):
    class Runtime:
        """As Streamlit's when three browsers are connected."""

        stats_mgr = property(lambda self: self)

        def get_stats(self, names):
            return {name: [GaugeStat(name, 3)] for name in names}

    monkeypatch.setattr(watching, "get_instance", Runtime)
    with opened(home) as desk:
        monkeypatch.setattr(watching, "current", lambda: desk)
        yield desk


def asked(path, client=ON_THIS_MACHINE, **headers):
    """The status and the text of an answer; that the routes are there is seen in test_behind_nginx."""
    (route,) = [each for each in watching.ROUTES if each.path == path]
    named = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    answer = route.endpoint(Request({"type": "http", "path": path, "headers": named, "client": client}))
    return answer.status_code, answer.body.decode()


def numbers(text):
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return {name.removeprefix(PREFIX): float(number) for name, number in (line.rsplit(" ", 1) for line in lines)}


def test_a_server_whose_warehouse_answers_is_well_for_everybody(desk):
    assert asked("/healthz", ("10.1.2.3", 50000)) == (200, "ok\n")


def test_a_server_whose_warehouse_cannot_be_asked_is_not_well(desk, caplog):
    desk.warehouse.close()
    assert asked("/healthz") == (503, "not ok\n")
    assert "The warehouse cannot be asked" in caplog.text


def test_the_counts_are_those_of_what_was_done(desk, sent):  # noqa: F811 - the fixture
    desk.receive([sent(网格数=76), sent("坏.xlsx")])
    for _ in range(3):
        desk.ask("submissions")
    desk.counts.handle(logging.makeLogRecord({"levelno": logging.ERROR}))
    status, text = asked("/metrics")
    assert status == 200
    found = numbers(text)
    assert found.pop("question_seconds_total") > 0
    assert found == {
        "sessions": 3,
        'questions_total{kept="no"}': 1,
        'questions_total{kept="yes"}': 2,
        'files_received_total{outcome="accepted"}': 1,
        'files_received_total{outcome="refused"}': 1,
        "errors_total": 1,
    }


def test_every_count_says_its_type_and_what_it_counts(desk):
    _, text = asked("/metrics")
    for name, (kind, about) in KINDS.items():
        assert f"# HELP {PREFIX}{name} {about}\n# TYPE {PREFIX}{name} {kind}\n" in text


@pytest.mark.parametrize("address", ["10.1.2.3", "::ffff:10.1.2.3", "testclient"])
def test_who_comes_from_elsewhere_sees_no_counts(desk, address):
    assert asked("/metrics", (address, 50000)) == (403, "not from here\n")


def test_behind_a_proxy_nobody_is_taken_for_somebody_on_this_machine(desk):
    assert asked("/metrics", x_forwarded_for="127.0.0.1")[0] == 403


@pytest.mark.parametrize(("role", "status"), [("administrator", 200), ("analyst", 403)])
def test_administrators_who_are_in_see_the_counts_from_anywhere(desk, role, status):
    desk.access.accounts.add("王秀兰", "一二三四五六七八九十甲乙", [role], ["*"], [], host("root"))
    secret = desk.access.enter_as("王秀兰", "10.1.2.3")
    assert asked("/metrics", ("10.1.2.3", 50000), cookie=f"sid={secret}")[0] == status
    desk.access.leave(secret)
    assert asked("/metrics", ("10.1.2.3", 50000), cookie=f"sid={secret}")[0] == 403


@pytest.mark.parametrize(
    ("roles", "status"), [(["analyst", "administrator"], 200), (["analyst"], 403), (["administrator"], 200)]
)
def test_a_program_sees_the_counts_with_the_token_of_an_administrator(desk, roles, status):
    desk.access.accounts.add("王秀兰", "一二三四五六七八九十甲乙", roles, ["*"], [], host("root"))
    token = desk.access.tokens.make(Actor("王秀兰", tuple(roles), areas=("*",)), "Prometheus", "accepted", 30)
    assert asked("/metrics", ("10.1.2.3", 50000), authorization=f"Bearer {token}")[0] == status
    assert asked("/metrics", ("10.1.2.3", 50000), authorization=f"Bearer {token}x")[0] == 403


def test_errors_of_pages_and_of_the_server_are_counted():
    counts = Counts()
    watching.count_errors(counts)
    try:
        for name in ("dashboard.desk", "streamlit.error_util", "uvicorn.error"):
            for each in (name.partition(".")[0], name):  # a logger above it that keeps all to itself hands on, too
                log_lines.hand_on(logging.getLogger(each))
            logging.getLogger(name).error("broken")
        logging.getLogger("dashboard.desk").warning("odd")
    finally:
        logging.getLogger().removeHandler(counts)
    assert numbers(counts.text({}))["errors_total"] == 3
