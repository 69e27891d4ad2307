# 页面上的话。

app-title = 法治政府建设年度数据
page-overview = 总览
page-gaps = 缺报核查
page-submit = 填报

choose-language = 语言
choose-area = 地区
choose-all-areas = 全部地区
choose-find = 找单位
choose-find-hint = 共 { $count } 个，写名称或代码的一部分
choose-period = 年度
choose-category = 指标类别
choose-unit = 单位
choose-unknown = 没有“{ $asked }”这个{ $label }，下面是{ $shown }。
choose-unknown-of-several = 没有“{ $asked }”这样的{ $label }，没有选入。
choose-basis = 数据范围
choose-asof = 某日所见
choose-view-on = { $basis } · { $day } 所见
choose-view-help = “已审核”只算审核通过的报送；“含未审核”连同待审核的一起算。选一个日期，可看到那一天结束时的数据。
choose-no-day = “{ $asked }”不是一个已到的日期（应为 2026-03-01 这样），下面是现在的数据。
basis-accepted = 已审核
basis-submitted = 含未审核
choose-all = 全部类别
print = 打印
table-download = 下载表格（共 { $rows } 行）
download-file = { $area }{ $period }年{ $title }.{ $ending }
choose-indicator = 指标
choose-kind = 单位类型
choose-per = 折算
choose-all-of-these = 全部
per-none = 不折算（总数）
per-village = 每个行政村（社区）
per-grid = 每个网格
per-officer = 每名执法人员
per-resident = 每名常住人口
tile-by-unit = 各单位同比 ›
never = 从未
nobody = 无

## 哪些数据

data-line = { $area } · { $period } 年 · 截至 { $as_of } · { $review }
data-line-reviewed = 已审核
data-line-accepted = 已审核；{ $count } 个单位的报送待审核，新报的数未计入
data-line-submitted = 含 { $count } 个单位未审核的数据
data-line-on-day = { " · " }{ $day } 当日所见
data-line-empty = { $area } · { $period } 年 · 还没有收到报表

## 总览

more-waiting = ，另有 { $waiting } 项随报表待审核
overview-answer = { $required } 个应报单位中 { $received } 个已报，其中按时 { $on_time } 个；应填 { $cells } 项，已填 { $filled } 项（{ $filled_share }）{ $waiting }。
overview-answer-no-duty = 本地区没有应报单位（无应报）；以下是 { $accepted } 个单位公开或自愿报送的数据。
overview-empty = 还没有收到 { $period } 年的报表。请到“填报”页下载模板、上传工作簿；或在上面改选年度。
overview-other-years = 有数据的年度：{ $periods }。
overview-headlines = 主要指标（同口径比较）
overview-nothing-matched = 没有两年都报数的单位，无法同口径比较。请改选年度，或到“缺报核查”查看缺什么。
overview-changes = 变化最大
overview-rises = 上升最多
overview-falls = 下降最多
overview-no-changes = 没有两年都报了确切数的指标，无法比较增减。
overview-set-back = 另有 { $count } 项变化没有列出：{ $doubted ->
    [0] {""}
   *[other] { $doubted } 项的数有疑点{ $small ->
        [0] {""}
       *[other] ，
    }
}{ $small ->
    [0] {""}
   *[other] { $small } 项上年不到 10，基数小
}。
overview-set-back-largest = 有疑点的变化中最大的是{ $unit }的{ $name }（{ $percent }），请先核实。
overview-to-doubts = 哪些数有疑点、为什么：缺报核查 ›
overview-check = 引用前先核实
overview-check-more = 以上 { $shown } 处，共 { $count } 处：到缺报核查查看全部 ›
overview-check-all = 逐处查看、核实：缺报核查 ›
overview-to-gaps = 缺了哪些数、向谁催报：缺报核查 ›
overview-to-compare = 单位之间比较：单位对比 ›
overview-who = 各单位报送情况
overview-method = 同口径：只比较两年都报了数的单位，并说明有几个；比率用分子、分母的合计重新计算，不对百分比取平均；缺报不当作 0，也不用别的年份代替；折线的每一段只比较相邻两年都有数的单位，接头处因此可能错开；空心点是无法与上年比较的年份；变化按百分比从大到小列出，数有疑点或上年不到 10 的排在最后。

