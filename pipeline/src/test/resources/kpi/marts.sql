-- The views of one edition as the KPIs see them: day and money pairs already collapsed.
create table delivery_daily (tenant_id varchar, campaign_id varchar, domain_id varchar, day date, sent bigint, delivered bigint, bounced_hard bigint, bounced_soft bigint, complained bigint, unsubscribed bigint, opened bigint, clicked bigint, replied bigint, modelled_risk decimal(18,6));
create table cost_daily (tenant_id varchar, ResourceType varchar, BillingCurrency varchar, day date, is_priced boolean, is_known boolean, x_ApproximateCost_native decimal(18,6), x_ApproximateCost decimal(18,6));
create table revenue_daily (tenant_id varchar, day date, basis varchar, is_known boolean, revenue decimal(18,6));
create table payment_lines (tenant_id varchar, payment_id varchar, invoice_id varchar, kind varchar, status varchar, amount decimal(18,2), currency varchar, day date, recorded_day date, net_amount decimal(18,6));
create table subscription_states (tenant_id varchar, subscription_id varchar, plan_name varchar, status varchar, status_rank integer, monthly_amount decimal(18,6), from_day date, to_day date);
create table tenant_states (tenant_id varchar, segment varchar, created_day date, deleted_day date);
create table alert_states (tenant_id varchar, alert_id varchar, category varchar, severity varchar, is_incident boolean, title varchar, impact varchar, recommended_action varchar, owner_role varchar, opened_at timestamptz, resolved_at timestamptz, opened_day date, resolved_day date);
create table saving_lines (tenant_id varchar, saving_id varchar, category varchar, savings_amount decimal(18,6), identified_day date, implemented_day date);
create table listing_states (tenant_id varchar, listing_id varchar, domain_id varchar, list_name varchar, is_major boolean, listed_day date, delisted_day date);
create table decision_lines (tenant_id varchar, decision_id varchar, title varchar, owner_role varchar, requested_at timestamptz, decided_at timestamptz, due_on date, requested_day date, decided_day date);
create table service_daily (tenant_id varchar, service_name varchar, day date, up_seconds bigint, checked_seconds bigint, requests bigint, errors bigint, response_ms_sum decimal(38,3));
create table plan_values (tenant_id varchar, kpi varchar, period varchar, plan_version varchar, plan_value decimal(18,6));
create table domain_states (tenant_id varchar, domain_id varchar, domain_name varchar, created_day date);
create table survey_answers (tenant_id varchar, answer_id varchar, survey varchar, score decimal(9,4), answered_day date);
