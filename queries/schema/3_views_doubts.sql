-- Which figures there are reasons to doubt. These stay in every total, change and rank, and are said there.
-- Few figures are doubted, so all starts from those: cells and pairs are joined with them once, at the end.

-- Every reason to doubt a figure that counts, one row per doubted figure and reason: the errors and warnings that
-- concern it, and a status that says so itself (E, U, V), which has the position -1, where no problem stands.
-- A problem concerns the figure it stands against, of a corrected or otherwise quoted figure of last year (restated,
-- R13) that of last year; all figures of a relation it finds broken, since any of them may be the wrong one; the parts
-- of a rate, since totals are made of them; and where a whole report repeats the year before (R14) or says that it is
-- not of one year (R16, R17), every figure of it.
create or replace view doubt_reason as
with open_problem as (
    select
        problem.area,
        problem.unit_code,
        problem.indicator_code,
        case
            when problem.rule in ('restated', 'R13') then collection.previous_period else problem.period
        end as period,
        problem.rule,
        problem.submission_id,
        problem.position
    from problem
    inner join current_submission
        on
            problem.area = current_submission.area
            and problem.unit_code = current_submission.unit_code
            and problem.period = current_submission.period
            and problem.submission_id = current_submission.submission_id
    inner join collection on problem.period = collection.period
    where problem.severity in ('error', 'warning')
),

concerned as (
    select * from open_problem
    union
    select
        open_problem.area,
        open_problem.unit_code,
        member.indicator_code,
        open_problem.period,
        open_problem.rule,
        open_problem.submission_id,
        open_problem.position
    from open_problem
    -- of what comes over from the year before, the figures of this year are one side only
    inner join relation on open_problem.rule = relation.rule and relation.comparison <> 'continues'
    inner join relation_side as stated
        on
            relation.relation_code = stated.relation_code
            and stated.side = 'left'
            and open_problem.indicator_code = stated.indicator_code
    inner join relation_side as member on relation.relation_code = member.relation_code
)

select
    area,
    unit_code,
    indicator_code,
    period,
    submission_id,
    position
from concerned
union
select
    concerned.area,
    concerned.unit_code,
    indicator_part.part_code as indicator_code,
    concerned.period,
    concerned.submission_id,
    concerned.position
from concerned
inner join indicator_part on concerned.indicator_code = indicator_part.indicator_code
union
select
    concerned.area,
    concerned.unit_code,
    current_observation.indicator_code,
    concerned.period,
    concerned.submission_id,
    concerned.position
from concerned
inner join current_observation
    on
        concerned.area = current_observation.area
        and concerned.unit_code = current_observation.unit_code
        and concerned.submission_id = current_observation.submission_id
where
    concerned.rule in ('R14', 'R16', 'R17')
    and concerned.indicator_code = ''
    and current_observation.value is not null
union
select
    area,
    unit_code,
    indicator_code,
    period,
    submission_id,
    -1 as position
from current_observation
where status in ('E', 'U', 'V');

-- How many reasons there are to doubt a figure, one row per doubted figure.
create or replace view doubt as
select
    area,
    unit_code,
    indicator_code,
    period,
    count(*) as doubts
from doubt_reason
group by area, unit_code, indicator_code, period;

-- Every cell with the number of reasons to doubt its figure.
create or replace view doubted_cell as
select
    cell.*,
    -- counts, not data: where nothing is there to count, there are none
    coalesce(doubt.doubts, 0) as doubts
from cell
left join doubt
    on
        cell.area = doubt.area
        and cell.unit_code = doubt.unit_code
        and cell.indicator_code = doubt.indicator_code
        and cell.period = doubt.period;

-- Every comparison with the year before: own_doubts are the reasons to doubt the figure, doubts these and those to
-- doubt its base, which is of the unit itself and of the predecessors that have ended since (base_cell).
create or replace view doubted_pair as
-- named here, so that doubts are planned and computed once, not for each of the three ways they tell
with known as (
    select * from doubt
),

side as (
    select
        area,
        unit_code,
        indicator_code,
        period,
        doubts as own_doubts,
        doubts
    from known
    union all
    select
        known.area,
        known.unit_code,
        known.indicator_code,
        collection.period,
        0 as own_doubts,
        known.doubts
    from known
    inner join collection on known.period = collection.previous_period
    union all
    select
        heir.area,
        unit.successor_code as unit_code,
        known.indicator_code,
        collection.period,
        0 as own_doubts,
        known.doubts
    from known
    inner join collection on known.period = collection.previous_period
    inner join unit
        on
            known.area = unit.area
            and known.unit_code = unit.unit_code
            and substr(unit.last_period, 1, 4) < substr(collection.period, 1, 4)
    inner join unit as heir on unit.successor_code = heir.unit_code
),

summed as (
    select
        area,
        unit_code,
        indicator_code,
        period,
        cast(sum(own_doubts) as bigint) as own_doubts,
        cast(sum(doubts) as bigint) as doubts
    from side
    group by area, unit_code, indicator_code, period
)

select
    year_pair.*,
    -- counts, as in doubted_cell
    coalesce(summed.own_doubts, 0) as own_doubts,
    coalesce(summed.doubts, 0) as doubts
from year_pair
left join summed
    on
        year_pair.area = summed.area
        and year_pair.unit_code = summed.unit_code
        and year_pair.indicator_code = summed.indicator_code
        and year_pair.period = summed.period;
