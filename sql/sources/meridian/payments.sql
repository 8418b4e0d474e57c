-- Vouched for: amounts are whole units of the currency, positive in refunds too; a refund is a row of its own, and the
-- row of the payment that it gives back stays 'succeeded'; processed is when the money moved, recorded when the web
-- hook arrived.
select
  payments.id::text as payment_id,
  subscriptions.tenant_id::text as tenant_id,
  payments.stripe_invoice_id::text as invoice_id,
  case payments.status when 'refunded' then 'refund' else 'payment' end as kind,
  case payments.status when 'failed' then 'failed' else 'succeeded' end as status,
  payments.amount::numeric(18, 2) as amount,
  upper(payments.currency) as currency,
  payments.processed as occurred_at,
  payments.recorded as recorded_at
from payments
left join subscriptions on subscriptions.id = payments.subscription_id
