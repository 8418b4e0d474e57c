select
  initiatives.id::text as initiative_id,
  reports.reported_on,
  initiatives.part_of::text as part_of,
  initiatives.title::text as title,
  initiatives.owner_role::text as owner_role,
  reports.state::text as state,
  initiatives.weight::numeric(9, 4) as weight,
  (reports.progress_pct / 100)::numeric(9, 6) as progress,
  reports.objectives_met,
  reports.spent::numeric(18, 2) as investment,
  reports.expected_return::numeric(18, 2) as expected_return,
  reports.realised_return::numeric(18, 2) as realised_return,
  reports.currency::text as currency
from initiative_reports as reports
join initiatives on initiatives.id = reports.initiative_id
