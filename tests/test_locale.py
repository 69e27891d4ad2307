"""Every sentence: both languages say the same things, everything said is defined, and it reads well."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import get_args

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, Placeable, SelectExpression, TextElement, VariableReference
from fluent.syntax.visitor import Visitor

from dashboard.access.permissions import ROLES
from dashboard.api.asking import COMMON
from dashboard.ask.exports import FILTERS
from dashboard.ask.exports_forms import FORMS
from dashboard.ask.questions import questions
from dashboard.catalogue import read_catalogue
from dashboard.catalogue.checks import RULES
from dashboard.cli import VERBS
from dashboard.decisions import Basis, DecisionKind
from dashboard.intake.words import REMARKS, STATUS_WORDS
from dashboard.locale import FOLDER, LANGUAGES, Words, environment_language, words
from dashboard.model import (
    VALUE_STATUSES,
    Aggregation,
    Direction,
    IndicatorKind,
    Outcome,
    Precision,
    Problem,
    Requirement,
    Severity,
    State,
    UnitKind,
)
from dashboard.remarks import Copied
from dashboard.show import homes, images, people, problems, readable, understood, uploads
from dashboard.show.links import PAGES
from dashboard.show.profile import Position
from dashboard.show.statement_words import SAID
from dashboard.show.strip_legend import SIGNS
from dashboard.sqlroom.room import WORDS

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "dashboard").rglob("*.py"))
RANK_ORDERS = ("better", "largest", "smallest")
PERS = ("village", "grid", "officer", "resident")
MISSING_STATES = ("missing", "waiting", "optional", "not-applicable", "withheld", "not-collected", "elsewhere")
CHANGES = (
    "not_applicable withheld not_reported definition_changed partial_period no_base imprecise base_zero ok"
).split()

REFUSALS = {
    "no_submission": {"found": "2025/x/1"},
    "not_in_state": {"version": 2, "state": "superseded"},
    "errors_stand": {"count": 2},
    "warnings_unexplained": {"count": 1},
    **dict.fromkeys("reason_needed text_needed who_needed label_needed".split(), {}),
    "no_such_problem": {"cell": "D3"},
    **dict.fromkeys(("unknown_code", "no_period"), {"found": "x"}),
    **dict.fromkeys(("dates_out_of_order", "period_is_open"), {"period": "2026"}),
    **dict.fromkeys(
        "not_allowed no_entry too_many wrong_password same_password passwords_differ password_plain role_needed"
        " all_areas_needed unit_needed area_needed first_used signon_only no_provider stale_entry entry_denied"
        " elsewhere no_backup_folder backup_inside backup_of_another backup_failed backup_damaged"
        " archive_damaged".split(),
        {},
    ),
    **dict.fromkeys("no_rights shut_out roles_outside password_outside changed_meanwhile".split(), {"name": "王秀兰"}),
    "password_length": {"fewest": 10, "most": 200},
    "bad_name": {"name": "x", "most": 40},
    **dict.fromkeys(("name_taken", "no_account", "last_administrator"), {"name": "王秀兰"}),
    "no_role": {"found": "x"},
}
"""Rule of a refusal → its arguments."""

HOMES = {
    "newer": {"home": "x", "found": 3, "known": 2},
    "version-unreadable": {"path": "x", "found": "?"},
    **{rule: {"path": "x", "home": "y"} for rule in ("publish-inside",)},
    **{rule: {"path": "x", "error": "y"} for rule in ("publish-failed", "published-unreadable")},
    "published-of-another": {"path": "x", "other": "y", "home": "z"},
    **{rule: {"path": "x"} for rule in ("nothing-published", "published-otherwise", "elsewhere")},
    "engine-unknown": {"found": "x"},
    "engine-missing": {"error": "x"},
    **{rule: {"home": "x"} for rule in ("half-restored", "not-empty", "archive-damaged")},
    **{rule: {"path": "x"} for rule in ("no-backup", "backup-damaged")},
    "backup-inside": {"path": "x", "home": "y"},
    "backup-of-another": {"path": "x", "home": "y", "other": "z"},
    "backup-failed": {"path": "x", "error": "y"},
}
"""Rule of a home that cannot be opened, saved or restored → its arguments."""

CHOSEN = {
    **dict.fromkeys(("accounts-one-time", "accounts-disable", "accounts-tokens"), ("asked", "now")),
    "home": tuple(HOMES),
    "login-file": ("unreadable", "unknown", "text", "switch", "address", "code"),
    "home-file": ("missing", "changed", "other"),
    "severity": get_args(Severity),
    "outcome": get_args(Outcome),
    "report": (*get_args(Outcome), *uploads.HINDRANCES),
    "upload": (*get_args(Outcome), *uploads.HINDRANCES),
    "stored": get_args(Outcome),
    "side": ("problems", "changed", "read", "layout"),
    "role": ("none", *understood.ROLES, *ROLES),
    "did": people.DONE_THINGS,
    "ended": people.ENDED,
    "decided": sorted(set(get_args(DecisionKind)) - {"collection"}),
    "submission": get_args(State),
    "annotated-copied": [reason for reason in get_args(Copied) if reason],
    "kind": sorted(set(get_args(UnitKind)) - {"area"}),
    "flag": (*sorted(VALUE_STATUSES - {"A"}), "unreceived", "waiting", "late"),
    "state": ("value", "zero", "bounded", *MISSING_STATES, "undivided"),
    "view": ("rank", "all"),
    "each": PERS,
    "rank": [f"{how}-{order}" for how in ("first", "open") for order in RANK_ORDERS],
    "rank-axis": RANK_ORDERS,
    "rank-because": ("missing", "undivided", "bounded"),
    "rug": ("s1", "s5", "t1", "t5"),
    "change": CHANGES,
    "reason": [status for status in CHANGES if status not in ("ok", "base_zero", "imprecise")],
    "place": ("tag", "row", "name", "code", "title", "sheet", "file", "header", "column", "option"),
    "cli-verb": list(VERBS),
    "cli": "verb area unit period indicator kind status per category format lang basis action role".split(),
    "dry-run": get_args(Outcome),
    "difference": ("missing", "changed", "extra"),
    "decision": ("missing", "changed", "extra"),
    "refusal": tuple(REFUSALS),
    "rows": ("submission", "observation", "problem"),
    "duty": ("none", "open", "waiting", "done", "late"),
    "basis": get_args(Basis),
    "data-line": get_args(Basis),
    "position": sorted(set(get_args(Position)) - {"unknown"}),
    "spine-group": ("directed", "neutral"),
    **dict.fromkeys(("spine-left", "spine-right"), ("directed", "neutral", "directed-inner", "neutral-inner")),
    "precision": get_args(Precision),
    "indicator-kind": get_args(IndicatorKind),
    "direction": get_args(Direction),
    "aggregation": get_args(Aggregation),
    "relation": list(RULES),
    "breach": get_args(Severity),
    "requirement": (*get_args(Requirement), "unasked"),
    "sign": list(SIGNS),
    "export-filter": FILTERS,
    "export-format": FORMS,
    "export-form": [*FORMS, *(f"{name}-help" for name in FORMS)],
    "image": get_args(images.Format),
    "page": tuple(PAGES),
    "api-refused": (
        "token often waiting area question missing parameter twice code limit whole basis day format accept address"
    ).split(),
    "api-parameter": list(COMMON),
    "token": ("holds", "expired", "revoked"),
    "sql-table": list(readable.TABLES),
    "sql-column": sorted({name for columns in readable.TABLES.values() for name in columns}),
    "sql-refused": sorted({*WORDS, "long", "late", "stopped", "busy", "broken"}),
    **{f"sql-refused-{rule}": sorted(kinds) for rule, kinds in SAID.items()},
    "per": ("none", *PERS),
    "question": tuple(questions()),
    "schedule": ("to_come", "running", "late", "locked"),
}
"""What code puts behind a prefix: `say(f"severity-{severity}")` may say any of these."""

PROBLEMS = {
    **dict.fromkeys(
        "not_in_archive empty_file not_a_workbook damaged password no_sheets too_many_cells zip_names".split(), {}
    ),
    **dict.fromkeys(
        "no_table no_indicator sheet_without_table sheet_hidden columns_ignored total_left_out".split(), {}
    ),
    **dict.fromkeys("row_hidden column_hidden sheet_hidden_read".split(), {}),
    **dict.fromkeys("binary_workbook macros formats_unknown html text_file doctype".split(), {}),
    **dict.fromkeys("file_takes_too_long file_too_heavy file_breaks_reader".split(), {}),
    "too_many_bytes": {"most": "25"},
    "zip_entries": {"most": "1000"},
    "zip_inflated": {"most": "256"},
    **dict.fromkeys("no_unit unknown_unit no_period row_without_unit row_without_indicator not_asked".split(), {}),
    **dict.fromkeys(
        "unreadable error_cell formula_cell not_yes_no yes_no_in_number placeholder change".split(),
        {},
    ),
    **dict.fromkeys("reference vague range two_numbers negative percent_in_count ambiguous_percent".split(), {}),
    **dict.fromkeys(
        "prose shown_otherwise part_of_year several_years per_each average division words_beside".split(), {}
    ),
    **dict.fromkeys("remark_in_cell said_of_each total_is_unit only_parts only_totals sample_left_out".split(), {}),
    **dict.fromkeys(
        "name_left_out only_parts_of_year pasted_text placeholder_in_title formula_silent number_in_quotes".split(), {}
    ),
    "total_differs": {"stated": "50", "sum": "40"},
    "parts_left_out": {"names": "民主村、团结村"},
    **dict.fromkeys("none_in_ratio ambiguous_money fraction too_large date status_without_value".split(), {}),
    "nothing_filled": {"unit": "示例旗东湖镇", "period": "2025"},
    "unit_left_blank": {"unit": "示例旗东湖镇", "period": "2025"},
    "ambiguous_unit": {"candidates": "东湖镇、西河镇"},
    "units_disagree": {"place": "title", "said": "东湖镇", "other_place": "file", "other_said": "西河镇"},
    "periods_disagree": {"place": "tag", "said": "2025", "other_place": "sheet", "other_said": "2024"},
    "unknown_period": {"period": "2019", "known": "2020、2021"},
    "ambiguous_period": {"candidates": "2024、2025"},
    "unit_not_in_period": {"unit": "示例旗长胜苏木", "period": "2025"},
    "unknown_indicator": {"value": "12", "candidates": ""},
    "ambiguous_indicator": {"value": "12", "candidates": "网格数、网格员人数"},
    "indicator_twice": {"other_cell": "年度指标!D7", "other": "12"},
    "figure_not_read": {"cell": "D7", "others": "1"},
    "merged_value": {"range": "D3:D4", "cells": "D4", "indicators": "grids"},
    "part_of_year_title": {"place": "title", "period": "2025年上半年", "year": "2025"},
    "hidden_differs": {"other_cell": "表一!D3", "other": "30", "others": "2"},
    "hidden_same": {"other": "表一"},
    "indicator_repeated": {"other_cell": "年度指标!D7", "other": "300"},
    "unknown_status": {"known": "有数、零"},
    "status_contradicts_value": {"value": "12"},
    "measure_differs": {"measure": "人", "expected": "人次"},
    "unknown_measure": {"measure": "美元", "expected": "万元"},
    "unknown_precision": {},
    "bounds_contradict_value": {"value": "12"},
    "statuses_disagree": {"other": "M"},
    "indicators_disagree": {"right": "grid_staff"},
    "row_without_period": {},
    "raw_differs": {"value": "12"},
    "restated": {"previous": ""},
    **{
        rule: {
            **dict.fromkeys(("left_value", "right_value", "value", "expected", "high"), "7"),
            "left": "grids;grid_staff",
            "right": "villages",
        }
        for rule in ("R1", "R2", "R4", "R5", "R6", "R7", "R8", "R11", "R12", "R20", "R21")
    },
    "R13": {"value": "60", "stored": "51"},
    "R15": {"value": "30", "expected": "30.9", "stored": "110", "compared": "144"},
    "R16": {"how": "part"},
    "R17": {},
    "R19": {"how": "early"},
    "digit_slip": {"value": "455", "stored": "45", "how": "extra"},
    "year_change": {"value": "58", "stored": "12"},
    "far_from_peers": {"value": "600", "expected": "18", "low": "3", "high": "40", "compared": "12"},
    "locked": {"unit": "示例旗东湖镇", "period": "2025", "lock": "2026-03-31"},
    "reason_missing": {"unit": "示例旗东湖镇", "period": "2025"},
    "not_your_unit": {"unit": "团结镇"},
    "overtaken": {
        "unit": "示例旗东湖镇",
        "period": "2025",
        "version": "2",
        "file": "东湖镇2025.xlsx",
        "sender": "王秀兰",
        "at": "2026-02-20 09:30",
    },
    "R3": {"value": "104.5", "low": "0", "high": "100"},
    "R14": {"value": "34", "compared": "36"},
    "R18": {"value": "855400", "stored": "70.43"},
    "R9": dict.fromkeys(("left_value", "right_value", "value", "low", "high"), "7")
    | {"left": "grids", "right": "grids"},
    "R10": dict.fromkeys(("left_value", "right_value", "value", "low"), "7") | {"left": "grids", "right": "villages"},
    "plausible": {"value": "9000", "low": "5", "high": "300"},
    "figures_dropped": {"value": "4", "indicators": "grids;grid_staff;villages"},
}
"""Rule → the arguments the code gives with it; each is rendered in both languages."""

VARIANTS = [
    Problem(
        "warning",
        "R18",
        indicator_code="grids",
        arguments={"value": "760", "stored": "76", "compared": "10", "how": "more"},
    ),
    Problem(
        "warning",
        "R18",
        indicator_code="grids",
        arguments={"value": "76", "stored": "760", "compared": "10", "how": "less"},
    ),
    Problem("warning", "R16", found="2024", arguments={"how": "year"}),
    Problem("error", "overtaken", arguments={**PROBLEMS["overtaken"], "sender": "none"}),
    *(Problem("warning", "R19", found="2025-12-11", arguments={"how": how}) for how in ("dated_early", "dated_late")),
    *(
        Problem("warning", "digit_slip", indicator_code="grids", arguments={"value": "4", "stored": "5", "how": how})
        for how in ("lost", "swapped")
    ),
    Problem("error", "R3", arguments={**PROBLEMS["R1"], "relation": "excellent_rate_within_pass_rate"}),
    Problem("error", "R6", arguments={**PROBLEMS["R6"], "relation": "duty_list_parts", "low": "7"}),
    Problem(
        "warning", "unknown_indicator", found="法治体检", arguments={"value": "3", "candidates": "企业法治体检次数"}
    ),
    Problem("info", "restated", found="12", indicator_code="grids", arguments={"previous": "10", "value": "12"}),
    Problem("warning", "restated", found="12", indicator_code="grids", arguments={"previous": "", "stored": "10"}),
]


# What is defined, and what is used ------------------------------------------------------------------------------------


@cache
def messages(lang: str) -> dict[str, Message]:
    parsed = [
        FluentParser().parse(path.read_text(encoding="utf-8")).body for path in sorted((FOLDER / lang).glob("*.ftl"))
    ]
    return {entry.id.name: entry for body in parsed for entry in body if isinstance(entry, Message)}


class _Contents(Visitor):
    def __init__(self) -> None:
        self.variables, self.texts = set(), []

    def visit_VariableReference(self, node: VariableReference) -> None:
        self.variables.add(node.id.name)

    def visit_TextElement(self, node: TextElement) -> None:
        self.texts.append(node.value)


def contents(message: Message) -> _Contents:
    found = _Contents()
    found.visit(message)
    return found


@cache
def literals() -> frozenset[str]:
    """Every text constant of the code."""
    return frozenset(
        node.value
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


def said(path: Path) -> Iterator[ast.expr]:
    """The key of every `say.say(key, …)` of a file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr == "say"
            and node.args
        ):
            yield node.args[0]


