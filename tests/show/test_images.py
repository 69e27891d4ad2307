"""Charts as files for a report: what is on them, that nothing is cut, nobody outside is asked, and it ends."""

from __future__ import annotations

import io
import subprocess
import sys
import threading
import tomllib
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import plotly.graph_objects as go
import pytest
from PIL import Image

from dashboard.show import press
from dashboard.show.images import EDGE, FONT, WIDTH, image, wrapped

ROOT = Path(__file__).parents[2]
LONG = "示例旗人民政府办公室（政务公开与法治政府建设协调小组办公室）"
SOURCE = "来源：示例旗 2025 年报表，截至 2026-03-02 09:30，已核对"


@pytest.fixture(scope="module", autouse=True)
def closed_at_the_end():
    yield
    press.PRESS.close()


@pytest.fixture
def no_choice_kept():
    """Which browser draws is found once a process; here it is looked for anew."""
    press.browser.cache_clear()
    yield
    press.browser.cache_clear()


def figure(*names, height=240, **layout):
    bar = {"type": "bar", "orientation": "h", "y": list(names) or ["东湖镇"], "x": [7, 12, 3][: len(names) or 1]}
    return go.Figure({"data": [bar], "layout": {"height": height, "paper_bgcolor": "rgba(0,0,0,0)", **layout}})


def texts(svg):
    return ["".join(each.itertext()) for each in ElementTree.fromstring(svg).iter() if each.tag.endswith("}text")]


# What is on it --------------------------------------------------------------------------------------------------------


def test_the_svg_holds_title_names_and_source_as_text():
    svg = image(figure("东湖镇", "西河镇"), "普法宣传活动场次", SOURCE, "svg")
    assert texts(svg)[0] == "普法宣传活动场次"
    assert {"东湖镇", "西河镇"} <= set(texts(svg))
    assert texts(svg)[-1] == SOURCE


def test_the_png_is_the_svg_at_twice_its_size_on_white():
    svg = ElementTree.fromstring(image(figure("东湖镇"), "场次", SOURCE, "svg"))
    picture = Image.open(io.BytesIO(image(figure("东湖镇"), "场次", SOURCE, "png"))).convert("RGB")
    assert picture.size == (2 * WIDTH, 2 * int(svg.get("height")))
    pixels = Counter(picture.get_flattened_data())
    assert picture.getpixel((0, 0)) == (255, 255, 255)
    assert len(pixels) > 20
    assert min(sum(pixel) for pixel in pixels) < 150, "no dark text"


def test_its_height_follows_that_of_the_chart():
    low, high = (ElementTree.fromstring(image(figure(height=h), "场次", SOURCE, "svg")) for h in (200, 500))
    assert int(high.get("height")) - int(low.get("height")) == 300


def test_a_long_title_and_a_long_source_take_more_lines_and_nothing_is_lost():
    title, source = "普法宣传活动场次比上年增加" * 6, SOURCE * 6
    written = texts(image(figure("东湖镇"), title, source, "svg"))
    assert "".join(written).startswith(title)
    assert "".join(written[-3:]).replace(" ", "").endswith(source.replace(" ", ""))


def test_a_long_name_of_a_unit_is_not_cut():
    root = ElementTree.fromstring(image(figure(LONG, "东湖镇"), "场次", SOURCE, "svg"))
    (name,) = [each for each in root.iter() if each.tag.endswith("}text") and each.text == LONG]
    assert name.get("text-anchor") == "end"
    assert float(name.get("x")) >= 13 * len(LONG) - EDGE


def test_a_title_is_no_formula_and_no_markup():
    title = "a $x^2$ <b>普法</b> & 宣传"
    svg = image(figure("东湖镇", title={"text": "$y$"}), title, SOURCE, "svg")
    assert texts(svg)[0] == title
    assert "$y$" in texts(svg)
    assert b"MathJax" not in svg


def test_it_is_written_in_the_fonts_of_the_pages():
    theme = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
    assert theme["font"] == FONT
    styles = {each.get("style", "") for each in ElementTree.fromstring(image(figure(), "场次", SOURCE, "svg")).iter()}
    assert any("Noto Sans SC" in style and "Microsoft YaHei" in style for style in styles)


