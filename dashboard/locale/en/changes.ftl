# The page on the year over year.

page-changes = Year over year
choose-order = Order
changes-by-value = By value
changes-by-change = By change

## In a sentence

changes-not-asked = In { $period } no unit of this area was asked for “{ $name }” and none sent it; choose another indicator, year or area.
changes-coverage = { $matched } of { $required ->
    [one] 1 unit that must report has
   *[other] { $required } units that must report have
} figures in both years{ $others ->
    [0] {""}
   *[other] , and { $others } that need not
}
changes-coverage-free = No unit must report; { $others ->
    [one] 1 unit has
   *[other] { $others } units have
} figures in both years
changes-answer = { $coverage }; like for like, { $name }: { $total }, { $change }
changes-share-yes = yes in { $share }
changes-no-total = { $coverage }; “{ $name }” does not add up across units, so there is no total and each unit is compared by itself
changes-no-base = { $coverage }; { $name } cannot be compared like for like.
changes-now-only = {" "}This year { $units ->
    [one] 1 unit has
   *[other] { $units } units have together
} { $total }.
changes-nothing-now = { $units ->
    [0] {" "}No unit has given a figure this year yet.
    [one] {" "}Only 1 unit, fewer than half, has a figure this year, so there is no total either.
   *[other] {" "}Only { $units } units, fewer than half, have a figure this year, so there is no total either.
}
changes-more = { $difference } more than the year before ({ $percent })
changes-less = { $difference } fewer than the year before ({ $percent })
changes-points-more = { $points } points up on the year before
changes-points-less = { $points } points down on the year before
changes-from-zero = 0 the year before, up by { $difference }
changes-total-imprecise = { $before } the year before; it holds bounds or estimates, so no change is computed
changes-doubted = ; { $count ->
    [one] the figure of 1 unit among them is in doubt ({ $names }): use with care until it is checked.
   *[other] the figures of { $count } units among them are in doubt ({ $names }): use with care until they are checked.
}
changes-and-others = { $names } and others
changes-stop = .

## The picture

changes-picture = Each unit beside the year before ({ $measure })
changes-finding = { $rises } rose, { $falls } fell, { $same } stayed{ $imprecise ->
    [0] {""}
   *[other] , { $imprecise } not exact and not compared
}
changes-finding-yes-no = { $rises } from no to yes, { $falls } from yes to no, { $same } unchanged.
changes-top-rise = ; largest rise: { $unit } ({ $change })
changes-top-fall = ; largest fall: { $unit } ({ $change })
changes-beyond = These units are far larger than all others; they are drawn to the edge of the picture and not to scale: { $units }.
changes-beyond-unit = { $unit } ({ $before } → { $now })
changes-year = { $period }
changes-hover = { $period }: { $figure }
changes-from-to = { $before } → { $now }
changes-same = same
changes-points = { $points } points
changes-unchanged = unchanged
changes-axis-cut = { $measure } (axis does not begin at 0)
changes-zero-before = from 0
changes-imprecise = not exact, no change computed

## Units that cannot be compared

changes-uncompared = Not compared
changes-all-compared = Every unit that is asked can be compared with the year before.
changes-reason = { $reason } ({ $count })
changes-only-now = this year { $figure }
changes-only-before = the year before { $figure }

## Over the years

changes-years = Over the years
changes-years-key = Each picture has its own axis from 0, so heights are not comparable between pictures; a line joins only two years that can be compared and breaks at gaps; hatched: not reported; dashed upright: definition changed; bar open at the top: at least; hollow dot: about, or provisional; units that need not report and never did are left out.
changes-area = Whole area
changes-area-alt = Whole area, like for like, { $name }: { $total }
changes-unit-alt = { $unit }: { $figures }
changes-break = { $period } definition changed
changes-units-doubted = { $period } ⚠ { $count ->
    [one] 1 unit in doubt
   *[other] { $count } units in doubt
}

## The table

changes-table = Year over year by unit
column-before = Year before
column-now = This year
column-change = Change
changes-definition = Definition ›
changes-source = Origin of the total ›
changes-compare = Compare units ›
changes-method = Like for like: totals are over units with comparable figures in both years; the total of a rate is recomputed from the sums of its parts, the rate of a unit is as reported; the total of yes/no is the share of yes. No change is computed for bounds and estimates, a changed definition, an unfinished year or a missing base, no percentage from 0; what is missing is not 0. ⚠: a figure of this year or the year before is in doubt, see “Gaps and doubts”.
