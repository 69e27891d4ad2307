"""Getting in, staying in, and being put out."""

import statistics
import threading
import time
from contextlib import suppress
from unittest import mock

import pytest

from dashboard.access import sessions
from dashboard.access.access import Access
from dashboard.access.throttle import LONGEST, MOST_FAILURES, WINDOW
from dashboard.refusal import Refusal
from tests.access.conftest import HOST, PASSWORD

HERE = "10.0.0.7"
GUESSED = "ababababab 1234567890 password123 qwertyuiop 王秀兰1234567 王秀兰王秀兰王秀兰王秀兰 P@ssw0rd2026".split()


def refused(work):
    """The rule by which it is refused."""
    with pytest.raises(Refusal) as caught:
        work()
    return caught.value.rule


def later(seconds):
    now = time.time()
    return mock.patch("time.time", lambda: now + seconds)


def test_who_knows_the_password_is_in_with_the_roles_of_the_account(access):
    actor = access.sessions.find(access.enter("王秀兰", PASSWORD, HERE)).actor
    assert (actor.name, actor.roles, actor.units, actor.source) == ("王秀兰", ("clerk",), ("shili.donghu",), HERE)


def test_a_name_is_the_same_on_a_full_width_keyboard(access):
    access.accounts.add("Li Na2", PASSWORD, ["administrator"], [], [], HOST)
    assert access.sessions.find(access.enter(" ＬＩ ｎａ２", PASSWORD, HERE)).actor.name == "li na2"


@pytest.mark.parametrize(("name", "password"), [("王秀兰", "x" * 12), ("无此人", PASSWORD), ("", ""), ("王秀兰", "")])
def test_a_wrong_name_and_a_wrong_password_are_told_the_same(access, name, password):
    assert refused(lambda: access.enter(name, password, HERE)) == "no_entry"


def test_every_session_has_a_secret_of_its_own_and_only_its_hash_is_kept(access):
    one, two = (access.enter("王秀兰", PASSWORD, HERE) for _ in range(2))
    assert one != two and len(one) >= 22
    content = access.store.path.read_bytes() + access.store.path.with_name("access.sqlite-wal").read_bytes()
    assert one.encode() not in content and PASSWORD.encode() not in content


@pytest.mark.parametrize(
    "end",
    [
        lambda access, secret: access.leave(secret),
        lambda access, secret: access.accounts.disable("王秀兰", HOST),
        lambda access, secret: access.accounts.give("王秀兰", ["clerk"], [], ["shili.xihe"], HOST),
        lambda access, secret: access.accounts.set_password("王秀兰", "另一个密码-2026", HOST, False),
        lambda access, secret: access.accounts.give_one_time("王秀兰", HOST),
    ],
    ids=["logout", "disabled", "other places", "other password", "one-time password"],
)
def test_a_session_is_dead_at_once_when(access, end):
    secret = access.enter("王秀兰", PASSWORD, HERE)
    end(access, secret)
    assert access.sessions.find(secret) is None


def test_whoever_acts_comes_from_where_he_is_now_and_not_from_where_he_logged_in(access):
    secret = access.enter("王秀兰", PASSWORD, HERE)
    assert access.sessions.find(secret, "10.0.0.99").actor.source == "10.0.0.99"
    access.leave(secret, "10.0.0.99")
    assert [line["source"] for line in access.audit.lines(at_most=2)] == ["10.0.0.99", HERE]


def test_a_session_ends_when_it_is_not_used(access):
    secret = access.enter("王秀兰", PASSWORD, HERE)
    with later(sessions.IDLE - 5):
        assert access.sessions.find(secret)
    with later(2 * sessions.IDLE - 20):  # it was used meanwhile
        assert access.sessions.find(secret)
    with later(4 * sessions.IDLE):
        assert access.sessions.find(secret) is None


def test_using_it_does_not_keep_it_alive_beyond_the_day(access):
    secret = access.enter("王秀兰", PASSWORD, HERE)
    with mock.patch.object(sessions, "IDLE", 2 * sessions.LONGEST), later(sessions.LONGEST + 1):
        assert access.sessions.find(secret) is None


