"""The verbs as a person or a script calls them: what comes out, with which exit code, in which language."""

import csv
import hashlib
import io
import json
import os
import shutil
import socket
import subprocess
import sys
import time
from contextlib import closing
from zipfile import ZipFile

import openpyxl
import pyarrow.parquet
import pytest

from dashboard import cli
from dashboard.access.access import Access
from dashboard.cli import VERBS, main
from dashboard.demo.sample_figures import TUANJIE_2025
from dashboard.desk import Desk
from dashboard.home import PROJECT
from dashboard.intake.apart import workers
from dashboard.jobs import perform
from dashboard.store.handover import Holder
from dashboard.store.warehouse import Warehouse, WarehouseBusy

SAMPLES = PROJECT / "data" / "samples"
TUANJIE = SAMPLES / "团结镇2025.xlsx"


@pytest.fixture
def run(home, monkeypatch, capfdbinary):
    """Runs a verb in this process: (exit code, standard output, standard error)."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")

    def verb(*words):
        code = main([str(word) for word in words])
        out, err = capfdbinary.readouterr()
        return code, out.decode(), err.decode()

    return verb


@pytest.fixture(scope="module")
def sample_home(tmp_path_factory):
    """A home with the samples, and the document of `load --json`; made once."""
    folder = tmp_path_factory.mktemp("samples")
    words = [
        "load",
        str(SAMPLES),
        "--json",
        "--received-at",
        "2026-02-20T09:30",
        "--sender",
        "张三",
        "--reason",
        "首次",
    ]
    done = process(folder, *words)
    assert done.returncode == 0, done.stderr
    return folder, json.loads(done.stdout)


@pytest.fixture
def loaded(sample_home, home):
    """This test's own copy of the home with the samples."""
    shutil.copytree(sample_home[0], home.folder)
    return home


def process(folder, *words):
    environment = {**os.environ, "DASHBOARD_HOME": str(folder), "LC_ALL": "C.UTF-8"}
    command = [sys.executable, "-m", "dashboard", *words]
    return subprocess.run(command, env=environment, capture_output=True, text=True, cwd=PROJECT)


# load -----------------------------------------------------------------------------------------------------------------


def test_load_prints_one_json_document_of_the_agreed_shape(sample_home):
    _, document = sample_home
    assert set(document) == {"stored", "files"} and document["stored"] is True
    assert {file["outcome"] for file in document["files"]} <= {"accepted", "warned"}
    for file in document["files"]:
        assert {"file", "sha256", "outcome", "submissions", "problems"} <= set(file)
        for submission in file["submissions"]:
            assert {"unit", "period", "observations"} <= set(submission)
            for one in submission["observations"]:
                assert {"indicator", "status", "value", "lower", "upper", "precision", "raw", "sheet", "cell"} <= set(
                    one
                )
        for problem in file["problems"]:
            assert {"unit", "period", "severity", "rule", "sheet", "cell", "found", "expected", "message"} <= set(
                problem
            )


def test_load_gives_the_25_figures_of_tuanjie_with_bounds_and_the_rest_as_missing(sample_home):
    (file,) = [file for file in sample_home[1]["files"] if file["file"] == "团结镇2025.xlsx"]
    (submission,) = file["submissions"]
    assert (submission["unit"], submission["period"]) == ("hangjinhouqi.tuanjie", "2025")
    figures = {one["indicator"]: one for one in submission["observations"]}
    assert {code for code, one in figures.items() if one["value"] is not None} == set(TUANJIE_2025)
    materials = figures["publicity_materials"]
    assert (materials["value"], materials["lower"], materials["upper"]) == (2000, 2000, None)
    assert (materials["precision"], materials["raw"], materials["status"]) == ("at_least", "2000余", "A")
    assert {one["status"] for one in figures.values() if one["value"] is None} == {"O"}


def test_load_again_changes_nothing(loaded, run):
    code, out, _ = run("load", TUANJIE, "--json")
    document = json.loads(out)
    assert (code, document["stored"], document["files"][0]["outcome"]) == (0, False, "unchanged")


@pytest.mark.parametrize(("lang", "said"), [("zh", "可以保存"), ("en", "nothing was stored")])
def test_a_dry_run_says_what_would_be_and_stores_nothing(run, home, lang, said):
    code, out, _ = run("load", TUANJIE, "--dry-run", "--lang", lang)
    assert code == 0 and said in out
    assert not home.archive.exists()


