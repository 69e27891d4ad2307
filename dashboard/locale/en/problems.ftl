# How problems are said: problem-<rule> is a whole sentence, problem-<rule>-expected what should stand there.

problem-at = { $place }: { $message }
severity-error = error
severity-warning = warning
severity-info = note

place-tag = the form's tag
place-row = the row “填报单位”
place-name = the unit's name in the table
place-title = the title
place-sheet = the sheet's name
place-file = the file's name
place-header = the header
place-column = the column “年度”
place-option = the choice at upload

## The file as a whole

problem-not_in_archive = This file is not in the archive, or its content there was changed.
problem-not_in_archive-expected = the file as it was received
problem-empty_file = The file is empty; please check it and upload it again.
problem-empty_file-expected = a file with content
problem-not_a_workbook = This is no table file that can be read; open it in Excel or WPS, save it as .xlsx and upload that.
problem-not_a_workbook-expected = an .xlsx, .xls, .et, .ods or .csv file
problem-damaged = The file is damaged and cannot be read whole; if Excel or WPS still opens it, save it as .xlsx and upload that, else ask its owner for another copy.
problem-damaged-expected = an undamaged file
problem-too_many_bytes = The file has { $found } MB, more than { $most } MB; remove pictures and sheets that are not needed and upload it again.
problem-too_many_bytes-expected = a file of at most { $most } MB
problem-zip_entries = The file consists of { $found } parts, more than { $most }, and is no ordinary workbook; save it as .xlsx and upload that.
problem-zip_entries-expected = at most { $most } parts
problem-zip_inflated = Unpacked the file would be too large for an ordinary workbook and was not opened; remove pictures and unused sheets, save it as .xlsx and upload that.
problem-zip_inflated-expected = at most { $most } MB unpacked
problem-zip_names = The inside of the file is not as it should be, and it was not opened; save it as .xlsx in Excel or WPS and upload that.
problem-zip_names-expected = a file saved by Excel or WPS
problem-doctype = The inside of the file ({ $found }) refers to definitions outside, which may be unsafe, and it was not opened; save it as .xlsx in Excel or WPS and upload that.
problem-doctype-expected = a file saved by Excel or WPS
problem-binary_workbook = This is a binary workbook (.xlsb), which cannot be read; save it as .xlsx and upload that.
problem-binary_workbook-expected = an .xlsx file
problem-macros = The file has macros; they were ignored, only the figures of its tables were read.
problem-macros-expected = a workbook without macros
problem-formats_unknown = Of this old format only the contents could be read, not percent formats, hidden rows and columns or error values; check rates, or better save it as .xlsx.
problem-formats_unknown-expected = an .xlsx file
problem-text_file = This file is really text (a table with commas or tabs, as systems export it) under the name of a workbook; it was read as such: check it, and better save it as .xlsx.
problem-text_file-expected = an .xlsx file
problem-html = This file is in truth a web page, as systems often export them; its tables were read. Check them, or better save it as .xlsx.
problem-html-expected = an .xlsx file
problem-file_takes_too_long = The file is too complicated: it could not be read within half a minute and was not used. Delete sheets, rows and columns that are not needed, save it as .xlsx and upload that.
problem-file_takes_too_long-expected = a file that is read within half a minute
problem-file_too_heavy = The file holds too much: memory ran out while it was read, and it was not used. Delete sheets, rows and columns that are not needed, save it as .xlsx and upload that.
problem-file_too_heavy-expected = a file with less in it
problem-file_breaks_reader = Something inside the file is wrong: the reader broke off, and the file was not used. Open it in Excel or WPS, save it as .xlsx and upload that; if this fails too, give the file to the administrator.
problem-file_breaks_reader-expected = a file saved by Excel or WPS
problem-password = The file is protected by a password; remove the password and upload it again.
problem-password-expected = a file without a password
problem-no_sheets = The file has no sheet that can be read; check it in Excel or WPS and upload it again.
problem-no_sheets-expected = at least one sheet
problem-too_many_cells = The used area of the sheet, up to this cell, is too large; delete the empty rows and columns outside the table and upload it again.
problem-too_many_cells-expected = at most 5 million cells
problem-no_table = No header was found: a long table needs the columns “指标” and “本年数”, a wide one a column “填报单位” and names of indicators; compare it with the form.
problem-no_table-expected = headers such as “指标” and “本年数”
problem-no_indicator = No name in the table is that of an indicator; use the names of the form.
problem-no_indicator-expected = names of indicators in the catalogue
problem-nothing_filled = Not one figure is filled in for { $unit }, { $period }; write 0 where nothing happened, choose “不涉及” where the unit has no such duty.
problem-nothing_filled-expected = at least one figure or status
problem-unit_left_blank = Not one figure is filled in for { $unit }, { $period }; nothing was kept for it, the other units were read.
problem-unit_left_blank-expected = at least one figure or status
problem-sheet_without_table = No table was found on this sheet; it was not read.
problem-sheet_without_table-expected = sheets that are no report may stay
problem-hidden_differs = This sheet is hidden and was not taken: another sheet gives the same report. “{ $indicator }” is “{ $found }” here; taken was “{ $other ->
    [none] nothing
   *[other] { $other }
}” ({ $other_cell }){ $others ->
    [none] {""}
   *[other] {""}, and { $others } more figures differ
}; check which sheet holds and delete the other.
problem-hidden_differs-expected = one sheet for a report
problem-hidden_same = This sheet is hidden and was not taken: “{ $other }” gives the same report with the same figures.
problem-hidden_same-expected = one sheet for a report
problem-sheet_hidden = This sheet is hidden, its figures cannot be read, and it was not taken; to report it, unhide it and upload again, else delete it.
problem-sheet_hidden-expected = sheets to be read are not hidden
problem-sheet_hidden_read = This sheet is hidden; its figures were read too. Unhide it, check it and upload again.
problem-sheet_hidden_read-expected = a visible sheet
problem-row_hidden = A hidden row holds a figure (here “{ $found }”); it was read. Unhide the row and check it.
problem-row_hidden-expected = visible rows of figures
problem-column_hidden = A hidden column holds a figure (here “{ $found }”); it was read. Unhide the column and check it.
problem-column_hidden-expected = visible columns of figures
problem-columns_ignored = These columns are not needed and were not read: { $found }.
problem-columns_ignored-expected = columns that are not needed may stay
problem-figure_not_read = { $found } in { $cell }{ $others ->
    [none] {""}
   *[other] { " " }(and { $others } more numbers of the row)
} was not read: nothing shows that it is this year's figure of “{ $indicator }”; write that figure into one cell of the column of this year's figures and other numbers into the notes, or point at the column in what was recognised.
problem-figure_not_read-expected = this year's figure of an indicator in one cell
problem-total_left_out = The row “{ $found }” is a total: it was checked and not read as data.
problem-total_left_out-expected = rows of totals may stay