def columns() -> set[str]:
    """The columns of every table: `column-` is said of each."""
    found = set()
    for path in (ROOT / "dashboard" / "show").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]).lower() == "columns":
                found |= set(ast.literal_eval(node.value))
            elif (
                isinstance(node, ast.Call) and ast.unparse(node.func) == "table" and isinstance(node.args[1], ast.Tuple)
            ):
                found |= set(ast.literal_eval(node.args[1]))
    return found


def expected_keys() -> set[str]:
    """Keys the code makes from a prefix and a word."""
    made = {f"{prefix}-{word}" for prefix, chosen in CHOSEN.items() for word in chosen}
    rules = [f"problem-{rule}" for rule in (*PROBLEMS, "R3-order", "R6-equals", "R18-times")]
    options = {key for key in messages("zh") if key.startswith("cli-option-") and key[11:] in literals()}
    return (
        made | set(rules) | {f"{rule}-expected" for rule in rules} | {f"column-{name}" for name in columns()} | options
    )


OPTIONAL = {f"mark-{state}" for state in CHOSEN["state"]}
"""States without a mark are drawn by colour and pattern alone."""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_line_is_lost_to_a_slip_of_syntax_or_said_twice(lang):
    lines = [line for path in (FOLDER / lang).glob("*.ftl") for line in path.read_text(encoding="utf-8").splitlines()]
    keys = [line.split(" ")[0] for line in lines if re.match(r"[a-z][\w-]* =", line)]
    assert sorted(keys) == sorted(messages(lang))


