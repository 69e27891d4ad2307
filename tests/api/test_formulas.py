"""What programs fetch of texts that begin as formulas: LibreOffice opens it and computes none."""

from __future__ import annotations

import pytest

from tests.ask.test_formulas import COMPUTED, opened_by_office, report
from tests.pages.conftest import desk_at


@pytest.fixture(scope="module")
def samples(tmp_path_factory):
    """In the place of the samples: reports in whose every text a formula stands."""
    with desk_at(tmp_path_factory.mktemp("api") / "home") as desk:
        desk.receive([report(at, unit) for at, unit in enumerate(desk.catalogue.units_of("shili"))])
        yield desk


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize(
    "path",
    [
        "observations.{ending}?areas=shili&periods=2025&basis=submitted",
        "queries/submissions.{ending}?areas=shili&basis=submitted",
        "queries/problems.{ending}?areas=shili&basis=submitted",
    ],
)
def test_what_a_program_fetches_computes_nothing(get, tmp_path, path, ending):
    told = get(path.format(ending=ending))
    assert told.status_code == 200
    opened = opened_by_office(tmp_path, f"out.{ending}", told.content)
    assert opened.count("1+1") > 3 and not COMPUTED.search(opened)