tile-coverage = { $matched } 个单位两年均有数{ $expected ->
    [0] （无应报）
   *[other] （应报 { $expected } 个{ $more ->
        [0] {""}
       *[other] ，含选填、自报
    }）
}
legend-doubted = 有疑点
tile-doubted = ；⚠ 其中 { $count } 个单位的数有疑点
tile-coverage-now = 本年 { $units } 个单位有数{ $expected ->
    [0] （无应报）
   *[other] （应报 { $expected } 个{ $more ->
        [0] {""}
       *[other] ，含选填、自报
    }）
}
tile-alt = { $name }：{ $value }，{ $change }

change-ok = 比上年 { $difference }（{ $percent }）
change-none = 与上年持平
change-slight = 与上年基本持平
figure-yes = 是
figure-no = 否
change-points = 比上年 { $points } 个百分点
change-base_zero = 上年为 0，比上年 { $difference }
change-imprecise = 有“余”“约”等不确切的数，不计算增减
change-no_base = 没有两年都报数的单位，无法比较
change-not_applicable = 不涉及
change-withheld = 涉密
change-not_reported = 未报
change-definition_changed = 口径有变化，无法比较
change-partial_period = 年度未结束，不作比较

who-silent = 未报 { $count } 个：{ $names }。
who-late = 逾期 { $count } 个：{ $names }。
who-waiting = 待审核 { $count } 个，其数据未计入：{ $names }。
who-all = 应报单位全部按时报送。
who-no-duty = 本地区的单位无应报，不统计报送率。
completeness-alt = 各单位填报情况：{ $units } 个应报单位中 { $full } 个填全；填得最少的是{ $least }，填了 { $filled }。
chart-filled = 已填
chart-justified = 已说明原因
chart-missing = 缺报
chart-waiting = 待审核
chart-cells = 应填项数
chart-unit-flag = { $unit }（{ $flag }）
flag-unreceived = 未报
flag-waiting = 待审核
flag-late = 逾期

doubt-small-base = 基数小
doubt-problems = { $count } 处疑点
doubt-completed = 含撤并单位
doubt-status = 填报时已注明“{ $flag }”
doubt-elsewhere = { $period } 年的报表里：{ $reason }

## 单元格的状态

figure-measured = { $value } { $measure }
figure-flagged = { $value }（{ $flag }）
flag-P = 暂报
flag-E = 估计
flag-B = 口径变更
flag-D = 口径不同
flag-U = 存疑
flag-V = 未核实
state-value = 有数
state-zero = 零
state-bounded = 约数（余、约）
state-missing = 未报
state-waiting = 待审核
state-optional = 选填，未填
state-not-applicable = 不涉及
state-withheld = 涉密
state-not-collected = 未统计
state-elsewhere = 并入其他单位
mark-zero = 0
mark-waiting = 审
mark-bounded = ≥
mark-not-applicable = —
mark-withheld = 密
mark-not-collected = 未
mark-elsewhere = 并

kind-township = 乡镇
kind-subdistrict = 街道
kind-department = 部门
kind-gov_office = 政府办
kind-county = 县（区）

## 缺报核查