@pytest.mark.parametrize(("lang", "said"), [("zh", "空的"), ("en", "empty")])
def test_a_refused_file_makes_the_exit_code_1_and_names_file_and_reason(run, tmp_path, lang, said):
    (tmp_path / "空表.xlsx").touch()
    code, out, _ = run("load", tmp_path / "空表.xlsx", TUANJIE, "--lang", lang)
    assert code == 1
    assert "空表.xlsx" in out and said in out and "团结镇2025.xlsx" in out


def test_load_takes_a_folder_without_lock_files_and_other_things(run, tmp_path):
    for name in ("团结镇2025.xlsx", "~$团结镇2025.xlsx", "说明.txt"):
        shutil.copy(TUANJIE, tmp_path / name)
    _, out, _ = run("load", tmp_path, "--json", "--dry-run")
    assert [file["file"] for file in json.loads(out)["files"]] == ["团结镇2025.xlsx"]


# query ----------------------------------------------------------------------------------------------------------------


def rows(out):
    return list(csv.DictReader(io.StringIO(out)))


def test_observations_as_csv_hold_values_bounds_and_missing_cells(loaded, run):
    code, out, _ = run(
        "query", "observations", "-p", "units=hangjinhouqi.tuanjie", "-p", "periods=2025", "--format", "csv"
    )
    found = rows(out)
    assert code == 0
    assert len([row for row in found if row["value"]]) == 25
    (disclosed,) = [row for row in found if row["indicator_code"] == "gov_info_disclosed"]
    assert (disclosed["value"], disclosed["lower"], disclosed["upper"]) == ("300", "300", "")
    assert {row["status"] for row in found if not row["value"]} == {"O"}


@pytest.mark.parametrize(("day", "values"), [("2026-02-19", 0), ("2026-02-20", 25)])
def test_a_question_can_be_asked_as_of_the_end_of_a_day(loaded, run, day, values):
    given = "-p units=hangjinhouqi.tuanjie -p periods=2025 --basis accepted --format csv --as-of".split()
    assert len([row for row in rows(run("query", "observations", *given, day)[1]) if row["value"]]) == values


def test_the_office_has_one_figure_and_the_rest_missing(loaded, run):
    found = rows(run("query", "observations", "-p", "units=hangjinhouqi.office", "--format", "csv")[1])
    assert [row["value"] for row in found if row["period"] == "2025" and row["value"]] == ["3"]
    assert {row["status"] for row in found if not row["value"]} == {"O"}


def test_tongzhous_reconsideration_rose_by_half(loaded, run):
    given = "-p area=public -p indicator=reconsideration_received -p period=2024".split()
    found = json.loads(run("query", "year_over_year", *given, "--format", "json")[1])
    (row,) = [row for row in found if row["unit_code"] == "public.tongzhou"]
    assert (row["value"], row["previous_value"], row["status"]) == (1696, 1113, "ok")
    assert row["change_percent"] == pytest.approx(52.38, abs=0.005)


def test_lineage_keeps_when_by_whom_and_why(loaded, run):
    given = "-p unit=hangjinhouqi.tuanjie -p indicator=grids -p period=2025".split()
    (row,) = json.loads(run("query", "lineage", *given, "--format", "json")[1])
    assert row["received_at"] == "2026-02-20T09:30:00+08:00"
    assert (row["sender"], row["file"], row["raw"], row["value"]) == ("张三", "团结镇2025.xlsx", "76", 76)
    assert (row["version"], row["state"], row["reason"]) == (1, "accepted", "首次")


def test_every_format_holds_the_same_figure(loaded, run, tmp_path):
    given = "-p units=public.tongzhou -p periods=2021 -p indicators=reconsideration_resolution_rate".split()

    def written(form):
        path = tmp_path / "new" / f"a.{form}"
        assert run("query", "observations", *given, "--format", form, "--out", path)[:2] == (0, "")
        return path

    assert json.loads(written("json").read_text())[0]["value"] == 40
    assert rows(written("csv").read_text())[0]["value"] == "40"
    assert " 40 " in written("table").read_text()
    header, row = openpyxl.load_workbook(written("xlsx")).active.iter_rows(values_only=True)
    assert dict(zip(header, row, strict=True))["value"] == 40
    assert pyarrow.parquet.read_table(written("parquet")).to_pylist()[0]["value"] == 40


# template, rebuild, verify --------------------------------------------------------------------------------------------


def test_template_writes_the_units_form_where_it_is_told(run, tmp_path):
    path = tmp_path / "forms" / "团结镇.xlsx"
    code, out, err = run("template", "--unit", "hangjinhouqi.tuanjie", "--period", "2025", "--out", path)
    assert (code, out) == (0, "") and "团结镇.xlsx" in err
    assert "杭锦后旗团结镇2025年度" in openpyxl.load_workbook(path).worksheets[0]["A1"].value


