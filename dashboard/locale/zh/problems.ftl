# 问题的说法：problem-<规则> 是完整的一句，problem-<规则>-expected 说应为什么。

problem-at = { $place }：{ $message }
severity-error = 错误
severity-warning = 提醒
severity-info = 说明

place-tag = 模板标记
place-row = “填报单位”一行
place-name = 表中的单位名称
place-title = 标题
place-sheet = 工作表名
place-file = 文件名
place-header = 表头
place-column = 年度列
place-option = 上传时的选择

## 整个文件

problem-not_in_archive = 存档中没有这个文件，或者它的内容已被改动。
problem-not_in_archive-expected = 收到时的文件
problem-empty_file = 文件是空的，请检查后重新上传。
problem-empty_file-expected = 有内容的文件
problem-not_a_workbook = 这不是能读取的表格文件；请用 Excel 或 WPS 打开，另存为 .xlsx 后再上传。
problem-not_a_workbook-expected = .xlsx、.xls、.et、.ods 或 .csv 文件
problem-damaged = 文件已经损坏，读不完整；请用 Excel 或 WPS 打开，能打开就另存为 .xlsx 后再上传，打不开请向原件的保存人要一份。
problem-damaged-expected = 完好的文件
problem-too_many_bytes = 文件有 { $found } MB，超过 { $most } MB；请删去图片和用不到的工作表后再上传。
problem-too_many_bytes-expected = 不超过 { $most } MB 的文件
problem-zip_entries = 文件里有 { $found } 个部件，超过 { $most } 个，不是普通的工作簿；请另存为 .xlsx 后再上传。
problem-zip_entries-expected = 不超过 { $most } 个部件
problem-zip_inflated = 文件解开后过大，不是普通的工作簿，没有打开；请删去图片和用不到的工作表，另存为 .xlsx 后再上传。
problem-zip_inflated-expected = 解开后不超过 { $most } MB
problem-zip_names = 文件内部的结构不正常，没有打开；请用 Excel 或 WPS 另存为 .xlsx 后再上传。
problem-zip_names-expected = 由 Excel 或 WPS 保存的文件
problem-doctype = 文件内部（{ $found }）带有外部定义，可能不安全，没有打开；请用 Excel 或 WPS 另存为 .xlsx 后再上传。
problem-doctype-expected = 由 Excel 或 WPS 保存的文件
problem-binary_workbook = 这是二进制工作簿（.xlsb），不能读取；请另存为 .xlsx 后再上传。
problem-binary_workbook-expected = .xlsx 文件
problem-macros = 文件带有宏，已忽略；只读取了表格里的数。
problem-macros-expected = 不带宏的工作簿
problem-formats_unknown = 这个旧格式文件只能读出内容，读不出百分数格式、隐藏的行列和错误值；请核对率一类的数，最好另存为 .xlsx 后再上传。
problem-formats_unknown-expected = .xlsx 文件
problem-text_file = 这个文件实际上是文本（用逗号或制表符分开的表，从系统里导出时常见），扩展名与内容不符，已按其中的内容读取；请核对，最好另存为 .xlsx。
problem-text_file-expected = .xlsx 文件
problem-html = 这个文件实际上是网页（从系统里导出时常见），已按其中的表格读取；请核对，最好另存为 .xlsx。
problem-html-expected = .xlsx 文件
problem-file_takes_too_long = 文件内容过于复杂，半分钟内没有读完，没有采用；请删去用不到的工作表、行和列，另存为 .xlsx 后再上传。
problem-file_takes_too_long-expected = 半分钟内能读完的文件
problem-file_too_heavy = 文件内容过多，读取时内存不够，没有采用；请删去用不到的工作表、行和列，另存为 .xlsx 后再上传。
problem-file_too_heavy-expected = 内容较少的文件
problem-file_breaks_reader = 文件内部有错，读取程序中断，没有采用；请用 Excel 或 WPS 打开，另存为 .xlsx 后再上传；仍不行时请把文件交给管理员。
problem-file_breaks_reader-expected = 由 Excel 或 WPS 保存的文件
problem-password = 文件设有打开密码；请取消密码后再上传。
problem-password-expected = 没有密码的文件
problem-no_sheets = 文件里没有能读取的工作表；请用 Excel 或 WPS 打开检查后重新上传。
problem-no_sheets-expected = 至少一张工作表
problem-too_many_cells = 工作表占用的区域过大（一直到这一格）；请删除表格以外的空行空列后再上传。
problem-too_many_cells-expected = 不超过 500 万个单元格
problem-no_table = 没有找到表头：长表要有“指标”和“本年数”两列，宽表要有“填报单位”一列和指标名称；请对照模板修改。
problem-no_table-expected = “指标”“本年数”等表头
problem-no_indicator = 表中没有一个能对上的指标名称；请对照模板的指标名称修改。
problem-no_indicator-expected = 目录中的指标名称
problem-nothing_filled = { $unit }{ $period }年的表中一个数也没有填；没有发生的请填 0，不涉及的请在“状态”中选“不涉及”。
problem-nothing_filled-expected = 至少一个数或一个状态
problem-unit_left_blank = { $unit }{ $period }年一个数也没有填，未保存；其余单位已读取。
problem-unit_left_blank-expected = 至少一个数或一个状态
problem-sheet_without_table = 这张工作表里没有找到表格，未读取。
problem-sheet_without_table-expected = 与报表无关的工作表可以不理会
problem-hidden_differs = 这张工作表是隐藏的，没有采用：同一份报表在别的工作表里已有。“{ $indicator }”这里写的是“{ $found }”，采用的是“{ $other ->
    [none] 空
   *[other] { $other }
}”（{ $other_cell }）{ $others ->
    [none] {""}
   *[other] ，另有 { $others } 处不同
}；请核对以哪一张为准，并删去不用的一张。
problem-hidden_differs-expected = 同一份报表只留一张工作表
problem-hidden_same = 这张工作表是隐藏的，没有采用：同一份报表在“{ $other }”里已有，所填的数没有不同。
problem-hidden_same-expected = 同一份报表只留一张工作表
problem-sheet_hidden = 这张工作表是隐藏的，其中的数读不明白，没有采用；要报送请取消隐藏后重新上传，不用的请删去。
problem-sheet_hidden-expected = 要读取的工作表不隐藏
problem-sheet_hidden_read = 这张工作表是隐藏的，其中的数已一并读取；请取消隐藏，核对后再报。
problem-sheet_hidden_read-expected = 要读取的工作表不隐藏
problem-row_hidden = 隐藏的行里有数（这里是“{ $found }”），已经读取；请取消隐藏后核对。
problem-row_hidden-expected = 有数的行不隐藏
problem-column_hidden = 隐藏的列里有数（这里是“{ $found }”），已经读取；请取消隐藏后核对。
problem-column_hidden-expected = 有数的列不隐藏
problem-columns_ignored = 以下各列不是报表需要的，未读取：{ $found }。
problem-columns_ignored-expected = 不需要的列可以保留
problem-figure_not_read = { $cell } 的 { $found } { $others ->
    [none] {""}
   *[other] （以及同一行的另外 { $others } 个数）
}没有读取，看不出是不是“{ $indicator }”的本年数；请把本年数填在“本年数”一格里，别的数写在备注里，或在识别结果中指明这一列。
problem-figure_not_read-expected = 每个指标的本年数填在一格里
problem-total_left_out = “{ $found }”一行是合计，只用来核对，没有作为数据读取。
problem-total_left_out-expected = 合计行可以保留