def test_the_chart_of_the_page_stays_as_it_is():
    shown = figure("东湖镇")
    before = shown.to_json()
    image(shown, "场次", SOURCE, "svg")
    assert shown.to_json() == before


# Lines ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "lines"),
    {
        "东湖镇": ["东湖镇"],
        "": [""],
        "东湖镇西河镇": ["东湖镇西", "河镇"],
        "东湖镇西，河镇": ["东湖镇", "西，河镇"],
        "东湖镇“西河”": ["东湖镇", "“西河”"],
        "one two three": ["one", "two", "three"],
        "2025 年 12 月": ["2025 年", "12 月"],
        "extraordinary": ["extraordinary"],
    }.items(),
)
def test_lines_break_where_a_reader_expects_it(text, lines):
    assert wrapped(text, 4.1) == lines


# The browser ----------------------------------------------------------------------------------------------------------


class Recorder(BaseHTTPRequestHandler):
    """A proxy that notes who is asked for and lets nobody through."""

    asked: list[str]

    def do_CONNECT(self):
        self.asked.append(urlsplit(self.path if "://" in self.path else f"https://{self.path}").hostname)
        self.send_error(403)

    do_GET = do_POST = do_CONNECT

    def log_message(self, *_):
        """Silent."""


@pytest.fixture
def proxy(monkeypatch):
    """The names a browser asks for, those of its maker's services among them."""
    Recorder.asked = []
    with HTTPServer(("127.0.0.1", 0), Recorder) as server:
        threading.Thread(target=server.serve_forever).start()
        monkeypatch.setattr(press, "NOWHERE", f"http://127.0.0.1:{server.server_port}")
        yield Recorder.asked
        server.shutdown()


@pytest.fixture
def own_press(monkeypatch):
    """A browser of this test's own."""
    own = press.Press()
    monkeypatch.setattr("dashboard.show.images.PRESS", own)
    yield own
    own.close()


def test_neither_plotly_nor_formulas_are_fetched(proxy, own_press):
    image(figure("东湖镇"), "a $x^2$", SOURCE, "png")
    own_press.draw({"data": [], "layout": {"images": [{"source": "https://picture.example/a.png"}]}}, format="png")
    assert "picture.example" in proxy, "whatever a picture fetches is noted"
    assert not [name for name in proxy if "plot.ly" in name or "cdn" in name]


def test_the_proxy_leads_to_nobody():
    assert press.NOWHERE.startswith("http://127.0.0.1:")


def test_without_a_browser_the_error_says_what_to_install(monkeypatch, no_choice_kept):
    monkeypatch.setenv("CHROMIUM", "/nowhere/chromium")
    assert press.browser() is None
    with pytest.raises(press.NoBrowser, match="install"):
        image(figure(), "场次", SOURCE, "svg")


def test_what_is_no_browser_gives_no_picture_and_the_next_one_does(monkeypatch, own_press, no_choice_kept):
    with monkeypatch.context() as patched:
        patched.setenv("CHROMIUM", sys.executable)
        with pytest.raises(press.NotDrawn, match="gave no picture"):
            image(figure(), "场次", SOURCE, "svg")
    press.browser.cache_clear()
    assert image(figure(), "场次", SOURCE, "svg").startswith(b"<")


def test_an_ended_browser_is_replaced(own_press):
    image(figure(), "场次", SOURCE, "svg")
    own_press.close()
    assert image(figure(), "场次", SOURCE, "svg").startswith(b"<")


def test_several_readers_at_once_each_get_their_own():
    titles = [f"第 {number} 张" for number in range(6)]
    with ThreadPoolExecutor(6) as readers:
        drawn = readers.map(lambda title: image(figure(), title, SOURCE, "svg"), titles)
        assert [texts(svg)[0] for svg in drawn] == titles


def test_a_program_that_forgets_to_close_ends_all_the_same():
    program = (
        "from dashboard.show.images import image; import plotly.graph_objects as go; image(go.Figure(), '', '', 'svg')"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
