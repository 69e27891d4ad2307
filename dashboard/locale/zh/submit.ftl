# 填报：下载模板、上传并核对、识别结果、本单位的报送记录。

submit-answer = { $period } 年数据请在 { $due } 24 时前报送：下载本单位模板，填好后在下面上传，核对问题后确认。
submit-answer-late = { $period } 年数据的截止日期 { $due } 已过，{ $lock } 24 时锁定前仍可报送，记为逾期：下载本单位模板，填好后在下面上传，核对问题后确认。
submit-answer-locked = { $period } 年的报表已于 { $lock } 锁定；要补报或更正，请先联系审核人开放，再在下面上传。
submit-template = 一、下载模板
submit-download = 下载模板
submit-file = { $unit }{ $period }年法治政府建设情况统计表.xlsx
submit-no-units = 这一年度没有要求本地区单位填报；请改选地区或年度。
submit-upload = 二、上传并核对
submit-options = 更多选择（文件里没有写单位或年度时用）
submit-options-help = 一般不用填写：单位和年度会从表中读取；表中与这里不一致时会提示。
submit-from-file = 按文件
submit-reason = 更正原因（必填）
submit-files = 选择填好的工作簿（.xlsx、.csv 等，可一次选多个）
submit-folder = 或选择整个文件夹（其中的表格文件都会读取）
submit-left-behind = 文件夹里有 { $count } 个程序留下的临时文件，没有读取。
submit-nothing-yet = 上传后先显示读到的数和发现的问题，确认之前什么也不会保存。
submit-reading = 正在读取：{ $file }
submit-storing = 正在保存：{ $file }
submit-no-problems = 没有发现问题。
submit-ready = 共 { $files } 个文件：可以报送 { $ready } 个，现在不能报送 { $refused } 个，以前报过 { $unchanged } 个。
submit-summary = 上传汇总表
submit-stored = 报送结果汇总表
submit-one-file = 逐个查看文件
submit-confirm = 确认报送（{ $count } 个文件）
submit-done = 已保存 { $files } 个文件（{ $submissions } 份报表）。可到“总览”“缺报核查”查看。
submit-more-came = 另有 { $count } 个文件有问题，见上表；要带批注的工作簿，再次上传该文件即可下载。
submit-received = 四、本地区已收到的报表（{ $period } 年）
submit-none-received = 还没有收到。上传并确认后会显示在这里。
submit-method = 收到的文件原样存档；同一单位同一年度再次报送即为更正，旧版本仍可查。没有问题的直接通过；有错误或提醒的照样保存，审核通过后才计入已审核的数。

report-accepted = { $file } — { $whose }：可以报送，没有问题
report-warned = { $file } — { $whose }：可以报送，{ $errors } 处错误、{ $warnings } 处提醒
report-refused = { $file }：不能读取，{ $errors } 处错误要先改正
report-unchanged = { $file } — { $whose }：以前报过同样的文件，不再保存
report-reason_missing = { $file } — { $whose }：是更正，请在上面写明更正原因
report-locked = { $file } — { $whose }：已经锁定，要请审核人开放
report-overtaken = { $file } — { $whose }：刚刚有人报送了新版本

## 一个文件一行

upload-accepted = ✓ 可以报送，直接通过
upload-warned = ⚠ 可以报送，{ $count ->
    [1] 待审核
   *[other] 其中 { $waiting } 份待审核
}
upload-unchanged = ＝ 以前报过，不再保存
upload-refused = ✕ 不能读取
upload-reason_missing = ✎ 请写更正原因
upload-locked = ✕ 已锁定
upload-overtaken = ✕ 刚刚有人报送了新版本
upload-and-others = { $first }等 { $count } 个
stored-accepted = ✓ 已保存，已通过
stored-warned = ⚠ 已保存，{ $count ->
    [1] 待审核
   *[other] 其中 { $waiting } 份待审核
}
stored-unchanged = ＝ 以前报过，没有再保存
stored-refused = ✕ 没有保存
column-result = 结果
column-values-read = 读到的数
column-unread = 读不出

## 确认以前

