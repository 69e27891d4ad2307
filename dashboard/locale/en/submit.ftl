# Submit: the form, upload and check, how tables were understood, the unit's own record.

submit-answer = Figures for { $period } are due by the end of { $due }: download your unit's form, upload it when filled in, look at the problems and confirm.
submit-answer-late = The due date for { $period }, { $due }, is over; reports are taken until the end of { $lock } and count as late: download your unit's form, upload it when filled in, look at the problems and confirm.
submit-answer-locked = Reports for { $period } were locked on { $lock }; to send or correct one, ask a reviewer to open it, then upload it below.
submit-template = 1. Download the form
submit-download = Download form
submit-file = { $unit }-{ $period }.xlsx
submit-no-units = No unit of this area is asked for this year; choose another area or year.
submit-upload = 2. Upload and check
submit-options = More (where a file names no unit or year)
submit-options-help = Usually not needed: unit and year are read from the file, and you are told where they disagree with what is chosen here.
submit-from-file = as in the file
submit-reason = Reason for the correction (required)
submit-files = Filled-in workbooks (.xlsx, .csv …; several at once if you like)
submit-folder = Or a whole folder (every table file in it is read)
submit-left-behind = { $count ->
    [one] 1 temporary file
   *[other] { $count } temporary files
} of Office or the system in the folder left out.
submit-nothing-yet = After uploading you first see what was read and every problem; nothing is stored before you confirm.
submit-reading = Reading: { $file }
submit-storing = Storing: { $file }
submit-no-problems = No problem was found.
submit-ready = { $files ->
    [one] 1 file
   *[other] { $files } files
}: { $ready } can be submitted, { $refused } cannot be submitted now, { $unchanged } came before.
submit-summary = Summary of the upload
submit-stored = Summary of what was sent
submit-one-file = Look at one file
submit-confirm = Submit ({ $count ->
    [one] 1 file
   *[other] { $count } files
})
submit-done = { $files ->
    [one] 1 file was
   *[other] { $files } files were
} stored ({ $submissions ->
    [one] 1 report
   *[other] { $submissions } reports
}). See “Overview” and “Gaps and doubts”.
submit-more-came = { $count ->
    [one] 1 more file has
   *[other] { $count } more files have
} problems, see the table; upload one again to download its workbook with comments.
submit-received = 4. Received in this area so far ({ $period })
submit-none-received = Nothing yet. What you upload and confirm appears here.
submit-method = Files are archived as they came; a further file for the same unit and year is a correction, and the version before can still be seen. Reports without problems are accepted at once; those with errors or warnings are stored too and count once a reviewer has accepted them.

report-accepted = { $file } — { $whose }: ready, no problems
report-warned = { $file } — { $whose }: ready, { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
}
report-refused = { $file }: cannot be read, { $errors ->
    [one] 1 error
   *[other] { $errors } errors
} to mend first
report-unchanged = { $file } — { $whose }: the same file came before; it is not stored again
report-reason_missing = { $file } — { $whose }: a correction; say above why
report-locked = { $file } — { $whose }: locked; a reviewer has to open it
report-overtaken = { $file } — { $whose }: somebody has just sent a new version

## A line a file

upload-accepted = ✓ ready, accepted at once
upload-warned = ⚠ ready, { $count ->
    [1] awaits review
   *[other] { $waiting } of its reports await review
}
upload-unchanged = ＝ came before, not stored again
upload-refused = ✕ cannot be read
upload-reason_missing = ✎ say why it is corrected
upload-locked = ✕ locked
upload-overtaken = ✕ a new version has just come
upload-and-others = { $first } and others, { $count } in all
stored-accepted = ✓ stored and accepted
stored-warned = ⚠ stored, { $count ->
    [1] awaits review
   *[other] { $waiting } of its reports await review
}
stored-unchanged = ＝ came before, not stored again
stored-refused = ✕ not stored
column-result = Result
column-values-read = Figures read
column-unread = Not readable

## Before it is confirmed

