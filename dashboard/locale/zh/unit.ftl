# 单位画像页。

page-unit = 单位画像

## 一句话

profile-reported = { $unit }应填 { $expected } 项，已填 { $filled } 项（{ $share }）{ $missing ->
    [0] {""}
   *[other] ，缺 { $missing } 项{ $justified ->
        [0] {""}
       *[other] （其中 { $justified } 项已说明原因）
    }
}，首次收到 { $received_at }，{ $duty }
profile-silent = { $unit }应填 { $expected } 项，还没有可用的报表
profile-waiting = { $unit }的报表已于 { $received_at } 收到，正待审核，数据未计入；选“含未审核”可先看
profile-no-duty = { $unit }无应报，公开或自愿报送了 { $given } 项
profile-ended = { $unit }报送到 { $last } 年为止，{ $period } 年已没有这个单位。
profile-not-yet = { $unit }自 { $first } 年起报送，{ $period } 年还没有这个单位。
profile-and = ；
profile-stop = 。
profile-positions = { $count ->
    [0] 没有分好差的指标可与同类比较
   *[other] { $count } 项分好差的指标可与同类比较，{ $best } 项处于前四分之一，{ $worst } 项处于后四分之一
}
profile-doubted = ，{ $own ->
    [0] {""}
   *[other] { $own } 项本单位的数有疑点，
}{ $peers ->
    [0] {""}
   *[other] { $peers } 项有同类的数有疑点，
}核实前请慎用
profile-sizes = （另有 { $count } 项总数没有按单位规模折算，规模不可比，只看多少）
profile-no-peers = 本地区没有同类单位，不作比较
profile-few-peers = 同类单位的确数不足 3 个，不作比较
profile-alt = { $unit }的 { $rows } 项指标：前四分之一的有{ $best }；后四分之一的有{ $worst }；没有数的 { $missing } 项。
profile-and-others = { $names }等 { $count } 项
profile-succeeds = { $unit }到 { $last } 年为止，此后并入本单位 ›
profile-succeeded = { $last } 年后由{ $unit }接续 ›
profile-year = 看 { $period } 年 ›

## 与同类比较

profile-peers = 与同类单位比较
profile-alone = 各项指标与历年
profile-picture = { $unit }与同类单位
profile-table = { $unit }各项指标
profile-nothing-asked = 这一类别没有要求本单位填报、也没有收到的指标；请改选类别。
profile-left-out = 另有 { $count } 项选填指标没有填，未列出。
profile-standing = { $position }（{ $peers } 个同类{ $doubted ->
    [0] {""}
   *[other] ，⚠ { $doubted } 个有疑点
}）
profile-change = { $difference }（{ $percent }）
profile-bars = 浅色条：同类最差到最好；深色条：同类的中间一半
profile-bars-inner = 条：同类的中间一半，两端的数是四分位数（别的单位各自的数不列出）
profile-legend = { $bars }；竖线：中位数；圆点：本单位，绿色处于前四分之一，红色处于后四分之一，灰色居中或不分好差；斜纹：未报。
position-best = 前四分之一
position-worst = 后四分之一
position-middle = 居中
position-largest = 较大的四分之一
position-smallest = 较小的四分之一
position-between = 居中
spine-label = { $name }（{ $measure }）
spine-group-directed = 越往右越好
spine-group-neutral = 只看多少
spine-left-directed = ◀ 最差
spine-left-neutral = ◀ 最小
spine-left-directed-inner = ◀ 较差
spine-left-neutral-inner = ◀ 较小
spine-median = 中位数
spine-right-directed = 最好 ▶
spine-right-neutral = 最大 ▶
spine-right-directed-inner = 较好 ▶
spine-right-neutral-inner = 较大 ▶
spine-few-peers = 同类不足 3 个
spine-own = 本单位

## 缺报、疑点、版本

profile-doubts = { $unit }错误与提醒
profile-missing = { $unit }缺报清单
profile-none-missing = 没有缺报：应填的都填了，或者无应报。
profile-missing-unknown = 报表还没有审核通过，缺不缺报要等审核；选“含未审核”可先看。
profile-versions = { $unit }报送与版本
profile-changed = { $unit }各版本之间的变化
profile-none-changed = 各版本的数没有变化。
profile-none-received = 这一年还没有收到本单位的报表。请到“填报”页下载模板、上传工作簿；或在上面改选年度。
profile-method = 同类：本地区同一类型的其他单位，不含本单位。图中每行各自按同类的离散程度缩放、以中位数居中，行与行之间不比长短；箭头表示超出图幅。“余”“约”等不确切的数不参与中位数；确数不足 3 个同类时不画。优于同类上四分位数的算前四分之一，劣于下四分位数的算后四分之一，正好相等的不算；件数、次数等总数没有按单位规模折算，规模不可比，只看多少，不说好差。⚠ 为有疑点的数。

column-peer-median = 同类中位数
column-position = 同类中的位置
column-years = 历年
column-versions = 版本
column-earlier = 原来
column-later = 改为
column-cells = 单元格
