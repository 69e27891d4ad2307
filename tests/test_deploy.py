"""What is shipped for servers says what the program says: ports, limits, names of settings, verbs."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

from dashboard.cli import VERBS
from dashboard.home import PROJECT
from dashboard.intake.files.gate import MOST_BYTES
from tests.test_docs import SETTINGS

FOLDER = PROJECT / "deploy"
FILES = sorted(path for path in FOLDER.iterdir() if path.is_file())
PROXIES = (FOLDER / "nginx.conf", FOLDER / "Caddyfile")


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", PROXIES, ids=lambda path: path.name)
def test_a_proxy_lets_through_what_the_dashboard_takes_and_little_more(path):
    (limit,) = re.findall(r"(?:client_max_body_size|max_size) (\d+)(?:m;|MB)", text(path))
    taken = tomllib.loads(text(PROJECT / ".streamlit" / "config.toml"))["server"]["maxUploadSize"]
    assert taken << 20 == MOST_BYTES
    assert taken < int(limit) <= 2 * taken


@pytest.mark.parametrize("path", PROXIES, ids=lambda path: path.name)
def test_a_proxy_leads_to_this_machine_with_tls(path):
    assert "127.0.0.1:8501" in text(path)
    assert re.search(r"ssl_certificate |tls internal", text(path))
    assert "Strict-Transport-Security" in text(path)


def test_every_verb_and_every_port_in_them_is_one():
    verbs = {verb for path in FILES for verb in re.findall(r"-m dashboard (?:--\w+ )?(\w+)", text(path))}
    assert {"serve", "backup", "restore"} <= verbs <= set(VERBS)
    ports = {port for path in FILES for port in re.findall(r"--port (\d+)|127\.0\.0\.1:(\d+)", text(path))}
    assert {number for pair in ports for number in pair if number} == {"8501", "8502", "8503", "8599"}
    # 8502 and 8503 only read, 8599 is for the trial


def test_every_setting_in_them_is_one_and_all_that_save_name_the_same_folder():
    named = {(name, path.name) for path in FILES for name in re.findall(r"DASHBOARD_\w+", text(path))}
    assert {name for name, _ in named} <= set(SETTINGS)
    saving = [
        path for path in FILES if path.name in ("rule-of-law", "rule-of-law.service", "rule-of-law-backup.service")
    ]
    folders = {each for path in saving for each in re.findall(r"DASHBOARD_BACKUPS=(\S+)", text(path))}
    assert len(saving) == 3 and folders == {"/var/backups/rule-of-law"}
    assert all("DASHBOARD_BACKUPS" in text(path) for path in saving)


def test_the_container_and_the_service_run_as_a_user_without_rights():
    docker, service = text(FOLDER / "Dockerfile"), text(FOLDER / "rule-of-law.service")
    assert re.search(r"^USER 990$", docker, re.MULTILINE)
    assert re.search(r"^User=rule-of-law$", service, re.MULTILINE)
    assert "/healthz" in docker
    composed = yaml.safe_load(text(FOLDER / "compose.yaml"))["services"]
    assert composed["dashboard"]["cap_drop"] == ["ALL"]
    assert "ports" not in composed["dashboard"]  # only nginx is reached


@pytest.mark.parametrize("path", [path for path in FILES if text(path).startswith("#!")], ids=lambda path: path.name)
def test_a_script_can_be_run_and_is_a_shells(path):
    assert path.stat().st_mode & 0o111
    subprocess.run(["sh", "-n", path], check=True)
    assert re.search(r"^set -eu$", text(path), re.MULTILINE)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_where_it_listens_is_said_as_the_program_reads_it(path):
    """`serve` gives Streamlit its settings itself; what the environment says of the address is not read."""
    assert "STREAMLIT_" not in text(path)