## Whose, and of which year

problem-no_unit = No unit was found; name it in the title, in the row “填报单位” or in the file's name, or choose it at upload.
problem-no_unit-expected = the name of one unit
problem-unknown_unit = No unit of the catalogue is called “{ $found }”; use the name of the catalogue, or have this spelling registered.
problem-unknown_unit-expected = the name of a unit in the catalogue
problem-ambiguous_unit = “{ $found }” may be several units: { $candidates }; write the full name, or choose the area at upload.
problem-ambiguous_unit-expected = a name that means one unit
problem-units_disagree = The unit is not the same everywhere: { $place } says “{ $said }”, { $other_place } says “{ $other_said }”; make them agree.
problem-units_disagree-expected = one unit in all places
problem-no_period = No year was found; write it in the title or in the file's name (such as “2025年”), or choose it at upload.
problem-no_period-expected = one year, such as 2025
problem-unknown_period = There is no collection for “{ $period }”; there are: { $known }.
problem-unknown_period-expected = the period of a collection
problem-ambiguous_period = “{ $found }” names several years: { $candidates }; say in the file's name which one the figures are of.
problem-ambiguous_period-expected = one year
problem-periods_disagree = The year is not the same everywhere: { $place } says “{ $said }”, { $other_place } says “{ $other_said }”; check whether last year's title was left in place.
problem-periods_disagree-expected = one year in all places
problem-part_of_year_title = The { $place } says “{ $period }”, which seems to be less than a year; figures of all of { $year } are asked for here, so report the whole year, or correct this place if the figures are of the whole year.
problem-part_of_year_title-expected = figures of all of { $year }
problem-unit_not_in_period = { $unit } does not report for { $period } (not founded yet, or merged); check unit and year.
problem-unit_not_in_period-expected = a unit that existed in the year
problem-row_without_unit = This row has a figure “{ $found }” but names no unit; add the unit's name.
problem-row_without_unit-expected = the name of a unit

