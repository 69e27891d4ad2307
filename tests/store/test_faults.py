"""One call that fails does no harm: the same again brings everything in once (`make crash` does this at length)."""

import pytest

from dashboard.store.space import DiskFull
from tests.crash import FAULTS, failing

KEY = "2025/shili.donghu/1"


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("fault", FAULTS)
def test_what_failed_once_is_stored_once_when_it_is_sent_again(desk, sent, fault, number):
    failed, wrong = 0, {"行政执法人员数": 4, "持证执法人员数": 5}
    file = sent("东湖镇2025.xlsx", **wrong)

    def twice(act):
        nonlocal failed
        try:
            act()
        except DiskFull:
            failed += 1
            act()

    with failing(fault, number):
        twice(lambda: desk.receive([file]))
        twice(lambda: desk.accept(KEY, "李娜", "核实"))
    assert [(row["submission_id"], row["state"]) for row in desk.ask("submissions")] == [(KEY, "accepted")]
    assert [row["kind"] for row in desk.ask("decisions")] == ["accepted"]
    assert desk.differences() == []
    assert failed == (number <= CALLS[fault])


CALLS = {"open": 5, "write": 3, "fsync": 5, "rename": 1, "commit": 2}
"""How often sending and accepting does it, as far as it is tried here."""
