# The annotated workbook: what stands in the file that goes back to its sender.

submit-annotated = Download the workbook with comments
annotated-mark = {" "}(remarks)
annotated-remark =
    { $degree }: { $message }
    Expected: { $expected }

## The sheet “核对意见”

annotated-title = Remarks (“核对意见”) on { $file }
annotated-counts = { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
}, { $infos ->
    [one] 1 note
   *[other] { $infos } notes
}; where a cell is named it has a comment.
annotated-how = The column “Cell” leads there. Correct the figures and upload this file: its comments and this sheet are not read as data.
annotated-copied-format = Remarks (“核对意见”): this is a copy of { $file }, which is no .xlsx workbook and cannot take comments. The cells are the same; formulas are left as their results; fonts, widths and drawings are only in the original.
annotated-copied-signed = Remarks (“核对意见”): this is a copy of { $file }, whose digital signature any change would break. The cells are the same; formulas are left as their results; fonts, widths, drawings and macros are only in the original.
annotated-copied-strict = Remarks (“核对意见”): this is a copy of { $file }, which is saved as “Strict Open XML” and cannot take comments. The cells are the same; formulas are left as their results; fonts, widths, drawings and macros are only in the original.
annotated-copied-threads = Remarks (“核对意见”): this is a copy of { $file }, where a cell with a problem already has a conversation that would hide a comment. The cells are the same; formulas are left as their results; fonts, widths, drawings and macros are only in the original.
annotated-copied-structure = Remarks (“核对意见”): this is a copy of { $file }, which is not built as workbooks usually are, so that comments could damage it. The cells are the same; formulas are left as their results; fonts, widths, drawings and macros are only in the original.
annotated-broken = Comments could not be written into “{ $file }”; its problems are listed below: mend the file by them.
