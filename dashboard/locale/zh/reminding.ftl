# 催报：催谁、催什么、先催哪一项，发给各单位的话。

reminders-answer = { $units } 个单位共缺 { $cells } 项{ $answered ->
    [0] {""}
   *[other] ，另有 { $answered } 项已说明原因，不再催
}；待审核的报表里没有填的也算在内。下载的清单每行一项，可直接发给各单位。
reminding-all-answered = 应填未填的都已说明原因，没有要催的。
reminding-worth = 先催这几项最有用：{ $gaps }。
reminding-gap = { $unit }的{ $name }（补齐后可定 { $settles }）
reminding-first = { $name }（{ $settles }）
reminding-settles = { $ranks } 个名次{ $totals ->
    [0] {""}
   *[other] 、{ $totals } 项合计
}
reminding-method = 补齐后可定：这个数报来以后，不论是多少，同类单位的名次区间会缩小几个，地区合计会补全几项。
reminding-questions = 催报清单的查询
reminding-words = 发给各单位的话
reminding-units = 催哪些单位
reminding-every-unit = 不选就是全部
reminding-each = 逐个单位的话（{ $count } 条）
reminding-note = 记为已催报（{ $count } 个单位）
reminding-noted = 已记下：{ $count } 个单位催报了一次。

reminding-message = { $unit }：{ $period }年度法治政府建设数据{ $owes }。{ $until }
reminding-line = { $unit }{ $owes }；
reminding-to-all = 各单位：{ $period }年度法治政府建设数据还有 { $units } 个单位没有报齐。{ $until }
reminding-owes-all = 还没有收到，应填 { $count } 项
reminding-blank = 还缺 { $count } 项：{ $names }
reminding-bare = 有 { $count } 项没有填数，也没有写明原因：{ $names }
reminding-by-due = 请于 { $day } 前补报，没有发生的填 0，不涉及的注明原因。
reminding-by-lock = 报送期限已过，请尽快补报，最迟 { $day }；没有发生的填 0，不涉及的注明原因。
reminding-locked = 报表已于 { $day } 锁定，要补报请先与审核人联系；没有发生的填 0，不涉及的注明原因。

column-reminded = 已催次数
column-reminded-at = 上次催报
column-worth-most = 最该先补的一项（补齐后可定）
column-settles = 补齐后可定
