"""What goes wrong in a page is one sentence with a code that is found in the log, wherever on the page it happens."""

import logging
import re

import pytest

from dashboard.app_pages import guard
from dashboard.refusal import Refusal

TELL = guard.tell
FIGURE = {"area": "hangjinhouqi", "period": "2025", "figure": "hangjinhouqi.tuanjie~grids"}
FAULT = ZeroDivisionError("/srv/secret/place.py")
SENTENCE = re.compile(r"这里出了问题，已记录。请把编号 ([0-9a-f]{8}) 告诉管理员。")


@pytest.fixture
def breaking(samples_home, monkeypatch, caplog):
    """Makes a question fail as only a fault of the program does."""
    monkeypatch.setattr(guard, "tell", TELL)
    caplog.set_level(logging.ERROR)
    ask = samples_home.ask

    def broken(name, error=FAULT):
        def failing(asked, *arguments, **parameters):
            if asked == name:
                raise error
            return ask(asked, *arguments, **parameters)

        monkeypatch.setattr(samples_home, "ask", failing)

    return broken


def codes(text):
    return SENTENCE.findall(text)


def test_in_a_page_it_is_a_sentence_with_a_code_of_the_log(breaking, reader, caplog):
    breaking("completeness")
    text = reader.open("gaps", **FIGURE).text
    (code,) = codes(text)
    assert f"error {code}" in caplog.text and "place.py" in caplog.text and "place.py" not in text


def test_in_a_dialog_it_is_the_same_sentence_and_the_page_stays(breaking, reader, caplog):
    breaking("lineage")
    reader.open("gaps", **FIGURE)
    (code,) = codes(reader.dialog)
    assert f"error {code}" in caplog.text and "place.py" not in reader.text
    assert len(codes(reader.text)) == 1 and reader.answer and not reader.has_failed


def test_what_is_refused_in_a_dialog_says_why(breaking, reader):
    breaking("lineage", Refusal("not_allowed"))
    assert "您的账号不能办理这一项" in reader.open("gaps", **FIGURE).dialog


def test_what_fails_before_the_page_runs_is_told_too(breaking, reader, caplog, monkeypatch):
    """As in what a click calls first: Streamlit hands it to `on_script_error`, which app.py sets."""
    said = []
    monkeypatch.setattr(guard.st, "error", lambda text, icon: said.append(text))
    assert guard.told_of_script(ZeroDivisionError("place.py")) is True
    (code,) = codes(said[0])
    assert f"error {code}" in caplog.text
