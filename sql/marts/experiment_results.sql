-- Lift is the variant's rate over the control's, less one. Its interval is that of the logarithm of the ratio of two
-- rates (Katz, 1978), at 95 %: plus and minus 1.96 standard errors.
with
  compared as (
    select edition.tenant_id, variants.experiment_id, variants.variant, variants.title,
      variants.started_on, variants.concluded_on, variants.visitors, variants.conversions,
      controls.visitors as control_visitors, controls.conversions as control_conversions
    from inputs.experiments as variants
    join inputs.experiments as controls
      on controls.experiment_id = variants.experiment_id
      and controls.is_control
    cross join edition
    where not variants.is_control
  ),

  estimated as (
    select *,
      case when conversions > 0 and control_conversions > 0
        then ln(cast(conversions * control_visitors as double) / (control_conversions * visitors))
      end as log_ratio,
      case when conversions > 0 and control_conversions > 0
        then 1.96 * sqrt(greatest(1.0 / conversions - 1.0 / visitors
          + 1.0 / control_conversions - 1.0 / control_visitors, 0))
      end as reach
    from compared
  )

select
  tenant_id,
  experiment_id,
  variant,
  title,
  control_visitors,
  control_conversions,
  visitors,
  conversions,
  cast(round(exp(log_ratio) - 1, 6) as decimal(18, 6)) as lift,
  cast(round(exp(log_ratio - reach) - 1, 6) as decimal(18, 6)) as lift_low,
  cast(round(exp(log_ratio + reach) - 1, 6) as decimal(18, 6)) as lift_high,
  started_on as tenant_started_day,
  started_on as platform_started_day,
  concluded_on as tenant_concluded_day,
  concluded_on as platform_concluded_day
from estimated
