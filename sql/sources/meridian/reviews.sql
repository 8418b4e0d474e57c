select
  id::text as review_id,
  subject::text as subject,
  scheduled_on,
  held_on,
  invited::bigint as invited,
  attended::bigint as attended
from monthly_reviews
