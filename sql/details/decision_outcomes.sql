-- The decisions of a year up to the end of the period, and those reviewed in the period; a later review is not known yet.
select title, tenant_id, owner_role, decided_day, expected_return,
  case when reviewed_on <= $last_day then actual_return end as actual_return,
  case when reviewed_on <= $last_day then outcome end as outcome,
  case when reviewed_on <= $last_day then reviewed_on end as reviewed_on
from $view.decision_lines
where decided_day <= $last_day
  and (decided_day > $last_day - 365 or reviewed_on between $first_day and $last_day)
order by decided_day desc, decision_id