def test_both_languages_have_the_same_sentences_with_the_same_variables():
    chinese = {key: contents(message).variables for key, message in messages("zh").items()}
    english = {key: contents(message).variables for key, message in messages("en").items()}
    assert chinese == english


def test_a_question_is_called_in_english_what_its_file_asks():
    assert {name: words("en").say(f"question-{name}") for name in questions()} == {
        name: asked.title for name, asked in questions().items()
    }


def test_every_sentence_is_used():
    used = literals() | expected_keys() | OPTIONAL
    assert sorted(messages("zh").keys() - used) == []


def test_every_sentence_the_code_names_exists():
    named = {key.value for path in SOURCES for key in said(path) if isinstance(key, ast.Constant)}
    assert len(named) > 80
    assert sorted((named | expected_keys()) - messages("zh").keys()) == []


def test_every_prefix_the_code_uses_is_one_whose_words_are_known():
    prefixes = {
        key.values[0].value.removesuffix("-")
        for path in SOURCES
        for key in said(path)
        if isinstance(key, ast.JoinedStr) and isinstance(key.values[0], ast.Constant)
    }
    assert prefixes <= CHOSEN.keys() | {"column", "mark", "cli-option", "problem"}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("rule", HOMES)
def test_why_a_home_is_refused_is_a_sentence_with_its_arguments(rule, lang):
    (said,) = homes.refusal(rule, HOMES[rule], (), words(lang))
    assert said[-1] in "。."
    assert all(str(given) in said for given in HOMES[rule].values())


