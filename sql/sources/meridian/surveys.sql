-- Vouched for: each row is what a person answered; nps asks from 0 to 10, csat from 1 to 5.
select
  id::text as answer_id,
  tenant_id::text as tenant_id,
  survey::text as survey,
  score::numeric(9, 4) as score,
  respondent_email::text as respondent,
  answered_at
from survey_answers
