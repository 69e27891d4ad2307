"""A clerk at 填报: files sent, boxes written into, and what the page says of it."""

from contextlib import contextmanager
from unittest import mock

from tests.intake.conftest import workbook
from tests.pages.conftest import Reader

HEADER = ("指标", "本年数")
GRIDS = ("网格数", 76)


def file(*rows, unit="团结镇", period=2025, header=HEADER):
    """The bytes of a workbook of a unit with a title and these rows from row 3 on."""
    return workbook((f"{unit}{period}年统计表",), header, *rows)


class Clerk(Reader):
    """Someone who fills in 填报 for 团结镇 of 杭锦后旗, unless the address says otherwise."""

    def arrive(self, **address: str):
        self.open("submit", **{"area": "hangjinhouqi", "period": "2025", "unit": "hangjinhouqi.tuanjie", **address})
        return self

    def upload_all(self, **files):
        for name, content in files.items():
            self.app.file_uploader[0].upload(name, content)
        self.app.run()
        return self

    def box(self, label):
        """The box whose words hold this."""
        return next(each for each in self.app.text_input if label in each.label)

    def write(self, label, text):
        self.box(label).set_value(text).run()
        return self

    def fill(self, label, text):
        """Writes into a box that is handed in by a button of its own."""
        self.box(label).set_value(text)
        return self

    def choose(self, label, value):
        next(each for each in self.app.selectbox if label in each.label).set_value(value)
        return self

    def unfold(self, key):
        """Opens what has a key that begins like this."""
        for each in [name for name in self.app.session_state._state.filtered_state if name.startswith(key)]:
            self.app.session_state[each] = True
        self.app.run()
        return self

    def press_exactly(self, label):
        next(button for button in self.app.button if button.label == label).click().run()
        return self

    def send(self):
        return self.press("确认报送")

    @property
    def boxes(self):
        return [each.label for each in self.app.text_input]


@contextmanager
def at(moment):
    """Meanwhile it is then."""
    with mock.patch("dashboard.app_pages.submit_upload.now", lambda: moment):
        yield
