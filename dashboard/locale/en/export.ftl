# Export: what stands in the exported files.

## The file

export-file-all-areas = All-areas
export-file-all-indicators = All-indicators
export-file-indicators = { $count }-indicators
export-sheet-data = Data
export-sheet-definitions = Definitions
export-sheet-about = About

## Columns

column-area = Area
column-area-code = Area code
column-unit-code = Unit code
column-indicator-code = Indicator code
column-state-code = State code
column-lower = Lower bound
column-upper = Upper bound
column-report-state = Report state
column-doubts = Doubts found
column-precision = Precision
column-indicator-kind = Kind of indicator
column-direction = Direction
column-definition = Definition
column-source = Source
column-numerator = Numerator
column-denominator = Denominator
column-validity = Valid

precision-exact = exact
precision-at_least = at least
precision-at_most = at most
precision-about = about

indicator-kind-count = counted over the year
indicator-kind-stock = at the end of the year
indicator-kind-ratio = rate
indicator-kind-boolean = yes or no
indicator-kind-amount = amount of money
direction-higher = higher is better
direction-lower = lower is better
direction-neutral = no better or worse
export-always-valid = without end

## The sheet “About”

export-exported-at = Exported at (UTC+8)
export-as-of = Data as of
export-now = now
export-nothing-received = no report was received yet
export-catalogue-version = Version of the catalogue
export-data-version = Version of the data
export-filter-areas = Areas chosen
export-filter-kinds = Kinds of unit chosen
export-filter-units = Units chosen
export-filter-indicators = Indicators chosen
export-filter-periods = Years chosen
export-filter-statuses = States chosen
export-rows = Rows
export-units = Units
export-indicators = Indicators
export-periods = Years
export-submissions = Reports
export-waiting-reports = Reports not yet accepted
export-doubted-rows = Rows in doubt
export-values = Rows with a value
export-values-text = { $values }; { $zeros } of them 0, { $bounded } of them not exact (over, about)
export-state-label = { $state } ({ $code })
export-about-values = How to read the figures
export-about-values-text = Figures are in the measure of their row; of yes and no 1 is yes and 0 is no. “300余” has the figure 300, the precision “at least”, the lower bound 300 and no upper bound; “about 20” has no bounds. “As written” is what the report says.
export-about-states = Rows without a figure
export-about-states-text = A row without a figure is blank there, and its state says why; blank is not 0. Exports with the same version of the data have exactly the same rows.
export-about-doubts = Doubts
export-about-doubts-text = “Report state” is that of the whole report: what awaits review may still change. “Doubts found” counts the reasons to doubt a figure, that it is an estimate among them; 0 means that none was found. For the reasons open the figure on the page “Export”, or see “Gaps and doubts”. Check a figure in doubt before you use it.
export-about-reading-back = Reporting again
export-about-reading-back-text = The sheet “Data”, corrected, can be uploaded on the page “Submit”: one figure a row, and one report for each unit and year. The sheets “Definitions” and “About” are not read.

## Tables of one figure a row

place-code = the column of unit codes
problem-unknown_precision = There is no precision “{ $found }”; it can be exact, at least, at most or about.
problem-unknown_precision-expected = exact, at least, at most or about
problem-bounds_contradict_value = Precision and bounds do not fit the figure: here it says “{ $found }”, the figure is “{ $value }”; please make them agree.
problem-bounds_contradict_value-expected = a precision and bounds that fit the figure
problem-statuses_disagree = The state is “{ $found }”, but the state code is “{ $other }”; please make both agree.
problem-statuses_disagree-expected = a state and a state code that agree
problem-indicators_disagree = The name is that of “{ $indicator }”, but the code “{ $found }” is that of “{ $right }”; please check whether one column was sorted alone.
problem-indicators_disagree-expected = a name and a code of one indicator
problem-row_without_period = This row says “{ $found }”, but not of which year; please add the year.
problem-row_without_period-expected = a year
problem-raw_differs = The figure is “{ $value }”, but as written it was “{ $found }”; please check whether only one of them was changed.
problem-raw_differs-expected = a figure that agrees with what was written

## The page

page-export = Export
export-these = Take the data along: Export ›
choose-status = State
export-more-filters = More filters: kinds of unit, units, states
export-line = { $area } · as of { $as_of } · { $review }
export-line-empty = { $area } · no report was received yet
export-line-waiting = { $area } · { $review }
export-answer = { $rows } rows: { $units ->
    [one] { $units } unit
   *[other] { $units } units
}, { $indicators ->
    [one] { $indicators } indicator
   *[other] { $indicators } indicators
}, { $periods ->
    [one] { $periods } year
   *[other] { $periods } years
}. { $values } have a value ({ $zeros } of them 0), { $missing } were not reported or wait to be reviewed, { $inapplicable } do not apply{ $rest ->
    [0] .
   *[other] , { $rest } are withheld, not collected or reported by another unit.
}
export-waiting = {" "}{ $count ->
    [one] 1 report is
   *[other] { $count } reports are
} not accepted yet.
export-doubted = {" "}Rows in doubt (⚠): { $rows }; use them with care until checked.
export-nothing = Nothing fits this choice.
export-choose-less = Choose less, or clear one of the filters (none chosen means all).
export-others = not applicable, withheld, waiting …
export-picture = States of the rows
export-none-missing = None of the chosen rows is unreported.
export-most-missing = Most unreported: { $name }, { $missing } rows ({ $share }).
export-preview = What will be exported
export-preview-note = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}{ $more ->
    [0] {""}
   *[other] ; the first { $shown } are shown
}.
export-form-xlsx = Download Excel workbook
export-form-xlsx-help = For people: three sheets with data, definitions and about. Corrected, it can be uploaded on the page “Submit”.
export-form-csv = CSV
export-form-csv-help = Text with one figure a row; Excel shows its Chinese.
export-form-json = JSON
export-form-json-help = Text for programs.
export-form-parquet = Parquet
export-form-parquet-help = For analysis: numbers and times have types.
export-form-sdmx = SDMX-CSV 2.1
export-form-sdmx-help = The international format for exchanging statistics; rows without a figure stay, with their state.
export-prepare = Prepare { $form } ({ $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
})
export-format-xlsx = Excel workbook
export-format-csv = CSV
export-format-json = JSON
export-format-parquet = Parquet
export-format-sdmx = SDMX-CSV 2.1
export-fetch = Download { $form } ({ $size } MB, once)
export-fetch-gone = This file was fetched already, or was kept too long and is gone. Please prepare it again on the page “Export”.
export-picture-cut = {" "}Of { $all } the picture shows the { $shown } where most is unreported.
export-preparing = Writing: { $done } of { $rows } rows
export-too-many-for-xlsx = More than { $most } rows do not fit into Excel; choose less, or another format.
export-method = A row is one unit, one year and one indicator: all that is required is there, and a row without a figure is blank with its state; blank is not 0. All five formats hold the same rows; texts are kept as texts and never run as formulas.

## Many reports in one file

report-of-many = { $submissions } reports of { $units } units and { $periods } years
submit-first-shown = { $count } reports; the figures read in the first { $shown } follow, the problems of all are listed above.
