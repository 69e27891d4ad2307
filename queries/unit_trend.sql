-- How did every figure of a unit move over the years?
--
-- $unit  text  unit code
--
-- One row per collection and indicator that was ever asked of the unit or sent by it, gaps included, so that a line
-- can break where there is no number. Outside the unit's lifetime, or not asked: status M. Asked and not answered: O.
-- Figures are as the unit stated them, so that each leads to its cell. doubts: reasons to doubt the figure.
-- is_waiting: its report came in and does not count yet for whoever looks, so the cell is not simply unreported.

with own as (
    select *
    from doubted_cell
    where unit_code = $unit
),

concerned as (
    select distinct indicator_code
    from own
)

select
    unit.unit_code,
    unit.short_name,
    indicator.indicator_code,
    indicator.name_zh as indicator_name,
    indicator.name_en as indicator_name_en,
    indicator.category,
    indicator.measure,
    indicator.kind as indicator_kind,
    indicator.direction,
    indicator.decimals,
    collection.period,
    own.requirement,
    own.value,
    own.lower,
    own.upper,
    own.precision,
    own.raw,
    own.note,
    submission.file,
    own.sheet,
    own.cell,
    own.submission_id,
    coalesce(own.status, 'M') as status,
    coalesce(own.is_waiting, false) as is_waiting,
    -- counts, not data: where nothing is there to count, there are none
    coalesce(own.doubts, 0) as doubts
from concerned
cross join collection
inner join unit on unit.unit_code = $unit
inner join indicator on concerned.indicator_code = indicator.indicator_code
left join own on concerned.indicator_code = own.indicator_code and collection.period = own.period
left join submission on own.submission_id = submission.submission_id
order by indicator.position asc, indicator.indicator_code asc, collection.period asc
