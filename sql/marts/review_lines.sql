select
  edition.tenant_id,
  reviews.review_id,
  reviews.subject,
  reviews.scheduled_on,
  reviews.held_on,
  reviews.invited,
  reviews.attended
from inputs.reviews as reviews
cross join edition
