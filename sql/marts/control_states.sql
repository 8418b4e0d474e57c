with
  assessments as (
    select edition.tenant_id, posture.control_id, posture.framework, posture.is_met, posture.owner_role,
      posture.has_evidence, posture.assessed_on,
      lead(posture.assessed_on) over (partition by posture.control_id order by posture.assessed_on) as assessed_again_on
    from inputs.security_posture as posture
    cross join edition
  )

select
  tenant_id,
  control_id,
  framework,
  is_met,
  owner_role,
  has_evidence,
  assessed_on as tenant_from_day,
  assessed_on as platform_from_day,
  assessed_again_on as tenant_to_day,
  assessed_again_on as platform_to_day
from assessments
