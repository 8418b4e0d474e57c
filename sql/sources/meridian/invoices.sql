-- Vouched for: amount_due is cents; drafts were never sent and do not count.
select
  stripe_invoices.id::text as invoice_id,
  subscriptions.tenant_id::text as tenant_id,
  (stripe_invoices.amount_due / 100.0)::numeric(18, 2) as amount,
  upper(stripe_invoices.currency) as currency,
  stripe_invoices.status::text as status,
  stripe_invoices.created as issued_at,
  stripe_invoices.period_start,
  stripe_invoices.period_end
from stripe_invoices
left join subscriptions on subscriptions.id = stripe_invoices.subscription_id
where stripe_invoices.status <> 'draft'
