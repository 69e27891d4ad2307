-- What was decided, asked and answered about the reports of units, by whom and why?
--
-- $areas    text[] = []  areas whose own units are meant; empty means all
-- $periods  text[] = []  periods, e.g. '2025'; empty means all
-- $units    text[] = []  unit codes; empty means all
--
-- One row per decision on a unit, newest first: accepted, returned, withdrawn (of a version), explained (a problem),
-- asked, answered (a cell of a version), opened (after the lock date), mapped (found means indicator_code), reminded.
-- version is null where it is about none. is_open: a question to which nothing was answered since.

select
    known_decision.position,
    known_decision.kind,
    known_decision.decided_by,
    known_decision.decided_at,
    known_decision.unit_code,
    unit.unit_name,
    unit.area,
    known_decision.period,
    nullif(known_decision.version, 0) as version,
    nullif(known_decision.submission_id, '') as submission_id,
    known_decision.rule,
    known_decision.indicator_code,
    indicator.name_zh as indicator_name,
    indicator.name_en as indicator_name_en,
    known_decision.sheet,
    known_decision.cell,
    known_decision.found,
    known_decision.remark,
    open_question.position is not null as is_open
from known_decision
inner join unit on known_decision.unit_code = unit.unit_code
left join indicator on known_decision.indicator_code = indicator.indicator_code
left join open_question on known_decision.position = open_question.position
where
    (cardinality($areas) = 0 or array_contains($areas, unit.area))
    and (cardinality($periods) = 0 or array_contains($periods, known_decision.period))
    and (cardinality($units) = 0 or array_contains($units, unit.unit_code))
order by known_decision.position desc
