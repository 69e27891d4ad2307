# 程序取数。

api-method = 程序按网址取数，与各页和命令行用同一套查询，默认只含已通过的数。
api-counts-only = 管理员的令牌只用来取运行指标（/metrics），由监控程序出示；取数须有分析人员身份。
api-parameter-basis = `accepted`：只含已通过的；`submitted`：也含待审核的
api-parameter-asof = 按那一天结束时的情况，如 2026-03-02
api-parameter-lang = 文字用中文还是英文
api-parameter-limit = 最多几行
api-parameter-offset = 跳过前几行

## 没有给出结果的原因

api-refused-token = 请在请求头 Authorization 里写上 Bearer 和有效的令牌；令牌在“程序取数”页上取得，到期、作废或写错都不能用。
api-refused-often = 问得太勤了：每分钟最多 { $most } 次，请稍后再试。
api-refused-waiting = 这个令牌只能看已通过的数，看不到待审核的。
api-refused-area = 请写明地区或单位，只能是您有权查看的：{ $own }。
api-refused-question = 没有这个查询：“{ $found }”；最接近的是“{ $nearest }”。
api-refused-missing = 缺少参数“{ $found }”。
api-refused-parameter = 没有这个参数，或写法不对：“{ $found }”；最接近的是“{ $nearest }”。
api-refused-twice = 参数“{ $found }”只能写一次。
api-refused-code = 没有这个代码（{ $thing }）：“{ $found }”；最接近的是“{ $nearest }”。
api-refused-limit = limit 应在 1 到 { $most } 之间，现在是 { $found }。
api-refused-whole = { $name } 应为整数，现在是“{ $found }”。
api-refused-basis = basis 应为 accepted 或 submitted，现在是“{ $found }”；最接近的是“{ $nearest }”。
api-refused-day = 看不懂日期“{ $found }”，或这一天还没有到；请写成 2026-03-02。
api-refused-format = 没有这种格式：“{ $found }”；最接近的是“{ $nearest }”。
api-refused-accept = 请求的格式都不能给；可以给的有：{ $known }。
api-refused-address = 没有这个地址：“{ $found }”；有的是：{ $known }。
refusal-label_needed = 请先给令牌起个名字，以后好认。

## 页面

page-api = 程序取数
api-answer = { $questions } 个查询和全部数据，都可以由程序按网址取走；先取一个令牌。
api-tokens = 我的令牌
api-made = 新令牌在下面，只显示这一次，请现在抄走；不要写进文件发给别人。
api-label = 给令牌起个名字
api-basis = 看得到的数
api-days = 有效期
api-so-many-days = { $count } 天
api-make = 新建令牌
api-which = 要作废的令牌
api-revoke = 作废
api-examples = 怎样取
api-examples-note = 格式看网址的结尾（.csv、.xlsx、.parquet、.sdmx.csv）或请求头 Accept，不写就是 JSON。结果没有变时，带上次的 ETag 只回 304。每分钟最多 120 次。
api-document = OpenAPI 文档（JSON）
api-addresses = 网址和参数（带 * 的必须写）
column-address = 网址
column-parameters = 参数
column-question = 查询
column-token_label = 名字
column-token_basis = 看得到的数
column-token_made = 取得
column-token_expires = 到期
column-token_state = 状态
token-holds = 有效
token-expired = 已到期
token-revoked = 已作废
