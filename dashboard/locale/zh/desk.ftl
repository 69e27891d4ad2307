# 审核、说明、退回、锁定：不能办时说的话，核对存档时说的话。

problem-locked = { $period } 年的报表已于 { $lock } 锁定，没有保存{ $unit }的报表；请联系审核人，由审核人写明理由开放后再上传。
problem-locked-expected = 审核人开放后上传
problem-reason_missing = { $unit } { $period } 年的报表以前报送过；再次报送是更正，请写明更正原因。
problem-reason_missing-expected = 更正原因
problem-overtaken = { $sender ->
        [none] 刚刚
       *[other] { $sender }刚刚
    }又报送了{ $unit } { $period } 年的第 { $version } 版（{ $file }，{ $at }），这一份没有保存；请看过那一版后再报。
problem-overtaken-expected = 看过第 { $version } 版后再报送

refusal-no_submission = 没有这一版报表：“{ $found }”。
refusal-not_in_state = 第 { $version } 版现在是“{ $state }”，不能这样办。
refusal-errors_stand = 还有 { $count } 处错误；如要放行，请写明理由。
refusal-warnings_unexplained = 还有 { $count } 处提醒没有说明；请填报单位说明，或写明放行的理由。
refusal-reason_needed = 请写明理由。
refusal-text_needed = 请写下内容。
refusal-who_needed = 请写明经办人。
refusal-no_such_problem = 这一版在“{ $cell }”没有这个问题，无从说明。
refusal-unknown_code = 没有“{ $found }”这个单位或指标。
refusal-no_period = 没有“{ $found }”这个年度。
refusal-dates_out_of_order = { $period } 的日期顺序不对：应依次为开始、截止、锁定、公布。
refusal-period_is_open = { $period } 已经开始填报，日期不能再改。

disk-full = 磁盘已满，没有保存；腾出空间后请再试一次，以前保存的都在。

decision-missing = 第 { $number } 条审核记录在数据仓库中没有。
decision-changed = 第 { $number } 条审核记录与存档不同。
decision-extra = 第 { $number } 条审核记录在存档中没有。

cli-option-basis = 哪些报表算数：含待审核的，或只含已审核的
cli-option-as-of = 看到某一天结束时的样子，如 2026-03-02
cli-no-day = 看不懂日期“{ $found }”；请写成 2026-03-02。
cli-basis = 口径
