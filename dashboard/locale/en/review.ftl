# Review: what waits, a report's problems, changes and effects, accepting and returning, late reports, the next period.

page-review = Review

review-answer-none = No report for { $period } waits for review.
review-answer = { $count ->
    [one] One report
   *[other] { $count } reports
} for { $period } { $count ->
    [one] waits
   *[other] wait
} for review{ $errors ->
    [0] {""}
   *[other] , { $errors } with errors
}{ $silent ->
    [0] {""}
   *[other] , { $silent } with warnings nobody explained
}{ $clear ->
    [0] {""}
   *[other] , { $clear } ready to be accepted
}.
review-elsewhere = Reports wait in other years too: { $years }; choose the year above.
review-elsewhere-year = { $period } ({ $count })
review-queue = Reports that wait
review-empty = All is reviewed. A report with errors, or with warnings nobody explained, waits here; one without problems is accepted by itself.
review-nothing-received = No report was received for this year yet. One with errors, or with warnings nobody explained, will wait here; one without problems is accepted by itself.
review-first = first report
review-no-year-before = no figures last year
review-locked = after the lock
review-warnings = { $count }{ $silent ->
    [0] {""}
   *[other] {" "}({ $silent } not explained)
}
review-choose = Report to review
review-label = { $unit } · version { $version }

## One report

review-report = { $unit } { $period }, version { $version }, sent by { $sender } on { $received_at } ({ $punctuality }); { $values ->
    [one] one figure
   *[other] { $values } figures
}.
review-why-corrected = {" "}Reason for the correction: { $reason }.
review-problems = Errors and warnings
review-no-problems = This version has no errors and no warnings.
review-problems-past = This version no longer counts: it had { $errors ->
    [one] one error
   *[other] { $errors } errors
} and { $warnings ->
    [one] one warning
   *[other] { $warnings } warnings
}, which are not listed any more.
review-infos = { $count ->
    [one] One note
   *[other] { $count } notes
} besides
review-said = { $text } ({ $who })
review-unexplained = not explained
review-figures = What it changes
review-figures-of = Changes of { $unit }
review-compared = { $count ->
    [one] One figure differs
   *[other] { $count } figures differ
} from version { $version }, which leaders see now;
review-unseen = Leaders see no figures of this unit for the year yet;
review-compared-year = {" "}{ $count ->
    [one] one differs
   *[other] { $count } differ
} from last year.
review-unseen-year = {" "}there are none of last year to compare.
review-effects = What moves when it is accepted
review-comparing = Comparing ranks and totals…
review-moves = { $ranks ->
    [one] One rank
   *[other] { $ranks } ranks
} of { $units ->
    [one] one unit
   *[other] { $units } units
} and { $totals ->
    [one] one total
   *[other] { $totals } totals
} of the area would move.
review-moves-nothing = No rank and no total would move.
review-ranks = Ranks that move ({ $count })
review-ranks-of = Ranks that { $unit } moves
review-totals = Totals that move ({ $count })
review-totals-of = Totals that { $unit } moves
review-no-rank = not shown
review-rank = { $rank }
review-units = { $before } → { $after }

## Asking

review-talk = Ask the unit ({ $count } so far)
review-talk-list = Questions and answers
review-asked-open = question (open)
review-asked = question
review-answered = answer
review-whole = the whole report
review-about = About
review-question = Question
review-ask = Ask

## Deciding

review-decision = Decision: { $unit } · version { $version }
review-clear = No errors, and every warning is explained: it can be accepted.
review-needs-reason = There { $errors ->
    [0] {""}
    [one] is one error
   *[other] are { $errors } errors
}{ $silent ->
    [0] {""}
   *[other] { $errors ->
        [0] { $silent ->
            [one] is{" "}
           *[other] are{" "}
        }
       *[other] {" "}and{" "}
    }{ $silent ->
        [one] one warning nobody explained
       *[other] { $silent } warnings nobody explained
    }
}: to accept, say why; it is kept as let through by the reviewer. Otherwise return the report.
review-reason = Reason (needed to return, or to let through)
review-accept = Accept
review-return = Return
review-meanwhile = This report changed since you opened it: somebody decided, or a newer version came. What you pressed did not count; please decide on what stands now.
review-stands = Version { $version } is “{ $state }” now.
review-newer = Version { $version } came after it; please review that one.
review-decided = Version { $version } is “{ $state }” now, decided by { $who } on { $when }.
review-decided-why = {" "}Reason: { $reason }.
review-done-accepted = { $unit } { $period }, version { $version }, is accepted; leaders see it.
review-done-let-through = { $unit } { $period }, version { $version }, was let through by the reviewer; its errors and unexplained warnings stay marked, the reason is kept.
review-done-returned = { $unit } { $period }, version { $version }, is returned and the reason kept; a corrected report will wait here again, and is let in after the lock date, too.
review-change-mind = Back to it, to decide otherwise ›
review-decided-title = Decided so far ({ $count }): by whom and when
review-decided-list = Decided reports
review-none-decided = No report of this year was reviewed yet.
review-method = Order: reports with errors, then those with warnings nobody explained, then the longest waiting. Changes are those to the version leaders see, or to last year where they see none; ranks and totals are computed as if the report were accepted. A decision can be changed: what was returned can be accepted, what was accepted can be returned; each is kept.

## Reports after the lock date

review-late = Reports after the lock ({ $count ->
    [one] one unit opened
   *[other] { $count } units opened
})
review-late-open = Reports for { $period } are locked at the end of { $lock }; until then units send them without being opened.
review-late-locked = Reports for { $period } were locked on { $lock }. Only units that a reviewer opens, with a reason, can still send or correct theirs.
review-late-unit = Open for
review-late-reason = Reason for opening
review-late-confirm = Open
review-late-done = { $unit } can now send its report for { $period }.
review-late-list = Units opened after the lock

## The next period

review-next = Open the next period, download all forms
review-next-proposal = The next period is { $period }. As things are asked now, { $units ->
    [one] one unit
   *[other] { $units } units
} of { $area } will owe { $cells ->
    [one] one figure
   *[other] { $cells } figures
}; once it is open, all areas can download forms and report.
review-next-dates = The dates are those of the last period, a year later. Change them now if need be; once open they stay.
review-next-opens = Opens
review-next-due = Due
review-next-lock = Lock
review-next-publish = Publish by
review-next-confirm = Open { $period }
review-next-done = { $period } is open; reports are due by { $due }.
review-templates = Prepare all forms for { $period }
review-templates-making = Making forms: { $unit } ({ $done }/{ $count })
review-templates-ready = The forms of all units of { $area } for { $period } are ready, in one archive with a file for each unit.
review-templates-download = Download all forms
review-templates-title = forms
review-templates-none = No unit of this area is asked anything for { $period }; there is no form.

column-figures-changed = Figures changed
column-figures-moved = Unlike last year
column-open-questions = Open questions
column-arrived = Received
column-explained = What the unit says
column-place = Place
column-seen = Leaders see
column-proposed = This version
column-last-year = Last year
column-rank-seen = Now
column-rank-proposed = Then
column-total-seen = Total now
column-total-proposed = Then
column-units-matched = Units compared
column-talk = Kind
column-about = About
column-said = Text
column-said-by = Who
column-said-at = When
column-decided-by = Reviewer
column-decided-at = Decided
column-decision-reason = Reason
