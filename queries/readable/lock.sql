-- No file beside the one that is read, and no setting can be changed after this. A limit of the temporary folder holds
-- only when it is set after the start.

set max_temp_directory_size = '0KB';
set TimeZone = 'Asia/Shanghai';
set lock_configuration = true;
