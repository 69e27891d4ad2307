"""login.toml, what claims mean by it, and the accounts they make."""

from __future__ import annotations

import json
from types import SimpleNamespace
from unittest import mock

import pytest
from starlette.testclient import TestClient
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value

from dashboard import provider
from dashboard.access.claims import Person, person
from dashboard.access.signon import SignOnError, read
from dashboard.catalogue import read_catalogue
from dashboard.cli import main
from dashboard.door.gate import Gate
from dashboard.home import PROJECT
from dashboard.provider import settings
from dashboard.refusal import Refusal
from tests.access.conftest import HOST, PASSWORD

SHIPPED = PROJECT / "deploy" / "login.toml"
AREAS, UNITS = ("hangjinhouqi",), ("hangjinhouqi.tuanjie", "hangjinhouqi.office")
ISSUER = "https://sso.county.example"
FILE = """
[provider]
address = "https://sso.county.example/realms/county/"
client_id = "rule-of-law"
client_secret = "secret"
[dashboard]
address = "https://dashboard.county.example"
[roles]
claim = "realm.groups"
[roles.values]
"领导" = "leader"
"填报" = "clerk"
"管理" = ["administrator", "analyst"]
[areas]
claim = "area"
[units]
claim = "department"
[units.values]
"团结镇" = "hangjinhouqi.tuanjie"
"全旗" = "*"
"""


@pytest.fixture
def file(tmp_path):
    """Writes login.toml, with one thing put in the place of another."""

    def write(before="", after=""):
        assert before in FILE
        path = tmp_path / "login.toml"
        path.write_text(FILE.replace(before, after, 1) if before else FILE, encoding="utf-8")
        return path

    return write


@pytest.fixture
def sign_on(file):
    return read(file(), AREAS, UNITS)


# The file -------------------------------------------------------------------------------------------------------------


def test_the_file_that_is_shipped_is_read_once_its_secret_is_filled_in(tmp_path):
    codes = read_catalogue(PROJECT / "data" / "catalogue").codes
    with pytest.raises(SignOnError) as error:
        read(SHIPPED, *codes)
    assert error.value.arguments["place"] == "[provider] client_secret"
    filled = tmp_path / "login.toml"
    filled.write_text(SHIPPED.read_text(encoding="utf-8").replace('"…"', '"secret"'), encoding="utf-8")
    assert read(filled, *codes).roles.values["法治数据-审核"] == ("reviewer", "analyst")


def test_streamlit_is_told_the_service_the_way_back_and_to_prove_who_began(sign_on):
    told = settings(sign_on)["auth"]
    assert told["server_metadata_url"] == "https://sso.county.example/realms/county/.well-known/openid-configuration"
    assert told["redirect_uri"] == "https://dashboard.county.example/oauth2callback"
    assert told["client_kwargs"]["code_challenge_method"] == "S256"
    assert len(told["cookie_secret"]) == 64 != settings(sign_on)["auth"]["cookie_secret"]
    assert settings(None) == {}


@pytest.mark.parametrize(
    ("before", "after", "rule", "place"),
    [
        ("[provider]", "[provider", "unreadable", ""),
        ("[provider]", "[provder]", "unknown", "provder"),
        ("client_id =", "client =", "unknown", "[provider] client"),
        ('client_secret = "secret"', "", "text", "[provider] client_secret"),
        ('client_secret = "secret"', "client_secret = 7", "text", "[provider] client_secret"),
        ("https://sso", "http://sso", "address", "[provider] address"),
        ("https://sso", "sso", "address", "[provider] address"),
        ("dashboard.county.example", "dashboard.county.example/x", "address", "[dashboard] address"),
        ("[roles]", 'local_accounts = "no"\n[roles]', "switch", "[dashboard] local_accounts"),
        ('claim = "realm.groups"', "", "text", "[roles] claim"),
        ('"leader"', '"leaders"', "code", "[roles.values] 领导"),
        ('"leader"', "true", "text", "[roles.values] 领导"),
        ('"hangjinhouqi.tuanjie"', '"hangjinhouqi"', "code", "[units.values] 团结镇"),
        ('claim = "area"', 'always = ["hangjinhouqi.tuanjie"]', "code", "[areas] always"),
        ('claim = "area"', 'always = "hangjinhou"', "code", "[areas] always"),
    ],
)
def test_a_slip_in_the_file_is_named_with_its_place(file, before, after, rule, place):
    path = file(before, after)
    with pytest.raises(SignOnError) as error:
        read(path, AREAS, UNITS)
    assert (error.value.rule, error.value.arguments.get("place", "")) == (rule, place)
    assert error.value.arguments["path"] == str(path)


