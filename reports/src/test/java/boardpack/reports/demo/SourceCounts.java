package boardpack.reports.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a planted fact is counted in Meridian Mail's own tables: by KPI a query of one row, one number or a numerator and
 * a denominator. {@code :tenant} is null for the platform; the period is {@code :from} to {@code :to}, as moments, or
 * {@code :first} to {@code :last}, as days.
 */
final class SourceCounts {
  private static final String EVENTS = """
      from email_events as event join campaigns on campaigns.id = event.campaign_id
      where (:tenant is null or campaigns.tenant_id = :tenant)
        and event.event_timestamp >= :from and event.event_timestamp < :to""";
  private static final String OPEN_ALERTS = """
      from admin_system_events
      where (:tenant is null or tenant_id = :tenant)
        and created_at < :to and (resolved_at is null or resolved_at >= :to)""";
  private static final String COSTS = """
      select sum(round(usd / coalesce(rate, 1), 6)) from allocated_costs
      left join tenant_config on tenant_config.tenant_id = :tenant and billing_currency = 'EUR'
      left join lateral (
        select rate from exchange_rates where rate_date <= day order by rate_date desc limit 1
      ) as rates on tenant_config.tenant_id is not null
      where (:tenant is null or allocated_costs.tenant_id = :tenant) and day between :first and :last""";

  private static final Map<String, String> QUERIES = queries();

  private SourceCounts() {}

  /** Empty for KPIs that only the marts can work out. */
  static Optional<String> query(String kpi) {
    return Optional.ofNullable(QUERIES.get(kpi));
  }

  private static Map<String, String> queries() {
    Map<String, String> queries = new LinkedHashMap<>(RiskCounts.queries());
    queries.put("send_volume", "select " + count("sent") + EVENTS);
    queries.put("delivered", "select " + count("delivered") + EVENTS);
    queries.put("delivery_rate", "select " + count("delivered") + ", " + count("sent") + EVENTS);
    queries.put("bounce_rate", "select " + count("bounced") + ", " + count("sent") + EVENTS);
    queries.put("complaint_rate", "select " + count("complained") + ", " + count("delivered") + EVENTS);
    queries.put("unsubscribe_rate", "select " + count("unsubscribed") + ", " + count("delivered") + EVENTS);
    queries.put("modelled_revenue_at_risk",
        "select 0.05 * " + count("bounced") + " + 0.25 * " + count("complained") + EVENTS);
    queries.put("approximate_infra_cost", COSTS);
    queries.put("vps_cost", COSTS + " and resource_type = 'vps'");
    queries.put("smtp_ip_cost", COSTS + " and resource_type = 'ip'");
    queries.put("net_payments", """
        select sum(case status when 'succeeded' then amount when 'refunded' then -amount else 0 end
            * case when :tenant is null and currency = 'EUR' then rate else 1 end)
        from payments join subscriptions_of using (subscription_id)
        cross join lateral (
          select rate from exchange_rates
          where rate_date <= (processed at time zone 'America/New_York')::date order by rate_date desc limit 1
        ) as rates
        where (:tenant is null or tenant_id = :tenant) and processed >= :from and processed < :to""");
    queries.put("revenue_signal", """
        select round(sum(paid.net * (least(period_end, (:to)::date) - greatest(period_start, (:from)::date))
          / (period_end - period_start)), 6)
        from stripe_invoices
        join subscriptions on subscriptions.id = stripe_invoices.subscription_id
        join (
          select stripe_invoice_id, sum(case status when 'succeeded' then amount when 'refunded' then -amount end) as net
          from payments group by stripe_invoice_id
        ) as paid on paid.stripe_invoice_id = stripe_invoices.id
        where tenant_id = :tenant and period_start < (:to)::date and period_end > (:from)::date""");
    queries.put("payment_state", """
        select array_position(array['active', 'trialing', 'past_due', 'unpaid', 'canceled'], status) - 1 from stretches
        where tenant_id = :tenant and valid_from < :to and (valid_to is null or valid_to >= :to)""");
    queries.put("active_tenants", """
        select count(distinct tenant_id) from stretches
        where status in ('active', 'past_due') and valid_from < :to and (valid_to is null or valid_to >= :to)""");
    queries.put("total_tenants",
        "select count(*) from tenants where created < :to and (deleted is null or deleted >= :to)");
    queries.put("new_tenants", "select count(*) from tenants where created >= :from and created < :to");
    queries.put("revenue_protection_rate", """
        select count(resolved_at), count(*) from admin_system_events
        where details ->> 'category' in ('revenue_risk', 'deliverability')
          and (:tenant is null or tenant_id = :tenant) and created_at >= :from and created_at < :to""");
    queries.put("critical_issues_open", "select count(*) " + OPEN_ALERTS + " and severity = 'critical'");
    queries.put("active_alerts", "select count(*) " + OPEN_ALERTS + " and severity in ('critical', 'high')");
    queries.put("incidents_open", "select count(*) " + OPEN_ALERTS + " and event_type = 'incident_opened'");
    queries.put("oldest_open_alert_age",
        "select round(extract(epoch from :to - min(created_at)) / 3600, 6) " + OPEN_ALERTS + " and severity in ('critical', 'high')");
    queries.put("reputation_flags", """
        select count(*) from listings
        where (:tenant is null or tenant_id = :tenant)
          and listed_at < :to and (delisted_at is null or delisted_at >= :to)""");
    queries.put("savings_opportunities", """
        select sum(savings_amount) from savings_register
        where (:tenant is null or tenant_id = :tenant)
          and identified_at < :to and (implemented_at is null or implemented_at >= :to)""");
    queries.put("decision_speed", """
        select sum(extract(epoch from decided_at - requested_at)) / 3600, count(*) from decision_register
        where decided_at >= :from and decided_at < :to""");
    queries.put("surface_availability", """
        select sum(up_seconds), sum(checked_seconds) from probe_results
        where service_name = 'executive-surface' and probed_from >= :from and probed_from < :to""");
    queries.put("provider invoices",
        "select sum(amount) from provider_invoices where period_start between :first and :last");
    queries.put("plan of net_payments", """
        select plan_value from plan_targets
        where kpi = 'net_payments' and tenant_id is null and period = '2026-10' order by plan_version desc limit 1""");
    queries.putAll(SystemCounts.QUERIES);
    return queries;
  }

  private static String count(String status) {
    return "count(*) filter (where event.status = '" + status + "') ";
  }
}
