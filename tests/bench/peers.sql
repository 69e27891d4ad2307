-- What the others are given: every cell of the accepted reports and of units that sent nothing, one row each.

select
    cast(duty.indicator_code as varchar) as indicator,
    unit_period.period,
    unit_period.area,
    unit_period.unit_code as unit,
    unit_period.kind,
    duty.requirement,
    indicator.aggregation,
    coalesce(observation.status, 'O') as status,
    cast(observation.value as double) as value,
    observation.precision
from unit_period
inner join duty on unit_period.duty = duty.duty and unit_period.period = duty.period
inner join indicator on duty.indicator_code = indicator.indicator_code
left join submission
    on
        unit_period.unit_code = submission.unit_code
        and unit_period.period = submission.period
        and submission.state = 'accepted'
left join observation
    on submission.submission_id = observation.submission_id and duty.indicator_code = observation.indicator_code
