"""Ways out of the room: none reads, writes or connects outside it, and the desk answers meanwhile."""

from __future__ import annotations

import os
import socket
import threading
import time
from pathlib import Path

import pytest

from dashboard.answering import Kept
from dashboard.sqlroom import room as rooms
from dashboard.sqlroom import worker
from dashboard.sqlroom.room import Answer, Trouble

SECRET = "s3cret-of-the-host"
MOST_WAITED = 1.5
"""Seconds a question of a page may take while an attempt is running; alone it takes milliseconds."""

READING = """
select * from read_text('{secret}')
select * from read_blob('{secret}')
select * from read_csv('{secret}')
select * from read_csv_auto('{secret}')
select * from read_json('{secret}')
select * from read_json_auto('{secret}')
select * from read_json_objects('{secret}')
select * from read_ndjson('{secret}')
select * from read_parquet('{secret}')
select * from parquet_scan('{secret}')
select * from parquet_metadata('{secret}')
select * from parquet_schema('{secret}')
select * from parquet_file_metadata('{secret}')
select * from sniff_csv('{secret}')
select * from glob('{folder}/*')
select * from glob('/**')
select * from read_text('/etc/passwd')
select * from read_text('/proc/self/environ')
select * from read_text('/proc/self/cmdline')
select * from read_blob('/proc/self/mem')
select * from read_text('/dev/stdin')
select * from read_text('/dev/fd/0')
select * from read_text('file://{secret}')
select * from read_text('../../{name}')
select * from read_text(['{secret}', '/etc/hosts'])
select * from (select read_text('{secret}'))
select (select content from read_text('{secret}'))
with a as (select * from read_text('{secret}')) select * from a
select * from unit, lateral (select * from read_text('{secret}'))
select * from query('from read_text(''{secret}'')')
select * from query_table('{secret}')
select * from query_table(['unit', '{secret}'])
select * from '{secret}'
select * from "{secret}"
from '{secret}'
from '{folder}/*.csv'
from '/etc/passwd'
select * from '{warehouse}'
select * from '{access}'
select * from sqlite_scan('{access}', 'account')
select * from read_duckdb('{warehouse}', 'decision')
select * from duckdb_scan('{warehouse}')
describe '{secret}'
summarize '{secret}'
table '{secret}'
select json_execute_serialized_sql(json_serialize_sql('select * from read_text(''{secret}'')'))
select * from json_execute_serialized_sql(json_serialize_sql('select * from read_text(''{secret}'')'))
select getenv('HOME')
select * from which_secret('{secret}', 's3')
select * from open_prompt('x')
"""

WRITING = """
copy unit to '{made}'
copy (select 1) to '{made}' (format csv)
copy (select 1) to '{made}' (format parquet)
copy unit from '{secret}'
copy (select 1) to program 'touch {made}'
export database '{made}'
import database '{folder}'
attach '{made}' as out
attach '{warehouse}' as out
attach '{access}' as out (type sqlite)
attach ':memory:' as out
attach if not exists '{warehouse}' (read_only)
detach database system
create table out as select 1
create or replace table unit as select 1
create temp table out as select 1
create temp view unit as select 'false' as unit_code
create or replace temp view observation as select 1 as value
create view out as select 1
create macro unit_code() as 1
create temp macro sum(x) as 0
create schema out
create type mood as enum ('a')
create sequence out
create index out on unit (unit_code)
insert into unit select * from unit
update unit set unit_name = 'x'
delete from unit
truncate unit
drop table unit
drop view cell
alter table unit rename to gone
merge into unit using unit as other on false when not matched then insert
checkpoint
force checkpoint
vacuum
analyze
begin transaction
prepare p as select 1
execute p
deallocate p
explain analyze select 1
"""

SETTING = """
set enable_external_access = true
set global enable_external_access = true
reset enable_external_access
set lock_configuration = false
set memory_limit = '100GB'
set threads = 64
set temp_directory = '{folder}'
set max_temp_directory_size = '10GB'
set allow_community_extensions = true
set autoinstall_known_extensions = true
set custom_extension_repository = 'http://127.0.0.1:{port}'
set extension_directory = '{folder}'
set allowed_directories = ['/']
set allowed_paths = ['{secret}']
set search_path = 'temp'
set variable x = 1
set log_query_path = '{made}'
set profile_output = '{made}'
set python_enable_replacements = true
pragma enable_profiling
pragma profile_output = '{made}'
pragma database_list
pragma memory_limit = '100GB'
pragma enable_logging
pragma import_database('{folder}')
use system
call enable_logging(storage = 'file', storage_path = '{made}')
select * from enable_logging(storage = 'file', storage_path = '{made}')
select * from enable_profiling(save_location = '{made}')
call pragma_version()
"""