## Names of indicators

problem-unknown_indicator = No indicator of the catalogue is called “{ $found }”; its figure “{ $value }” was not read{ $candidates ->
    [none] .
   *[other] . Is “{ $candidates }” meant?
}
problem-unknown_indicator-expected = an indicator of the catalogue
problem-ambiguous_indicator = “{ $found }” may mean: { $candidates }; write which one.
problem-ambiguous_indicator-expected = a name that means one indicator
problem-row_without_indicator = This row has “{ $found }” but names no indicator; add the indicator's name.
problem-row_without_indicator-expected = the name of an indicator
problem-indicator_twice = “{ $indicator }” is given twice and differently: “{ $other }” in { $other_cell }, “{ $found }” here; keep the right one.
problem-indicator_twice-expected = each indicator once
problem-indicator_repeated = “{ $indicator }” is given twice, the same as in { $other_cell }; it counts once.
problem-indicator_repeated-expected = each indicator once
problem-not_asked = “{ $indicator }” is not asked of this unit; it was kept, but is not compared with peers.
problem-not_asked-expected = may be left out

## Cells

problem-unreadable = “{ $found }” cannot be read as a figure; write a number, 0 or “不涉及”.
problem-unreadable-expected = a number, 0 or “不涉及”
problem-error_cell = The cell holds the error “{ $found }”; mend the formula or write the number.
problem-error_cell-expected = a number, 0 or “不涉及”
problem-formula_cell = The formula “{ $found }” has no stored result; open and save the file once in Excel or WPS, or write the number.
problem-formula_cell-expected = a number
problem-formula_silent = This seems to be a formula, and no result was found, so the cell counts as blank: the old format (.xls) does not tell whether it was never calculated or comes to nothing; write the number itself, or open the file and save it as .xlsx.
problem-formula_silent-expected = a number
problem-not_yes_no = “{ $found }” is neither yes (“是”) nor no (“否”).
problem-not_yes_no-expected = “是” or “否”
problem-yes_no_in_number = “{ $found }” stands where “{ $indicator }” needs a number; write 0 where nothing happened.
problem-yes_no_in_number-expected = a number, 0 or “不涉及”
problem-placeholder = “{ $found }” is a placeholder nobody filled in; write a number, or leave the cell blank.
problem-placeholder-expected = a number, 0 or “不涉及”
problem-change = “{ $found }” is a change; write this year's figure itself.
problem-change-expected = this year's figure
problem-reference = “{ $found }” looks like a date or the number of a document, not like a quantity; write a number.
problem-reference-expected = a number, 0 or “不涉及”
problem-vague = “{ $found }” is no definite figure; write a number, 0 or “不涉及”.
problem-vague-expected = a number, 0 or “不涉及”
problem-range = “{ $found }” is a range; write one number, “300余” (over 300) or “约300” (about 300) where it is not exact.
problem-range-expected = one number
problem-two_numbers = “{ $found }” holds several numbers; write only the one of “{ $indicator }” and put the others into the notes.
problem-two_numbers-expected = one number
problem-negative = “{ $found }”: “{ $indicator }” cannot be below 0.
problem-negative-expected = a number not below 0
problem-percent_in_count = “{ $found }”: “{ $indicator }” is a quantity, not a percentage.
problem-percent_in_count-expected = a quantity
problem-ambiguous_percent = “{ $found }” has no percent sign: it may be { $found }% or a hundred times that; add the sign.
problem-ambiguous_percent-expected = a rate with its percent sign, such as 98%
problem-none_in_ratio = “{ $found }” for “{ $indicator }” may mean 0% or that there was nothing to count; write 0% or “不涉及”.
problem-none_in_ratio-expected = 0% or “不涉及”
problem-ambiguous_money = “{ $found }” does not say whether it is yuan; write “万元”, or the bare number in { $measure }.
problem-ambiguous_money-expected = an amount with its unit
problem-fraction = “{ $found }”: “{ $indicator }” is a whole number; the spreadsheet may have turned something else into a fraction.
problem-fraction-expected = a whole number
problem-shown_otherwise = The cell's format shows its number as “{ $found }”, which may be another number than the one meant; set the format to General and write the number (“300余” or “约300” where it is not exact).
problem-shown_otherwise-expected = a number in the General format
problem-too_large = “{ $found }” is too large to be a quantity; please check it.
problem-too_large-expected = a quantity
problem-date = The cell holds a date ({ $found }); the spreadsheet may have turned something like “3-5” into one. Set the cell to “General” and write the number again.
problem-date-expected = a number
problem-number_in_quotes = “{ $found }” stands in quotes, like the code of a slogan or a programme; if it is a number of things, take the quotes off.
problem-number_in_quotes-expected = a number without quotes
problem-merged_value = { $range } is merged into one cell, and its “{ $found }” counts for “{ $indicator }” only; { $cells } ({ $indicators }) counts as blank. Unmerge the cells and give each its own figure.
problem-merged_value-expected = a cell for each indicator
problem-unknown_status = The status “{ $found }” is unknown; choose one of: { $known }.
problem-unknown_status-expected = a status of the list
problem-status_without_value = The status is “{ $found }”, but there is no figure; write it, or choose another status.
problem-status_without_value-expected = a figure
problem-status_contradicts_value = The status is “{ $found }”, but the figure is “{ $value }”; make them agree.
problem-status_contradicts_value-expected = status and figure that agree
problem-measure_differs = “{ $indicator }” is counted in { $expected }, but “{ $measure }” is written ({ $found }); check whether it is the same thing.
problem-measure_differs-expected = a figure in { $expected }
problem-unknown_measure = “{ $found }”: the measure “{ $measure }” cannot be converted; write “{ $indicator }” in { $expected }.
problem-unknown_measure-expected = a figure in { $expected }
problem-restated = Last year's figure is corrected to “{ $found }” (column “上年数”: { $previous ->
    [none] blank
   *[other] { $previous }
}{ $stored ->
    [none] {""}
   *[other] ; last year's report says { $stored }
}); to change last year, submit a corrected workbook for last year.
problem-restated-expected = a corrected workbook for last year

