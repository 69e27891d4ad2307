# 下载图表为图片。

image-download = 下载图片
image-png = PNG（可直接插入文档）
image-svg = SVG（放大不失真）
image-source = 来源：{ $line }
image-no-browser = 服务器上没有 Chrome、Chromium 或 Edge 浏览器，暂不能下载图片；请联系管理员安装。
