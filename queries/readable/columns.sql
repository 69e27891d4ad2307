-- What can be read, and of which columns each consists.

select
    table_name,
    column_name,
    data_type
from information_schema.columns
where table_schema = 'main'
order by table_name asc, ordinal_position asc
