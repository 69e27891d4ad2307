# Query: analysts write statements of their own.

page-sql = Query
sql-data-line = Accepted reports only, as of { $at }
sql-nothing-yet = No accepted report yet
sql-start = Write a statement, or begin with an example; it can only read, never change anything.
sql-answer = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}, { $columns ->
    [one] { $columns } column
   *[other] { $columns } columns
}, { $seconds } seconds{ $more ->
    [rows] ; there are more rows, only the first { $rows } were taken (at most 100,000): please filter or sum up first
    [cells] ; there are more rows, only the first { $rows } were taken (rows times columns: at most 2,000,000): please take fewer columns or filter
    [text] ; there are more rows, only the first { $rows } were taken (at most 32 MB in all): please leave out columns with long texts or filter
   *[no] {""}
}.
sql-tables = What can be read
sql-example = Example
sql-no-example = My own
sql-text = Statement (SQL)
sql-run = Run
sql-stop = Stop
sql-running = Running for { $seconds } seconds (at most { $most })
sql-result = Result
sql-shown = The first { $shown } rows; downloads hold all { $rows }.
sql-no-rows = No row fits.
sql-null = null
sql-chart = As a chart
sql-chart-x = Bars for
sql-chart-y = Length by
sql-chart-alt = { $y } by { $x }: the largest is { $top } ({ $value }).
sql-chart-part = Only the first { $shown } rows; nulls are not drawn.
sql-file = query result
sql-method = A statement runs apart, where only these tables and the views they are made of can be read, no other file and no network; at most 10 seconds and 512 MB, and of a result 100,000 rows, 2,000,000 cells, 32 MB. A division by 0 gives null. Every statement is in the audit.

## Why it cannot be run

sql-refused-empty = There is no statement yet.
sql-refused-several = One statement at a time. Please take the others away; nothing may follow the semicolon.
sql-refused-writes = Here one can only read. A statement begins with select, with or from (this one is { $found }).
sql-refused-long = The statement is too long; at most { $found } letters.
sql-refused-columns = The result has { $found } columns; at most 1,000. Please choose the ones you need.
sql-line = Line { $line }: { $sentence }
sql-words = The database’s own words: { $found }
sql-refused-syntax = The statement is not written correctly and was not run. Please look for a quotation mark, a bracket or a comma that is missing.
sql-refused-syntax-near = Something is not written correctly near “{ $name }”, and nothing was run. Please look at it and the word before it for a slip, a comma or a bracket.
sql-refused-unknown = A table or column does not fit; please compare with the list.
sql-refused-unknown-table = There is no table “{ $name }”; please compare with the list.
sql-refused-unknown-column = There is no column “{ $name }”; please compare with the columns of the table in the list.
sql-refused-unknown-function = There is no function “{ $name }”; please check how it is written.
sql-refused-unknown-several = Several tables have a column “{ $name }”; please write whose it is, as in unit.{ $name }.
sql-refused-unknown-group = When rows are summed up, “{ $name }” has to stand in group by, or in a function such as max.
sql-refused-unknown-types = Texts, numbers and dates cannot be compared or computed with one another like this; please make them the same with cast(… as …).
sql-refused-conversion = A value cannot be converted like this, or is out of range. Please filter it out, or use try_cast, which gives null.
sql-refused-conversion-value = “{ $name }” cannot be converted like this. Please filter it out, or use try_cast, which gives null.
sql-refused-memory = This needs more than 512 MB and was not finished. Please filter by period or area first, or take fewer columns.
sql-refused-forbidden = Files, network and system cannot be read, only the tables listed.
sql-refused-time_zone = A time with a time zone cannot be shown; write cast(… as timestamp).
sql-refused-failed = This could not be computed; please try a simpler statement.
sql-refused-late = Not finished after 10 seconds, so it was ended. Please filter by period or area first, or go in steps.
sql-refused-stopped = Stopped; there is no result.
sql-refused-busy = Two statements are running just now; please try again in a few seconds.
sql-refused-large = The result is too large: a single row is more than 32 MB. Please leave out long texts, or shorten them with left(…, 100).
sql-refused-broken = It broke off; nobody else is affected. Please try a simpler statement.

## Tables and columns

