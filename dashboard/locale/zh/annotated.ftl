# 带批注的工作簿：还给报送人的文件里的话。

submit-annotated = 下载带批注的工作簿
annotated-mark = （核对意见）
annotated-remark =
    { $degree }：{ $message }
    应为：{ $expected }

## 工作表“核对意见”

annotated-title = 核对意见：{ $file }
annotated-counts = 共 { $errors } 处错误、{ $warnings } 处提醒、{ $infos } 条说明，有单元格的已在该处加批注。
annotated-how = 点“单元格”一列可以跳到该处；改正后直接上传本文件即可，批注和这张表不会当作数据读取。
annotated-copied-format = 核对意见：本文件是 { $file } 的副本。原文件不是 .xlsx 工作簿，不能在上面加批注；单元格内容相同，公式只留结果，字体、列宽、图形等以原文件为准。
annotated-copied-signed = 核对意见：本文件是 { $file } 的副本。原文件带有数字签名，一改动签名就会失效；单元格内容相同，公式只留结果，字体、列宽、图形、宏等以原文件为准。
annotated-copied-strict = 核对意见：本文件是 { $file } 的副本。原文件存为“严格 Open XML”格式，不能在上面加批注；单元格内容相同，公式只留结果，字体、列宽、图形、宏等以原文件为准。
annotated-copied-threads = 核对意见：本文件是 { $file } 的副本。有问题的单元格上已有会话批注，再加批注会看不到；单元格内容相同，公式只留结果，字体、列宽、图形、宏等以原文件为准。
annotated-copied-structure = 核对意见：本文件是 { $file } 的副本。原文件的内部结构与一般工作簿不同，不能稳妥地在上面加批注；单元格内容相同，公式只留结果，字体、列宽、图形、宏等以原文件为准。
annotated-broken = 没能在“{ $file }”里写入批注；问题逐条列在下面，请对照原文件修改。
