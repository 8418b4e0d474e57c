-- Vouched for: who asked stays at home, what was asked about does not.
select
  id::text as question_id,
  asked_at,
  subject::text as subject,
  case answered_from when 'pack' then 'dashboard' when 'analyst' then 'elsewhere' end as answered_from
from question_log