sql-table-unit = Units that report, and areas
sql-table-indicator = Indicators of the catalogue
sql-table-collection = The dates of every period
sql-table-applicability = Who is asked for what: required, optional, not applicable
sql-table-submission = Reports received; of those not accepted only time and state
sql-table-observation = Every figure of accepted reports
sql-table-doubted_cell = Every cell, asked or sent, with its doubts
sql-table-unit_completeness = How fully and in time each unit reported
sql-table-doubted_pair = Every figure beside the year before
sql-table-area_pair = Totals of areas, like for like with the year before
sql-column-unit_code = code of the unit
sql-column-unit_name = full name of the unit
sql-column-short_name = short name of the unit
sql-column-kind = kind of the unit, or of the indicator (`count`, `stock`, `ratio`, `boolean`, `amount`)
sql-column-area = code of the area it belongs to
sql-column-first_period = first year it exists
sql-column-last_period = last year it exists; null while it does
sql-column-successor_code = unit that goes on after it ended
sql-column-position = order in the catalogue
sql-column-duty = What it is asked for: units with the same duty fill in the same rows
sql-column-indicator_code = code of the indicator
sql-column-name_zh = Chinese name
sql-column-name_en = English name
sql-column-category = chapter of the catalogue
sql-column-measure = measure
sql-column-direction = direction: `higher` is better, `lower` is better, `neutral`
sql-column-aggregation = how it adds up: `sum`, `ratio_of_sums`, `share`, `none`
sql-column-decimals = decimals shown
sql-column-per = serves as a base (village, grid, …)
sql-column-period = period
sql-column-previous_period = the period before
sql-column-opens = first day to send
sql-column-due = due date, until 24:00
sql-column-lock_date = lock date
sql-column-publish_by = day to publish by
sql-column-requirement = `required`, `optional`, `not_applicable`
sql-column-reason = reason
sql-column-submission_id = id of the report: period/unit/version
sql-column-version = version
sql-column-first_state = state it came in with
sql-column-state = state now: `accepted`, `submitted`, `superseded`, `returned`, `withdrawn`
sql-column-is_last = Whether this is the newest version that stands
sql-column-cells = How many cells the report has
sql-column-cells_stated = How many of them are not blank
sql-column-cells_with_value = How many of them hold a number
sql-column-file = file name
sql-column-sha256 = hash of the file
sql-column-sender = sender
sql-column-received_at = time received (UTC+8)
sql-column-door = how it came: `page`, `command`
sql-column-catalogue_version = version of the catalogue then
sql-column-status = status: A value, O missing, M not applicable, Q withheld, L not collected, K elsewhere …; of a total whether it can be compared
sql-column-value = value; null where there is none, never 0
sql-column-lower = lower bound
sql-column-upper = upper bound
sql-column-precision = precision: `exact`, `at_least`, `at_most`, `about`
sql-column-raw = what stands in the cell
sql-column-note = note
sql-column-sheet = sheet
sql-column-cell = cell
sql-column-heir_area = area of the unit that goes on
sql-column-is_waiting = came in and is not accepted yet
sql-column-doubts = number of doubts
sql-column-filled_cells = required cells with a value
sql-column-waiting_cells = required cells that wait for review
sql-column-justified_cells = required cells without a value that say why
sql-column-first_received_at = time the first version came
sql-column-expected_cells = number of required cells
sql-column-is_required = whether it owes anything in the period
sql-column-received = whether it reported
sql-column-on_time = whether in time
sql-column-is_in_points = changes in percentage points
sql-column-base = what it is compared with
sql-column-previous_is_imprecise = the figure of the year before is not exact
sql-column-previous_value = value of the year before
sql-column-previous_lower = lower bound of the year before
sql-column-previous_upper = upper bound of the year before
sql-column-differs = definition differs
sql-column-is_partial = period not over
sql-column-previous_differs = definition differed the year before
sql-column-previous_is_partial = period before not whole
sql-column-outcome = whether it can be compared: `ok`, `base_zero`, `no_base`, `imprecise` …
sql-column-is_comparable = whether it can be compared
sql-column-difference = difference
sql-column-change_percent = change in percent
sql-column-own_doubts = doubts of this year's figure
sql-column-units_expected = units that are asked
sql-column-total = like-for-like total
sql-column-total_lower = its lower bound
sql-column-total_upper = its upper bound
sql-column-previous_total = total of the same units the year before
sql-column-previous_total_lower = its lower bound
sql-column-previous_total_upper = its upper bound
sql-column-reported_total = total of all that reported
sql-column-reported_lower = its lower bound
sql-column-reported_upper = its upper bound
sql-column-units_matched = units that can be compared
sql-column-units_doubted = of these, units with a doubted figure
sql-column-units_reported = units that reported
sql-column-reported_doubted = of these, units with a doubted figure
sql-column-required_reported = required units that reported
sql-column-has_break = a definition changed
