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