def test_a_disabled_account_cannot_enter_and_one_let_in_again_can(access):
    access.accounts.disable("王秀兰", HOST)
    assert refused(lambda: access.enter("王秀兰", PASSWORD, HERE)) == "no_entry"
    access.accounts.enable("王秀兰", HOST)
    assert access.enter("王秀兰", PASSWORD, HERE)


def test_an_account_without_a_password_is_opened_by_none(access):
    access.accounts.add_without_password("演示", ["administrator"], [], [], HOST)
    assert refused(lambda: access.enter("演示", "", HERE)) == "no_entry"
    assert refused(lambda: access.enter("演示", "x", HERE)) == "no_entry"


# Guessing -------------------------------------------------------------------------------------------------------------


def test_of_ten_thousand_guesses_over_a_hundred_accounts_none_past_the_quota_is_looked_at(access):
    checked = []
    with mock.patch("dashboard.access.access.fits", lambda *given: bool(checked.append(given))):
        for at in range(10_000):
            name, source = f"账号{at % 100}", f"10.{at % 100}.{at // 100}.1"  # a botnet: an address a guess
            assert refused(lambda name=name, at=at, source=source: access.enter(name, f"{at}", source)) in (
                "no_entry",
                "too_many",
            )
    assert len(checked) == 100 * MOST_FAILURES


def test_one_address_may_fail_a_few_times_whatever_names_it_tries(access):
    rules = [refused(lambda at=at: access.enter(f"账号{at}", "x", HERE)) for at in range(8)]
    assert rules == ["no_entry"] * MOST_FAILURES + ["too_many"] * 3
    assert access.enter("王秀兰", PASSWORD, "10.0.0.8")


def test_guesses_at_the_same_moment_are_counted_too(access):
    told = []

    def guess(at):
        told.append(refused(lambda: access.enter("王秀兰", "falsch", f"10.0.1.{at}")))

    threads = [threading.Thread(target=guess, args=(at,)) for at in range(20)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert sorted(told) == ["no_entry"] * MOST_FAILURES + ["too_many"] * (20 - MOST_FAILURES)


def test_right_passwords_at_the_same_moment_are_all_let_in(access):
    """From one address, as in an office in the morning; in the threads of the server, fewer or more."""
    names, inside = [f"填报{at}" for at in range(9)], []
    for name in names:
        access.accounts.add(name, PASSWORD, ["clerk"], [], ["shili.donghu"], HOST)
    at_once = threading.Barrier(len(names))

    def come(name):
        at_once.wait()
        inside.append(access.sessions.find(access.enter(name, PASSWORD, HERE)).actor.name)

    threads = [threading.Thread(target=come, args=(name,)) for name in names]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert sorted(inside) == sorted(names)


def test_an_attempt_that_nobody_finished_has_failed(access):
    for _ in range(MOST_FAILURES):
        assert access.throttle.begin("王秀兰", HERE)
    with later(LONGEST + 1):
        assert access.throttle.begin("王秀兰", HERE) is None


def test_an_unfit_new_password_is_no_guess(access):
    actor = access.sessions.find(access.enter("王秀兰", PASSWORD, HERE)).actor
    for _ in range(MOST_FAILURES + 1):
        assert refused(lambda: access.change_own(actor, PASSWORD, "kurz")) == "password_length"
    access.change_own(actor, PASSWORD, "neues-Passwort")


def locked(access):
    for at in range(MOST_FAILURES):
        refused(lambda at=at: access.enter("王秀兰", "falsch", f"10.0.1.{at}"))
    return refused(lambda: access.enter("王秀兰", PASSWORD, "10.0.2.1")) == "too_many"


def test_the_wait_survives_a_restart_and_ends_by_itself(access):
    assert locked(access)
    again = Access(access.store.path)
    assert refused(lambda: again.enter("王秀兰", PASSWORD, "10.0.2.1")) == "too_many"
    with later(WINDOW + 1):
        assert again.enter("王秀兰", PASSWORD, "10.0.2.1")
    again.close()


def test_the_host_can_always_unlock(access):
    assert locked(access)
    access.unlock("王秀兰", "", HOST)
    assert access.enter("王秀兰", PASSWORD, "10.0.2.1")


def test_getting_in_does_not_clear_what_an_address_failed_with_under_other_names(access):
    for at in range(MOST_FAILURES - 1):
        refused(lambda at=at: access.enter(f"账号{at}", "x", HERE))
    access.enter("王秀兰", PASSWORD, HERE)
    refused(lambda: access.enter("别人", "x", HERE))
    assert refused(lambda: access.enter("别人", "x", HERE)) == "too_many"


def test_an_unknown_name_takes_as_long_as_a_known_one(tmp_path):
    access = Access(tmp_path / "access.sqlite")  # with passwords as they are really kept
    access.accounts.add("王秀兰", PASSWORD, ["clerk"], [], ["shili.donghu"], HOST)
    refused(lambda: access.enter("谁", "x", "0"))
    taken = {"王秀兰": [], "无此人": []}
    for at in range(20):
        for name, times in taken.items():
            begun = time.process_time()  # others may be at work on the machine
            refused(lambda name=name, at=at: access.enter(name, "falsch", f"{name}{at}"))
            times.append(time.process_time() - begun)
            access.throttle.unlock(name, f"{name}{at}")
    access.close()
    assert abs(statistics.median(a - b for a, b in zip(*taken.values(), strict=True))) < 0.005


# Passwords, the first administrator -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("password", "rule"),
    [("kurz", "password_length"), ("x" * 201, "password_length"), *((each, "password_plain") for each in GUESSED)],
)
def test_a_password_that_is_too_short_or_plain_is_refused(access, password, rule):
    assert refused(lambda: access.accounts.set_password("王秀兰", password, HOST, False)) == rule


