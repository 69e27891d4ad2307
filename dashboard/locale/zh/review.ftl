# 审核页：待审核的报表，一份报表的问题、改动和影响，通过与退回，锁定后补报，开展新一期。

page-review = 审核

review-answer-none = { $period } 年没有待审核的报表。
review-answer = { $period } 年有 { $count } 份报表待审核{ $errors ->
    [0] {""}
   *[other] ，{ $errors } 份有错误
}{ $silent ->
    [0] {""}
   *[other] ，{ $silent } 份有提醒没有说明
}{ $clear ->
    [0] {""}
   *[other] ，{ $clear } 份可以直接通过
}。
review-elsewhere = 其他年度还有待审核的：{ $years }；请在上面改选年度。
review-elsewhere-year = { $period } 年 { $count } 份
review-queue = 待审核的报表
review-empty = 都审核完了。新的报表有错误，或有提醒没有说明时，会排在这里；没有问题的自动通过。
review-nothing-received = 这一年还没有收到报表。收到的报表有错误，或有提醒没有说明时，会排在这里；没有问题的自动通过。
review-first = 首次报送
review-no-year-before = 上年没有数
review-locked = 锁定后
review-warnings = { $count }{ $silent ->
    [0] {""}
   *[other] （{ $silent } 处未说明）
}
review-choose = 审核哪一份
review-label = { $unit } · 第 { $version } 版

## 一份报表

review-report = { $unit } { $period } 年第 { $version } 版，{ $sender }于 { $received_at } 报送（{ $punctuality }），有数的 { $values } 项。
review-why-corrected = 更正原因：{ $reason }。
review-problems = 错误与提醒
review-no-problems = 这一版没有错误和提醒。
review-problems-past = 这一版已经不算数：当时有 { $errors } 处错误、{ $warnings } 处提醒，不再逐条列出。
review-infos = 另有 { $count } 处说明，供参考
review-said = { $text }（{ $who }）
review-unexplained = 没有说明
review-figures = 改动了什么
review-figures-of = { $unit }的改动
review-compared = 与领导现在看到的第 { $version } 版相比，改动 { $count } 项；
review-unseen = 领导还没有看到本单位这一年的数；
review-compared-year = 与上年相比，{ $count } 项不同。
review-unseen-year = 上年没有可比的数。
review-effects = 通过以后有什么变动
review-comparing = 正在比较名次和合计…
review-moves = { $units } 个单位的 { $ranks } 个名次、本地区 { $totals } 项合计会变动。
review-moves-nothing = 名次和合计都不变。
review-ranks = 变动的名次（{ $count } 个）
review-ranks-of = { $unit }通过后变动的名次
review-totals = 变动的合计（{ $count } 项）
review-totals-of = { $unit }通过后变动的合计
review-no-rank = 不列出
review-rank = 第 { $rank } 名
review-units = { $before } → { $after }

## 询问

review-talk = 询问填报单位（已有 { $count } 条）
review-talk-list = 询问与答复
review-asked-open = 询问（未答复）
review-asked = 询问
review-answered = 答复
review-whole = 整份报表
review-about = 问哪一项
review-question = 问题
review-ask = 提出询问

## 决定

review-decision = 决定：{ $unit } · 第 { $version } 版
review-clear = 没有错误，提醒都有说明，可以直接通过。
review-needs-reason = 还有{ $errors ->
    [0] {""}
   *[other] {" "}{ $errors } 处错误
}{ $silent ->
    [0] {""}
   *[other] { $errors ->
        [0] {" "}
       *[other] 、
    }{ $silent } 处没有说明的提醒
}：要通过须写明理由，并记作“审核人放行”；不能放行的请退回。
review-reason = 理由（退回、放行时必填）
review-accept = 通过
review-return = 退回
review-meanwhile = 您打开以后，这一份已经有了变化（别人作了决定，或来了新的一版）；您刚才按的没有算数，请按现在的情况决定。
review-stands = 第 { $version } 版现在是“{ $state }”。
review-newer = 后来又收到了第 { $version } 版，请审核那一版。
review-decided = 第 { $version } 版现在是“{ $state }”，由{ $who }于 { $when } 决定。
review-decided-why = 理由：{ $reason }。
review-done-accepted = 已通过{ $unit } { $period } 年第 { $version } 版，领导可以看到。
review-done-let-through = 已由审核人放行{ $unit } { $period } 年第 { $version } 版；错误和未说明的提醒仍然标在数旁，理由已记下。
review-done-returned = 已退回{ $unit } { $period } 年第 { $version } 版，理由已记下；更正后重新报送会再排到这里，过了锁定日期的也已开放补报。
review-change-mind = 回到这一份，改变决定 ›
review-decided-title = 已审核 { $count } 份：谁在什么时候决定的
review-decided-list = 已审核的报表
review-none-decided = 这一年还没有审核过的报表。
review-method = 待审核的顺序：先有错误的，再有提醒没有说明的，再按收到的先后。改动与领导现在看到的一版相比，没有这一版时与上年相比；名次和合计是假设通过后重新计算的。决定可以改变：退回的可以再通过，通过的可以再退回，每次都留下记录。

## 锁定后补报

review-late = 锁定后补报（已开放 { $count } 个单位）
review-late-open = { $period } 年的报表 { $lock } 24 时锁定，在此之前各单位可以直接报送，不用开放。
review-late-locked = { $period } 年的报表已于 { $lock } 锁定。经审核人写明理由开放的单位，才能再报送或更正。
review-late-unit = 开放给
review-late-reason = 开放的理由
review-late-confirm = 开放补报
review-late-done = 已开放{ $unit }补报 { $period } 年的报表。
review-late-list = 已开放补报的单位

## 开展新一期

review-next = 开展新一期，下载全部模板
review-next-proposal = 下一期是 { $period } 年。按现在的填报范围，{ $area }有 { $units } 个单位应填 { $cells } 项；开展后各地区同时可以下载模板、报送。
review-next-dates = 日期照上一期顺延一年，可以修改；开展以后不能再改。
review-next-opens = 开始
review-next-due = 截止
review-next-lock = 锁定
review-next-publish = 公布
review-next-confirm = 开展 { $period } 年
review-next-done = 已开展 { $period } 年的填报，截止日期 { $due }。
review-templates = 准备 { $period } 年全部模板
review-templates-making = 正在做模板：{ $unit }（{ $done }/{ $count }）
review-templates-ready = { $area } { $period } 年各单位的模板已备好，一个压缩包，每个单位一个文件。
review-templates-download = 下载全部模板
review-templates-title = 填报模板
review-templates-none = { $period } 年没有要求本地区单位填报，没有模板可下载。

column-figures-changed = 改动项数
column-figures-moved = 与上年不同
column-open-questions = 未答复的询问
column-arrived = 收到
column-explained = 填报单位的说明
column-place = 位置
column-seen = 领导现在看到
column-proposed = 这一版
column-last-year = 上年
column-rank-seen = 现在
column-rank-proposed = 通过以后
column-total-seen = 现在的合计
column-total-proposed = 通过以后
column-units-matched = 比较的单位数
column-talk = 询问与答复
column-about = 关于
column-said = 内容
column-said-by = 谁
column-said-at = 时间
column-decided-by = 审核人
column-decided-at = 审核时间
column-decision-reason = 理由
