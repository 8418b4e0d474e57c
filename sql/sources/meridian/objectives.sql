select
  id::text as objective_id,
  title::text as title,
  owner_role::text as owner_role,
  set_on,
  due_on,
  met_on
from objectives
