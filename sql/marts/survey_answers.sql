select
  edition.tenant_id,
  surveys.answer_id,
  surveys.survey,
  surveys.score,
  cast(surveys.answered_at at time zone edition.zone as date) as tenant_answered_day,
  cast(surveys.answered_at at time zone edition.platform_zone as date) as platform_answered_day
from inputs.surveys as surveys
cross join edition
