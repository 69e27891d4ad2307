-- How did every figure of a unit move over the years?
--
-- $unit  text  unit code
--
-- One row per collection and indicator that was ever asked of the unit or sent by it, gaps included, so that a line
-- can break where there is no number. Outside the unit's lifetime, or not asked: status M. Asked and not answered: O.
-- Figures are as the unit stated them, so that each leads to its cell.

with own as (
    select *
    from cell
    where unit_code = $unit
),

concerned as (
    select distinct indicator_code
    from own
),

figure as (
    select
        concerned.indicator_code,
        collection.period,
        own.requirement,
        own.value,
        own.lower,
        own.upper,
        own.precision,
        own.raw,
        own.note,
        own.sheet,
        own.cell,
        own.submission_id,
        coalesce(own.status, 'M') as status
    from concerned
    cross join collection
    left join own on concerned.indicator_code = own.indicator_code and collection.period = own.period
)

select
    unit.unit_code,
    unit.short_name,
    figure.indicator_code,
    indicator.name_zh as indicator_name,
    indicator.name_en as indicator_name_en,
    indicator.category,
    indicator.measure,
    indicator.kind as indicator_kind,
    indicator.direction,
    indicator.decimals,
    figure.period,
    figure.requirement,
    figure.status,
    figure.value,
    figure.lower,
    figure.upper,
    figure.precision,
    figure.raw,
    figure.note,
    submission.file,
    figure.sheet,
    figure.cell,
    figure.submission_id
from figure
inner join unit on unit.unit_code = $unit
inner join indicator on figure.indicator_code = indicator.indicator_code
left join submission on figure.submission_id = submission.submission_id
order by indicator.position asc, figure.indicator_code asc, figure.period asc