def test_a_key_or_an_argument_that_is_missing_is_an_error_and_not_an_empty_place():
    for key, given in (("no-such-key", {}), ("overview-empty", {})):
        with pytest.raises(KeyError, match=key):
            words("zh").say(key, **given)


@pytest.mark.parametrize(
    ("settings", "lang"), [({}, "zh"), ({"LANG": "en_GB.UTF-8"}, "en"), ({"LC_ALL": "zh_CN.UTF-8", "LANG": "en"}, "zh")]
)
def test_the_command_line_speaks_the_language_of_its_environment(monkeypatch, settings, lang):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert environment_language() == lang


# Problems -------------------------------------------------------------------------------------------------------------


def raised() -> set[str]:
    """Every rule that the intake can name, wherever it stands in its code."""
    at = {"Unreadable": 0, "Unusable": 0, "Problem": 1, "_at": 2, "_at_status": 1, "_problem": 0, "Broken": 0}
    found = set()
    for path in (ROOT / "dashboard" / "intake").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in at and node.args:
                found |= constants(node.args[at[ast.unparse(node.func)]])
            elif isinstance(node, ast.Call) and ast.unparse(node.func) == "_Question":
                found |= {text for argument in node.args for text in constants(argument)}
            elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in ("_DIAGNOSES", "misfits"):
                found |= {key.value for each in ast.walk(node) if isinstance(each, ast.Dict) for key in each.keys}
    return found - {"error", "warning", "info"}


