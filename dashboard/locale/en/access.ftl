# Logging in, accounts, rights and the audit.

cli-verb-user = accounts: make, list, change roles or password, shut out, let in, unlock
cli-option-action = add, list, roles (and places), password, disable, enable or unlock
cli-option-account = name of the account
cli-option-role = a role; several are possible
cli-option-one-time = makes a password that must be replaced at the first login
cli-option-source = address to unlock, e.g. 10.0.0.7
cli-action = action
cli-role = role
user-name-needed = Say which account.
user-one-time = One-time password (shown this once, to be replaced at the first login): { $password }
user-password = Password:
user-again = Once more:
cli-first = There are no accounts yet. Open this link on this machine to make the first administrator (it works once): { $address }
cli-demo-elsewhere = The accounts of the demonstration need no password, so it runs on this machine only; the address is “{ $address }” and nothing was started. Start without the demonstration, or go back to 127.0.0.1.
cli-demo-real = “{ $home }” holds real accounts or figures, and accounts of the demonstration need no password; nothing was started. Leave out --demo, or name an empty folder with DASHBOARD_HOME.

door-login = Log in
door-name = Name (account)
door-password = Password
door-enter = Log in
door-forgotten = Forgotten your password? Ask the administrator. After 5 failures there is a wait of 15 minutes.
door-demo = This is a demonstration with invented figures. One click lets you in as:
door-foreign = This was not sent from this page and nothing was done; open the page again and retry.
door-logout = Log out
door-leave = Log out
door-back = Back
door-password-title = Change password
door-password-first = You came in with a one-time password; please choose your own first.
door-password-ends = Afterwards every other computer and window is logged out, and the tokens of your programs end.
door-password-old = Present password
door-password-new = New password (10 characters or more)
door-password-again = New password once more
door-keep = Keep
door-first = The first administrator
door-first-told = This server has no accounts yet. Choose a name and a password for the administrator; the link works once, and only on this machine.
door-first-make = Make the account and log in
door-broken-title = Something went wrong
door-broken = Something went wrong here and was noted. Please tell the administrator the code { $code }.

signon-enter = Log in with the unified account
signon-only = Logging in goes through the unified account; if you cannot, ask the administrator.
signon-again = Back to the login
signon-left = You are logged out here; now from the unified account, too.
signon-go-on = Go on
signon-password = Your account is entered with the unified account and has no password of its own; change it there.

login-file-unreadable = { $path } cannot be read and nothing was started: { $error }. Compare it with deploy/login.toml and start again.
login-file-unknown = { $path }: there is no “{ $place }” and nothing was started; possible here: { $known }.
login-file-text = { $path }: { $place } is empty or not written as it should be and nothing was started; compare it with deploy/login.toml.
login-file-switch = { $path }: { $place } should be true or false; nothing was started.
login-file-address = { $path }: { $place } is “{ $found }” and nothing was started; it should be a whole address with https:// (http:// on this machine only).
login-file-code = { $path }: “{ $found }” in { $place } is no code there is and nothing was started; roles are { $roles }, areas and units are in units.csv of the catalogue.

role-leader = Leader
role-clerk = Clerk
role-reviewer = Reviewer
role-analyst = Analyst
role-administrator = Administrator

guard-page = Your account cannot use this page; ask the administrator if your work needs it.
guard-place = Your account cannot look at “{ $place }”; ask the administrator if your work needs it.
guard-method = Pages you can use:

problem-not_your_unit = This is a report of { $unit }, for which your account does not report, and nothing was stored; let that unit send it, or ask the administrator.
problem-not_your_unit-expected = a report of your own unit
report-not_your_unit = { $file }: not a report of your unit
upload-not_your_unit = ✕ not a report of your unit

