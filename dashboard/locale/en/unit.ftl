# The page of one unit.

page-unit = Unit profile

## In one sentence

profile-reported = { $unit } filled in { $filled } of { $expected } required figures ({ $share }){ $missing ->
    [0] {""}
   *[other] , { $missing ->
        [one] 1 is
       *[other] { $missing } are
    } missing{ $justified ->
        [0] {""}
       *[other] {" "}(for { $justified } of them a reason was given)
    }
}; first received { $received_at }, { $duty }
profile-silent = { $unit } must give { $expected } figures; no report that counts has come yet
profile-waiting = { $unit }’s report came on { $received_at } and awaits review, so that it is not counted; choose “Also unreviewed” to see it
profile-no-duty = { $unit } need not report; it published or sent { $given ->
    [one] 1 figure
   *[other] { $given } figures
} of its own accord
profile-ended = { $unit } reported until { $last }; in { $period } the unit no longer exists.
profile-not-yet = { $unit } reports since { $first }; in { $period } the unit did not exist yet.
profile-and = . {""}
profile-stop = .
profile-positions = { $count ->
    [0] No figure can be judged against its peers
   *[other] Of { $count ->
        [one] 1 figure
       *[other] { $count } figures
    } that can be judged against its peers, { $best ->
        [one] 1 stands
       *[other] { $best } stand
    } in the best quarter and { $worst } in the worst
}
profile-doubted = ; { $own ->
    [0] {""}
   *[other] for { $own } of them the unit's own figure is in doubt, {""}
}{ $peers ->
    [0] {""}
   *[other] for { $peers } a peer's figure is in doubt, {""}
}so use with care until checked
profile-sizes = {" "}({ $count ->
    [one] 1 total is
   *[other] { $count } totals are
} not divided by the size of a unit and only {$count ->
    [one] tells
   *[other] tell
} how much)
profile-no-peers = No other unit of its kind is in this area, so nothing is compared
profile-few-peers = Fewer than 3 peers gave exact figures, so nothing is compared
profile-alt = { $rows } indicators of { $unit }: in the best quarter { $best }; in the worst quarter { $worst }; { $missing } without a figure.
profile-and-others = { $names } and others ({ $count } in all)
profile-succeeds = { $unit } reported until { $last } and is part of this unit since ›
profile-succeeded = followed by { $unit } after { $last } ›
profile-year = See { $period } ›

## Among peers

profile-peers = Among its peers
profile-alone = Figures and years
profile-picture = { $unit } among its peers
profile-table = Figures of { $unit }
profile-nothing-asked = No indicator of this chapter is asked of the unit or was sent by it; choose another chapter.
profile-left-out = { $count ->
    [one] 1 optional figure that was not given is
   *[other] { $count } optional figures that were not given are
} not listed. {""}
profile-standing = { $position } ({ $peers } peers{ $doubted ->
    [0] {""}
   *[other] , ⚠ { $doubted } in doubt
})
profile-change = { $difference } ({ $percent })
profile-bars = Pale bar: worst to best of the peers; darker bar: their middle half
profile-bars-inner = Bar: the middle half of the peers, with the quartiles at its ends (figures of single other units are not shown)
profile-legend = { $bars }; line: median; dot: this unit, green in the best quarter, red in the worst, grey in the middle or without judgement; hatched: not reported.
position-best = best quarter
position-worst = worst quarter
position-middle = in the middle
position-largest = largest quarter
position-smallest = smallest quarter
position-between = in the middle
spine-label = { $name } ({ $measure })
spine-group-directed = Right is better
spine-group-neutral = How much only
spine-left-directed = ◀ worst
spine-left-neutral = ◀ least
spine-left-directed-inner = ◀ worse
spine-left-neutral-inner = ◀ less
spine-median = median
spine-right-directed = best ▶
spine-right-neutral = most ▶
spine-right-directed-inner = better ▶
spine-right-neutral-inner = more ▶
spine-few-peers = fewer than 3 peers
spine-own = This unit

## Gaps, doubts, versions

profile-doubts = Errors and warnings of { $unit }
profile-missing = Missing figures of { $unit }
profile-none-missing = Nothing is missing: all required figures are there, or none is required.
profile-missing-unknown = No report of this unit counts yet, so what is missing is not known; choose “Also unreviewed” to look ahead.
profile-versions = Reports and versions of { $unit }
profile-changed = What changed between the versions of { $unit }
profile-none-changed = No figure changed between the versions.
profile-none-received = Nothing was received of this unit for the year. Download a form and upload the workbook on the page “Submit”, or choose another year above.
profile-method = Peers are the other units of the same kind in this area, without the unit itself. Each row of the picture has a scale of its own with the median in the middle, so lengths are not compared between rows; an arrow lies beyond the picture. Bounds and estimates are in no median, and with fewer than 3 exact peers nothing is drawn. Better than the upper quartile counts as the best quarter, worse than the lower one as the worst; equal is neither. Totals are not divided by the size of a unit, so they only tell how much, not better or worse. ⚠ marks figures in doubt.

column-peer-median = Median of peers
column-position = Among peers
column-years = Over the years
column-versions = Versions
column-earlier = Before
column-later = Now
column-cells = Cells
