with
  savings as (
    select edition.tenant_id, savings.saving_id, savings.category, savings.savings_amount, savings.currency,
      edition.currency as tenant_currency, edition.platform_currency,
      cast(savings.identified_at at time zone edition.zone as date) as tenant_identified_day,
      cast(savings.identified_at at time zone edition.platform_zone as date) as platform_identified_day,
      cast(savings.implemented_at at time zone edition.zone as date) as tenant_implemented_day,
      cast(savings.implemented_at at time zone edition.platform_zone as date) as platform_implemented_day
    from inputs.savings as savings
    cross join edition
  )

select
  savings.tenant_id,
  savings.saving_id,
  savings.category,
  savings.tenant_identified_day,
  savings.platform_identified_day,
  savings.tenant_implemented_day,
  savings.platform_implemented_day,
  converted(savings.savings_amount, to_tenant.rate_numerator, to_tenant.rate_denominator) as savings_amount_tenant,
  converted(savings.savings_amount, to_platform.rate_numerator, to_platform.rate_denominator) as savings_amount_platform
from savings
asof left join conversion_rates as to_tenant
  on to_tenant.from_currency = savings.currency
  and to_tenant.to_currency = savings.tenant_currency
  and savings.platform_identified_day >= to_tenant.from_day
asof left join conversion_rates as to_platform
  on to_platform.from_currency = savings.currency
  and to_platform.to_currency = savings.platform_currency
  and savings.platform_identified_day >= to_platform.from_day
