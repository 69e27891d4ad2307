-- How a replica reads published files: what they say of their blocks is read once, since they never change.

set parquet_metadata_cache = true;