upload-follows = If you confirm now:{ $at_once ->
    [0] { "" }
    [one] { " " }1 report without problems is accepted at once{ $waiting ->
        [0] .
       *[other] ;
    }
   *[other] { " " }{ $at_once } reports without problems are accepted at once{ $waiting ->
        [0] .
       *[other] ;
    }
}{ $waiting ->
    [0] { "" }
    [one] { " " }1 report awaits review: it has errors or warnings, or the version before it waits or was returned.
   *[other] { " " }{ $waiting } reports await review: they have errors or warnings, or the version before waits or was returned.
}
upload-meanwhile = { " " }Until then leaders go on seeing the figures accepted before, or “awaiting review” where there are none; only who includes unreviewed figures sees the new ones.
upload-late = { " " }The due date for { $period }, { $due }, is over: the report counts as late.
upload-corrects = { $unit } has sent { $period } before: version { $version }, { $state }, by { $sender } on { $at }.
upload-twice = { $count ->
    [one] 1 report comes
   *[other] { $count } reports come
} more than once in this upload: the later file corrects the earlier one.
upload-nothing-changed = No figure differs from that version.
upload-explain-why = What is true all the same: write a word of explanation under the problem; it is kept with the report and the reviewer reads it. What is wrong: mend the file and upload it again.
upload-explain = Please explain
upload-to-explain = { $severity } · { $place ->
    [none] { $message }
   *[other] { $place }: { $message }
}
side-problems = Problems and explanations
side-changed = Against the version before
side-read = Figures read
side-layout = How it was understood

## How it was understood

layout-none = No table was recognised. If there is one on this sheet, say in which row its header is and what each column holds.
layout-found = **Sheet “{ $sheet }”**: header { $header }, data { $data }; unit: { $unit }; year: { $period }.
layout-rows = { $rows ->
    [1] row { $first }
   *[other] rows { $first }–{ $last }
}
layout-no-header = none
layout-from = { $name } (from { $place })
layout-by-row = named by each row
layout-unsettled = not settled
layout-correct = Correct how “{ $sheet }” is read
layout-correct-help = Only needed where it was understood wrongly. It holds for this file alone.
layout-header = Last row of the header (0 where there is none)
layout-column = Column { $letter }{ $header ->
    [none] { "" }
   *[other] : “{ $header }”
}
layout-again = Read it again like this
layout-reset = Back to what is recognised
layout-whose = Name unit and year
column-column = Column
column-header = Header
column-taken-as = Taken as
role-none = passed over
role-indicator = indicator
role-code = indicator code
role-value = this year
role-previous = last year
role-correction = correction of last year
role-growth = growth
role-status = status
role-status_code = status code
role-measure = measure
role-note = notes
role-number = number of the row
role-category = chapter
role-unit = unit
role-unit_code = unit code
role-period = year
role-precision = precision
role-lower = lower bound
role-upper = upper bound
role-raw = as written
role-aside = something else (passed over)

names-unknown = { $count ->
    [one] 1 name is
   *[other] { $count } names are
} not in the catalogue. Choose what { $count ->
    [one] it means
   *[other] each means
}; it holds { $unit ->
    [none] for this file alone
   *[other] for the later reports of { $unit } too
}.
names-where = “{ $written }” ({ $place })
names-undecided = Please choose
names-none = not counted here
names-keep = Remember and read again

## 3. The unit

unit-history = 3. What { $unit } has sent
unit-nothing-sent = This unit has not sent anything yet.
unit-standing = { $versions ->
    [one] 1 version
   *[other] { $versions } versions
} received, { $waiting } of them awaiting review. What is only looked at and not confirmed is a draft and not in the table.
unit-returned = { $by } returned version { $version } for { $period } on { $at }: { $reason }. Mend it, upload it again and say why it is corrected.
unit-question = { $by } asked on { $at } about version { $version } for { $period }{ $place ->
    [none] { "" }
   *[other] { " " }({ $place })
}: { $text }
unit-answer = Answer
unit-answer-send = Send the answer
unit-unexplained = { $count ->
    [one] 1 problem of the reports awaiting review is not explained yet
   *[other] { $count } problems of the reports awaiting review are not explained yet
}
unit-explain-send = Keep the explanation
unit-said = Review and correspondence
unit-decided = { $by }, { $at }{ $reason ->
    [none] { "" }
   *[other] : { $reason }
}
unit-version = { $period }, version { $version } ({ $state }, { $at }, { $file })
unit-mapped = “{ $written }” → { $name }
unit-withdraw = Withdraw a version
unit-withdraw-help = It no longer counts then, and the version before it counts again; file and record are kept.
unit-withdraw-reason = Reason
unit-withdraw-sure = I want to withdraw this version
unit-withdraw-now = Withdraw
unit-withdraw-unsure = Tick “I want to withdraw this version” first.
unit-names = Names remembered
unit-names-help = In the reports of this unit these names are read as the indicators chosen; a change holds from the next upload on.
column-warnings-explained = Explained
column-decision = Review
column-said-about = Indicator and place
column-text = What was said
decided-accepted = accepted
decided-returned = returned
decided-withdrawn = withdrawn
decided-explained = explained
decided-asked = asked
decided-answered = answered
decided-opened = opened after the lock date
decided-mapped = name decided
decided-reminded = reminded
