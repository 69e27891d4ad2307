-- What a candidate's change since the year before may come from: one cause a figure, the first that explains it.

-- Counts, stocks and amounts beside the year before, where like stands beside like: both years whole (not P), defined
-- alike (not B now, D on neither side), and no unit has been taken in since, whose figures the year before lacks.
create or replace temp table candidate_pair as
select
    candidate_year.*,
    greatest(candidate_year.value, candidate_year.previous_value) as larger,
    least(candidate_year.value, candidate_year.previous_value) as smaller,
    candidate_year.precision = 'exact' and candidate_year.previous_precision = 'exact' as is_exact
from candidate_year
where
    not candidate_year.is_merged
    and candidate_year.kind in ('count', 'stock', 'amount')
    and candidate_year.value <> candidate_year.previous_value
    and candidate_year.status not in ('P', 'B', 'D')
    and candidate_year.previous_status not in ('P', 'D');

-- How two whole numbers differ as they are typed: one digit more, one less, or two neighbours exchanged.
create or replace temp table candidate_digit as
with place as (
    select digits.at_digit
    from (values (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12)) as digits (at_digit)
),

typed as (
    select
        submission_id,
        indicator_code,
        value > previous_value as is_more,
        cast(cast(larger as bigint) as varchar) as more,
        cast(cast(smaller as bigint) as varchar) as fewer
    from candidate_pair
    where is_exact and kind <> 'amount' and smaller >= 10
)

select distinct
    typed.submission_id,
    typed.indicator_code,
    case
        when length(typed.more) = length(typed.fewer) then 'swapped'
        when typed.is_more then 'extra'
        else 'lost'
    end as how
from typed
inner join place
    on
        (
            length(typed.more) = length(typed.fewer) + 1
            and typed.fewer
            = substr(typed.more, 1, place.at_digit - 1) || substr(typed.more, place.at_digit + 1)
        )
        or (
            length(typed.more) = length(typed.fewer)
            and place.at_digit < length(typed.fewer)
            and typed.more
            = substr(typed.fewer, 1, place.at_digit - 1) || substr(typed.fewer, place.at_digit + 1, 1)
            || substr(typed.fewer, place.at_digit, 1) || substr(typed.fewer, place.at_digit + 2)
        );

-- Every change with its cause, null where it needs none:
-- money: an amount 5,000 to 20,000 times as large or small (元 for 万元), whatever happened beside it;
-- power: within 2 % of 10, 100, 1,000 or 10,000 times; swapped, extra, lost: see candidate_digit;
-- change: a count that at least doubled or halved and that chance does not explain.
-- Two counts a and b of the same rate: given a + b, a is binomial with one half (Przyborowski and Wilenski 1940).
-- Its two-sided p below 0.001 is computed as sqrt(2) (sqrt(a - 1/8) - sqrt(b + 7/8)) > 3.2905, the variance-stabilised
-- difference (Anscombe 1948; Huffman 1984) corrected for continuity; compared with the exact sum for every b below 400
-- it differs only where p is within 2 % of 0.001. No change below 10 is held against anybody.
create or replace temp table candidate_change as
with factor as (
    select powers.times
    from (values (10), (100), (1000), (10000)) as powers (times)
),

measured as (
    select
        candidate_pair.*,
        candidate_digit.how,
        factor.times,
        sqrt(2) * (
            sqrt(greatest(cast(candidate_pair.larger as double) - 0.125, 0))
            - sqrt(cast(candidate_pair.smaller as double) + 0.875)
        ) > 3.2905 as is_beyond_chance
    from candidate_pair
    left join candidate_digit
        on
            candidate_pair.submission_id = candidate_digit.submission_id
            and candidate_pair.indicator_code = candidate_digit.indicator_code
    left join factor
        on
            candidate_pair.larger between 0.98 * factor.times * candidate_pair.smaller
            and 1.02 * factor.times * candidate_pair.smaller
            and candidate_pair.smaller > 0
)

select
    *,
    case
        when kind = 'amount' and smaller > 0 and larger between 5000 * smaller and 20000 * smaller then 'money'
        when larger - smaller < 10 then null
        when times is not null then 'power'
        when how in ('extra', 'lost') then how
        when how = 'swapped' and smaller >= 100 and 4 * larger > 5 * smaller and is_beyond_chance then how
        when is_exact and kind <> 'amount' and larger >= 2 * smaller and is_beyond_chance then 'change'
    end as cause
from measured;
