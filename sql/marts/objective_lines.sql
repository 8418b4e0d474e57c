select
  edition.tenant_id,
  objectives.objective_id,
  objectives.title,
  objectives.owner_role,
  objectives.set_on,
  objectives.due_on,
  objectives.met_on
from inputs.objectives as objectives
cross join edition
