-- What was received, from whom, and what became of it?
--
-- $areas    text[] = []  areas whose own units are meant; empty means all
-- $periods  text[] = []  periods, e.g. '2025'; empty means all
-- $units    text[] = []  unit codes; empty means all
--
-- One row per received version, newest first, superseded, returned and withdrawn ones included.
-- is_current: this version is the one that counts. is_late: it came after the due date (24:00).
-- decided_by, decided_at, decision_reason: who accepted, returned or withdrew it; null as it came in.

select
    submission.submission_id,
    unit.unit_code,
    unit.unit_name,
    unit.kind,
    unit.area,
    submission.period,
    submission.version,
    submission.state,
    submission.file,
    submission.sha256,
    submission.sender,
    submission.received_at,
    submission.reason,
    last_decision.decided_by,
    last_decision.decided_at,
    last_decision.remark as decision_reason,
    current_submission.submission_id is not null as is_current,
    cast(submission.received_at as date) > collection.due as is_late,
    submission.cells,
    submission.cells_with_value,
    -- counts, not data: where nothing is there to count, there are none
    coalesce(finding.errors, 0) as errors,
    coalesce(finding.warnings, 0) as warnings,
    coalesce(finding.warnings_explained, 0) as warnings_explained
from submission
inner join unit on submission.unit_code = unit.unit_code
left join collection on submission.period = collection.period
left join current_submission on submission.submission_id = current_submission.submission_id
left join last_decision
    on
        submission.unit_code = last_decision.unit_code
        and submission.period = last_decision.period
        and submission.version = last_decision.version
left join submission_finding as finding on submission.submission_id = finding.submission_id
where
    (cardinality($areas) = 0 or array_contains($areas, unit.area))
    and (cardinality($periods) = 0 or array_contains($periods, submission.period))
    and (cardinality($units) = 0 or array_contains($units, unit.unit_code))
order by
    submission.received_at desc,
    unit.position asc,
    unit.unit_code asc,
    submission.period desc,
    submission.version desc
