# 单位对比。

page-compare = 单位对比
choose-view = 看什么
view-rank = 名次
view-all = 全部指标
choose-all-kinds = 全部类型（各与同类比）
each-village = 每个行政村（社区）
each-grid = 每个网格
each-officer = 每名执法人员
each-resident = 每名常住人口
state-undivided = 没有可折算的基数
mark-undivided = ÷

## 一项指标的名次

rank-per = { $name }（按{ $per }计）
rank-answer = { $what }：{ $units } 个{ $kind }中 { $ranked } 个排出名次。
rank-first-better = { $count ->
    [1] 确定排第 1 的是{ $names }（{ $figure }）。
   *[other] 并列第 1 的有 { $count } 个：{ $names }（{ $figure }）。
}
rank-first-largest = { $count ->
    [1] 确定最多的是{ $names }（{ $figure }）。
   *[other] 并列最多的有 { $count } 个：{ $names }（{ $figure }）。
}
rank-first-smallest = { $count ->
    [1] 确定最少的是{ $names }（{ $figure }）。
   *[other] 并列最少的有 { $count } 个：{ $names }（{ $figure }）。
}
rank-open-better = { $count ->
    [1] 报了数的单位中最好的是{ $names }（{ $figure }），但不能确定排第 1。
   *[other] 第 1 名不能确定，可能是{ $names }。
}
rank-open-largest = { $count ->
    [1] 报了数的单位中最多的是{ $names }（{ $figure }），但不能确定排第 1。
   *[other] 最多的不能确定，可能是{ $names }。
}
rank-open-smallest = { $count ->
    [1] 报了数的单位中最少的是{ $names }（{ $figure }），但不能确定排第 1。
   *[other] 最少的不能确定，可能是{ $names }。
}
rank-withheld-units = { $count } 个名次不确定，不予列出：{ $names }。
rank-and-others = { $names }等
rank-alone = { $what }：应填或填了的{ $kind }只有 1 个（{ $unit }，{ $figure }），没有同类可以比较。
rank-nobody = { $what }：{ $units } 个应报的{ $kind }都没有报数，排不出名次。请改选指标或年度，或到“缺报核查”查看。
rank-no-divisor = { $kind }没有报过{ $divisor }，{ $name }不能这样折算；请改选别的折算，或选“不折算（总数）”。
rank-not-asked = { $name }在 { $period } 年不要求{ $kind }填报，也没有{ $kind }自行填报；请改选指标、单位类型或年度。
rank-unsure = 名次是区间：{ $reasons }。
rank-because-missing = { $count } 个没有报数（{ $names }）
rank-because-undivided = { $count } 个没有可折算的基数（{ $names }）
rank-because-bounded = { $count } 个的数不确切（{ $names }）
rank-doubted = { $count } 个的数有疑点（{ $names }），核实后名次可能变动。
rank-size = 规模不可比：各单位大小不同，总数不宜直接比较，位次只表示多少，不表示好差{ $pers ->
    [none] 。
   *[other] ；可在上面选择折算（{ $pers }）后再比。
}
rank-not-divided = 这一指标不随单位大小增减，不作折算。
rank-few = 同类不足 { $few } 个单位，名次只说明这几个单位之间的先后。
rank-better = 第 { $rank } 名（共 { $units }）
rank-place = 第 { $rank } 位（共 { $units }）
rank-withheld = 名次不确定，不予列出
rank-axis-better = 名次（1 为最好）；单位名后为数值（{ $measure }）
rank-axis-largest = 位次（1 为最多）；单位名后为数值（{ $measure }）
rank-axis-smallest = 位次（1 为最少）；单位名后为数值（{ $measure }）
rank-finding = { $what }的名次区间图：{ $units } 个单位从先到后排列，{ $certain } 个名次确定，{ $ranges } 个是区间，{ $unranked } 个没有列出名次。
rank-title = 单位名次
rank-method = 名次只在同一地区、同一类型、要求填报的单位之间排。没有报的数可能是任何数，“余”等不确切的数可能更多，因此名次是一个区间，从可能的最好到可能的最差；“约”按所写的数排，名次前加 ≈；区间宽过单位数一半的不予列出；数值相同的并列，取靠前的名次。比率按单位所报。颜色只用于分好差的指标：青色确定好于一半以上的同类，红色确定差于一半以上的同类。
column-divisor = 折算基数
column-rate = 折算后
column-rank = 名次

## 全部指标的位置

rug-label = 单位与指标的同类位置表
rug-answer = { $units } 个单位、{ $indicators } 项指标：报了 { $valued } 个数，其中 { $placed } 个能与同类比较、分为五档；应报未报 { $missing } 个{ $doubted ->
    [0] 。
   *[other] ；{ $doubted } 个的数有疑点（⚠）。
}
rug-empty = 这一类别没有要求这类单位填报的指标，也没有单位自行填报；请改选类别、单位类型或年度。
rug-size = 规模不可比：{ $count } 项指标的总数随单位大小增减，只按多少分档，不说好差；可在上面选择折算后再比。
rug-few = { $kinds }中有确切数的同类不足 5 个，只列数，不分档。
rug-no-divisor = { $kinds }没有报过{ $divisor }，总数不能这样折算。
rug-measure = { $measure }／{ $per }
rug-figure = { $unit }：{ $figure }
rug-position = 第 { $step } 档：高于 { $reporting } 个同类中的 { $below } 个{ $equal ->
    [0] {""}
   *[other] ，与 { $equal } 个相同
}
rug-few-peers = 有确切数的同类只有 { $reporting } 个（应有 { $expected } 个），不分档
rug-inexact = 不是确切的数，不分档
rug-unasked = 不要求本单位填报，不与同类比较
rug-t1 = 同类中较差
rug-t5 = 较好
rug-s1 = 同类中较少
rug-s5 = 较多
rug-plain = 只列数，不分档
rug-method = 选填而无人填报的指标不列。每格与同一地区、同一类型、要求填报的其他单位比较：在有确切数的同类中，低于本单位的占几成（相同的算一半），每两成为一档，第 5 档是较好的一端（不分好差的指标是较多的一端）。同类的确切数不足 5 个，或本单位的数不确切，不分档。比率按单位所报。每一格都可点开看来源，单位名通向画像，指标名通向同比。