def test_ones_own_password_is_changed_with_the_old_one_and_guesses_at_it_are_counted(access):
    actor = access.sessions.find(access.enter("王秀兰", PASSWORD, HERE)).actor
    for _ in range(MOST_FAILURES):
        assert refused(lambda: access.change_own(actor, "falsch", "neues-Passwort")) == "wrong_password"
    assert refused(lambda: access.change_own(actor, PASSWORD, "neues-Passwort")) == "too_many"
    access.unlock("王秀兰", HERE, HOST)
    assert refused(lambda: access.change_own(actor, PASSWORD, PASSWORD)) == "same_password"
    access.change_own(actor, PASSWORD, "neues-Passwort")
    assert access.enter("王秀兰", "neues-Passwort", HERE)


def test_another_password_ends_the_tokens_that_were_made_with_the_old_one(access):
    access.accounts.give("王秀兰", ["analyst"], ["*"], [], HOST)
    who = access.actor("王秀兰")
    for change in (
        lambda: access.accounts.set_password("王秀兰", "neues-Passwort", HOST, False),
        lambda: access.change_own(who, "neues-Passwort", "anderes-Passwort"),
    ):
        secret = access.tokens.make(who, "报表", "accepted", 30)
        assert access.tokens.bearer(secret, HERE)
        change()
        assert access.tokens.bearer(secret, HERE) is None


def test_only_who_keeps_the_accounts_ends_the_tokens_of_another(access):
    access.accounts.give("王秀兰", ["analyst"], ["*"], [], HOST)
    secret = access.tokens.make(access.actor("王秀兰"), "报表", "accepted", 30)
    assert refused(lambda: access.tokens.revoke_all(access.actor("李娜"), "王秀兰")) == "not_allowed"
    assert access.tokens.bearer(secret, HERE)
    access.tokens.revoke_all(access.actor("管理员"), "王秀兰")
    assert access.tokens.bearer(secret, HERE) is None


def test_a_one_time_password_lets_in_but_says_so(access):
    session = access.sessions.find(access.enter("王秀兰", access.accounts.give_one_time("王秀兰", HOST), HERE))
    assert session.is_one_time


def test_the_first_link_works_once_and_only_as_long_as_nobody_has_a_password(tmp_path, quick):
    access = Access(tmp_path / "access.sqlite")
    old, key = access.first_key(), access.first_key()
    assert refused(lambda: access.make_first(old, "管理员", PASSWORD, "127.0.0.1")) == "first_used"
    assert refused(lambda: access.make_first(key, "管理员", "kurz", "127.0.0.1")) == "password_length"
    assert access.sessions.find(access.make_first(key, "管理员", PASSWORD, "127.0.0.1")).actor.may("accounts")
    assert refused(lambda: access.make_first(key, "另一个", PASSWORD, "127.0.0.1")) == "first_used"
    assert access.first_key() is None
    access.close()