## Between figures (the rules)

problem-R1 = { $left } ({ $left_value }) is more than { $right } ({ $right_value }); a part cannot exceed the whole.
problem-R1-expected = at most { $high }
problem-R2 = { $indicator } is given as { $value }%; { $left } ({ $left_value }) ÷ { $right } ({ $right_value }) makes { $expected }%.
problem-R2-expected = { $expected }% (0.5 points either way)
problem-R3 = { $indicator } is given as { $value }%, outside 0 to 100.
problem-R3-expected = 0% to 100%
problem-R3-order = { $left } ({ $left_value }%) is above { $right } ({ $right_value }%); the first is contained in the second.
problem-R3-order-expected = at most { $high }%
problem-R4 = The flow does not balance: { $left } make { $left_value }, { $right } make { $right_value }; both sides should be equal.
problem-R4-expected = two equal sides
problem-R5 = { $left } is { $left_value }, while last year's { $right } was { $right_value }; what comes over from last year is what last year carried out. Please check or explain.
problem-R5-expected = { $right_value }
problem-R6 = { $left } (together { $left_value }) are more than { $right } ({ $right_value }); parts that do not overlap cannot exceed the whole.
problem-R6-expected = together at most { $high }
problem-R6-equals = { $left }: { $left_value }, { $right }: { $right_value }; the whole and the sum of its parts should be equal.
problem-R6-equals-expected = a whole equal to the sum of its parts
problem-R7 = { $left } ({ $left_value }) is more than { $right } ({ $right_value }); a later stage cannot hold more cases than an earlier one.
problem-R7-expected = at most { $high }
problem-R8 = { $left } is { $left_value }, but { $right } is 0; check whether it was left out.
problem-R8-expected = { $right } above 0
problem-R9 = { $left } ({ $left_value }) per { $right } ({ $right_value }) is { $value }, usually { $low } to { $high }; check it or say why.
problem-R9-expected = { $low } to { $high }
problem-R10 = { $left } ({ $left_value }) is fewer than the { $low } that are due ({ $right }: { $right_value }); check it or say why.
problem-R10-expected = at least { $low }
problem-R11 = { $indicator } is given as { $value }%, but { $left } is { $left_value } and { $right } is { $right_value }, which makes { $expected }%; full coverage means both are equal.
problem-R11-expected = { $expected }%
problem-R12 = { $right } is 0, but { $indicator } is given as { $value }%; where there was nothing to count, choose “不涉及”.
problem-R12-expected = “不涉及” (not applicable)
problem-R13 = The column of last year's figures has { $value }, last year's report has { $stored } for { $indicator }; please check. If last year's report was wrong, please send a correction for that year.
problem-R13-expected = { $stored }
problem-R14 = { $value } of the { $compared } figures that can be compared with last year's are exactly the same (stocks and yes/no aside); last year's report may have been sent again. Check them one by one, and say so where they really are the same.
problem-R14-expected = this year's own figures
problem-R15 = The stated growth of { $indicator } is { $value }%; { $compared } this year and { $stored } last year give { $expected }%. Please check.
problem-R15-expected = { $expected }% (one point apart is allowed)
problem-R16 = { $how ->
    [year] Under the title stands the year { $found }, which is not the year of this table; please check whether last year's text was left in place.
   *[other] Here it says “{ $found }”, which sounds like less than a year; please check: the figures run from 1 January to 31 December.
}
problem-R16-expected = figures of the whole year
problem-R17 = Here it says “{ $found }”, which sounds like several years together; please check: the figure is of one year.
problem-R17-expected = the figure of one year
problem-R18 = { $indicator } is given as { $value } { $measure }, last year's report says { $stored } { $measure }: some ten thousand times apart, so one of the years may be in yuan instead of ten thousand yuan; check the measure.
problem-R18-expected = a figure in { $measure }
problem-R18-times = { $indicator } is { $value }, last year it was { $stored }, { $how ->
    [less] about { $compared } times as much
   *[other] about 1/{ $compared } of this year's
}; perhaps a zero too many or too few, or another measure. Please check or explain.
problem-R18-times-expected = a number in { $measure }
problem-R19 = { $how ->
    [early] The report was received on { $found }, before the year was over, so its figures count as provisional; please send those of the whole year when it has ended.
    [dated_early] The report is dated { $found }, before 31 December; its figures may not be those of the whole year. Please check or explain.
   *[other] The report is dated { $found }, after the day it was received; please check the date.
}
problem-R19-expected = a date after the year ended and before the report was sent
problem-R20 = { $left } ({ $left_value } together) are more than { $right } ({ $right_value }); licences granted and refused are usually no more than those accepted, revoked ones not counted. Please check or explain.
problem-R20-expected = together at most { $high }
problem-R21 = { $left } ({ $left_value }) reaches { $right } ({ $right_value }); the former are inspections of how the law is enforced, the latter of the public. Please see whether the two were mixed up.
problem-R21-expected = two things, each with its own figure
problem-digit_slip = { $indicator } is { $value }, last year it was { $stored }: { $how ->
    [extra] just one digit more
    [lost] just one digit less
   *[other] just two neighbouring digits exchanged
}. Please check for a slip of typing, or explain.
problem-digit_slip-expected = the figure, checked
problem-year_change = { $indicator } was { $stored } last year and is { $value } this year, at least twice or at most half as much, more than years usually differ; please check, or explain the change.
problem-year_change-expected = the figure, checked, or the reason of the change
problem-far_from_peers = { $indicator } is { $value }; the { $compared } other units of its kind have between { $low } and { $high }, the median is { $expected }. Please check the measure ({ $measure }) and the digits, or explain.
problem-far_from_peers-expected = { $low } to { $high }
taken-as = {" "}({ $value } { $measure })
problem-plausible = { $indicator } is given as “{ $written }”{ $converted }, usually { $low } to { $high }; check measure ({ $measure }) and digits, or say why in the notes.
problem-plausible-expected = { $low } to { $high }
problem-figures_dropped = { $value ->
    [1] A figure of an earlier version is
   *[other] { $value } figures of earlier versions are
} missing in this one, such as: { $indicators }; once this version counts, they no longer do. Unless that is meant, complete it and send it again.
problem-figures_dropped-expected = the whole report, with the figures that did not change
