# Reviewing, explaining, returning, locking: what is said when something cannot be done, or does not fit the archive.

problem-locked = Reports for { $period } were locked on { $lock }; that of { $unit } was not stored. A reviewer can open it for the unit, with a reason; then upload it again.
problem-locked-expected = upload after a reviewer has opened it
problem-reason_missing = { $unit } has sent a report for { $period } before; another one is a correction: say why.
problem-reason_missing-expected = the reason for the correction
problem-overtaken = { $sender ->
        [none] Somebody
       *[other] { $sender }
    } has just sent version { $version } of the report of { $unit } for { $period } ({ $file }, { $at }), so this one was not stored; look at that version, then send yours again.
problem-overtaken-expected = sent again after a look at version { $version }

refusal-no_submission = There is no such version: “{ $found }”.
refusal-not_in_state = Version { $version } is “{ $state }” now; this cannot be done.
refusal-errors_stand = { $count ->
    [one] One error stands
   *[other] { $count } errors stand
}; to let the report through, say why.
refusal-warnings_unexplained = { $count ->
    [one] One warning is
   *[other] { $count } warnings are
} not explained; ask the unit for a word, or say why the report is let through.
refusal-reason_needed = Please give the reason.
refusal-text_needed = Please write what you want to say.
refusal-who_needed = Please say who decides.
refusal-no_such_problem = This version has no such problem at “{ $cell }”: there is nothing to explain.
refusal-unknown_code = There is no unit or indicator “{ $found }”.
refusal-no_period = There is no period “{ $found }”.
refusal-dates_out_of_order = The dates of { $period } are out of order: they must be opening, due, lock, publication.
refusal-period_is_open = { $period } is open already; its dates stay.

disk-full = The disk is full and nothing was stored. Make room and try again; all that was stored before is safe.

decision-missing = Decision { $number } is not in the warehouse.
decision-changed = Decision { $number } differs from the archive.
decision-extra = Decision { $number } is not in the archive.

cli-option-basis = which reports count: submitted with those awaiting review, accepted only accepted ones
cli-option-as-of = as seen at the end of a day, such as 2026-03-02
cli-no-day = “{ $found }” is no day; write 2026-03-02.
cli-basis = basis