def test_rebuild_and_verify_agree_and_verify_fails_on_a_changed_byte(loaded, run):
    assert run("verify")[:2] == (0, "存档与数据仓库一致，操作记录前后相接。\n")
    assert json.loads(run("rebuild", "--json")[1]) == {"files": 14, "refused": []}
    (path,) = list(loaded.archive.glob("??/*"))[:1]
    path.chmod(0o644)
    path.write_bytes(path.read_bytes() + b" ")
    code, out, _ = run("verify", "--json")
    answer = json.loads(out)
    assert (code, answer["differences"]) == (1, [f"archive/{path.name}"])
    assert answer["messages"][0].endswith("存档中没有这个文件，或者它的内容已被改动。")
    code, out, _ = run("rebuild", "--json", "--lang", "en")
    (refused,) = json.loads(out)["refused"]
    assert (code, refused["sha256"], refused["problems"]) == (1, path.name, [GONE])


GONE = "This file is not in the archive, or its content there was changed."


def test_verify_says_of_each_difference_what_it_is(loaded, run):
    loaded.warehouse.unlink()
    code, out, _ = run("verify")
    key = "submission/2025/hangjinhouqi.tuanjie/1"
    assert code == 1 and f"{key}  杭锦后旗团结镇 2025 年第 1 版的收件记录在数据仓库中没有。" in out


# Wrong usage ----------------------------------------------------------------------------------------------------------

WRONG = {
    "verb": (("lod", "x"), "load"),
    "query": (("query", "rankin"), "ranking"),
    "parameter": (("query", "observations", "-p", "unit=x"), "units"),
    "unit": (("query", "observations", "-p", "units=hangjinhouqi.tuanji"), "hangjinhouqi.tuanjie"),
    "indicator": (("query", "observations", "-p", "indicators=grid"), "grids"),
    "area": (("load", TUANJIE, "--area", "shilli"), "shili"),
    "unit option": (("load", TUANJIE, "--unit", "shili.dongu"), "shili.donghu"),
    "period": (("template", "--unit", "shili.donghu", "--period", "2052", "--out", "x.xlsx"), "2025"),
    "kind": (
        "query ranking -p area=shili -p kind=town -p indicator=grids -p period=2025".split(),
        "township",
    ),
    "status": (("query", "observations", "-p", "statuses=A,OO"), "O"),
    "denominator": (
        "query ranking -p area=shili -p kind=township -p indicator=grids -p period=2025 -p per=vilage".split(),
        "village",
    ),
    "format": (("query", "areas", "--format", "xls"), "xlsx"),
    "basis": (("query", "areas", "--basis", "acceptd"), "accepted"),
    "no day": (("query", "areas", "--as-of", "2026-02-30"), "2026-03-02"),
    "language": (("verify", "--lang", "eng"), "en"),
    "missing parameter": (("query", "completeness", "-p", "area=shili"), "period"),
    "empty parameter": (("query", "completeness", "-p", "area=", "-p", "period=2025"), "area"),
    "no file": (("load", "nowhere.xlsx"), "nowhere.xlsx"),
    "no moment": (("load", TUANJIE, "--received-at", "yesterday"), "2026-02-20"),
    "unasked unit": (
        ("template", "--unit", "shili.changsheng", "--period", "2025", "--out", "x.xlsx"),
        "shili.changsheng",
    ),
}


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("wrong", WRONG)
def test_wrong_usage_exits_2_and_names_the_nearest_known(run, wrong, lang):
    words, nearest = WRONG[wrong]
    code, out, err = run("--lang", lang, *words)
    assert (code, out) == (2, "")
    assert nearest in err
    assert any("一" <= letter <= "龥" for letter in err) == (lang == "zh") or wrong in ("no file", "unasked unit")


def test_the_language_comes_from_the_environment(run, monkeypatch):
    assert "最接近" in run("lod")[2]
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert "nearest" in run("lod")[2]


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself(run, verb):
    with pytest.raises(SystemExit) as left:
        main([verb, "--help"])
    assert left.value.code == 0


# Beside a server ------------------------------------------------------------------------------------------------------


def test_verbs_work_while_another_process_holds_the_home(loaded, run, monkeypatch, tmp_path):
    def busy(self, path, *_):
        raise WarehouseBusy(str(path))

    with closing(Desk(loaded)) as desk, closing(Holder(loaded.server, lambda asked, send: perform(desk, asked, send))):
        real = Warehouse.__init__
        is_home = loaded.warehouse
        monkeypatch.setattr(
            Warehouse, "__init__", lambda self, path, *more: (busy if path == is_home else real)(self, path, *more)
        )
        assert json.loads(run("load", TUANJIE, "--json")[1])["files"][0]["outcome"] == "unchanged"
        assert "hangjinhouqi" in run("query", "areas", "--format", "csv")[1]
        assert run("verify")[0] == run("rebuild")[0] == 0
        given = "--unit", "hangjinhouqi.tuanjie", "--period", "2025", "--out", tmp_path / "a.xlsx"
        assert run("template", *given)[0] == 0


