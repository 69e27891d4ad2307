# The words of the pages.

app-title = Yearly figures on rule-of-law government
page-overview = Overview
page-gaps = Gaps and doubts
page-submit = Submit

choose-language = Language
choose-area = Area
choose-all-areas = All areas
choose-find = Find units
choose-find-hint = { $count } in all; part of a name or code
choose-period = Year
choose-category = Chapter
choose-unit = Unit
choose-unknown = There is no “{ $asked }” ({ $label }); this is { $shown }. {""}
choose-unknown-of-several = There is no “{ $asked }” ({ $label }); it was left out. {""}
choose-basis = Reports counted
choose-asof = As seen on
choose-view-on = { $basis } · as seen on { $day }
choose-view-help = “Accepted” counts only what a reviewer let pass; “Also unreviewed” counts what awaits review as well. Choose a day to see the figures as they were at its end.
choose-no-day = “{ $asked }” is no day that has come (write 2026-03-01); these are today’s figures. {""}
basis-accepted = Accepted
basis-submitted = Also unreviewed
choose-all = All chapters
print = Print
table-download = Download table ({ $rows ->
    [one] 1 row
   *[other] { $rows } rows
})
download-file = { $area } { $period } { $title }.{ $ending }
choose-indicator = Indicator
choose-kind = Kind of unit
choose-per = Per
choose-all-of-these = All
per-none = Totals
per-village = Per village
per-grid = Per grid
per-officer = Per enforcement officer
per-resident = Per resident
tile-by-unit = By unit ›
never = never
nobody = nobody

## Which data

data-line = { $area } · { $period } · as of { $as_of } · { $review }
data-line-reviewed = accepted
data-line-accepted = accepted; what { $count ->
    [one] 1 unit
   *[other] { $count } units
} sent awaits review and is not counted
data-line-submitted = including { $count ->
    [one] 1 unit
   *[other] { $count } units
} not yet reviewed
data-line-on-day = { " · " }as seen on { $day }
data-line-empty = { $area } · { $period } · nothing received yet

## Overview

more-waiting = ; { $waiting } more await review
overview-answer = { $received } of { $required } units that must report have done so, { $on_time } of them on time; { $filled } of { $cells } required figures are filled in ({ $filled_share }){ $waiting }. {""}
overview-answer-no-duty = No unit of this area must report; below is what { $accepted } units published or sent of their own accord. {""}
overview-empty = Nothing has been received for { $period } yet. Download a form and upload workbooks on the page “Submit”, or choose another year above.
overview-other-years = {" "}Years with figures: { $periods }.
overview-headlines = Headline indicators (like for like)
overview-nothing-matched = No unit gave figures in both years, so nothing can be compared like for like. Choose another year, or see on “Gaps and doubts” what is missing.
overview-changes = What changed most
overview-rises = Largest rises
overview-falls = Largest falls
overview-no-changes = No indicator has exact figures in both years, so no change can be told.
overview-set-back = { $count ->
    [one] 1 more change is
   *[other] { $count } more changes are
} not listed: { $doubted ->
    [0] {""}
    [one] 1 is in doubt{ $small ->
        [0] {""}
       *[other] , {""}
    }
   *[other] { $doubted } are in doubt{ $small ->
        [0] {""}
       *[other] , {""}
    }
}{ $small ->
    [0] {""}
    [one] 1 is from a small base (under 10 the year before)
   *[other] { $small } are from a small base (under 10 the year before)
}.
overview-set-back-largest = {" "}The largest in doubt is { $name } of { $unit } ({ $percent }): check it first.
overview-to-doubts = Why figures are in doubt: Gaps and doubts ›
overview-check = Check before you quote
overview-check-more = { $shown } of { $count }: see all of them under Gaps and doubts ›
overview-check-all = Look at each of them: Gaps and doubts ›
overview-to-gaps = What is missing, and whom to remind: Gaps and doubts ›
overview-to-compare = Compare units with each other ›
overview-who = Who has reported
overview-method = Like for like: only units with a figure in both years are compared, and their number is said; rates are recomputed from the sums of their parts, never a mean of percentages; what is missing is neither 0 nor borrowed from another year; each stroke of a line compares only units with figures in both of its years, so strokes need not meet; a hollow dot is a year that cannot be compared with the one before. Changes are listed by their percentage, those in doubt or from less than 10 last.

