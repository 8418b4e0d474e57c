select
  edition.tenant_id,
  questions.question_id,
  questions.subject,
  questions.answered_from,
  cast(questions.asked_at at time zone edition.zone as date) as tenant_asked_day,
  cast(questions.asked_at at time zone edition.platform_zone as date) as platform_asked_day
from inputs.insight_questions as questions
cross join edition
