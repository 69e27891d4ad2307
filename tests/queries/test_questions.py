"""Asking by name: what is declared is what is used, what is documented is what exists, errors say what is meant."""

import re
from datetime import date, datetime
from decimal import Decimal

import pytest

from dashboard.ask import questions as asking
from dashboard.ask.questions import (
    BadParameter,
    MissingParameter,
    UnknownParameter,
    UnknownQuestion,
    questions,
    run,
)

NAMES = list(questions())
FORBIDDEN = r'"|\bpivot\b|\bquantile_cont\b|\barray_agg\b|\brange\(|\bunnest\b|\basof\b|\bavg\(|\bmedian\(|\bntile\b|::'


@pytest.fixture(params=NAMES)
def asked(request):
    return questions()[request.param]


def statement(asked):
    return re.sub(r"--.*", "", asked.text)


def test_declared_parameters_are_the_used_ones(asked):
    assert set(re.findall(r"\$(\w+)", statement(asked))) == set(asked.parameters)


def test_every_line_that_looks_like_a_declaration_is_one(asked):
    assert re.findall(r"^-- \$(\w+)", asked.text, re.M) == list(asked.parameters)


def test_a_question_opens_with_a_question_and_says_what_a_row_is(asked):
    assert asked.title.endswith("?")
    assert re.search(r"\b[Oo]ne row\b", asked.notes)


def test_a_question_runs_on_an_empty_store_and_has_no_doubled_column(county, asked):
    arguments = {name: [] if parameter.is_list else "x" for name, parameter in asked.parameters.items()}
    run(county.connection.cursor(), asked.name, **arguments)
    columns = [column[0] for column in county.connection.execute(asked.text, arguments).description]
    assert len(set(columns)) == len(columns)


def test_every_value_and_total_has_its_bounds_beside_it(county, asked):
    arguments = {name: [] if parameter.is_list else "x" for name, parameter in asked.parameters.items()}
    columns = [column[0] for column in county.connection.execute(asked.text, arguments).description]
    bounds = {"value": "", "previous_value": "previous_", "last_value": "last_", "total": "total_"}
    bounds["previous_total"] = "previous_total_"
    missing = {
        f"{prefix}{bound}"
        for column, prefix in bounds.items()
        for bound in ("lower", "upper")
        if column in columns and f"{prefix}{bound}" not in columns
    }
    assert missing == set()


def test_a_question_fits_a_screen_and_is_totally_ordered(asked):
    assert asked.text.count("\n") <= 80
    assert "order by" in statement(asked)[-600:]


def test_a_question_is_portable(asked):
    assert re.findall(FORBIDDEN, statement(asked)) == []


def test_the_views_are_portable():
    for path in (asking.QUERIES / "schema").glob("3_*.sql"):
        assert re.findall(FORBIDDEN, re.sub(r"--.*", "", path.read_text(encoding="utf-8"))) == [], path.name


def test_missing_is_never_turned_into_zero():
    """coalesce(…, 0) is for counts; a value, a total or a bound keeps its null."""
    for path in [*asking.QUERIES.glob("*.sql"), *(asking.QUERIES / "schema").glob("3_*.sql")]:
        zeros = re.findall(r"coalesce\(([^()]*), 0\)", path.read_text(encoding="utf-8"))
        assert not [found for found in zeros if re.search(r"value|lower|upper|\.total|difference", found)
                    and not found.endswith("cells_with_value")], path.name  # fmt: skip


def test_the_index_lists_every_question_rule_and_table_and_nothing_else():
    index = (asking.QUERIES / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"^- \[`?([\w/]+\.sql)`?\]\(([\w/.]+)\): \S", index, re.M)
    assert [name for name, target in listed if name != target] == []
    existing = {path.relative_to(asking.QUERIES).as_posix() for path in asking.QUERIES.rglob("*.sql")}
    assert {name for name, _ in listed} == existing


def test_an_unknown_question_names_the_nearest(county):
    with pytest.raises(UnknownQuestion) as error:
        run(county.connection, "year_on_year")
    assert (error.value.found, error.value.nearest) == ("year_on_year", "year_over_year")
    assert "ranking" in error.value.known


def test_an_unknown_parameter_names_the_nearest(county):
    with pytest.raises(UnknownParameter) as error:
        run(county.connection, "completeness", aera="county", period="2025")
    assert (error.value.question, error.value.found, error.value.nearest) == ("completeness", "aera", "area")


def test_a_missing_parameter_is_named(county):
    with pytest.raises(MissingParameter) as error:
        run(county.connection, "completeness", area="county")
    assert (error.value.found, error.value.known) == ("period", ("area", "period"))


@pytest.mark.parametrize(
    ("name", "found"),
    [("units", "a"), ("units", [1]), ("units", None), ("indicator", ["a"]), ("indicator", None), ("indicator", 7)],
)
def test_a_value_of_another_type_is_refused(county, name, found):
    with pytest.raises(BadParameter) as error:
        run(county.connection, "trend", **{"indicator": "disputes", name: found})
    assert (error.value.parameter.name, error.value.found) == (name, found)


def test_even_a_name_unlike_any_gets_one_to_try(county):
    with pytest.raises(UnknownQuestion) as error:
        run(county.connection, "zzzzzz")
    assert error.value.nearest in NAMES


def test_values_are_bound_and_never_pasted(county):
    county.figures("disputes", "unit 2025\na 5")
    assert county.ask("completeness", "unit_code", area="county' or '1' = '1") == []


def test_rows_hold_plain_python_values(county):
    county.figures("disputes", "unit 2025\na 5\nb .")
    rows = run(county.connection.cursor(), "completeness", area="county", period="2025")
    assert {type(rows[0][name]) for name in ("unit_code", "expected_cells", "received")} == {str, int, bool}
    assert {type(rows[0]["first_received_at"]), type(rows[0]["due"])} == {datetime, date}
    assert rows[1]["first_received_at"] is None
    assert isinstance(county.ask("observations", "value")[0][0], Decimal)
    assert isinstance(county.ask("area_completeness", "filled_share")[0][0], float)


def test_a_header_says_type_default_and_meaning():
    parameters = questions()["trend"].parameters
    assert [(found.type, found.default, found.is_required) for found in parameters.values()] == [
        ("text[]", [], False),
        ("text", None, True),
    ]
    assert parameters["units"].description == "unit codes; empty means all"