# Accounts -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("roles", "areas", "units", "rule"),
    [
        ([], [], [], "role_needed"),
        (["chief"], [], [], "no_role"),
        (["clerk"], ["shili"], [], "unit_needed"),
        (["leader"], [], ["shili.donghu"], "area_needed"),
    ],
)
def test_an_account_has_roles_and_the_places_for_them(access, roles, areas, units, rule):
    assert refused(lambda: access.accounts.add("赵敏", PASSWORD, roles, areas, units, HOST)) == rule
    assert access.accounts.get("赵敏") is None


@pytest.mark.parametrize("name", ["", "  ", "a" * 41, "a\nb", "<b>", "a/b", "\u202eabc"])
def test_a_name_that_could_be_mistaken_is_refused(access, name):
    assert refused(lambda: access.accounts.add(name, PASSWORD, ["administrator"], [], [], HOST)) == "bad_name"


def test_the_last_administrator_cannot_be_shut_out(access):
    assert refused(lambda: access.accounts.disable("管理员", HOST)) == "last_administrator"
    assert refused(lambda: access.accounts.give("管理员", ["leader"], ["*"], [], HOST)) == "last_administrator"
    access.accounts.add("另一位", PASSWORD, ["administrator"], [], [], HOST)
    access.accounts.disable("管理员", HOST)


def test_an_administrator_who_cannot_enter_is_no_other_one(access):
    access.accounts.add_without_password("演示-管理员", ["administrator"], [], [], HOST)
    assert refused(lambda: access.accounts.disable("管理员", HOST)) == "last_administrator"
    access.accounts.disable("演示-管理员", HOST)


def test_two_administrators_do_not_shut_each_other_out_at_the_same_moment(access):
    access.accounts.add("另一位", PASSWORD, ["administrator"], [], [], HOST)
    beside, told = Access(access.store.path), []
    looked = threading.Barrier(2)
    for each in (access, beside):
        held = each.accounts._keep_one_administrator

        def keep(name, held=held):
            held(name)
            with suppress(threading.BrokenBarrierError):
                looked.wait(0.5)  # both have looked, if the look is no part of the change

        each.accounts._keep_one_administrator = keep

    def shut(of, name):
        try:
            of.accounts.disable(name, HOST)
        except Refusal as error:
            told.append(error.rule)

    threads = [threading.Thread(target=shut, args=each) for each in ((access, "管理员"), (beside, "另一位"))]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    beside.close()
    assert told == ["last_administrator"]


def test_only_who_may_keep_accounts_changes_them_and_a_try_is_noted(access):
    clerk = access.actor("王秀兰")
    for change in (
        lambda: access.accounts.add("赵敏", PASSWORD, ["administrator"], [], [], clerk),
        lambda: access.accounts.give("王秀兰", ["administrator"], [], [], clerk),
        lambda: access.accounts.disable("李娜", clerk),
        lambda: access.accounts.enable("李娜", clerk),
        lambda: access.accounts.give_one_time("管理员", clerk),
        lambda: access.unlock("王秀兰", "", clerk),
    ):
        assert refused(change) == "not_allowed"
        assert access.audit.lines()[0]["outcome"] == "not_allowed"


def test_every_login_logout_failure_and_change_is_in_the_audit(access):
    secret = access.enter("王秀兰", PASSWORD, HERE)
    access.leave(secret)
    refused(lambda: access.enter("王秀兰", "falsch", HERE))
    access.accounts.give("王秀兰", ["clerk"], [], ["shili.xihe"], HOST)
    lines = [(line["who"], line["what"], line["outcome"]) for line in access.audit.lines()][:4]
    assert lines == [
        ("root", "roles_changed", "done"),
        ("王秀兰", "login", "no_entry"),
        ("王秀兰", "logout", "done"),
        ("王秀兰", "login", "done"),
    ]