def test_no_server_starts_with_a_slip_in_the_file(home, capsys):
    home.folder.mkdir()
    home.sign_on.write_text(FILE.replace('"leader"', '"leaders"'), encoding="utf-8")
    assert main(["serve", "--port", "1"]) == 2
    said = capsys.readouterr().err
    assert f"{home.sign_on}：[roles.values] 领导 写的“leaders”不是已有的代码，没有启动" in said


# What claims mean -----------------------------------------------------------------------------------------------------


def meant(sign_on, **claims):
    return person(sign_on, {"iss": ISSUER, "sub": "7", "name": "张建国", **claims}, AREAS, UNITS)


def test_values_become_roles_and_places_and_what_means_nothing_is_named(sign_on):
    found = meant(
        sign_on, realm={"groups": ["领导", "填报", "食堂"]}, area="hangjinhouqi,磴口", department=["团结镇", "x"]
    )
    assert (found.roles, found.areas, found.units) == (("leader", "clerk"), AREAS, ("hangjinhouqi.tuanjie",))
    assert found.ignored == ("磴口", "x")


def test_a_role_without_a_place_is_none_and_is_named(sign_on):
    found = meant(sign_on, realm={"groups": ["领导", "填报", "管理"]})
    assert found.roles == ("administrator",) and found.ignored == ("leader", "clerk", "analyst")


@pytest.mark.parametrize(
    "said", [{}, {"realm": {"groups": ["leader", "*"]}}, {"realm": "领导"}, {"realm": {"groups": 3}}]
)
def test_only_what_the_file_names_is_a_role(sign_on, said):
    assert meant(sign_on, area="hangjinhouqi", **said).roles == ()


def test_everywhere_is_given_by_the_file_only(sign_on):
    assert meant(sign_on, department="*").units == () and meant(sign_on, department="全旗").units == ("*",)


@pytest.mark.parametrize(
    ("claims", "name"),
    [
        ({"name": " 张建国 "}, "张建国"),
        ({"name": ""}, "7"),
        ({"name": "", "preferred_username": "ZhangJG"}, "zhangjg"),
        ({"name": "<b>张</b>\n\u202e"}, "b张b"),
        ({"name": "长" * 29 + " 尾巴"}, "长" * 29),
        ({"name": "/", "sub": "//"}, "未具名"),
    ],
)
def test_a_name_is_made_fit_for_an_account(sign_on, claims, name):
    assert meant(sign_on, **claims).name == name


# The accounts ---------------------------------------------------------------------------------------------------------


def known(subject="7", name="张建国", roles=("leader",), areas=AREAS, issuer=ISSUER):
    return Person(issuer, subject, name, roles, areas)


def enter(access, someone):
    return access.sessions.find(access.identities.enter(someone, "10.0.0.7", "token"))


def test_who_comes_first_gets_an_account_and_finds_it_again(access):
    session = enter(access, known())
    assert (session.actor.name, session.actor.roles, session.id_token) == ("张建国", ("leader",), "token")
    assert enter(access, known(name="张建国国")).actor.name == "张建国"
    assert access.accounts.get("张建国").identity == f"7 @ {ISSUER}"
    added = [
        line["about"] for line in access.audit.lines() if line["what"] == "account_added" and line["who"] == "张建国"
    ]
    assert added == [f"张建国: 7 @ {ISSUER}"]


def test_the_same_subject_of_another_service_or_the_same_name_is_another_person(access):
    people = [known(name="王秀兰"), known("8", "王秀兰"), known(name="王秀兰", issuer="https://other.example")]
    found = [enter(access, each).actor.name for each in people]
    assert found == ["王秀兰(统一身份)", "王秀兰(统一身份 2)", "王秀兰(统一身份 3)"]
    assert access.accounts.get("王秀兰").roles == ("clerk",) and access.accounts.get("王秀兰").has_password


def test_the_same_roles_leave_other_windows_open_and_others_end_them(access):
    first = access.identities.enter(known(), "10.0.0.7", "")
    second = access.identities.enter(known(), "10.0.0.8", "")
    assert access.sessions.find(first) and access.sessions.find(second)
    third = access.identities.enter(known(roles=("reviewer",)), "10.0.0.9", "")
    assert not access.sessions.find(first) and access.sessions.find(third).actor.roles == ("reviewer",)
    assert access.audit.lines()[1]["about"] == "张建国: reviewer; hangjinhouqi; "


