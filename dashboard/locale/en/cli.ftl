# The words of the command line.

cli-description = Yearly figures on rule-of-law government: what can be done without a browser.
cli-verb-serve = start the web app
cli-verb-template = make a unit's own workbook for a period
cli-verb-load = take in files and folders, as the upload page does
cli-verb-query = ask a question of queries/ by name
cli-verb-rebuild = make the warehouse anew from the archive
cli-verb-verify = compare archive and warehouse
cli-option-lang = language of the output
cli-option-port = port
cli-option-address = the address it listens on (this machine only unless said otherwise; 0.0.0.0 for all, with nginx or another in front)
cli-option-host = a name in the browser’s address, may be repeated; if given, no other is accepted
cli-option-demo = fill an empty home with the demonstration county first
cli-option-unit = unit code
cli-option-area = area code
cli-option-period = period, such as 2025
cli-option-reason = reason for a correction
cli-option-out = file to write
cli-option-paths = files or folders
cli-option-received-at = when it was received, such as 2026-02-20T09:30
cli-option-sender = who sent it
cli-option-dry-run = read and judge only, store nothing
cli-option-json = print JSON
cli-option-name = name of the question, see queries/README.md
cli-option-p = a parameter; lists separated by commas
cli-option-format = format

cli-verb = verb
cli-area = area
cli-unit = unit
cli-period = period
cli-indicator = indicator
cli-kind = kind of unit
cli-status = status
cli-per = denominator
cli-category = chapter
cli-format = format
cli-lang = language
cli-no-moment = “{ $found }” is no time; write 2026-02-20 or 2026-02-20T09:30.
cli-unknown = Unknown { $what } “{ $found }”; the nearest is “{ $nearest }”.
cli-wrong-usage = Wrong usage: { $message }
    { $usage }
cli-no-file = No such file or folder: { $path }
cli-no-value = The parameter “{ $found }” has no value; write name=value.
cli-needs-out = { $format } cannot be shown on a terminal; name a file with --out.
cli-busy = Another program uses the data in { $home } and does not answer; try again later, or stop it first.
cli-port-taken = Port { $port } is in use; choose another with --port.
cli-demo = First start: making and loading the demonstration county …
cli-address = Open { $address } in a browser
cli-written = Wrote { $path }
cli-rebuilt = Made anew from { $count ->
    [one] 1 archived file
   *[other] { $count } archived files
}.
cli-not-rebuilt = Not rebuilt, the warehouse was left alone: { $count ->
    [one] 1 file received before
   *[other] { $count } files received before
} can no longer be read.
cli-verified = Archive and warehouse agree, and the audit holds.
cli-restored-accounts = Accounts, roles, passwords and tokens are as of { $at }: disable and revoke again what was disabled or revoked since. Everybody must log in again.
difference-refused = { $file }: { $problems }
difference-missing = { $unit }, { $period }, version { $version }: the warehouse lacks { $rows }.
difference-changed = { $unit }, { $period }, version { $version }: the warehouse differs from the archive in { $rows }.
difference-extra = { $unit }, { $period }, version { $version }: the archive lacks { $rows }.
rows-submission = its receipt
rows-observation = its figures
rows-problem = its problems
cli-file-unit = files
cli-outcome = { $file }: { $outcome }
outcome-accepted = stored, no problems
outcome-warned = stored, with problems to look at
outcome-refused = not stored
outcome-unchanged = received before, nothing changed
dry-run-accepted = can be stored, no problems (nothing was stored)
dry-run-warned = can be stored, with problems to look at (nothing was stored)
dry-run-refused = cannot be stored
dry-run-unchanged = received before, nothing changed

question-unknown = There is no question “{ $found }”; the nearest is “{ $nearest }”.
question-unknown-parameter = The question { $question } has no parameter “{ $found }”; the nearest is “{ $nearest }”.
question-missing-parameter = The question { $question } needs the parameter “{ $found }”; write -p { $found }=….
question-bad-parameter = “{ $found }” is not a value the question { $question } takes.
template-nothing = No form can be made for “{ $found }”; expected: { $expected }.
cli-missing = { $found } missing
cli-unrecognized = unknown: { $found }
cli-malformed = an argument is incomplete or malformed
cli-server-failed = The running server could not do this: { $error }; see its output for more.
cli-nothing-to-load = { $path } holds no file that could be read ({ $kinds }).
cli-given-twice = The parameter “{ $found }” is given twice; write it once.
