package boardpack.reports.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/** The part of {@link SourceCounts} about reputation, savings and the course of alerts. */
final class RiskCounts {
  private static final String SAVINGS = """
      from savings_register where (:tenant is null or tenant_id = :tenant) and\s""";
  private static final String IDENTIFIED = "identified_at >= :from and identified_at < :to";
  private static final String OPENED = """
      from admin_system_events as alert left join event_reviews on event_reviews.event_id = alert.id
      where (:tenant is null or tenant_id = :tenant) and created_at >= :from and created_at < :to""";
  private static final String SERIOUS = " and severity in ('high', 'critical')";

  private RiskCounts() {}

  static Map<String, String> queries() {
    Map<String, String> queries = new LinkedHashMap<>();
    for (String state : new String[] {"good", "fair", "poor", "critical"}) {
      queries.put("ips_" + state, """
          select count(*) from smtp_ip_addresses as address
          where created <= :last and (released is null or released > :last) and (
            select reputation_state from ip_reputation_changes as change
            where change.smtp_ip_address_id = address.id and changed_on <= :last order by changed_on desc limit 1
          ) = '%s'""".formatted(state));
    }
    queries.put("savings_identified_infrastructure", found("infrastructure_right_sizing"));
    queries.put("savings_identified_email_service", found("email_service"));
    queries.put("savings_identified_process_automation", found("process_automation"));
    queries.put("savings_identified_vendor_negotiation", found("vendor_negotiation"));
    queries.put("savings_realised",
        "select sum(savings_amount) " + SAVINGS + "implemented_at >= :from and implemented_at < :to");
    queries.put("savings_realisation_rate",
        "select coalesce(sum(savings_amount) filter (where implemented_at < :to), 0), sum(savings_amount) "
            + SAVINGS + IDENTIFIED);
    queries.put("savings_open", "select count(*) " + SAVINGS
        + "identified_at < :to and (implemented_at is null or implemented_at >= :to)");
    queries.put("risk_mitigation_rate",
        "select count(*) filter (where resolved_at <= created_at + interval '24 hours'), count(*) " + OPENED + SERIOUS);
    queries.put("alert_precision", "select count(*) filter (where was_true), count(was_true) " + OPENED);
    queries.put("alert_response_time", "select round(avg(extract(epoch from first_action_at - created_at)) / 60, 6) "
        + OPENED + " and severity = 'critical'");
    queries.put("significant_revenue_alerts",
        "select count(*) " + OPENED + SERIOUS + " and details ->> 'category' = 'revenue_risk'");
    queries.put("churn_prediction_accuracy", """
        select count(*) filter (where churned_on between predicted_on and churn_by), count(*) from churn_predictions
        where churn_by between :first and :last""");
    return queries;
  }

  private static String found(String category) {
    return "select sum(savings_amount) " + SAVINGS + IDENTIFIED + " and category = '" + category + "'";
  }
}
