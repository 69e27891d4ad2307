# 指标与口径页。

page-indicator = 指标与口径
choose-side = 看一个指标，还是找指标
indicator-one = 一个指标
indicator-all = 全部指标与查找
indicator-picture = 各单位、各年度的分布
indicator-spread = 各类单位各年度的分布
indicator-units = { $period } 年各单位
indicator-details = 口径详情
indicator-method = 中位数和中间一半（四分位，线性内插）按同类单位的确切数计算，不足 3 个不计算；“余”“约”的数画出但不计入；不要求填报而自报的不计入；未报的不当作 0；各单位的比率按填报的数。各类单位的横轴各自从 0 起，刻度不同。

## 口径

definition-binding = 以中文口径为准。
definition-measure = 计量单位
definition-kind = 性质
definition-direction = 方向
definition-aggregation = 汇总
definition-category = 类别
definition-asked-of = 谁填报
definition-required-of = 必填：{ $kinds }
definition-optional-for = 选填：{ $kinds }
definition-and = ；
definition-asked-of-exceptions = 只问列为例外的单位
definition-excepted = { $units }{ $requirement }（例外）
definition-numerator = 分子
definition-denominator = 分母
definition-numerator-of = 用作分子
definition-denominator-of = 用作分母
definition-per = 用来折算
definition-relations = 勾稽关系
definition-plausible = 合理范围
definition-range = { $kind } { $low }–{ $high }
definition-range-only-warns = （超出只提醒，不退回）
definition-others = 其他单位
definition-all = 各类单位
definition-validity = 有效期
definition-valid-always = 长期有效
definition-valid-from = 自 { $period } 年起
definition-valid-to = 到 { $period } 年止
definition-valid-between = { $first } 年至 { $last } 年
definition-aliases = 也认得的叫法
definition-exceptions = 填报要求的例外
definition-note = 填报提示
definition-official = 对应的上级类别
definition-source = 依据
aggregation-sum = 各单位相加
aggregation-ratio_of_sums = 分子之和除以分母之和
aggregation-share = 填“是”的单位占比
aggregation-none = 不汇总
relation-at_most = { $left }不大于{ $right }
relation-equals = { $left }等于{ $right }
relation-needs = { $left }大于 0 的，{ $right }也应大于 0
relation-per = { $left }除以{ $right }，一般在 { $low } 与 { $high } 之间
relation-times = { $left }不少于{ $right }的 { $low } 倍
relation-continues = { $left }等于上年的{ $right }
relation-apart = { $left }与{ $right }不是同一件事，前者一般少于后者
relation-full = { $left }为 100% 的，分子应等于{ $right }；反之亦然
breach-error = { $rule }，不符的要更正或说明
breach-warning = { $rule }，不符的请说明
breach-info = { $rule }，仅告知
requirement-required = 必填
requirement-optional = 选填
requirement-not_applicable = 不涉及
requirement-unasked = 未要求，自报

## 一句话

distribution-stop = 。
distribution-required = { $period } 年应报 { $required } 个单位，{ $reported } 个有数{ $missing ->
    [0] {""}
   *[other] ，{ $missing } 个未报
}{ $excused ->
    [0] {""}
   *[other] ，{ $excused } 个说明了没有数的原因
}{ $optional_reported ->
    [0] {""}
   *[other] ；选填的 { $optional } 个单位中 { $optional_reported } 个有数
}
distribution-optional = { $period } 年没有应报单位，选填的 { $optional } 个单位中 { $optional_reported } 个有数
distribution-middle = { $kind }中位数 { $median }（最小 { $minimum }，最大 { $maximum }）
distribution-middle-only = { $kind }中位数 { $median }
distribution-yes = { $kind } { $reported } 个中 { $yes } 个为“是”（{ $share }）
distribution-single = { $kind } { $figures }
distribution-too-few = 各类单位的确切数都不足 3 个，不给出中位数
distribution-imprecise = { $count } 个是“余”“约”等不确切的数，不计入中位数
distribution-unasked = { $count } 个单位不要求填报而自报，不计入
distribution-doubted = 其中 { $count } 个数有疑点（{ $names }{ $others ->
    [0] {""}
   *[other] 等
}），核实前请慎用
distribution-not-asked = { $period } 年没有要求{ $area }的单位填报“{ $name }”，也没有单位报送。
distribution-ended = “{ $name }”填报到 { $last } 年为止，{ $period } 年不再填报。
distribution-not-yet = “{ $name }”从 { $first } 年起填报，{ $period } 年还没有。
distribution-never = 其他年度也没有数；要看数请改选地区。
distribution-other-years = 有数的年度：{ $periods }；要看数请改选年度。