NETWORK = """
install httpfs
load httpfs
force install httpfs from 'http://127.0.0.1:{port}'
install httpfs from community
load '{folder}/evil.duckdb_extension'
update extensions
select * from read_csv('http://127.0.0.1:{port}/x.csv')
select * from read_text('https://127.0.0.1:{port}/x')
select * from read_parquet('s3://bucket/x.parquet')
select * from 'http://127.0.0.1:{port}/x.parquet'
attach 'http://127.0.0.1:{port}/x.duckdb' as far
attach 'ducklake:http://127.0.0.1:{port}' as far
attach 'postgres:host=127.0.0.1 port={port}' as far
attach 'quack:127.0.0.1:{port}' as far
create secret far (type s3, key_id 'x', secret 'y')
copy unit to 'http://127.0.0.1:{port}/x'
select * from postgres_scan('host=127.0.0.1 port={port}', 'a', 'b')
select * from mysql_query('127.0.0.1', 'x')
select * from start_ui()
call start_ui_server()
select http_get('http://127.0.0.1:{port}')
"""

PYTHON = """
select * from os
select * from connection
select * from tasks
select * from text
select * from CONFIG
select __import__('os').system('touch {made}')
"""

MANY = """
select 1; drop table unit
select 1; attach '{warehouse}' as out; select * from out.decision
/* select 1 */ copy unit to '{made}'
select 1 /* ; */ ; -- copy unit to '{made}'\tselect 2
pivot unit on kind using count(*)
"""

HEAVY = {
    "a recursion without end": "with recursive x as (select 1 as n union all select n + 1 from x) select max(n) from x",
    "a recursion that doubles": "with recursive x as (select 1 as n union all select n from x, range(2)) from x",
    "a cross join": "select count(*) from range(10000000) as a, range(10000000) as b where a.range + b.range = -1",
    "a cross join of views": "select count(*) from cell a, cell b, cell c where a.value + b.value + c.value < 0",
    "a sort of too much": "select * from range(300000000) order by hash(range) desc",
    "a group for every row": "select range, count(*) from range(1000000000) group by range",
    "a list of everything": "select list(range) from range(1000000000)",
    "a long text": "select repeat('x', 2000000000)",
    "texts put together": "select string_agg(repeat('x', 100000), '') from range(100000)",
    "a window over everything": "select sum(range) over (order by hash(range)) from range(300000000)",
    "twenty thousand columns": "select "
    + ", ".join(f"({'columns(*), ' * 24}columns(*))"[1:-1] for _ in range(40))
    + " from doubted_pair",
    "twenty thousand columns of small names": "select " + ",".join(["1"] * 9_990),
    "a struct of a struct": "select " + "{'a':" * 2_000 + "1" + "}" * 2_000,
    "brackets within brackets": "select " + "(" * 9_000 + "1" + ")" * 9_000,
    "not not not": "select " + "not " * 4_500 + "true",
    "a deep query": "select * from (" * 1_200 + "select 1" + ")" * 1_200,
    "a long union": "select 1" + " union all select 1" * 1_000,
    "a slow pattern": "select regexp_matches(repeat('a', 1000000), '(a*)*(a*)*(a*)*b') from range(100000)",
    "a sleep": "select sleep_ms(100000)",
    "a huge range of days": "from generate_series(timestamp '0001-01-01', timestamp '9999-01-01', interval 1 us)"
    " order by 1 desc",
    "a huge array": "select array_value(range(100000000))",
    "a huge number": "select factorial(33)::varchar || pow(10, 308) * 10",
    "a huge json": "select json_structure(repeat('[', 1000000))",
    "a like without end": "select repeat('a', 10000000) like repeat('%a', 100000)",
}


