-- An answer to a survey lies outside its scale: 0 to 10 for nps, 1 to 5 for csat.
select tenant_id, answer_id, survey, score
from survey_answers
where (survey = 'nps' and score > 10)
  or (survey = 'csat' and (score < 1 or score > 5))
