with
  surveys as (
    select distinct question, surveyed_on
    from inputs.executive_answers
  ),

  stretches as (
    select question, surveyed_on,
      lead(surveyed_on) over (partition by question order by surveyed_on) as next_on,
      cast(surveyed_on + interval 1 year as date) as too_old_on
    from surveys
  )

select
  edition.tenant_id,
  answers.answer_id,
  answers.question,
  answers.answer,
  answers.answer_before,
  answers.surveyed_on,
  least(coalesce(stretches.next_on, stretches.too_old_on), stretches.too_old_on) as superseded_on
from inputs.executive_answers as answers
join stretches
  on stretches.question = answers.question
  and stretches.surveyed_on = answers.surveyed_on
cross join edition
