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

export-exported-at = Exported
export-as-of = Data as of
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
export-values = Rows with a value
export-values-text = { $values }; { $zeros } of them 0, { $bounded } of them not exact (over, about)
export-state-label = { $state } ({ $code })
export-about-values = How to read the figures
export-about-values-text = Figures are in the measure of their row; of yes and no 1 is yes and 0 is no. “300余” has the figure 300, the precision “at least”, the lower bound 300 and no upper bound; “about 20” has no bounds. “As written” is what the report says.
export-about-states = Rows without a figure
export-about-states-text = A row without a figure is blank there, and its state says why; blank is not 0. Exports with the same version of the data have exactly the same rows.
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
