# 同比页。

page-changes = 同比
choose-order = 排序
changes-by-value = 按数值
changes-by-change = 按变化

## 一句话

changes-not-asked = { $period } 年没有要求本地区单位填报“{ $name }”，也没有单位报送；请改选指标、年度或地区。
changes-coverage = { $required } 个应报单位中 { $matched } 个两年均有数据{ $others ->
    [0] {""}
   *[other] ，另有 { $others } 个非应报单位
}
changes-coverage-free = 没有应报单位，{ $others } 个单位两年均有数据
changes-answer = { $coverage }；同口径{ $name } { $total }，{ $change }
changes-share-yes = “是”的占 { $share }
changes-no-total = { $coverage }；“{ $name }”各单位之间不能相加，不计合计，只逐个单位比较
changes-no-base = { $coverage }，{ $name }无法同口径比较；
changes-now-only = 本年 { $units } 个单位合计 { $total }。
changes-nothing-now = { $units ->
    [0] 本年还没有单位报数。
   *[other] 本年只有 { $units } 个单位有数，不到一半，也不计合计。
}
changes-more = 比上年增加 { $difference }（{ $percent }）
changes-less = 比上年减少 { $difference }（{ $percent }）
changes-points-more = 比上年上升 { $points } 个百分点
changes-points-less = 比上年下降 { $points } 个百分点
changes-from-zero = 上年为 0，增加 { $difference }
changes-total-imprecise = 上年 { $before }，因有“余”“约”等不确切的数，不计算增减
changes-doubted = ；其中 { $count } 个单位的数有疑点（{ $names }），核实前请慎用。
changes-and-others = { $names }等
changes-stop = 。

## 图

changes-picture = 各单位与上年相比（{ $measure }）
changes-finding = 上升 { $rises } 个、下降 { $falls } 个、持平 { $same } 个{ $imprecise ->
    [0] {""}
   *[other] 、不确切而不计增减 { $imprecise } 个
}
changes-finding-yes-no = 由“否”变“是” { $rises } 个、由“是”变“否” { $falls } 个、不变 { $same } 个。
changes-top-rise = ；升幅最大：{ $unit }（{ $change }）
changes-top-fall = ；降幅最大：{ $unit }（{ $change }）
changes-beyond = 下列单位远大于其他单位，图中画到边缘为止，没有按比例：{ $units }。
changes-beyond-unit = { $unit }（{ $before } → { $now }）
changes-year = { $period } 年
changes-hover = { $period } 年 { $figure }
changes-from-to = { $before } → { $now }
changes-same = 持平
changes-points = { $points } 个百分点
changes-unchanged = 不变
changes-axis-cut = { $measure }（轴不从 0 起）
changes-zero-before = 上年 0
changes-imprecise = 数不确切，不计增减

## 不能比较的单位

changes-uncompared = 没有比较的单位
changes-all-compared = 要求填报的单位都能与上年比较。
changes-reason = { $reason }（{ $count } 个）
changes-only-now = 本年 { $figure }
changes-only-before = 上年 { $figure }

## 历年

changes-years = 历年走势
changes-years-key = 每格纵轴各自从 0 起，格与格之间不比高低；线只连能够比较的两年，空缺处断开；斜纹：未报；竖虚线：口径变化；上端敞开的条：至少；空心点：约数或暂报；选填而从未填过的单位不列。
changes-area = 全地区
changes-area-alt = 全地区同口径{ $name }：{ $total }
changes-unit-alt = { $unit }：{ $figures }
changes-break = { $period } 口径变化
changes-units-doubted = { $period } ⚠ { $count } 个单位有疑点

## 表

changes-table = 各单位同比
column-before = 上年
column-now = 本年
column-change = 增减
changes-definition = 口径与定义 ›
changes-source = 合计的来源 ›
changes-compare = 单位之间比较 ›
changes-method = 同口径：合计只算两年都有可比数的单位；比率的合计用分子、分母的合计重算，各单位的比率按填报；“是/否”的合计为“是”的占比。“余”“约”的数、口径变更、年度未结束、上年没有数的不计增减，上年为 0 的不计变化率；缺报不当作 0。⚠ 为本年或上年的数有疑点，见“缺报核查”。