def constants(node: ast.expr) -> set[str]:
    if isinstance(node, ast.IfExp):
        return constants(node.body) | constants(node.orelse)
    return {node.value} if isinstance(node, ast.Constant) and isinstance(node.value, str) else set()


ONLY_RULED = r"R\d|plausible|figures_dropped|digit_slip|year_change|far_from_peers"
"""Rules of queries/rules that reading does not name."""


def test_every_rule_the_intake_names_is_rendered_below():
    assert len(raised()) > 35
    assert raised() | {"error_cell", "formula_cell"} == {rule for rule in PROBLEMS if not re.match(ONLY_RULED, rule)}


def test_every_rule_about_content_is_rendered_below():
    in_queries = {
        rule
        for path in (ROOT / "queries" / "rules").glob("*.sql")
        for rule in re.findall(r"'(\w+)' as rule", path.read_text(encoding="utf-8"))
    }
    of_relations = {rule for allowed in RULES.values() for rule in allowed}
    assert in_queries | of_relations == {rule for rule in PROBLEMS if re.match(rf"{ONLY_RULED}|restated", rule)}


@pytest.fixture(scope="module")
def catalogue():
    return read_catalogue(ROOT / "data" / "catalogue")


def representatives() -> list[Problem]:
    plain = [
        Problem(
            "error", rule, "年度指标", "D7", "300余", "grids", {name: value for name, value in given.items() if value}
        )
        for rule, given in PROBLEMS.items()
    ]
    return plain + VARIANTS


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("problem", representatives(), ids=lambda each: each.rule)
def test_a_problem_is_said_with_what_was_found_and_what_is_expected(catalogue, problem, lang):
    say = words(lang)
    message = problems.message(problem, catalogue, say)
    assert message[-1] in ("。？" if lang == "zh" else ".?")
    assert not re.search(r"\{|\$|none|None|grid_staff", message)
    assert problems.expected(problem, catalogue, say).strip(" 。.") != ""


