-- What was found in accepted reports: what doubts are made of.

select problem.*
from problem
inner join submission on problem.submission_id = submission.submission_id
where submission.state = 'accepted'
order by problem.submission_id asc, problem.position asc