upload-follows = 现在确认：{ $at_once ->
    [0] { "" }
   *[other] { $at_once } 份报表没有问题，直接通过{ $waiting ->
        [0] 。
       *[other] ；
    }
}{ $waiting ->
    [0] { "" }
   *[other] { $waiting } 份待审核：有错误或提醒，或者前一版还在待审核、已被退回。
}
upload-meanwhile = 待审核期间，领导看到的仍是以前通过的数，以前没有通过的显示为待审核；选了“含未审核”才看得到新报的数。
upload-late = { $period } 年的截止日期 { $due } 已过，现在报送记为逾期。
upload-corrects = { $unit } { $period } 年以前报送过：第 { $version } 版，{ $state }，由{ $sender }于 { $at } 报送。
upload-twice = 这一批里有 { $count } 份报表出现两次以上：后面的文件作为前面的更正。
upload-nothing-changed = 与这一版相比，没有一个数有变化。
upload-explain-why = 确实如此的，请在问题下面写一句说明；说明随报表保存，审核人看得到。填错了的，改好文件再上传。
upload-explain = 请说明
upload-to-explain = { $severity } · { $place ->
    [none] { $message }
   *[other] { $place }：{ $message }
}
side-problems = 问题与说明
side-changed = 与上一版相比
side-read = 读到的数
side-layout = 识别结果

## 识别结果

layout-none = 没有认出表格。如果表格在这张工作表上，请指出表头在第几行、每一列是什么。
layout-found = **工作表“{ $sheet }”**：表头{ $header }，数据{ $data }；单位：{ $unit }；年度：{ $period }。
layout-rows = { $rows ->
    [1] 第 { $first } 行
   *[other] 第 { $first }–{ $last } 行
}
layout-no-header = 没有
layout-from = { $name }（来自{ $place }）
layout-by-row = 各行自己写明
layout-unsettled = 没有确定
layout-correct = 更正“{ $sheet }”的识别
layout-correct-help = 识别不对时才需要改。改了以后只对这个文件有效。
layout-header = 表头的最后一行是第几行（没有表头填 0）
layout-column = { $letter } 列{ $header ->
    [none] { "" }
   *[other] ：“{ $header }”
}
layout-again = 按此重新读取
layout-reset = 恢复自动识别
layout-whose = 指定单位和年度
column-column = 列
column-header = 表头
column-taken-as = 识别为
role-none = 不读取
role-indicator = 指标名称
role-code = 指标代码
role-value = 本年数
role-previous = 上年数
role-correction = 上年数更正
role-growth = 增长率
role-status = 状态
role-status_code = 状态代码
role-measure = 计量单位
role-note = 备注
role-number = 序号
role-category = 类别
role-unit = 单位名称
role-unit_code = 单位代码
role-period = 年度
role-precision = 精度
role-lower = 下限
role-upper = 上限
role-raw = 填写内容
role-aside = 其他（不读取）

names-unknown = 有 { $count } 个名称不在目录中。请选择各是哪一项；{ $unit ->
    [none] 只对这个文件有效
   *[other] { $unit }以后的报表也照此读取
}。
names-where = “{ $written }”（{ $place }）
names-undecided = 请选择
names-none = 不统计此项
names-keep = 记住并重新读取

## 三、本单位

unit-history = 三、{ $unit }的报送记录
unit-nothing-sent = 这个单位还没有报送过。
unit-standing = 共收到 { $versions } 个版本，其中 { $waiting } 个待审核。正在预览、还没有确认的是草稿，不在表中。
unit-returned = { $by }于 { $at } 退回了 { $period } 年第 { $version } 版：{ $reason }。请改好后重新上传，并写明更正原因。
unit-question = { $by }于 { $at } 就 { $period } 年第 { $version } 版{ $place ->
    [none] { "" }
   *[other] （{ $place }）
}提问：{ $text }
unit-answer = 答复
unit-answer-send = 提交答复
unit-unexplained = 待审核的报表里还有 { $count } 处没有说明
unit-explain-send = 保存说明
unit-said = 审核与往来
unit-decided = { $by }，{ $at }{ $reason ->
    [none] { "" }
   *[other] ：{ $reason }
}
unit-version = { $period } 年第 { $version } 版（{ $state }，{ $at }，{ $file }）
unit-mapped = “{ $written }” → { $name }
unit-withdraw = 撤回一个版本
unit-withdraw-help = 撤回以后，这一版不再计入，前一版重新算数；文件和记录仍保留。
unit-withdraw-reason = 撤回原因
unit-withdraw-sure = 确认撤回这一版
unit-withdraw-now = 撤回
unit-withdraw-unsure = 请先勾选“确认撤回这一版”。
unit-names = 记住的名称
unit-names-help = 这些名称在本单位的报表里按所选的指标读取；改了以后，从下一次上传起照新的读。
column-warnings-explained = 已说明
column-decision = 审核
column-said-about = 指标与位置
column-text = 内容
decided-accepted = 通过
decided-returned = 退回
decided-withdrawn = 撤回
decided-explained = 说明
decided-asked = 提问
decided-answered = 答复
decided-opened = 锁定后开放
decided-mapped = 名称对应
decided-reminded = 催报