refusal-not_allowed = Your account cannot do this; ask the administrator if your work needs it.
refusal-no_entry = Name or password is wrong; please try again.
refusal-too_many = Too many failures; try again in 15 minutes, or ask the administrator.
refusal-wrong_password = The present password is wrong.
refusal-same_password = The new password is the same as the present one; choose another.
refusal-passwords_differ = The new passwords differ; type them again.
refusal-password_length = A password has { $fewest } to { $most } characters.
refusal-password_plain = This password is easily guessed (digits in a row, neighbouring keys, common words, the name of the account); choose a longer one, or several words that have nothing to do with each other.
refusal-bad_name = “{ $name }” cannot be an account: 1 to { $most } characters without quotes, slashes and the like.
refusal-name_taken = There is an account “{ $name }” already.
refusal-no_account = There is no account “{ $name }”.
refusal-no_role = There is no role “{ $found }”.
refusal-role_needed = Choose at least one role.
refusal-unit_needed = For a clerk, say which unit he reports for.
refusal-all_areas_needed = The SQL page reads the figures of all areas, and your account holds only for some: no statement is run. If your work needs it, ask the administrator for all areas.
refusal-area_needed = For leaders, reviewers and analysts, say for which area.
refusal-changed_meanwhile = Somebody else has just changed the roles or places of “{ $name }”, so yours were not kept. What is shown now is the changed account; look at it and change it again.
refusal-last_administrator = “{ $name }” is the last administrator and cannot be shut out; name another one first.
refusal-signon_only = This server is entered with the unified account only.
refusal-no_provider = The service of the unified account cannot be reached; try again later, and tell the administrator if it stays so.
refusal-stale_entry = This login did not succeed: it may have taken too long, been used already, or not been begun in this browser. Please log in again.
refusal-entry_denied = The service of the unified account did not agree, or you cancelled. Please log in again; if it stays so, ask the administrator of that service.
refusal-no_rights = “{ $name }” is known to the unified account but has no role here and cannot enter. Ask the administrator of this dashboard; say which role (such as clerk) and which unit you need.
refusal-shut_out = The account of “{ $name }” is shut out; ask the administrator of this dashboard if your work needs it.
refusal-roles_outside = “{ $name }” comes in with the unified account, which decides on roles and places; they cannot be changed here. Shutting out is possible.
refusal-password_outside = “{ $name }” comes in with the unified account and cannot be given a password here.
refusal-first_used = This link was used already, or was not opened on the server itself; start the server again for a new one.

page-accounts = Accounts
accounts-answer = { $count ->
        [one] One account
       *[other] { $count } accounts
    }, { $disabled } shut out.
accounts-add = New account
accounts-add-now = Make it
accounts-added = One-time password of “{ $name }”: { $password } . Tell it in person or by telephone; it is shown this once and must be replaced at the first login.
accounts-change = Change an account
accounts-roles = Roles (several are possible)
accounts-areas = Areas (leaders, reviewers, analysts)
accounts-units = Units (clerks)
accounts-analyst = Analysts who are to use Query need all areas; with some areas only they can export and ask by program.
accounts-none = None chosen
accounts-keep = Keep roles and places
accounts-kept = “{ $name }” was changed and is logged out everywhere.
accounts-one-time = Give a one-time password
accounts-one-time-asked = The present password of “{ $name }” and the tokens made with it end at once, and every window is logged out.
accounts-one-time-now = Give it now
accounts-unlock = End the wait after wrong passwords
accounts-unlocked = “{ $name }” can log in again.
accounts-disable = Shut out
accounts-disable-asked = “{ $name }” cannot enter any more and is logged out everywhere at once. The account can be let in again later.
accounts-disable-now = Shut out now
accounts-tokens = End the tokens
accounts-tokens-asked = Programs that use a token of “{ $name }” get nothing any more; only the owner can make new ones.
accounts-tokens-now = End them now
accounts-tokens-ended = All tokens of “{ $name }” have ended.
accounts-locked = Too many wrong passwords came from these addresses; nobody logs in from there for now, until 15 minutes have passed.
accounts-unlock-source = Let { $source } try again
accounts-unlocked-source = From { $source } people can log in again.
accounts-enable = Let in again
accounts-method = Who is shut out or given other roles or another password is logged out at once; every change is in the audit. Of a password only a hash is kept, which nobody can read.
account-open = open
account-disabled = shut out
account-one-time = one-time password
account-outside = unified account
account-outside-told = This account is entered with the unified account ({ $identity }); roles and places are those of its last login and cannot be changed here. It can be shut out.
column-account = Account
column-roles = Roles
column-places = Where
column-account-state = State
people-everywhere = All
people-nowhere = —
people-more = { " " }and others ({ $count })