tile-coverage = { $matched ->
    [one] 1 unit
   *[other] { $matched } units
} with figures in both years { $expected ->
    [0] (none required)
   *[other] ({ $expected } required{ $more ->
        [0] {""}
       *[other] , optional ones included
    })
}
legend-doubted = in doubt
tile-doubted = ; ⚠ { $count ->
    [one] 1 unit’s figure is
   *[other] { $count } units’ figures are
} in doubt
tile-coverage-now = { $units ->
    [one] 1 unit
   *[other] { $units } units
} with a figure this year { $expected ->
    [0] (none required)
   *[other] ({ $expected } required{ $more ->
        [0] {""}
       *[other] , optional ones included
    })
}
tile-alt = { $name }: { $value }, { $change }

change-ok = { $difference } on the year before ({ $percent })
change-none = the same as the year before
change-slight = nearly the same as the year before
figure-yes = yes
figure-no = no
change-points = { $points } points on the year before
change-base_zero = 0 the year before, { $difference }
change-imprecise = holds bounds or estimates; no change is computed
change-no_base = no unit has figures in both years
change-not_applicable = not applicable
change-withheld = withheld
change-not_reported = not reported
change-definition_changed = the definition changed; not comparable
change-partial_period = the year is not over; not compared

who-silent = { $count ->
    [one] 1 unit has not reported
   *[other] { $count } units have not reported
}: { $names }. {""}
who-late = { $count ->
    [one] 1 unit was late
   *[other] { $count } units were late
}: { $names }.
who-waiting = { " " }{ $count ->
    [one] 1 unit awaits review and is not counted
   *[other] { $count } units await review and are not counted
}: { $names }.
who-all = All units that must report did so on time.
who-no-duty = The units of this area need not report; no rate of reporting is given.
completeness-alt = How fully each unit reported: { $full } of { $units } units filled in everything; { $least } filled in least, { $filled }.
chart-filled = filled
chart-justified = reason given
chart-missing = missing
chart-waiting = awaiting review
chart-cells = required figures
chart-unit-flag = { $unit } ({ $flag })
flag-unreceived = not received
flag-waiting = awaiting review
flag-late = late

doubt-small-base = small base
doubt-problems = { $count ->
    [one] 1 doubt
   *[other] { $count } doubts
}
doubt-completed = with merged unit
doubt-status = the report itself says “{ $flag }”
doubt-elsewhere = in the report of { $period }: { $reason }

## The states of a cell

figure-measured = { $value } { $measure }
figure-flagged = { $value } ({ $flag })
flag-P = provisional
flag-E = estimated
flag-B = definition changed
flag-D = definition differs
flag-U = doubtful
flag-V = not verified
state-value = a value
state-zero = zero
state-bounded = not exact (over, about)
state-missing = not reported
state-waiting = awaiting review
state-optional = optional, not given
state-not-applicable = not applicable
state-withheld = withheld
state-not-collected = not collected
state-elsewhere = reported by another unit
mark-zero = 0
mark-waiting = r
mark-bounded = ≥
mark-not-applicable = —
mark-withheld = w
mark-not-collected = n
mark-elsewhere = o

kind-township = township
kind-subdistrict = subdistrict
kind-department = department
kind-gov_office = government office
kind-county = county

## Gaps and doubts