## 谁的、哪一年的

problem-no_unit = 没有找到填报单位；请在标题、“填报单位”一行或文件名中写明，或在上传时选择单位。
problem-no_unit-expected = 一个单位的名称
problem-unknown_unit = 单位名称“{ $found }”不在目录中；请改为目录中的名称，或请管理员登记这个写法。
problem-unknown_unit-expected = 目录中的单位名称
problem-ambiguous_unit = “{ $found }”可能是几个单位：{ $candidates }；请写全称，或在上传时选择地区。
problem-ambiguous_unit-expected = 只指一个单位的名称
problem-units_disagree = 单位前后不一致：{ $place }写的是“{ $said }”，{ $other_place }写的是“{ $other_said }”；请核对后改为一致。
problem-units_disagree-expected = 各处写同一个单位
problem-no_period = 没有找到年度；请在标题或文件名中写明（如“2025年”），或在上传时选择年度。
problem-no_period-expected = 一个年度，如 2025
problem-unknown_period = 没有“{ $period }”这一期的填报任务；现有：{ $known }。
problem-unknown_period-expected = 已开设的期别
problem-ambiguous_period = “{ $found }”中有几个年度：{ $candidates }；请在文件名中写明是哪一年的数据。
problem-ambiguous_period-expected = 一个年度
problem-periods_disagree = 年度前后不一致：{ $place }写的是“{ $said }”，{ $other_place }写的是“{ $other_said }”；请核对是否沿用了上年的表头。
problem-periods_disagree-expected = 各处写同一个年度
problem-part_of_year_title = { $place }写的是“{ $period }”，像是不足一年的数；这里收的是 { $year } 年全年的数，请按全年填报；填的就是全年的数时，请改正这一处的写法。
problem-part_of_year_title-expected = { $year } 年全年的数
problem-unit_not_in_period = { $unit }在{ $period }年不是填报单位（尚未设立或已经撤并）；请核对单位和年度。
problem-unit_not_in_period-expected = 当年存在的单位
problem-row_without_unit = 这一行有数“{ $found }”，但没有写单位；请补上单位名称。
problem-row_without_unit-expected = 单位名称

