# 日常运维：备份、恢复、升级。

cli-verb-backup = 把这里保存的全部内容备份到一个文件夹，网页开着时也可以
cli-verb-restore = 从备份恢复，只能恢复到还没有数据的地方
cli-option-backup-dir = 另一块磁盘上的文件夹，其中保留最近两份备份
cli-option-restore-dir = 存放备份的文件夹（取最近一份），或其中某一份
cli-backed-up = 已备份 { $count } 个文件到 { $path }
cli-restored = 已从 { $path } 恢复 { $count } 个文件
home-newer = { $home } 是由更新的版本写成的（格式 { $found }，当前程序最高认识 { $known }）。请安装新版本；没有做任何改动。
home-version-unreadable = { $path } 中应是一个数字，现在是“{ $found }”。请从备份恢复，或询问改动这个文件的人；没有做任何改动。
home-half-restored = 上次恢复到 { $home } 没有做完。请重新恢复一次。
home-not-empty = { $home } 中已有内容，备份只能恢复到还没有数据的地方。请先移走，或用 DASHBOARD_HOME 另指一个文件夹；没有做任何改动。
home-no-backup = { $path } 中没有完整的备份。
home-backup-damaged = 备份 { $path } 已损坏或不完整，没有恢复。
home-archive-damaged = 没有备份：{ $home } 中有的来件已经和收到时不一样。以前的备份没有动；请从中恢复，或请报送人重新提供这些文件。
home-backup-inside = { $path } 与 { $home } 互相包含，磁盘坏了会一起丢失。请选另一块磁盘上的文件夹。
home-backup-of-another = { $path } 中是 { $other } 的备份，不是 { $home } 的。请各用各的文件夹，以免互相顶掉。
home-backup-failed = 备份到 { $path } 没有做成（{ $error }）。请选一个有空间、可以写入的文件夹；以前的备份没有动。
home-file-missing = 缺少：{ $file }
home-file-changed = 已改变：{ $file }
home-file-other = 旁边还有一份备份：{ $file }，可以指定它来恢复
home-more-files = ……另有 { $count } 个
did-backup = 备份
did-restore = 恢复

home-publish-inside = { $path } 与 { $home } 互相包含。请把发布的数据放在另外的文件夹。
home-publish-failed = 发布到 { $path } 没有做成（{ $error }）。请选一个有空间、可以写入的文件夹；以前发布的没有动。
home-published-of-another = { $path } 中发布的是 { $other } 的数据，不是 { $home } 的。请各用各的文件夹。
home-nothing-published = { $path } 中还没有发布过数据。请在负责填报的服务器上运行 python -m dashboard publish。
home-published-unreadable = { $path } 中发布的数据读不出来（{ $error }）。请检查该文件夹，或重新发布。
home-published-otherwise = { $path } 中的数据是另一版本的程序发布的。请把两边更新到同一版本，再发布一次。
home-engine-unknown = DASHBOARD_ENGINE 现为 { $found }，应为 duckdb，或以 sc:// 开头的集群地址。
home-engine-missing = 连接 Spark 所需的软件包没有安装（{ $error }）。请按安装说明装上 spark 部分。
home-elsewhere = 这里只供查阅 { $path } 中发布的数据，不能办理这一项。请到负责填报的服务器上办理。
cli-published = 已发布：{ $path }
cli-published-before = 数据没有变化，已发布的仍是：{ $path }
cli-verb-publish = 把数据发布到文件夹，供只读的服务器和 Spark 查询
cli-option-publish-dir = 发布到的文件夹

# 网页上的备份

backups = 备份
backups-now = 现在备份
backups-saving = 正在备份，大家可以照常使用……
backups-saved = 已备份：{ $at }，{ $size }，写好后逐个文件核对过。
backups-check = 核对备份
backups-checking = 正在逐个文件核对……
backups-whole = { $count ->
    [0] 还没有备份可以核对。
   *[other] { $count } 份备份都完好，与备份时一致。
}
backups-broken = 已损坏或不完整，不能用来恢复：{ $names }。请现在再备份一次，并检查那块磁盘。
backups-none = 还没有备份。
backups-no-folder = 还没有指定备份放在哪里。请服务器管理人员在启动设置里写上另一块磁盘的文件夹（下面第一行），重新启动后就可以在这里备份；现在要备份，可以在服务器上运行第二行。
backups-elsewhere = 备份要放在另一块磁盘上：和数据在同一块磁盘上的，磁盘坏了会一起丢。保留最近两份；恢复在服务器上办理，见运维指南。
backup-form = 第 { $version } 版
backup-size = { $size } MB
backup-broken = 已损坏或读不出来
column-backup-made = 备份时间
column-backup-form = 数据格式
column-backup-size = 大小
refusal-no_backup_folder = 还没有指定备份放在哪里，请先设置 DASHBOARD_BACKUPS。
refusal-backup_inside = 没有备份：备份文件夹与数据文件夹互相包含，磁盘坏了会一起丢失。请在 DASHBOARD_BACKUPS 里写另一块磁盘上的文件夹。
refusal-backup_of_another = 没有备份：备份文件夹里是另一处数据的备份。请在 DASHBOARD_BACKUPS 里写一个单独的文件夹，以免互相顶掉。
refusal-backup_failed = 备份没有做成：备份文件夹写不进去，或者磁盘满了、掉线了，原因写在服务器日志里。请检查那块磁盘和文件夹的权限后再试；以前的备份没有动。
refusal-backup_damaged = 备份没有做成：写好后核对，有的文件与原来不一样。请检查放备份的磁盘后再试；以前的备份没有动。
refusal-archive_damaged = 没有备份：有的来件已经和收到时不一样。以前的备份没有动；请在服务器上运行 python -m dashboard verify 看是哪些文件，从备份中恢复，或请报送人重新提供。