gaps-answer = { $missing } of { $cells } required figures are missing (for { $justified } of them a reason was given), in { $units ->
    [one] 1 unit
   *[other] { $units } units
}{ $waiting }. {""}
gaps-answer-no-duty = No unit of this area must report. {""}
gaps-doubts = Among the figures received there { $errors ->
    [one] is 1 error
   *[other] are { $errors } errors
} and { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
}.
gaps-missing = Missing figures
gaps-problems = Errors and warnings
gaps-reminders = Reminder list
gaps-none-missing = Nothing is missing: all required figures are there, or no unit must report.
gaps-no-problems = No error or warning was found.
gaps-nothing-to-check = No report has come that could be checked.
gaps-none-of-these = None is of the severity chosen; choose more above.
gaps-nothing-asked = No indicator of this chapter is asked of the units of this area; choose another chapter or year.
gaps-severity = Severity
gaps-method = What is required was fixed by kind of unit before the year began; the catalogue gives exceptions and their reasons. “Not applicable”, “not collected”, “withheld” and “reported by another unit” count as explained when the notes say why. A blank is not 0.
gaps-paper = {" "}On paper the open list is printed whole, for an area some fifteen pages; for the list alone download the table.
gaps-download = Download the reminder list (Excel)
reminder-title = Reminders: rule-of-law figures { $period }, { $area }
matrix-label = Table of states by unit and indicator

## Submit

submission-holds = **{ $unit } { $period }**: { $values ->
    [one] 1 figure
   *[other] { $values } figures
} read, { $blanks } required ones missing.

submission-submitted = awaiting review
submission-accepted = accepted
submission-superseded = corrected since
submission-returned = returned
submission-withdrawn = withdrawn
submission-late = { $state }, late

## Lineage

lineage-open = Source ›
lineage-title = Where it comes from: { $indicator }
lineage-unit = { $unit }, { $period }: the workbook says “{ $raw }” at { $place }, sent by { $sender } on { $received_at }; { $versions ->
    [one] 1 version was
   *[other] { $versions } versions were
} received.
lineage-silent = { $unit }, { $period }: the version that counts says nothing of this ({ $place }, sent by { $sender } on { $received_at }); { $versions ->
    [one] 1 version was received
   *[other] { $versions } versions were received
}.
lineage-earlier = {" "}The earlier version { $version } said “{ $raw }”, which no longer counts.
lineage-none-standing = { $unit }, { $period }: { $versions ->
    [one] the only version received was
   *[other] all { $versions } versions received were
} returned or withdrawn; no figure counts.
lineage-waiting = { $unit }, { $period }: a report was received and is being reviewed; its figures can be seen once it is accepted.
lineage-unseen = not accepted, not shown
lineage-none = Nothing was received of { $unit } for this figure in { $period }.
lineage-total = { $matched } of { $asked } units are compared; left out: { $left_out }.
lineage-doubted = {" "}Among those compared, { $count ->
    [one] 1 unit has
   *[other] { $count } units have
} a figure in doubt (⚠), see below.
lineage-left-out = { $reason } ({ $names })
lineage-question = Question: { $name }
reason-not_applicable = not applicable
reason-withheld = withheld
reason-not_reported = not reported this year
reason-definition_changed = definition changed
reason-partial_period = year not over
reason-no_base = no figure the year before

## Columns

column-unit = Unit
column-kind = Kind
column-indicator = Indicator
column-indicators = Missing indicators
column-category = Chapter
column-measure = Measure
column-from-to = Year before → this year
column-figure = Figure
column-percent = Change in %
column-doubt = Doubts
column-expected-cells = Required figures
column-missing-count = Missing
column-last-period = Last reported
column-last-value = Figure then
column-due = Due
column-state = State
column-note = Notes
column-remark = Remarks
column-severity = Severity
column-message = What is wrong
column-expected = Expected
column-rule = Rule
column-file = File
column-sheet = Sheet
column-cell = Cell
column-raw = As written
column-read-as = Read as
column-version = Version
column-standing = State
column-received-at = Received
column-sender = Sender
column-values = Figures
column-errors = Errors
column-warnings = Warnings
column-reason = Reason
column-sha256 = SHA-256
column-period = Year
lineage-questions = Questions behind this page
duty-none = need not report
duty-open = not received
duty-waiting = received, awaiting review
duty-done = on time
duty-late = late
column-filled-cells = Filled
column-justified-cells = Reason given
column-first-received = First received
