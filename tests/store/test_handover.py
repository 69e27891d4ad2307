"""While one process holds the warehouse, others get their work done by asking it."""

import base64
import socket
import stat
import threading
from contextlib import closing

import pytest

from dashboard.desk import opened
from dashboard.jobs import perform
from dashboard.serving import performed
from dashboard.store.handover import Holder, NobodyListens, ask_holder
from dashboard.store.warehouse import Warehouse, WarehouseBusy

ECHO = {"verb": "echo", "word": "团结镇"}


@pytest.fixture
def address(tmp_path):
    return tmp_path / "server.json"


def echo(request, send):
    send({"done": 1})
    return {"word": request["word"]}


def test_a_request_is_answered_after_its_progress(address):
    events = []
    with closing(Holder(address, echo)):
        assert ask_holder(address, ECHO, events.append) == {"word": "团结镇"}
    assert events == [{"done": 1}]


def test_the_address_is_for_its_owner_only_and_goes_with_the_holder(address):
    with closing(Holder(address, echo)):
        assert stat.S_IMODE(address.stat().st_mode) == 0o600
    assert not address.exists()


def test_nobody_listens_where_no_server_runs_or_one_died(address):
    with pytest.raises(NobodyListens):
        ask_holder(address, ECHO)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address.write_text(f'{{"port": {free.getsockname()[1]}, "key": "00", "pid": 1}}')
    with pytest.raises(NobodyListens):
        ask_holder(address, ECHO)


def test_a_stranger_is_turned_away_and_others_are_still_served(address):
    with closing(Holder(address, echo)):
        where = address.read_text()
        port = int(where.split('"port": ')[1].split(",")[0])
        with socket.create_connection(("127.0.0.1", port)) as hangs_up:
            hangs_up.sendall(b"GET / HTTP/1.0\r\n\r\n")
        address.write_text(where.replace('"key": "', '"key": "00'))
        with pytest.raises(NobodyListens):
            ask_holder(address, ECHO)
        address.write_text(where)
        assert ask_holder(address, ECHO) == {"word": "团结镇"}


def test_many_ask_at_the_same_time(address):
    answers = []
    with closing(Holder(address, echo)):
        threads = [threading.Thread(target=lambda: answers.append(ask_holder(address, ECHO))) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(20)
    assert answers == [{"word": "团结镇"}] * 8


def test_a_second_process_finds_the_warehouse_busy(home, desk):
    import subprocess
    import sys

    code = (
        "from dashboard.home import home; from dashboard.desk import Desk\n"
        "from dashboard.store.warehouse import WarehouseBusy\n"
        "try: Desk(home())\n"
        "except WarehouseBusy: print('busy')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "busy\n"


def test_a_verb_is_handed_to_whoever_holds_the_warehouse(home, desk, monkeypatch):
    def busy(*_):
        raise WarehouseBusy(str(home.warehouse))

    with closing(Holder(home.server, lambda request, send: perform(desk, request, send))):
        monkeypatch.setattr(Warehouse, "__init__", busy)
        request = {"verb": "query", "name": "areas", "parameters": {}, "format": "csv"}
        answer = performed(home, request)
    assert "hangjinhouqi" in base64.b64decode(answer["content"]).decode()


def test_a_busy_warehouse_nobody_answers_for_is_said_after_a_while(home, monkeypatch):
    def busy(*_):
        raise WarehouseBusy(str(home.warehouse))

    monkeypatch.setattr(Warehouse, "__init__", busy)
    monkeypatch.setattr("dashboard.serving.PATIENCE", 0.1)
    with pytest.raises(WarehouseBusy):
        performed(home, {"verb": "verify"})


def test_a_warehouse_is_free_again_once_its_desk_is_closed(home):
    for _ in range(2):
        with opened(home) as desk:
            assert desk.warehouse.contents()["submission"].num_rows == 0
