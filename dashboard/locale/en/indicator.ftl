# The page of indicators and their definitions.

page-indicator = Indicators
choose-side = One indicator, or all of them
indicator-one = One indicator
indicator-all = All indicators, search
indicator-picture = How the figures spread over units and years
indicator-spread = Spread by kind of unit and year
indicator-units = Units in { $period }
indicator-details = More on the definition
indicator-method = Medians and middle halves (quartiles, interpolated) are over the exact figures of units of the same kind, from three figures on; figures such as “over 300” or “about 20” are drawn and not counted in; figures sent unasked are not counted in; a missing figure is not 0; rates are as the units stated them. Each kind of unit has its own axis, from 0, with its own scale.

## Definition

definition-binding = The Chinese definition is binding.
definition-measure = Measure
definition-kind = Kind
definition-direction = Direction
definition-aggregation = Total
definition-category = Chapter
definition-asked-of = Who reports it
definition-required-of = required of { $kinds }
definition-optional-for = optional for { $kinds }
definition-and = {"; "}
definition-asked-of-exceptions = only units listed as exceptions
definition-excepted = { $units } { $requirement } (exception)
definition-numerator = Numerator
definition-denominator = Denominator
definition-numerator-of = Numerator of
definition-denominator-of = Denominator of
definition-per = Compares others
definition-relations = What must hold
definition-plausible = Usual range
definition-range = { $kind } { $low }–{ $high }
definition-range-only-warns = {" "}(what lies outside is asked about, never refused)
definition-others = other units
definition-all = any unit
definition-validity = Valid
definition-valid-always = always
definition-valid-from = from { $period }
definition-valid-to = until { $period }
definition-valid-between = { $first } to { $last }
definition-aliases = Also recognised as
definition-exceptions = Units asked otherwise
definition-note = Note for those who fill it in
definition-official = Official category
definition-source = Source
aggregation-sum = the sum of all units
aggregation-ratio_of_sums = summed numerators by summed denominators
aggregation-share = the share of units that say yes
aggregation-none = none
relation-at_most = { $left } is at most { $right }
relation-equals = { $left } equals { $right }
relation-needs = where { $left } is above 0, so is { $right }
relation-per = { $left } divided by { $right } is usually between { $low } and { $high }
relation-times = { $left } is at least { $low } times { $right }
relation-continues = { $left } equals last year's { $right }
relation-apart = { $left } and { $right } are two things, the former usually fewer
relation-full = where { $left } is 100%, its numerator equals { $right }, and the reverse
breach-error = { $rule }: else to be corrected or explained
breach-warning = { $rule }: else please explain
breach-info = { $rule }: for information
requirement-required = required
requirement-optional = optional
requirement-not_applicable = not applicable
requirement-unasked = sent unasked

## In a sentence

distribution-stop = .
distribution-required = For { $period }, { $required ->
    [one] 1 unit must report, { $reported } gave a figure
   *[other] { $required } units must report, { $reported } gave a figure
}{ $missing ->
    [0] {""}
   *[other] , { $missing } did not
}{ $excused ->
    [0] {""}
   *[other] , { $excused } said why there is none
}{ $optional_reported ->
    [0] {""}
   *[other] {"; "}of { $optional } units that may report, { $optional_reported } did
}
distribution-optional = For { $period }, no unit must report; of { $optional } that may, { $optional_reported } gave a figure
distribution-middle = { $kind }: median { $median } (from { $minimum } to { $maximum })
distribution-middle-only = { $kind }: median { $median }
distribution-yes = { $kind }: { $yes } of { $reported } say yes ({ $share })
distribution-single = { $kind } { $figures }
distribution-too-few = no kind of unit has three exact figures, so there is no median
distribution-imprecise = { $count ->
    [one] 1 figure is a bound or an “about” and is
   *[other] { $count } figures are bounds or “about” and are
} not in the median
distribution-unasked = { $count ->
    [one] 1 unit sent a figure
   *[other] { $count } units sent figures
} unasked, not counted in
distribution-doubted = { $count ->
    [one] 1 figure is
   *[other] { $count } figures are
} in doubt ({ $names }{ $others ->
    [0] {""}
   *[other] {" "}and { $others } more
}); use with care until checked
distribution-not-asked = For { $period }, no unit of { $area } is asked for “{ $name }”, and none sent a figure.
distribution-ended = “{ $name }” was reported until { $last } and is no longer in { $period }.
distribution-not-yet = “{ $name }” is reported from { $first } on, not yet in { $period }.
distribution-never = {" "}There is no figure in other years either; choose another area to see figures.
distribution-other-years = {" "}Years with figures: { $periods }; choose one of them to see figures.

## The picture

strip-title = { $kind } ({ $measure })
strip-units = number of units
strip-heading = { $period }  { $told }
strip-nothing = no figure
strip-median = median { $median }
strip-yes = { $count } say yes
strip-reported = { $count } reported
strip-missing = { $count } missing
strip-excused = { $count } said why
strip-imprecise = { $count } not exact
strip-optional = { $count } optional
strip-unasked = { $count } sent unasked
strip-doubted = ⚠ { $count } in doubt
strip-beyond = off the axis: { $value }
strip-outside-figure = { $unit } { $period }: { $value }
strip-outside = Far larger than the others and not drawn to scale: { $figures }.
strip-part = The dots are your own units’ figures only; those of others are not drawn one by one. Median and middle half are of all units of the kind, and the axis does not end at the largest figure.
strip-download = { $name }: spread over { $kind }
strip-alt = { $name }, { $kind }: { $heading }
strip-alt-middle = { $name }, { $kind }: { $heading }; the middle half lies between { $low } and { $high }
strip-alt-spread = { $name }, { $kind }: { $heading }; the middle half lies between { $low } and { $high }, all between { $minimum } and { $maximum }
sign-exact = one unit, exact (dark: this year; light: other years)
sign-at_least = at least
sign-at_most = at most
sign-about = about
sign-unasked = sent unasked
sign-beyond = beyond the axis
sign-doubted = ⚠ in doubt
sign-yes = yes (dark: this year; light: other years)
sign-no = no
sign-gap = no figure
sign-middle = middle half
sign-median = median

## Search

search-label = Search indicators
search-hint = name, synonym, definition or code
search-all = { $count ->
    [one] 1 indicator
   *[other] { $count } indicators
}; of units of { $area }, { $required } required for { $period } and { $optional } optional.
search-found = { $count ->
    [one] 1 indicator fits
   *[other] { $count } indicators fit
} “{ $wanted }”; of units of { $area }, { $required } required for { $period } and { $optional } optional.
search-none = No indicator fits “{ $wanted }”.
search-empty-chapter = There is no indicator in this category.
search-nothing = Try fewer letters or another name, or choose all categories; what is still not found may not be in the catalogue.
search-by-alias = synonym: { $alias }
search-by-definition = in the definition
search-method = Names, synonyms, definitions and codes are searched in both languages; spaces and full-width letters make no difference; several words must all be there. An indicator's name leads to its definition and figures.
listing-required = { $reported }/{ $units }
listing-optional = optional { $reported }/{ $units }
listing-unasked = { $reported ->
    [0] not asked here
   *[other] { $reported } sent unasked
}

## Columns

column-requirement = Asked
column-asked-of = Who reports it
column-reported = Reported / required
column-found-by = Fits by
column-required-units = Required
column-reported-units = Reported
column-missing-units = Missing
column-minimum = Lowest
column-lower-quartile = Lower quartile
column-median = Median
column-upper-quartile = Upper quartile
column-maximum = Highest
column-yes = Yes
column-yes-share = Share of yes
