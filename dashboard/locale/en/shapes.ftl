# The looks of a table: what is said where a lay-out or a way of writing a number is not clear.

## Ways of writing in a cell

problem-prose = The cell holds a long text (“{ $found }”), which was not read; write only the number and put the text into the notes.
problem-prose-expected = a number, 0 or “不涉及”
problem-part_of_year = “{ $found }” speaks of a part of the year; write the figure of the whole year.
problem-part_of_year-expected = the figure of the whole year
problem-several_years = “{ $found }” looks like a sum over several years; write only this year's figure.
problem-several_years-expected = this year's figure
problem-per_each = “{ $found }” says how many each time, each month or in each place; write the total of the year.
problem-per_each-expected = the total of the year
problem-average = “{ $found }” is a mean; write the total.
problem-average-expected = the total
problem-division = “{ $found }” is a fraction (or a date); write a whole number, or a percentage for a rate.
problem-division-expected = a whole number or a percentage
problem-words_beside = “{ $found }” holds other words beside its number, so it cannot be told whether “{ $indicator }” is meant; write only the number (with its measure) and put the rest into the notes.
problem-words_beside-expected = one number alone
problem-remark_in_cell = What stands behind the number in the cell (“{ $found }”) was not read as a figure; the notes are the better place.
problem-remark_in_cell-expected = one number, the rest in the notes
problem-said_of_each = “{ $found }” was read for “{ $indicator }” alone; if several places have so many each, write the total.
problem-said_of_each-expected = the total of this indicator

## Lay-out

problem-total_differs = The sum is given as “{ $found }”, the rows add up to { $sum }{ $about ->
    [none] {""}
   *[other] {" "}({ $about })
}; check whether the sum or a row is wrong.
problem-total_differs-expected = { $sum }
problem-parts_left_out = Rows below the unit ({ $names } and so on) were not read on their own, only those of the unit.
problem-parts_left_out-expected = rows of villages and sections may stay
problem-total_is_unit = The rows are villages or sections; the row “{ $found }” was read as the unit's own.
problem-total_is_unit-expected = the unit's total
problem-only_parts = The table has only villages or sections such as “{ $found }” and no total of the unit; add that row.
problem-only_parts-expected = one row with the unit's total
problem-only_totals = The table has only the row “{ $found }” and no unit; add the rows of the units, or write whose figures they are.
problem-only_totals-expected = one row for each unit
problem-sample_left_out = The row “{ $found }” is an example of how to fill in and was not read.
problem-sample_left_out-expected = an example may stay
problem-name_left_out = “{ $found }” was decided not to belong to the report and was not read.
problem-name_left_out-expected = what does not belong to the report may stay
problem-pasted_text = Here is a long text (“{ $found }”) and no table to read; fill the figures into the form.
problem-pasted_text-expected = a table with the columns “指标” and “本年数”
problem-only_parts_of_year = The header says “{ $found }” and there is no column “本年数” (this year's figures); add one with the figures of the whole year, or head the column of yearly sums “本年数”.
problem-only_parts_of_year-expected = a column “本年数”
problem-placeholder_in_title = The title “{ $found }” still holds placeholders; write the unit and the year.
problem-placeholder_in_title-expected = the name of the unit and the year
