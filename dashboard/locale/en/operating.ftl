# Keeping a server: backup, restore, upgrade.

cli-verb-backup = save all that is kept here into a folder, also while the web app runs
cli-verb-restore = bring back a backup, where nothing is kept yet
cli-option-backup-dir = folder on another disk; the two newest backups are kept in it
cli-option-restore-dir = a folder of backups, of which the newest is taken, or one of them
cli-backed-up = Saved { $count ->
    [one] 1 file
   *[other] { $count } files
} to { $path }
cli-restored = Brought back { $count ->
    [one] 1 file
   *[other] { $count } files
} from { $path }
home-newer = { $home } was written by a newer release of this program (form { $found }; this one knows up to { $known }). Install the newer release; nothing was changed.
home-version-unreadable = { $path } should hold a number and holds “{ $found }”. Bring back a backup, or ask whoever changed the file; nothing was changed.
home-half-restored = Bringing back a backup into { $home } was broken off. Bring it back again.
home-not-empty = { $home } is not empty, and a backup is only brought back where nothing is kept. Move it away, or name another folder in DASHBOARD_HOME; nothing was changed.
home-no-backup = There is no whole backup in { $path }.
home-backup-damaged = The backup { $path } is damaged or incomplete; nothing was brought back.
home-archive-damaged = Not saved: received files in { $home } are no longer as they came in. The backups made before are untouched; bring one back, or ask the senders for these files.
home-backup-inside = { $path } and { $home } lie in one another, so a lost disk would take both. Name a folder on another disk.
home-backup-of-another = { $path } holds backups of { $other }, not of { $home }. Name a folder of its own, so that neither takes the other's place.
home-backup-failed = The backup to { $path } could not be made ({ $error }). Name a folder with space that the program may write to; the backups made before are untouched.
home-file-missing = missing: { $file }
home-file-changed = changed: { $file }
home-file-other = another backup beside it: { $file }; it can be named for restore
home-more-files = … and { $count } more
did-backup = saved everything
did-restore = brought back a backup

home-publish-inside = { $path } and { $home } lie in one another. Name another folder for what is published.
home-publish-failed = Publishing to { $path } failed ({ $error }). Name a folder with space that the program may write to; what was published before is untouched.
home-published-of-another = { $path } holds what { $other } has published, not { $home }. Name a folder of its own.
home-nothing-published = Nothing has been published in { $path } yet. Run python -m dashboard publish at the server that takes reports in.
home-published-unreadable = What is published in { $path } cannot be read ({ $error }). Look at the folder, or publish again.
home-published-otherwise = What is published in { $path } comes from another release of the program. Bring both to the same release and publish again.
home-engine-unknown = DASHBOARD_ENGINE has to be duckdb or sc://HOST:PORT, not { $found }.
home-engine-missing = What is needed to reach Spark is not installed ({ $error }). Install the part called spark as the instructions say.
home-elsewhere = Here one only reads what is published in { $path }. Do this at the server that takes reports in.
cli-published = Published: { $path }
cli-published-before = Nothing has changed; still published: { $path }
cli-verb-publish = writes the data into a folder, for servers that only read and for Spark
cli-option-publish-dir = the folder to publish into

# Backups on a page

backups = Backups
backups-now = Back up now
backups-saving = Saving everything; people can go on working…
backups-saved = Saved: { $at }, { $size }; every file was read once more.
backups-check = Check the backups
backups-checking = Reading every file of the backups…
backups-whole = { $count ->
    [0] There is no backup to check yet.
    [one] The backup is whole and as it was saved.
   *[other] All { $count } backups are whole and as they were saved.
}
backups-broken = Damaged or incomplete, of no use for bringing back: { $names }. Back up once more now, and have the disk checked.
backups-none = There is no backup yet.
backups-no-folder = No folder is named for backups. Whoever keeps the server should set one on another disk (the first line below) and start it again; then backups can be made here. To make one now, run the second line on the server.
backups-elsewhere = Backups belong on another disk: on the one that holds the data they are lost with it. The two newest stay; they are brought back on the server itself, as the guide for operators says.
backup-form = form { $version }
backup-size = { $size } MB
backup-broken = damaged or unreadable
column-backup-made = Saved at
column-backup-form = Form of the data
column-backup-size = Size
refusal-no_backup_folder = No folder is named for backups; set DASHBOARD_BACKUPS first.
refusal-backup_inside = Not saved: the folder for backups and that of the data lie in one another, so a lost disk would take both. Set DASHBOARD_BACKUPS to a folder on another disk.
refusal-backup_of_another = Not saved: the folder for backups holds those of another installation. Set DASHBOARD_BACKUPS to a folder of its own, so that neither takes the other's place.
refusal-backup_failed = The backup could not be made: the folder cannot be written, or its disk is full or gone; the server's log says why. Have the disk and the rights on the folder looked at, then try again; the backups made before are untouched.
refusal-backup_damaged = The backup could not be made: read once more, some of its files were not as they should be. Have the disk for backups looked at, then try again; the backups made before are untouched.
refusal-archive_damaged = Not saved: received files are no longer as they came in. The backups made before are untouched; run python -m dashboard verify on the server to see which files, then bring back a backup or ask the senders for them.
