# 表格的样子：版面、数字写法里读不准的地方怎样说。

## 单元格里的写法

problem-prose = 单元格里是一大段文字（“{ $found }”），没有读取；请只填数字，文字写在备注里。
problem-prose-expected = 数字、0 或“不涉及”
problem-part_of_year = “{ $found }”只说到一年中的一段时间；请填全年的数。
problem-part_of_year-expected = 全年的数
problem-several_years = “{ $found }”像是几年累计的数；请只填本年发生的数。
problem-several_years-expected = 本年的数
problem-per_each = “{ $found }”说的是每次、每期或每个单位多少；请填全年合计的数。
problem-per_each-expected = 全年合计的数
problem-average = “{ $found }”是平均数；请填合计的数。
problem-average-expected = 合计的数
problem-division = “{ $found }”是几分之几（或是日期）；请填整数，比率请填百分数。
problem-division-expected = 整数或百分数
problem-words_beside = “{ $found }”里除了数字还有别的话，看不出是不是“{ $indicator }”；请只填数字（可以带计量单位），其余写在备注里。
problem-words_beside-expected = 只填一个数
problem-remark_in_cell = 单元格里数字后面的话（“{ $found }”）没有当作数读取；最好写在备注里。
problem-remark_in_cell-expected = 只填一个数，其余写在备注里
problem-said_of_each = “{ $found }”按“{ $indicator }”一项读取；如果是几处各有这么多，请填合计的数。
problem-said_of_each-expected = 这一项的合计数

## 版面

problem-total_differs = 合计栏写的是“{ $found }”，各行相加是 { $sum }{ $about ->
    [none] {""}
   *[other] （{ $about }）
}；请核对是合计写错还是有一行写错。
problem-total_differs-expected = { $sum }
problem-parts_left_out = 本单位以下的行（{ $names }等）没有单独读取，只读取了单位的数。
problem-parts_left_out-expected = 村、股室的行可以保留
problem-total_is_unit = 表中各行是村、股室，“{ $found }”一行作为本单位的数读取。
problem-total_is_unit-expected = 本单位的合计
problem-only_parts = 表中只有“{ $found }”这样的村、股室，没有本单位的合计行；请补上合计行。
problem-only_parts-expected = 一行本单位的合计
problem-only_totals = 表中只有“{ $found }”一行，没有任何单位；请补上各单位的行，或写明单位名称。
problem-only_totals-expected = 每个单位一行
problem-sample_left_out = “{ $found }”一行是填写示例，没有读取。
problem-sample_left_out-expected = 示例行可以保留
problem-name_left_out = “{ $found }”已定为不属于报表，没有读取。
problem-name_left_out-expected = 不属于报表的内容可以保留
problem-pasted_text = 这里是一大段文字（“{ $found }”），没有可读取的表格；请把数填入模板的表格后再上传。
problem-pasted_text-expected = 有“指标”和“本年数”两列的表格
problem-only_parts_of_year = 表头写的是“{ $found }”，没有“本年数”一列；请加一列“本年数”，填全年的数（已有全年合计的，把那一列的表头改为“本年数”）。
problem-only_parts_of_year-expected = “本年数”一列
problem-placeholder_in_title = 标题“{ $found }”里还有没有填写的占位符号；请写明单位和年度。
problem-placeholder_in_title-expected = 单位名称和年度