## 图

strip-title = { $kind }（{ $measure }）
strip-units = 单位数
strip-heading = { $period }　{ $told }
strip-nothing = 没有数
strip-median = 中位数 { $median }
strip-yes = { $count } 个为“是”
strip-reported = { $count } 个有数
strip-missing = { $count } 个未报
strip-excused = { $count } 个说明了原因
strip-imprecise = { $count } 个不确切
strip-optional = 选填 { $count } 个
strip-unasked = { $count } 个自报
strip-doubted = ⚠ { $count } 个有疑点
strip-beyond = 轴外 { $value }
strip-outside-figure = { $unit } { $period } 年 { $value }
strip-outside = 远大于其他数、没有按比例画的：{ $figures }。
strip-part = 图上只画您单位的数，其他单位的数不逐个画出；中位数和中间一半按全部同类单位计算，横轴的右端不是最大值。
strip-download = { $name }：{ $kind }的分布
strip-alt = { $kind }的{ $name }：{ $heading }
strip-alt-middle = { $kind }的{ $name }：{ $heading }；中间一半在 { $low } 至 { $high }之间
strip-alt-spread = { $kind }的{ $name }：{ $heading }；中间一半在 { $low } 至 { $high }之间，最小 { $minimum }，最大 { $maximum }
sign-exact = 一个单位的确切数（深色：本年；浅色：其他年）
sign-at_least = 至少（余）
sign-at_most = 至多
sign-about = 约
sign-unasked = 未要求，自报
sign-beyond = 在横轴之外
sign-doubted = ⚠ 有疑点
sign-yes = 是（深色：本年；浅色：其他年）
sign-no = 否
sign-gap = 没有数
sign-middle = 中间一半
sign-median = 中位数

## 查找

search-label = 查找指标
search-hint = 名称、叫法、口径或代码，如：普法
search-all = 共 { $count } 个指标；{ $period } 年{ $area }应报 { $required } 个，另有选填 { $optional } 个。
search-found = 与“{ $wanted }”相符的指标有 { $count } 个；{ $period } 年{ $area }应报其中 { $required } 个，另有选填 { $optional } 个。
search-none = 没有找到与“{ $wanted }”相符的指标。
search-empty-chapter = 这一类别没有指标。
search-nothing = 请少写几个字或换一个叫法，也可以在“指标类别”中改选全部类别；仍没有的，可能不在填报目录里。
search-by-alias = 叫法：{ $alias }
search-by-definition = 口径中提到
search-method = 按名称、叫法、口径和代码查找，中英文都可以，空格和全角半角不影响；几个词用空格隔开，要同时出现。点指标名称看口径和分布。
listing-required = { $reported }/{ $units }
listing-optional = 选填 { $reported }/{ $units }
listing-unasked = { $reported ->
    [0] 不要求本地区
   *[other] 自报 { $reported }
}

## 表格的列

column-requirement = 要求
column-asked-of = 谁填报
column-reported = 有数/应报
column-found-by = 相符之处
column-required-units = 应报
column-reported-units = 有数
column-missing-units = 未报
column-minimum = 最小
column-lower-quartile = 下四分位
column-median = 中位数
column-upper-quartile = 上四分位
column-maximum = 最大
column-yes = 填“是”
column-yes-share = “是”的占比
