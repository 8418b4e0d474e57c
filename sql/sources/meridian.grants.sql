-- The role that Boardpack reads with: it logs in, reads the columns that the SELECTs of this folder name, and nothing
-- else. Run as an administrator, then give it a password of your own:  \password boardpack_reader
do $$
begin
  if not exists (select from pg_roles where rolname = 'boardpack_reader') then
    create role boardpack_reader login nosuperuser nocreatedb nocreaterole noinherit noreplication connection limit 4;
  end if;
end
$$;
alter role boardpack_reader set default_transaction_read_only = on;
alter role boardpack_reader set search_path = public;

revoke all on all tables in schema public from boardpack_reader;
grant usage on schema public to boardpack_reader;

grant select (id, name, created, deleted) on tenants to boardpack_reader;
grant select (tenant_id, ui_timezone, ui_locale, billing_currency) on tenant_config to boardpack_reader;
grant select (id, name, slug, price_monthly, price_yearly) on plans to boardpack_reader;
grant select (id, tenant_id, plan_id) on subscriptions to boardpack_reader;
grant select on subscription_changes to boardpack_reader;
grant select (subscription_id, quantity, price_monthly, started_at, ended_at)
  on subscription_addons to boardpack_reader;
grant select on stripe_invoices to boardpack_reader;
grant select (id, subscription_id, stripe_invoice_id, amount, currency, status, processed, recorded)
  on payments to boardpack_reader;
grant select (id, tenant_id, domain, created) on domains to boardpack_reader;
grant select (id, tenant_id, name, status, created) on campaigns to boardpack_reader;
grant select on email_events to boardpack_reader;
grant select (id, region, status, approximate_cost, cost_synced_at, created, decommissioned)
  on vps_instances to boardpack_reader;
grant select (id, vps_instance_id, status, reputation_state, approximate_cost, cost_synced_at, created, released)
  on smtp_ip_addresses to boardpack_reader;
grant select (id, domain_id, smtp_ip_address_id, status, assigned_on, unassigned_on)
  on domain_ip_assignments to boardpack_reader;
grant select on provider_prices to boardpack_reader;
grant select on provider_invoices to boardpack_reader;
grant select on exchange_rates to boardpack_reader;
grant select (id, created_at, event_type, severity, description, details, tenant_id, resolved_at)
  on admin_system_events to boardpack_reader;
grant select (tenant_id, domain_id, blacklist_name, is_listed, listed_since, checked_at)
  on blacklist_checks to boardpack_reader;
grant select (id, tenant_id, category, savings_amount, currency, identified_at, implemented_at)
  on savings_register to boardpack_reader;
grant select on event_reviews to boardpack_reader;
grant select on revenue_impact_events to boardpack_reader;
grant select (smtp_ip_address_id, reputation_state, changed_on) on ip_reputation_changes to boardpack_reader;
grant select (id, tenant_id) on email_accounts to boardpack_reader;
grant select on mailbox_analytics to boardpack_reader;
grant select on churn_predictions to boardpack_reader;
grant select on vendor_reviews to boardpack_reader;
grant select on decision_register to boardpack_reader;
grant select on probe_results to boardpack_reader;
grant select on plan_targets to boardpack_reader;
grant select on survey_answers to boardpack_reader;
grant select on helpdesk_tickets to boardpack_reader;
grant select on health_scores to boardpack_reader;
grant select on product_features to boardpack_reader;
grant select on product_events to boardpack_reader;
grant select on web_funnel to boardpack_reader;
grant select on ab_tests to boardpack_reader;
grant select on ab_test_variants to boardpack_reader;
grant select on auth_log to boardpack_reader;
grant select on security_register to boardpack_reader;
grant select on control_assessments to boardpack_reader;
grant select on compliance_findings to boardpack_reader;
grant select on audit_reports to boardpack_reader;
grant select on backup_runs to boardpack_reader;
grant select on admin_widget_views to boardpack_reader;

-- what runs the platform
grant select on latency_histogram to boardpack_reader;
grant select on probe_outages to boardpack_reader;
grant select on resource_usage_events to boardpack_reader;
grant select (hostwinds_instance_id) on vps_instances to boardpack_reader;
grant select on load_test_results to boardpack_reader;
grant select on provider_status_checks to boardpack_reader;
grant select on event_pipeline_counts to boardpack_reader;
grant select (id, creation_time, admin_user_id, action, resource_type) on admin_audit_log to boardpack_reader;
grant select on ip_daily_capacity to boardpack_reader;
grant select (name, sla_seconds, activated, deactivated) on job_queues to boardpack_reader;
grant select (id, queue_name, status, attempt_count, queued, started_at, completed_at, failed_at, updated)
  on jobs to boardpack_reader;
grant select on content_pieces to boardpack_reader;
grant select on social_posts to boardpack_reader;
grant select on initiatives, initiative_reports, initiative_submissions, objectives, process_steps to boardpack_reader;
grant select (id, asked_at, subject, answered_from) on question_log to boardpack_reader;
grant select on executive_survey, monthly_reviews, risk_register to boardpack_reader;
grant select (id, fact, subject, value, industry_value, statement, source, source_on) on market_facts to boardpack_reader;
grant select on report_runs, report_deliveries to boardpack_reader;
grant select on billing_addresses, marketing_spend, finance_budgets, finance_ledger, finance_forecasts
  to boardpack_reader;
