"""The log is read by programs: each event is one line of JSON, whatever was typed."""

import json
import logging
import sys

from dashboard.log_lines import Lines


def line(message, *arguments, error=None):
    record = logging.LogRecord("dashboard.door", logging.ERROR, "x.py", 1, message, arguments, error)
    return Lines().format(record)


def test_a_line_is_json_in_utc():
    found = json.loads(line("error %s at %s", "ab12", "/单位"))
    assert found["message"] == "error ab12 at /单位" and found["time"].endswith("+00:00")
    assert (found["level"], found["logger"]) == ("ERROR", "dashboard.door")


def test_what_somebody_typed_begins_no_line_and_moves_no_cursor():
    typed = '王\r\n{"level": "INFO"}\x1b[2J\u2028\x85\u202e\x00\U000e0001'
    text = line("login %s", typed)
    assert text.isprintable() and len(text.splitlines()) == 1
    assert json.loads(text)["message"].startswith("login 王\r\n{")


def test_an_error_is_in_the_same_line_with_all_that_led_to_it():
    try:
        raise ValueError("kaputt")
    except ValueError:
        text = line("error", error=sys.exc_info())
    assert len(text.splitlines()) == 1 and "ValueError: kaputt" in json.loads(text)["error"]
