# Reminders: whom to remind of what, what to ask for first, and the words to send.

reminders-answer = { $units ->
    [one] 1 unit lacks
   *[other] { $units } units lack
} { $cells ->
    [one] one figure
   *[other] { $cells } figures
}{ $answered ->
    [0] {""}
   *[other] ; { $answered } more were answered with a reason and are not chased
}, those of reports that await review included. The list has one line a figure and can be sent out as it is.
reminding-all-answered = All that is missing was answered with a reason; nobody is to be reminded.
reminding-worth = Worth asking for first: { $gaps }.
reminding-gap = { $name } of { $unit } (settles { $settles })
reminding-first = { $name } ({ $settles })
reminding-settles = { $ranks ->
    [one] one rank
   *[other] { $ranks } ranks
}{ $totals ->
    [0] {""}
    [one] , one total
   *[other] , { $totals } totals
}
reminding-method = Settles: how many rank intervals of units of its kind shrink, and how many totals of the area become complete, whatever the number turns out to be.
reminding-questions = Questions behind this list
reminding-words = Words to send
reminding-units = Units to remind
reminding-every-unit = all, unless some are chosen
reminding-each = A text for each unit ({ $count })
reminding-note = Note as reminded ({ $count ->
    [one] one unit
   *[other] { $count } units
})
reminding-noted = Noted: { $count ->
    [one] one unit was reminded
   *[other] { $count } units were reminded
} once more.

reminding-message = { $unit }: of the rule-of-law figures for { $period } { $owes }. { $until }
reminding-line = { $unit }: { $owes };
reminding-to-all = To all: rule-of-law figures for { $period } are not complete in { $units ->
    [one] one unit
   *[other] { $units } units
}. { $until }
reminding-owes-all = none was received yet; { $count ->
    [one] one is
   *[other] { $count } are
} asked
reminding-blank = { $count ->
    [one] one is missing
   *[other] { $count } are missing
}: { $names }
reminding-bare = { $count ->
    [one] one has
   *[other] { $count } have
} neither a number nor a reason: { $names }
reminding-by-due = Please send what is missing by { $day }; what did not happen is 0, what is not your duty needs a reason.
reminding-by-lock = They were due already; please send what is missing soon, at the latest by { $day }. What did not happen is 0, what is not your duty needs a reason.
reminding-locked = Reports were locked on { $day }; please speak to the reviewer before sending what is missing. What did not happen is 0, what is not your duty needs a reason.

column-reminded = Reminded
column-reminded-at = Last reminded
column-worth-most = Worth most (settles)
column-settles = Settles
