# 导出：导出的文件里的话。

## 文件

export-file-all-areas = 全部地区
export-file-all-indicators = 全部指标
export-file-indicators = { $count }项指标
export-sheet-data = 数据
export-sheet-definitions = 口径
export-sheet-about = 说明

## 列

column-area = 地区
column-area-code = 地区代码
column-unit-code = 单位代码
column-indicator-code = 指标代码
column-state-code = 状态代码
column-lower = 下限
column-upper = 上限
column-report-state = 审核情况
column-doubts = 疑点数
column-precision = 精度
column-indicator-kind = 指标类型
column-direction = 方向
column-definition = 口径
column-source = 来源
column-numerator = 分子
column-denominator = 分母
column-validity = 有效期

precision-exact = 确数
precision-at_least = 不少于
precision-at_most = 不多于
precision-about = 约

indicator-kind-count = 全年发生数
indicator-kind-stock = 年末数
indicator-kind-ratio = 比率
indicator-kind-boolean = 是否
indicator-kind-amount = 金额
direction-higher = 越高越好
direction-lower = 越低越好
direction-neutral = 不分好坏
export-always-valid = 长期

## “说明”一表

export-exported-at = 导出时间（北京时间）
export-as-of = 数据截至
export-now = 现在
export-nothing-received = 还没有收到报表
export-catalogue-version = 目录版本
export-data-version = 数据版本
export-filter-areas = 选择的地区
export-filter-kinds = 选择的单位类型
export-filter-units = 选择的单位
export-filter-indicators = 选择的指标
export-filter-periods = 选择的年度
export-filter-statuses = 选择的状态
export-rows = 行数
export-units = 单位数
export-indicators = 指标数
export-periods = 年度数
export-submissions = 报表数
export-waiting-reports = 待审核的报表
export-doubted-rows = 有疑点的行
export-values = 有数的行
export-values-text = { $values } 行，其中 0 的 { $zeros } 行，有“余”“约”等不确切的 { $bounded } 行
export-state-label = { $state }（{ $code }）
export-about-values = 怎样看数
export-about-values-text = 数值以本行的计量单位计；是否类的数 1 为是、0 为否。“300余”数值写 300，精度写“不少于”，下限 300，上限空着；“约20”上限、下限都空着。填写内容是报表里的原话。
export-about-states = 没有数的行
export-about-states-text = 没有数的行数值空着，为什么没有看状态；空着不是 0。数据版本相同，导出的各行就完全相同。
export-about-doubts = 疑点
export-about-doubts-text = “审核情况”是报表的：待审核的数还可能更正，没有数的是收到了但没有计入。“疑点数”是对这个数有几处疑点（估计的数也算），0 是没有发现；为什么，在“导出”页点开这个数，或在“缺报核查”里看。有疑点的数请核实后再用。
export-about-reading-back = 再报送
export-about-reading-back-text = “数据”一表改动后可以在“填报”页上传，每行一个数，每个单位每个年度各作一份报表；“口径”“说明”两表不读取。

## 每行一个数的表

place-code = 单位代码列
problem-unknown_precision = 没有“{ $found }”这种精度；可以写：确数、不少于、不多于、约。
problem-unknown_precision-expected = 确数、不少于、不多于或约
problem-bounds_contradict_value = 精度、上限、下限与数值对不上：这里是“{ $found }”，数值是“{ $value }”；请改为一致。
problem-bounds_contradict_value-expected = 与数值一致的精度和上下限
problem-statuses_disagree = 状态写的是“{ $found }”，状态代码却是“{ $other }”；两处请改为一致。
problem-statuses_disagree-expected = 状态与状态代码一致
problem-indicators_disagree = 指标名称是“{ $indicator }”，指标代码“{ $found }”却是“{ $right }”的；请核对是否有一列单独排过序。
problem-indicators_disagree-expected = 名称与代码是同一个指标
problem-row_without_period = 这一行填了“{ $found }”，但没有写年度；请补上年度。
problem-row_without_period-expected = 年度
problem-raw_differs = 数值是“{ $value }”，填写内容却是“{ $found }”；请核对是否只改了一处。
problem-raw_differs-expected = 数值与填写内容一致

## 页面

page-export = 导出
export-these = 取走这些数据：导出 ›
choose-status = 状态
export-more-filters = 更多筛选：单位类型、单位、状态
export-line = { $area } · 截至 { $as_of } · { $review }
export-line-empty = { $area } · 还没有收到报表
export-line-waiting = { $area } · { $review }
export-answer = 共 { $rows } 行：{ $units } 个单位、{ $indicators } 项指标、{ $periods } 个年度。有数 { $values } 行（其中 0 的 { $zeros } 行），未报或待审核 { $missing } 行，不涉及 { $inapplicable } 行{ $rest ->
    [0] 。
   *[other] ，涉密、未统计或并入其他单位 { $rest } 行。
}
export-waiting = 含 { $count } 份待审核的报表。
export-doubted = 有疑点 { $rows } 行（⚠），核实前请慎用。
export-nothing = 这样选没有一行数据。
export-choose-less = 请少选几项，或清空某一项（清空就是全部）。
export-others = 不涉及、涉密、待审核等
export-picture = 各行的状态
export-none-missing = 选中的各行中没有未报的。
export-most-missing = 未报最多：{ $name }，{ $missing } 行（{ $share }）。
export-preview = 将要导出的数据
export-preview-note = { $more ->
    [0] 共 { $rows } 行，都在下面。
   *[other] 共 { $rows } 行，这里显示前 { $shown } 行。
}
export-form-xlsx = 下载 Excel 工作簿
export-form-xlsx-help = 给人看的：数据、口径、说明三张表；改动后可以在“填报”页上传。
export-form-csv = CSV
export-form-csv-help = 每行一个数的文本，Excel 打开中文不乱码。
export-form-json = JSON
export-form-json-help = 给程序读的文本。
export-form-parquet = Parquet
export-form-parquet-help = 给分析软件读的，数和时间都有类型。
export-form-sdmx = SDMX-CSV 2.1
export-form-sdmx-help = 统计数据交换的国际格式；没有数的行保留，写明状态。
export-prepare = 准备 { $form }（{ $rows } 行）
export-format-xlsx = Excel 工作簿
export-format-csv = CSV
export-format-json = JSON
export-format-parquet = Parquet
export-format-sdmx = SDMX-CSV 2.1
export-fetch = 下载 { $form }（{ $size } MB，可取一次）
export-fetch-gone = 这个文件已经取过，或者放得太久已经删掉。请回到“导出”页再准备一次。
export-picture-cut = 共 { $all } 个，图上是未报最多的 { $shown } 个。
export-preparing = 正在写：{ $done } / { $rows } 行
export-too-many-for-xlsx = 超过 { $most } 行，Excel 放不下；请少选一些，或用其他格式。
export-method = 每行是一个单位、一个年度、一项指标：应填的都在内，没有数的行数值空着、写明状态，空着不是 0。五种格式的行完全相同；文字都按文字存放，不会当作公式运行。

## 一个文件里的多份报表

report-of-many = { $units } 个单位、{ $periods } 个年度，共 { $submissions } 份报表
submit-first-shown = 共 { $count } 份报表，下面是前 { $shown } 份读到的数；问题已在上面全部列出。
