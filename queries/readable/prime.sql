-- Every kind of value once: what Python needs to load for them is there before no file can be opened any more.

select
    cast(1 as decimal(4, 1)) as a_number,
    cast('2026-01-01 00:00' as timestamp) as a_time,
    cast('2026-01-01' as date) as a_day,
    cast('10:00' as time) as an_hour,
    uuid() as a_key,
    interval 1 day as a_span,
    cast('x' as blob) as some_bytes,
    [1] as a_list
