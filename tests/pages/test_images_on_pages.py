"""Every chart downloads as a picture, and a page says so where it cannot."""

from __future__ import annotations

import pytest

from dashboard.app_pages import frame


def downloads(reader):
    return [each.proto for each in reader.app.get("download_button") if each.proto.label[:3] in ("PNG", "SVG")]


def test_a_chart_offers_itself_as_a_picture(samples_home, reader):
    reader.open(area="hangjinhouqi", period="2025")
    assert "下载图片" in [each.proto.popover.label for each in reader.app.get("popover")]
    assert [each.label for each in downloads(reader)] == ["PNG（可直接插入文档）", "SVG（放大不失真）"]
    assert not any(each.disabled for each in downloads(reader))


def test_without_a_chart_there_is_no_picture_to_download(empty_home, reader):
    reader.open(area="hangjinhouqi", period="2025")
    assert downloads(reader) == []


@pytest.mark.parametrize(("lang", "sentence"), {"zh": "暂不能下载图片", "en": "Pictures need Chrome"}.items())
def test_without_a_browser_on_the_server_the_page_says_what_is_missing(
    samples_home, reader, monkeypatch, lang, sentence
):
    monkeypatch.setattr(frame, "browser", lambda: None)
    reader.open(area="hangjinhouqi", period="2025", lang=lang)
    assert sentence in reader.text
    assert [each.disabled for each in downloads(reader)] == [True, True]