page-collections = Periods
schedule-answer = { $count ->
        [one] One period is
       *[other] { $count } periods are
    } laid down; the newest is { $period }: { $standing ->
        [to_come] it opens on { $opens } and is due on { $due }; it has not begun.
        [running] it opened on { $opens } and is due on { $due }.
        [late] it was due on { $due }; until { $lock } reports still come in, as late.
       *[locked] it was locked on { $lock }; a reviewer lets later reports in.
    }
schedule-to_come = to come
schedule-running = running
schedule-late = due, still open
schedule-locked = locked
schedule-next = Open the next period
schedule-everybody = all areas together
schedule-catalogue = Catalogue
schedule-folder = Where it is kept
schedule-version = Version
schedule-areas = Areas
schedule-units = Units that report
schedule-indicators = Indicators
schedule-exceptions = Exceptions
schedule-relations = Relations
schedule-change = What is asked of whom, exceptions and dates stand in the CSV files of this folder, to be changed with Excel; the README beside them explains every column. Then whoever runs the server starts it again; what is wrong is named with its file, line and column.
schedule-method = A date lasts to its end, in Beijing time. The dates of an open period are not changed on this page; what collections.csv says of a period goes before. Whatever changes in the catalogue changes its version.
column-opens = Opens
column-lock = Lock
column-publish = Publish by
column-schedule-state = Now
column-schedule-item = Item
column-schedule-content = Content

page-audit = Audit
audit-answer = { $count ->
        [one] One line
       *[other] { $count } lines
    }, of which { $refused } were not done.
audit-holds = The lines hold together; none was changed or taken out.
audit-broken = The chain does not hold at line { $position }: somebody may have changed the file. Keep it as it is and look into it.
audit-none = There are no such lines; ask for less.
audit-shown = These are the newest { $shown }; the download has all { $count }.
audit-method = Logins, changes, downloads and what was refused, in Beijing time; lines are only added, never changed or deleted.
audit-all = All
audit-done = done
audit-refused = not done
audit-command-line = command line
audit-nobody = not logged in
audit-page = opened “{ $page }”
audit-since = From
audit-until = To
column-audit-time = Time
column-audit-who = Who
column-audit-what = What
column-audit-about = On what
column-audit-outcome = Outcome
column-audit-source = From where
ended-not_allowed = not allowed
ended-no_entry = name or password wrong
ended-too_many = too many attempts
ended-wrong_password = wrong password
ended-no_rights = no role
ended-shut_out = shut out
ended-stale_entry = login no longer good
ended-entry_denied = unified account did not agree
ended-accepted = accepted at once
ended-warned = with doubts
ended-unchanged = the same again
ended-refused = not stored
did-claims_ignored = unit or role not understood
ended-file_breaks_reader = the file broke its reader
ended-file_takes_too_long = the file took too long
ended-file_too_heavy = the file held too much
ended-late = out of time
ended-stopped = stopped
ended-often = too often
ended-token = no valid token
ended-failed = broke off; part of it may be done
did-login = logged in
did-logout = logged out
did-read = looked
did-download = downloaded
did-export = exported
did-receive = sent
did-accept = accepted
did-give_back = returned
did-withdraw = withdrew
did-explain = explained
did-ask_about = asked
did-answer = answered
did-open_unit = let in late
did-open_period = opened a period
did-map_name = decided on a name
did-remind = noted a reminder
did-account_added = made an account
did-account_disabled = shut an account out
did-account_enabled = let an account in again
did-roles_changed = changed roles
did-password_set = changed a password
did-unlocked = ended a wait
did-movement = looked at what accepting moves
did-copy = took a page along
did-template = took a form
did-templates = took all forms
did-annotated = took a commented file
did-sql = queried
did-api = asked by program
did-preview = had read before sending
did-catalogue = looked at the catalogue
did-accounts = kept accounts
did-audit = looked at the audit
did-load = took files in
did-rebuild = rebuilt the figures
did-token_made = made a token
did-token_revoked = revoked a token

elsewhere = Here one only reads; reports, reviews and the like are done at the server that takes them in.
refusal-elsewhere = Here one only reads; this is done elsewhere.
engine-lost = The data cannot be read just now; perhaps what answers is being restarted. Try again in a moment: it connects anew by itself.
connection-lost = The connection to the server is lost and being made anew; what is shown here is from before.