## 指标名称

problem-unknown_indicator = 指标“{ $found }”不在目录中，所填的“{ $value }”没有读取{ $candidates ->
    [none] 。
   *[other] ；是否指“{ $candidates }”？
}
problem-unknown_indicator-expected = 目录中的指标名称
problem-ambiguous_indicator = 指标“{ $found }”可能指：{ $candidates }；请写明是哪一个。
problem-ambiguous_indicator-expected = 只指一个指标的名称
problem-row_without_indicator = 这一行填了“{ $found }”，但没有写指标名称；请补上指标名称。
problem-row_without_indicator-expected = 指标名称
problem-indicator_twice = “{ $indicator }”填了两次而且不同：{ $other_cell } 为“{ $other }”，这里为“{ $found }”；请保留正确的一个。
problem-indicator_twice-expected = 每个指标填一次
problem-indicator_repeated = “{ $indicator }”填了两次，与 { $other_cell } 相同，按一次计。
problem-indicator_repeated-expected = 每个指标填一次
problem-not_asked = “{ $indicator }”不要求本单位填报；已保存，但不参加同类单位比较。
problem-not_asked-expected = 可以不填

## 单元格

problem-unreadable = 填写为“{ $found }”，读不出数；应为数字、0 或“不涉及”。
problem-unreadable-expected = 数字、0 或“不涉及”
problem-error_cell = 单元格是错误值“{ $found }”；请改正公式，或直接填写数字。
problem-error_cell-expected = 数字、0 或“不涉及”
problem-formula_cell = 公式“{ $found }”没有保存计算结果；请用 Excel 或 WPS 打开并保存一次，或直接填写数字。
problem-formula_cell-expected = 数字
problem-formula_silent = 这一格里像是公式，没有读到结果，按没有填写处理：旧格式（.xls）分不清是还没有计算，还是结果就是空的；请直接填写数字，或用 Excel、WPS 打开后另存为 .xlsx 再上传。
problem-formula_silent-expected = 数字
problem-not_yes_no = 填写为“{ $found }”；应为“是”或“否”。
problem-not_yes_no-expected = “是”或“否”
problem-yes_no_in_number = 填写为“{ $found }”；“{ $indicator }”要填数字，没有发生填 0。
problem-yes_no_in_number-expected = 数字、0 或“不涉及”
problem-placeholder = “{ $found }”是没有填写的占位符号；请填数字，没有数据请留空。
problem-placeholder-expected = 数字、0 或“不涉及”
problem-change = “{ $found }”说的是增减变化；请填本年数本身。
problem-change-expected = 本年数
problem-reference = “{ $found }”像是日期、文号或序次，不是数量；请填数字。
problem-reference-expected = 数字、0 或“不涉及”
problem-vague = 填写为“{ $found }”，没有确切的数；应为数字、0 或“不涉及”。
problem-vague-expected = 数字、0 或“不涉及”
problem-range = “{ $found }”是一个范围；请填一个数，不确切时可写“300余”“约300”。
problem-range-expected = 一个数
problem-two_numbers = “{ $found }”中有几个数；每格只填“{ $indicator }”一个数，其余写在备注里。
problem-two_numbers-expected = 一个数
problem-negative = 填写为“{ $found }”；“{ $indicator }”不能小于 0。
problem-negative-expected = 不小于 0 的数
problem-percent_in_count = 填写为“{ $found }”；“{ $indicator }”要填数量，不是百分比。
problem-percent_in_count-expected = 数量
problem-ambiguous_percent = 填写为“{ $found }”，没有百分号，看不出是 { $found }% 还是它的 100 倍；请写上百分号。
problem-ambiguous_percent-expected = 带百分号的比率，如 98%
problem-none_in_ratio = “{ $indicator }”填写为“{ $found }”，看不出是 0% 还是没有可计算的事项；请填 0% 或“不涉及”。
problem-none_in_ratio-expected = 0% 或“不涉及”
problem-ambiguous_money = 填写为“{ $found }”，看不出是不是“元”；请写明“万元”或只填以{ $measure }计的数字。
problem-ambiguous_money-expected = 写明单位的金额
problem-fraction = 填写为“{ $found }”；“{ $indicator }”应为整数，可能是表格软件把别的内容变成了小数。
problem-fraction-expected = 整数
problem-shown_otherwise = 单元格格式把这里的数显示为“{ $found }”，看不出是不是所填的数；请把单元格格式改为“常规”，再填数字（不确切时可写“300余”“约300”）。
problem-shown_otherwise-expected = 常规格式的数字
problem-too_large = “{ $found }”太大，不可能是实际数量；请核对。
problem-too_large-expected = 实际数量
problem-date = 单元格里是日期（{ $found }），可能是表格软件把“3-5”之类变成了日期；请把单元格设为“常规”后重填数字。
problem-date-expected = 数字
problem-number_in_quotes = 填写为“{ $found }”，数字加了引号，像是口号或工作部署的代号；是数量的，请去掉引号，只填数字。
problem-number_in_quotes-expected = 不加引号的数字
problem-merged_value = { $range } 合并成了一格，其中的“{ $found }”只算作“{ $indicator }”；{ $cells }（{ $indicators }）按没有填写处理。请取消合并，各填各的数。
problem-merged_value-expected = 每个指标一格
problem-unknown_status = 没有“{ $found }”这个状态；可以选：{ $known }。
problem-unknown_status-expected = 列表中的状态
problem-status_without_value = 状态选了“{ $found }”，但本年数是空的；请填数，或改选状态。
problem-status_without_value-expected = 数字
problem-status_contradicts_value = 状态选了“{ $found }”，本年数却填了“{ $value }”；两处请改为一致。
problem-status_contradicts_value-expected = 状态与本年数一致
problem-measure_differs = “{ $indicator }”的计量单位是“{ $expected }”，填写的是“{ $measure }”（{ $found }）；请核对是不是同一件事。
problem-measure_differs-expected = 以{ $expected }计的数
problem-unknown_measure = 填写为“{ $found }”，计量单位“{ $measure }”看不出怎样换算；“{ $indicator }”请以{ $expected }计。
problem-unknown_measure-expected = 以{ $expected }计的数
problem-restated = 上年数更正为“{ $found }”（表中上年数：{ $previous ->
    [none] 空
   *[other] { $previous }
}{ $stored ->
    [none] {""}
   *[other] ，上年报的是 { $stored }
}）；上年数据要改，请另报上年的更正表。
problem-restated-expected = 上年的更正表

