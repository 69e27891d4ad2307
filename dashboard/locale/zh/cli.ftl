# 命令行上的话。

cli-description = 法治政府建设年度数据：不用浏览器也能做的事。
cli-verb-serve = 启动网页
cli-verb-template = 生成一个单位某一年度的填报模板
cli-verb-load = 读取文件或文件夹，与上传页相同
cli-verb-query = 按名称查询 queries/ 中的问题
cli-verb-rebuild = 由存档重建数据仓库
cli-verb-verify = 核对存档与数据仓库是否一致
cli-option-lang = 输出的语言
cli-option-port = 端口
cli-option-demo = 还没有数据时，先生成并读取示例旗的演示数据
cli-option-unit = 单位代码
cli-option-area = 地区代码
cli-option-period = 年度，如 2025
cli-option-reason = 更正原因
cli-option-out = 写入的文件
cli-option-paths = 文件或文件夹
cli-option-received-at = 收到的时间，如 2026-02-20T09:30
cli-option-sender = 报送人
cli-option-dry-run = 只读取和核对，不保存
cli-option-json = 输出 JSON
cli-option-name = 问题的名称，见 queries/README.md
cli-option-p = 参数；列表用逗号分隔
cli-option-format = 格式

cli-verb = 命令
cli-area = 地区
cli-unit = 单位
cli-period = 年度
cli-indicator = 指标
cli-kind = 单位类型
cli-per = 按什么平均
cli-category = 指标类别
cli-format = 格式
cli-lang = 语言
cli-no-moment = 看不懂时间“{ $found }”；请写成 2026-02-20 或 2026-02-20T09:30。
cli-unknown = 没有这个{ $what }：“{ $found }”；最接近的是“{ $nearest }”。
cli-wrong-usage = 用法不对：{ $message }
    { $usage }
cli-no-file = 没有这个文件或文件夹：{ $path }
cli-no-value = 参数“{ $found }”没有写值；应为 名称=值。
cli-needs-out = { $format } 不能显示在终端上；请用 --out 写明文件。
cli-busy = 另一个程序正在使用 { $home } 的数据，并且没有应答；请稍后再试，或先结束它。
cli-port-taken = 端口 { $port } 已被占用；请用 --port 另选一个。
cli-demo = 首次启动：正在生成并读取示例旗的演示数据……
cli-address = 请在浏览器中打开 { $address }
cli-written = 已写入 { $path }
cli-rebuilt = 已由 { $count } 个存档文件重建。
cli-verified = 存档与数据仓库一致。
cli-file-unit = 个文件
cli-outcome = { $file }：{ $outcome }
outcome-accepted = 已保存，没有问题
outcome-warned = 已保存，有问题需要核对
outcome-refused = 没有保存
outcome-unchanged = 以前收到过，没有变化
dry-run-accepted = 可以保存，没有问题（只是预演，没有保存）
dry-run-warned = 可以保存，有问题需要核对（只是预演，没有保存）
dry-run-refused = 不能保存
dry-run-unchanged = 以前收到过，没有变化

question-unknown = 没有这个查询：“{ $found }”；最接近的是“{ $nearest }”。
question-unknown-parameter = 查询 { $question } 没有参数“{ $found }”；最接近的是“{ $nearest }”。
question-missing-parameter = 查询 { $question } 缺少参数“{ $found }”；请用 -p { $found }=… 写明。
question-bad-parameter = 查询 { $question } 的参数值“{ $found }”不合要求。
template-nothing = 无法生成模板：“{ $found }”；应为{ $expected }。
cli-missing = 缺少 { $found }
cli-unrecognized = 不认识 { $found }
cli-malformed = 参数不完整或格式不对
cli-server-failed = 正在运行的服务没有办成：{ $error }；详情见它的输出。
cli-nothing-to-load = { $path } 中没有可以读取的文件（{ $kinds }）。
cli-given-twice = 参数“{ $found }”给了两次；请只写一次。
