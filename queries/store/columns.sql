-- Which columns do the tables of this file have? For telling a warehouse of an older version.

select
    table_name,
    column_name
from information_schema.columns
where table_schema = 'main' and table_catalog = current_database()
order by table_name, ordinal_position