@pytest.fixture
def server(home):
    """A real server on this test's home; it has the warehouse open before it is handed out."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "dashboard", "serve", "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        deadline = time.monotonic() + 60
        while not home.server.exists() and running.poll() is None and time.monotonic() < deadline:
            time.sleep(0.1)
        yield running
        running.terminate()
        running.communicate(timeout=20)


def test_verbs_work_while_a_real_server_runs(server, home):
    assert home.server.exists() and server.poll() is None
    loaded = process(home.folder, "load", str(TUANJIE), "--json")
    assert json.loads(loaded.stdout)["stored"] is True, loaded.stderr
    asked = process(home.folder, "query", "observations", "-p", "indicators=grids", "--format", "csv")
    assert "76" in [row["value"] for row in rows(asked.stdout)]
    assert process(home.folder, "verify").returncode == process(home.folder, "rebuild").returncode == 0


def test_a_folder_with_a_binary_workbook_says_so_and_an_empty_one_is_wrong_usage(home, tmp_path, capsys):
    (tmp_path / "reports").mkdir()
    assert main(["load", str(tmp_path / "reports"), "--lang", "zh"]) == 2
    assert "没有可以读取的文件" in capsys.readouterr().err
    with ZipFile(tmp_path / "reports" / "团结镇2025.xlsb", "w") as parts:
        parts.writestr("xl/workbook.bin", b"")
    assert main(["load", str(tmp_path / "reports"), "--lang", "zh"]) == 1
    assert "另存为 .xlsx" in capsys.readouterr().out


def test_a_list_may_be_given_in_parts_but_no_other_parameter_twice(home, capsys):
    units = ["-p", "units=shili.donghu", "-p", "units=shili.xihe", "-p", "periods=2025"]
    assert main(["query", "observations", *units, "--format", "csv"]) == 0
    said = capsys.readouterr().out
    assert "shili.donghu" in said and "shili.xihe" in said
    assert main(["query", "completeness", "-p", "area=shili", "-p", "area=public", "-p", "period=2025"]) == 2


def test_wrong_usage_has_no_english_inside_chinese(home, capsys):
    assert main(["load", "--lang", "zh"]) == 2
    assert "缺少 PATH" in capsys.readouterr().err


# The audit ------------------------------------------------------------------------------------------------------------


def test_what_a_verb_changes_or_takes_out_is_in_the_audit_of_who_runs_it(loaded, run, monkeypatch, tmp_path):
    monkeypatch.setattr(cli, "user", lambda: "root")
    out = str(tmp_path / "out")
    (tmp_path / "坏.xlsx").write_bytes(b"no workbook")
    for words in (
        ("template", "--unit", "hangjinhouqi.tuanjie", "--period", "2025", "--out", out),
        ("query", "completeness", "-p", "area=hangjinhouqi", "-p", "period=2025", "--out", out),
        ("query", "areas", "--format", "json"),
        ("load", str(TUANJIE), str(tmp_path / "坏.xlsx")),
        ("load", str(TUANJIE), "--dry-run"),
        ("verify",),
        ("rebuild",),
    ):
        run(*words)
    with closing(Access(loaded.access)) as access:
        lines = access.audit.lines()[:5][::-1]
    assert [(line["what"], line["about"], line["outcome"]) for line in lines] == [
        ("template", "2025/hangjinhouqi.tuanjie", "done"),
        ("export", "table completeness: area=hangjinhouqi; period=2025", "done"),
        ("export", "json areas", "done"),
        ("load", "团结镇2025.xlsx, 坏.xlsx: unchanged 1, refused 1", "done"),
        ("rebuild", "", "done"),
    ]
    assert {(line["who"], line["source"]) for line in lines} == {("root", "command line")}


def test_a_file_that_breaks_its_reader_is_in_the_audit_with_its_mark(home, run, monkeypatch, tmp_path):
    monkeypatch.setattr(workers, "MOST_SECONDS", 0.0)
    run("load", str(TUANJIE), "--dry-run")
    with closing(Access(home.access)) as access:
        (line,) = access.audit.lines()
    mark = hashlib.sha256(TUANJIE.read_bytes()).hexdigest()
    assert (line["what"], line["about"]) == ("preview", f"团结镇2025.xlsx {mark}")
    assert line["outcome"] == "file_takes_too_long"
