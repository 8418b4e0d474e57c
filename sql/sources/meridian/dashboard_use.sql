select
  visit_id::text as visit_id,
  widget::text as widget,
  admin_email::text as person,
  opened as is_opened,
  visited_at
from admin_widget_views