def test_a_problem_is_located_as_a_clerk_would_look_for_it(catalogue):
    problem = Problem("error", "vague", "年度指标", "D17", "若干", "grids")

    def located(lang, file):
        message = problems.message(problem, catalogue, words(lang))
        return problems.located(file, problem.sheet, problem.cell, message, words(lang))

    assert located("zh", "团结镇2025.xlsx") == (
        "团结镇2025.xlsx › 年度指标 › D17：填写为“若干”，没有确切的数；应为数字、0 或“不涉及”。"
    )
    assert located("en", "a.xlsx").startswith("a.xlsx › 年度指标 › D17: “若干” is")


def test_codes_are_said_as_names(catalogue):
    problem = Problem("error", "R1", arguments={**PROBLEMS["R1"], "left": "grids;grid_staff"}, indicator_code="grids")
    assert problems.message(problem, catalogue, words("zh")).startswith(
        "网格数、网格员人数（7）大于行政村（社区）数（7）"
    )
    assert problems.message(problem, catalogue, words("en")).startswith("Grids, Grid staff (7) is more than")


# How it reads ---------------------------------------------------------------------------------------------------------

HAN = re.compile(r"[一-鿿]")
QUOTED = re.compile(r"“[^”]*”")
ALLOWED_LATIN = {
    "PNG",
    "SVG",
    "Chrome",
    "Chromium",
    "Edge",
    "Excel",
    "WPS",
    "CSV",
    "JSON",
    "SDMX",
    "Parquet",
    "xlsx",
    "csv",
    "xls",
    "et",
    "Strict",
    "Open",
    "XML",
    "queries",
    "README",
    "md",
}
HALF_WIDTH = re.compile(r"[一-鿿”）][,;:?!]|[一-鿿”）]\.(?![a-z])|[,;:?!][一-鿿“（]|[一-鿿]\(|\)[一-鿿]|\"|'")
JARGON = "数据库 缓存 解析 字段 参数错误 异常 校验失败 后台 前端 接口 请求失败 非法 NULL 违规".split()
PRAISE_OR_BLAME = "感谢 太好了 恭喜 您错了 失误 马虎 严重错误 不得不".split()