def test_who_has_no_role_any_more_is_refused_noted_and_out(access):
    first = access.identities.enter(known(), "10.0.0.7", "")
    with pytest.raises(Refusal, match="no_rights"):
        enter(access, known(roles=()))
    assert not access.sessions.find(first) and access.accounts.get("张建国").roles == ()
    with pytest.raises(Refusal, match="no_rights"):
        enter(access, known("9", "赵某", ()))
    line = access.audit.lines()[0]
    assert (line["who"], line["about"], line["outcome"]) == ("", f"赵某: 9 @ {ISSUER}", "no_rights")
    assert access.accounts.get("赵某") is None


def test_who_was_shut_out_stays_out_until_he_is_let_in_again(access):
    enter(access, known())
    access.accounts.disable("张建国", HOST)
    with pytest.raises(Refusal, match="shut_out"):
        enter(access, known())
    access.accounts.enable("张建国", HOST)
    assert enter(access, known())


def test_neither_roles_nor_a_password_are_given_to_it_here(access):
    enter(access, known())
    with pytest.raises(Refusal, match="roles_outside"):
        access.accounts.give("张建国", ["administrator"], [], [], HOST)
    for give in (
        lambda: access.accounts.set_password("张建国", PASSWORD, HOST, False),
        lambda: access.accounts.give_one_time("张建国", HOST),
    ):
        with pytest.raises(Refusal, match="password_outside"):
            give()
    for password in ("", PASSWORD):
        with pytest.raises(Refusal, match="no_entry"):
            access.enter("张建国", password, "10.0.0.7")


# Before the gate ------------------------------------------------------------------------------------------------------


async def inside(scope, receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"inside"})


def at_the_gate(sign_on):
    """A browser on another machine, before the gate of a server."""
    gate = Gate(inside, sign_on)
    return TestClient(gate, base_url="https://dashboard.county.example", client=("10.0.0.7", 5), follow_redirects=False)


@pytest.fixture
def before(access, sign_on):
    """Before a gate that can be entered through the service."""
    desk = SimpleNamespace(access=access, catalogue=mock.Mock(codes=(AREAS, UNITS)))
    with mock.patch("dashboard.door.gate.current", lambda: desk):
        yield at_the_gate(sign_on)


def test_streamlits_own_cookie_opens_nothing_however_well_it_is_signed(before):
    said = {"iss": ISSUER, "sub": "7", "name": "张建国", "is_logged_in": True, "groups": ["领导"]}
    signed = create_signed_value(provider.get_cookie_secret(), "_streamlit_user", json.dumps(said)).decode()
    before.cookies.set("_streamlit_user", signed)
    assert before.get("/unit").status_code == 401 and before.get("/").status_code == 401
    assert before.get("/oauth2callback?code=x&state=y").status_code == 403


@pytest.mark.parametrize("path", ["/auth/login", "/auth/logout", "/auth/login?provider=x"])
def test_streamlits_own_routes_are_reached_by_nobody_from_outside(before, access, path):
    assert before.get(path).status_code == 404
    before.cookies.set("__Host-sid", access.enter_as("王秀兰", "10.0.0.7"))
    assert before.get(path).status_code == 404


def test_without_the_file_nothing_of_it_is_there(access):
    with mock.patch("dashboard.door.gate.current", lambda: SimpleNamespace(access=access)):
        browser = at_the_gate(None)
        assert "统一身份" not in browser.get("/login").text
        assert [browser.get(path).status_code for path in ("/signon", "/oauth2callback?code=x&state=y")] == [404, 404]


def test_a_service_that_does_not_answer_is_told_in_a_sentence(before):
    answer = before.get("/signon?to=/gaps")  # what is behind this gate leads nowhere
    assert answer.status_code == 502 and "现在连不上统一身份平台" in answer.text


def test_where_only_the_service_opens_a_password_does_not(before, access, file):
    only = read(file("[roles]", "local_accounts = false\n[roles]"), AREAS, UNITS)
    before = at_the_gate(only)
    assert 'type="password"' not in before.get("/login").text
    form = {"name": "王秀兰", "password": PASSWORD}
    answer = before.post("/login", data=form, headers={"origin": "https://dashboard.county.example"})
    assert answer.status_code == 403 and "本系统只能用统一身份登录" in answer.text


def test_his_password_is_changed_elsewhere(before, access):
    before.cookies.set("__Host-sid", access.identities.enter(known(), "10.0.0.7", "token"))
    assert "没有单独的密码" in before.get("/password").text
