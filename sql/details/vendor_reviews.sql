select vendor_name, reviewed_day, sla_score, cost_score, satisfaction_score,
  40 * sla_score + 30 * cost_score + 30 * satisfaction_score as weighted,
  10000 as full_marks
from $view.vendor_review_lines
where reviewed_day between $first_day and $last_day
order by vendor_name, reviewed_day