@pytest.fixture
def listener():
    """A place on this machine where somebody would be heard."""
    heard, server = [], socket.create_server(("127.0.0.1", 0))
    server.settimeout(0.2)
    is_over = threading.Event()

    def listen():
        while not is_over.is_set():
            try:
                connection, _ = server.accept()
            except TimeoutError:
                continue
            heard.append(connection)
            connection.close()

    thread = threading.Thread(target=listen)
    thread.start()
    yield server.getsockname()[1], heard
    is_over.set()
    thread.join()
    server.close()


@pytest.fixture
def outside(desk, tmp_path, listener):
    """What an attempt may name: a secret beside the home, a file that would be made, the desk's own files."""
    folder = tmp_path / "outside"
    folder.mkdir()
    (folder / "secret.csv").write_text(SECRET + "\n", encoding="utf-8")
    (desk.home.folder / "access.sqlite").write_bytes(b"SQLite format 3\0" + SECRET.encode())
    return {
        "secret": folder / "secret.csv",
        "folder": folder,
        "name": os.path.relpath(folder / "secret.csv", desk.home.folder),
        "made": folder / "made",
        "warehouse": desk.home.warehouse,
        "access": desk.home.folder / "access.sqlite",
        "port": listener[0],
    }


def state(folder: Path) -> dict[Path, tuple[int, int]]:
    """Every file with its size and the time it was last written."""
    return {path: (path.stat().st_size, path.stat().st_mtime_ns) for path in folder.rglob("*") if path.is_file()}


def attempts(texts: str, outside) -> list[str]:
    return [line.format(**outside).replace("\t", "\n") for line in texts.strip().splitlines()]


def tried(room, text) -> Answer | Trouble:
    try:
        return room.run(text, "李娜")
    except Trouble as trouble:
        return trouble


def told(outcome) -> str:
    return outcome.found if isinstance(outcome, Trouble) else str(list(outcome)[:1000])


@pytest.mark.parametrize(
    "texts", [READING, WRITING, SETTING, NETWORK, PYTHON, MANY], ids="read write set network python many".split()
)
def test_nothing_outside_is_read_written_or_reached(desk, room, outside, listener, tmp_path, notes, texts):
    room.readable()
    before, stored, asked = state(tmp_path), desk.warehouse.contents(), attempts(texts, outside)
    outcomes = {text: tried(room, text) for text in asked}
    assert [text for text, outcome in outcomes.items() if SECRET in told(outcome)] == []
    assert [text for text, outcome in outcomes.items() if isinstance(outcome, Answer) and told(outcome) != "[]"] == []
    assert [text for text, outcome in outcomes.items() if getattr(outcome, "rule", "") == "broken"] == []
    assert state(tmp_path) == before and listener[1] == []
    assert desk.warehouse.contents() == stored
    assert [text for _, text, *_ in notes] == asked


def test_there_are_enough_attempts():
    texts = [READING, WRITING, SETTING, NETWORK, PYTHON, MANY]
    assert sum(len(each.strip().splitlines()) for each in texts) + len(HEAVY) >= 170


def test_a_statement_that_shadows_a_table_is_refused_and_the_next_reads_the_true_one(room):
    tried(room, "create temp view unit as select 'false' as unit_code")
    assert room.run("select unit_code from unit where unit_code = 'false'", "") == []
    assert room.run("with unit as (select 'mine' as unit_code) select * from unit", "") == [{"unit_code": "mine"}]


@pytest.mark.parametrize("text", HEAVY.values(), ids=HEAVY)
def test_what_is_too_much_ends_by_itself_and_the_desk_answers_meanwhile(desk, room, tmp_path, monkeypatch, text):
    monkeypatch.setattr(rooms, "MOST_SECONDS", 1.0)
    room.readable()
    before, longest = state(tmp_path), 0.0
    running = room.begin(text, "李娜")
    while not running.is_over:
        began = time.monotonic()
        desk._kept = Kept()
        assert desk.ask("completeness", area="shili", period="2025")
        longest = max(longest, time.monotonic() - began)
        running.wait(0.05)
    assert longest < MOST_WAITED and running.seconds < 6
    try:
        assert len(running.answer()) <= worker.MOST_ROWS
    except Trouble as trouble:
        assert trouble.rule in (
            "late",
            "memory",
            "columns",
            "syntax",
            "unknown",
            "conversion",
            "large",
            "failed",
            "broken",
        )
    assert state(tmp_path) == before
    assert room.run("select 1 as one", "") == [{"one": 1}]