gaps-answer = 应填 { $cells } 项，缺 { $missing } 项（其中 { $justified } 项已说明原因），涉及 { $units } 个单位{ $waiting }；
gaps-answer-no-duty = 本地区没有应报单位（无应报）；
gaps-doubts = 已报的数中有 { $errors } 处错误、{ $warnings } 处提醒。
gaps-missing = 缺报清单
gaps-problems = 错误与提醒
gaps-reminders = 催报清单
gaps-none-missing = 没有缺报：应填的都填了，或没有应报单位。
gaps-no-problems = 没有发现错误或提醒。
gaps-nothing-to-check = 还没有可核对的报表。
gaps-none-of-these = 所选程度的一处也没有；请在上面多选。
gaps-nothing-asked = 这一类别没有要求本地区单位填报的指标；请改选类别或年度。
gaps-severity = 程度
gaps-method = 应填项在年度开始前按单位类型确定，例外见目录的说明；“不涉及”“未统计”“涉密”“并入其他单位”在备注写明原因的算已说明；空格不是 0。
gaps-paper = 打印时打开的清单全部印出，全旗（县）的可能有十几页；只要清单请下载表格。
gaps-download = 下载催报清单（Excel）
reminder-title = { $area }{ $period }年法治政府建设数据催报清单
matrix-label = 单位与指标的填报状态表

## 填报

submission-holds = **{ $unit } { $period } 年**：读到 { $values } 个数，应填未填 { $blanks } 项。

submission-submitted = 待审核
submission-accepted = 已通过
submission-superseded = 已被更正
submission-returned = 已退回
submission-withdrawn = 已撤回
submission-late = { $state }，逾期

## 来源

lineage-open = 来源 ›
lineage-title = { $indicator }：数据来源
lineage-unit = { $unit } { $period } 年：工作簿中写的是“{ $raw }”，位置 { $place }，由{ $sender }于 { $received_at } 报送；共收到 { $versions } 个版本。
lineage-silent = { $unit } { $period } 年：现行版本没有填写这一项（{ $place }，由{ $sender }于 { $received_at } 报送）；共收到 { $versions } 个版本。
lineage-earlier = 较早的第 { $version } 版填写过“{ $raw }”，已不计入。
lineage-none-standing = { $unit } { $period } 年收到的 { $versions } 个版本都已退回或撤回，没有现行的数。
lineage-waiting = { $unit } { $period } 年的报表已经收到，还在审核；审核通过后才能看到其中的数。
lineage-unseen = 未审核通过，不显示
lineage-none = 没有收到{ $unit } { $period } 年的这一项。
lineage-total = { $asked } 个单位中比较了 { $matched } 个；未比较：{ $left_out }。
lineage-doubted = 比较的单位中，{ $count } 个的数有疑点（⚠），见下表。
lineage-left-out = { $reason }（{ $names }）
lineage-question = 查询：{ $name }
reason-not_applicable = 不涉及
reason-withheld = 涉密
reason-not_reported = 本年未报
reason-definition_changed = 口径有变化
reason-partial_period = 年度未结束
reason-no_base = 上年没有数

## 表格的列

column-unit = 单位
column-kind = 类型
column-indicator = 指标
column-indicators = 缺报的指标
column-category = 类别
column-measure = 计量单位
column-from-to = 上年 → 本年
column-figure = 数值
column-percent = 变化率
column-doubt = 疑点
column-expected-cells = 应填项数
column-missing-count = 缺报项数
column-last-period = 最近一次有数
column-last-value = 当时数值
column-due = 截止日期
column-state = 状态
column-note = 备注
column-remark = 备注
column-severity = 程度
column-message = 说明
column-expected = 应为
column-rule = 规则
column-file = 文件
column-sheet = 工作表
column-cell = 单元格
column-raw = 填写内容
column-read-as = 读取为
column-version = 版本
column-standing = 状态
column-received-at = 收到时间
column-sender = 报送人
column-values = 已填项数
column-errors = 错误
column-warnings = 提醒
column-reason = 更正原因
column-sha256 = 文件校验码
column-period = 年度
lineage-questions = 本页的查询
duty-none = 无应报
duty-open = 未报
duty-waiting = 已报，待审核
duty-done = 按时
duty-late = 逾期
column-filled-cells = 已填
column-justified-cells = 已说明原因
column-first-received = 首次收到