## 数与数之间（规则）

problem-R1 = { $left }（{ $left_value }）大于{ $right }（{ $right_value }）；部分不能大于整体。
problem-R1-expected = 不大于 { $high }
problem-R2 = { $indicator }填写为 { $value }%，按{ $left }（{ $left_value }）÷{ $right }（{ $right_value }）计算为 { $expected }%。
problem-R2-expected = { $expected }%（允许相差 0.5 个百分点）
problem-R3 = { $indicator }填写为 { $value }%，超出 0 到 100 的范围。
problem-R3-expected = 0% 到 100%
problem-R3-order = { $left }（{ $left_value }%）高于{ $right }（{ $right_value }%）；前者包含在后者之内。
problem-R3-order-expected = 不高于 { $high }%
problem-R4 = 收支不平：{ $left }合计 { $left_value }，{ $right }合计 { $right_value }；两边应当相等。
problem-R4-expected = 两边相等
problem-R5 = { $left }填写为 { $left_value }，上年报的{ $right }是 { $right_value }；从上年结转来的数应当就是上年结转下来的数，请核对或说明。
problem-R5-expected = { $right_value }
problem-R6 = { $left }（合计 { $left_value }）大于{ $right }（{ $right_value }）；各部分互不重叠，合计不能大于总数。
problem-R6-expected = 合计不大于 { $high }
problem-R6-equals = { $left }为 { $left_value }，{ $right }为 { $right_value }；总数与各部分之和应当相等。
problem-R6-equals-expected = 总数等于各部分之和
problem-R7 = { $left }（{ $left_value }）大于{ $right }（{ $right_value }）；办理的先后环节不能后多于前。
problem-R7-expected = 不大于 { $high }
problem-R8 = { $left }为 { $left_value }，{ $right }却是 0；请核对是否漏填。
problem-R8-expected = { $right }大于 0
problem-R9 = { $left }（{ $left_value }）与{ $right }（{ $right_value }）之比为 { $value }，通常在 { $low } 到 { $high } 之间；请核对或说明。
problem-R9-expected = { $low } 到 { $high }
problem-R10 = { $left }（{ $left_value }）少于要求的 { $low }（{ $right } { $right_value }）；请核对或说明。
problem-R10-expected = 不少于 { $low }
problem-R11 = { $indicator }填写为 { $value }%，而{ $left }为 { $left_value }、{ $right }为 { $right_value }，计算为 { $expected }%；全覆盖时两数应当相等。
problem-R11-expected = { $expected }%
problem-R12 = { $right }为 0，{ $indicator }却填了 { $value }%；没有可计算的事项时请在状态中选“不涉及”。
problem-R12-expected = “不涉及”
problem-R13 = 表中的上年数写着 { $value }，上年报的{ $indicator }是 { $stored }；请核对，上年报错了的，请另报上年的更正表。
problem-R13-expected = { $stored }
problem-R14 = 可与上年比较的 { $compared } 项数中，{ $value } 项与上年完全相同（年末数和“是/否”不计），可能误报了上年的报表；请逐项核对，确实相同的请说明。
problem-R14-expected = 本年的实际数
problem-R15 = { $indicator }写明比上年增长 { $value }%，按本年 { $compared }、上年 { $stored } 计算是 { $expected }%；请核对。
problem-R15-expected = { $expected }%（允许相差 1 个百分点）
problem-R16 = { $how ->
    [year] 标题下写的是“{ $found }年”，与本表的年度不同；请核对是否沿用了上年的内容。
   *[other] 这里写着“{ $found }”，像是不足一年的数；请核对，本年数应从 1 月 1 日算到 12 月 31 日。
}
problem-R16-expected = 全年的数
problem-R17 = 这里写着“{ $found }”，像是几年合计的数；请核对，本年数只算一年。
problem-R17-expected = 一年的数
problem-R18 = { $indicator }填写为 { $value } { $measure }，上年报的是 { $stored } { $measure }，相差上万倍，可能有一年把“元”填进了“万元”栏；请核对计量单位。
problem-R18-expected = 以{ $measure }计的数
problem-R18-times = { $indicator }填写为 { $value }，上年报的是 { $stored }，约为上年的 { $how ->
    [less] { $compared } 分之一
   *[other] { $compared } 倍
}；可能多写、少写了零，或计量单位不同，请核对或说明。
problem-R18-times-expected = 以{ $measure }计的数
problem-R19 = { $how ->
    [early] 收到这份报表时（{ $found }）一年还没有过完，所填的数按暂报计；年度结束后请再报全年的数。
    [dated_early] 填报日期 { $found } 在 12 月 31 日以前，所填的可能不是全年的数；请核对或说明。
   *[other] 填报日期 { $found } 晚于收到报表的日期；请核对日期。
}
problem-R19-expected = 年度结束以后、报送以前的日期
problem-R20 = { $left }（合计 { $left_value }）大于{ $right }（{ $right_value }）；准予与不予许可之和一般不超过受理数，撤销许可不算在内，请核对或说明。
problem-R20-expected = 合计不大于 { $high }
problem-R21 = { $left }（{ $left_value }）不少于{ $right }（{ $right_value }）；前者是对执法工作的监督，后者是对管理对象的检查，请看是否填混了。
problem-R21-expected = 两件事分开填写
problem-digit_slip = { $indicator }填写为 { $value }，上年报的是 { $stored }，{ $how ->
    [extra] 正好多出一位数字
    [lost] 正好少了一位数字
   *[other] 正好有相邻两位数字互换
}；请核对是否录错，没有录错的请说明。
problem-digit_slip-expected = 核对过的数
problem-year_change = { $indicator }去年 { $stored }，今年 { $value }，相差一倍以上，不像是年度之间的起伏；请核对，属实的请说明原因。
problem-year_change-expected = 核对过的数，或变化的原因
problem-far_from_peers = { $indicator }填写为 { $value }；同类的另外 { $compared } 个单位在 { $low } 到 { $high } 之间，中位数是 { $expected }。请核对计量单位（{ $measure }）和数位，属实的请说明。
problem-far_from_peers-expected = { $low } 到 { $high }
taken-as = （即 { $value } { $measure }）
problem-plausible = { $indicator }填写为“{ $written }”{ $converted }，通常在 { $low } 到 { $high } 之间；请核对计量单位（{ $measure }）和数位，或在备注中说明。
problem-plausible-expected = { $low } 到 { $high }
problem-figures_dropped = 以前的版本里有数的 { $value } 项，这一版没有填写，如：{ $indicators }；以这一版为准后，原来的数不再计入。若不是有意删除，请补全后重新报送。
problem-figures_dropped-expected = 完整的报表，包括没有变化的数