def texts(lang: str, *, pages_only: bool = False) -> list[tuple[str, str]]:
    return [
        (key, text.strip())
        for key, message in messages(lang).items()
        if not (pages_only and key.startswith(("cli-", "question-")))
        for text in contents(message).texts
    ]


def test_english_holds_no_chinese_but_the_quoted_words_of_the_form():
    allowed = {
        *STATUS_WORDS,
        REMARKS,
        "指标",
        "本年数",
        "年度",
        "填报单位",
        "上年数",
        "是",
        "否",
        "万元",
        "2025年",
        "300余",
        "约300",
    }
    for key, text in texts("en"):
        assert not HAN.search(QUOTED.sub("", text)), key
        assert all(quoted[1:-1] in allowed for quoted in QUOTED.findall(text) if HAN.search(quoted)), key


def test_chinese_holds_no_english_but_names_of_formats():
    """Nor words of SQL, where it is written."""
    for key, text in texts("zh"):
        found = set(re.findall(r"[A-Za-z]{2,}", text)) - ALLOWED_LATIN
        commands = set(
            "python dashboard publish backup verify BACKUPS pip install spark duckdb sc ENGINE Spark".split()
        )
        assert not found - commands - {
            "out",
            "port",
            "T",
            "ods",
            "xlsb",
            "MB",
            "DASHBOARD",
            "HOME",
            "nginx",
        } or key.startswith(("app-title", "sql-", "api-", "login-file-")), (
            key,
            found,
        )


def test_chinese_is_written_with_full_width_punctuation():
    assert [(key, text) for key, text in texts("zh") if HALF_WIDTH.search(text)] == []


@pytest.mark.parametrize("word", JARGON + PRAISE_OR_BLAME)
def test_pages_speak_as_a_colleague_does(word):
    assert [key for key, text in texts("zh", pages_only=True) if word in text] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_whole_sentence_ends_with_a_stop_and_what_is_expected_does_not(lang):
    for key, message in messages(lang).items():
        if key.startswith("problem-") and key != "problem-at":
            last = message.value.elements[-1]
            ends = last.value.rstrip() if isinstance(last, TextElement) else "variants"
            is_open = key.endswith("-expected")
            assert is_open == (ends == "variants" or ends[-1] not in "。.") or isinstance(last, Placeable), key


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_chosen_by_number_has_a_form_for_any_number(lang):
    for key, message in messages(lang).items():
        for element in message.value.elements:
            if isinstance(element, Placeable) and isinstance(element.expression, SelectExpression):
                assert any(variant.default for variant in element.expression.variants), key


def test_numbers_beside_words_are_grouped_and_plural_in_english():
    say: Words = words("en")
    assert say.say("cli-rebuilt", count=1) == "Made anew from 1 archived file."
    assert say.say("cli-rebuilt", count=1200) == "Made anew from 1,200 archived files."
