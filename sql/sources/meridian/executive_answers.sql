select
  concat_ws('/', surveyed_on, question,
    row_number() over (partition by surveyed_on, question order by respondent))::text as answer_id,
  surveyed_on,
  question::text as question,
  answer::numeric(9, 4) as answer,
  answer_before::numeric(9, 4) as answer_before,
  respondent::text as respondent
from executive_survey
