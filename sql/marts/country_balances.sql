with
  addresses as (
    select country_code, valid_from, lead(valid_from) over (order by valid_from) as valid_to
    from inputs.billing_addresses
  )

select
  mrr_movements.tenant_id,
  mrr_movements.month_end,
  coalesce(addresses.country_code, 'unknown') as country_code,
  mrr_movements.tenant_day,
  mrr_movements.platform_day,
  mrr_movements.movement_tenant,
  mrr_movements.movement_platform,
  mrr_movements.is_known_tenant,
  mrr_movements.is_known_platform,
  mrr_movements.end_mrr_tenant as mrr_tenant,
  mrr_movements.end_mrr_platform as mrr_platform
from mrr_movements
left join addresses
  on addresses.valid_from <= mrr_movements.month_end
  and (addresses.valid_to is null or addresses.valid_to > mrr_movements.month_end)
