# Compare units.

page-compare = Compare units
choose-view = View
view-rank = Ranks
view-all = All indicators
choose-all-kinds = All kinds, each among its own
each-village = per village
each-grid = per grid
each-officer = per enforcement officer
each-resident = per resident
state-undivided = nothing to divide by
mark-undivided = ÷

## Ranks on one indicator

rank-per = { $name } { $per }
rank-answer = { $what }: { $ranked } of { $units } units ({ $kind }) are ranked.
rank-first-better = {" "}{ $count ->
    [1] { $names } certainly comes first ({ $figure }).
   *[other] { $count } share the first place: { $names } ({ $figure }).
}
rank-first-largest = {" "}{ $count ->
    [1] { $names } certainly has most ({ $figure }).
   *[other] { $count } have most: { $names } ({ $figure }).
}
rank-first-smallest = {" "}{ $count ->
    [1] { $names } certainly has least ({ $figure }).
   *[other] { $count } have least: { $names } ({ $figure }).
}
rank-open-better = {" "}{ $count ->
    [1] Of those that gave a figure { $names } is best ({ $figure }), but its first place is not certain.
   *[other] Who comes first is not certain; it may be { $names }.
}
rank-open-largest = {" "}{ $count ->
    [1] Of those that gave a figure { $names } has most ({ $figure }), but its first place is not certain.
   *[other] Who has most is not certain; it may be { $names }.
}
rank-open-smallest = {" "}{ $count ->
    [1] Of those that gave a figure { $names } has least ({ $figure }), but its first place is not certain.
   *[other] Who has least is not certain; it may be { $names }.
}
rank-withheld-units = {" "}{ $count ->
    [1] 1 rank is too uncertain to be given: { $names }.
   *[other] { $count } ranks are too uncertain to be given: { $names }.
}
rank-and-others = { $names } and others
rank-alone = { $what }: only 1 unit of this kind owes or gave it ({ $kind }: { $unit }, { $figure }), so it has no peers to compare with.
rank-nobody = { $what }: { $units ->
    [one] the only unit that must report it ({ $kind }) has not
   *[other] none of the { $units } units that must report it ({ $kind }) has
} done so, so there are no ranks. Choose another indicator or year, or see “Gaps and doubts”.
rank-no-divisor = No unit of this kind ({ $kind }) has reported “{ $divisor }”, so { $name } cannot be divided by it; choose another divisor, or totals.
rank-not-asked = { $name } is not required of this kind ({ $kind }) in { $period }, and nobody gave it freely; choose another indicator, kind of unit or year.
rank-unsure = Ranks are ranges: { $reasons }.{" "}
rank-because-missing = { $count ->
    [1] 1 unit gave no figure ({ $names })
   *[other] { $count } units gave no figure ({ $names })
}
rank-because-undivided = { $count ->
    [1] 1 unit has nothing to divide by ({ $names })
   *[other] { $count } units have nothing to divide by ({ $names })
}
rank-because-bounded = { $count ->
    [1] 1 figure is not exact ({ $names })
   *[other] { $count } figures are not exact ({ $names })
}
rank-doubted = { $count ->
    [1] 1 figure is in doubt ({ $names }); ranks may change once it is checked.
   *[other] { $count } figures are in doubt ({ $names }); ranks may change once they are checked.
}{" "}
rank-size = Sizes differ: totals of larger and smaller units should not be compared as they are, so places tell who has more, not who is better{ $pers ->
    [none] .
   *[other] ; to compare, choose a divisor above ({ $pers }).
}{" "}
rank-not-divided = This indicator does not grow with the size of a unit and is not divided.{" "}
rank-few = With fewer than { $few } units of the kind a rank only tells their order.{" "}
rank-better = rank { $rank } of { $units }
rank-place = place { $rank } of { $units }
rank-withheld = too uncertain to be given
rank-axis-better = Rank (1 is best); beside the names: { $measure }
rank-axis-largest = Place (1 is most); beside the names: { $measure }
rank-axis-smallest = Place (1 is least); beside the names: { $measure }
rank-finding = Ranks as ranges: { $what }; { $units } units from first to last, { $certain } with a certain rank, { $ranges } with a range, { $unranked } without one.
rank-title = Ranks of units
rank-method = Units are ranked within one area and kind, among those that are asked. A figure not given may be anything and one that is not exact may be more, so a rank is a range from the best to the worst it can be; an “about” counts as its value and its rank has a ≈; a range wider than half of the units is not given; equal figures share the better rank. Rates are as stated by the unit. Colours appear only where an indicator has a good end: teal is certainly better than more than half of the others, red certainly worse than more than half of them.
column-divisor = Divided by
column-rate = Per one
column-rank = Rank

## Places on all indicators

rug-label = Units and indicators: places among peers
rug-answer = { $units ->
    [1] 1 unit
   *[other] { $units } units
} and { $indicators ->
    [1] 1 indicator
   *[other] { $indicators } indicators
}: { $valued ->
    [1] 1 figure was given
   *[other] { $valued } figures were given
}, { $placed } of them can be placed among peers in five steps; { $missing ->
    [1] 1 required figure is missing
   *[other] { $missing } required figures are missing
}{ $doubted ->
    [0] .
    [1] ; 1 figure is in doubt (⚠).
   *[other] ; { $doubted } figures are in doubt (⚠).
}
rug-empty = No indicator of this chapter is asked of this kind of unit, and nobody gave one freely; choose another chapter, kind or year.
rug-size = Sizes differ: the totals of { $count ->
    [1] 1 indicator grow
   *[other] { $count } indicators grow
} with the size of the unit and are placed by how much, not by how good; to compare, choose a divisor above.{" "}
rug-few = Fewer than five peers have an exact figure, so figures stand without a step: { $kinds }.{" "}
rug-no-divisor = Nobody of these has reported “{ $divisor }”, so their totals cannot be divided by it: { $kinds }.{" "}
rug-measure = { $measure } { $per }
rug-figure = { $unit }: { $figure }
rug-position = step { $step }: above { $below } of { $reporting } peers{ $equal ->
    [0] {""}
   *[other] , equal to { $equal }
}
rug-few-peers = only { $reporting } of { $expected } peers have an exact figure: no step
rug-inexact = not exact: no step
rug-unasked = not asked of this unit: not compared with peers
rug-t1 = among the worse of its peers
rug-t5 = among the better
rug-s1 = among the smaller of its peers
rug-s5 = among the larger
rug-plain = a figure without a step
rug-method = Indicators that nobody owes nor gave are left out. Each cell is placed among the other units of the same area and kind that are asked: what share of the peers with an exact figure is below (half of the equal ones counted), in fifths; step 5 is the better end, or the larger one where there is no better. With fewer than five such peers, or when the unit's own figure is not exact, there is no step. Rates are as stated by the unit. Every cell opens its origin, a unit's name leads to its profile, an indicator's to its changes.
