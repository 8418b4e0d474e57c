package boardpack.reports.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/** How facts of system health, workflow and content are counted in Meridian Mail's own tables. */
final class SystemCounts {
  private static final String JOBS_ENDED =
      " from jobs where coalesce(completed_at, failed_at) >= :from and coalesce(completed_at, failed_at) < :to";
  private static final String PUBLISHED = " from social_posts where published >= :from and published < :to";
  private static final String PIECES = " from content_pieces where generated >= :from and generated < :to";

  static final Map<String, String> QUERIES = queries();

  private SystemCounts() {}

  private static Map<String, String> queries() {
    Map<String, String> queries = new LinkedHashMap<>();
    queries.put("response_time_p95", "select min(up_to)" + p95("waited_for = 'request'"));
    queries.put("executive_api_latency", "select min(up_to)" + p95("waited_for = 'request' and service_name = 'executive-api'"));
    queries.put("dashboard_load_time", "select min(up_to), 1000" + p95("waited_for = 'page_load'"));
    queries.put("update_latency", "select min(up_to), 1000" + p95("waited_for = 'live_update'"));
    queries.put("manual_refresh_time", "select min(up_to), 1000" + p95("waited_for = 'manual_refresh'"));
    queries.put("downtime", """
        select extract(epoch from max(down_to - down_from)) from probe_outages
        where down_from >= :from and down_from < :to""");
    queries.put("cpu_utilisation", used("cpu"));
    queries.put("memory_utilisation", used("memory"));
    queries.put("storage_utilisation", used("storage"));
    queries.put("vps_utilisation", """
        select sum(current_usage * 100 / capacity), count(*) * 100 from resource_usage_events
        where measured >= :from and measured < :to""");
    queries.put("concurrent_users", """
        select max(sessions) from load_test_results
        where succeeded >= 0.95 * requests and ran >= :from and ran < :to""");
    queries.put("third_party_status", """
        select max(array_position(array['healthy', 'degraded', 'unavailable'], status) - 1)
        from (
          select distinct on (provider) status from provider_status_checks
          where checked < :to order by provider, checked desc
        ) as last_checks""");
    queries.put("event_capture_rate", """
        select sum(stored), sum(emitted) from event_pipeline_counts where day_start >= :from and day_start < :to""");
    queries.put("configuration_export_activity", """
        select count(*) from admin_audit_log
        where resource_type in ('configuration', 'export') and creation_time >= :from and creation_time < :to""");
    queries.put("email_service_efficiency", """
        select
          (select count(*) from email_events where status = 'delivered' and event_timestamp >= :from and event_timestamp < :to),
          (select sum(messages) from ip_daily_capacity where capacity_day between :first and :last)""");
    queries.put("total_executions", "select count(*)" + JOBS_ENDED + " and status <> 'cancelled'");
    queries.put("execution_success_rate",
        "select count(*) filter (where status = 'completed'), count(*)" + JOBS_ENDED + " and status <> 'cancelled'");
    queries.put("error_count", "select count(*)" + JOBS_ENDED + " and status = 'failed'");
    queries.put("average_execution_time",
        "select sum(extract(epoch from coalesce(completed_at, failed_at) - started_at)) * 1000, count(*) * 1000"
            + JOBS_ENDED + " and status <> 'cancelled'");
    queries.put("queue_backlog", """
        select count(*) from jobs
        where queued < :to and coalesce(started_at, completed_at, timestamptz 'infinity') >= :to""");
    queries.put("active_workflows", """
        select count(*) from job_queues where activated < :to and (deactivated is null or deactivated >= :to)""");
    queries.put("posts_created", "select count(*)" + PIECES);
    queries.put("ai_usage", "select sum(ai_calls)" + PIECES);
    queries.put("content_success_rate", "select count(*) filter (where accepted), count(*)" + PIECES);
    queries.put("content_quality", "select sum(rating), count(rating)" + PIECES);
    queries.put("posts_scheduled", "select count(*) from social_posts where scheduled >= :from and scheduled < :to");
    queries.put("posts_published", "select count(*)" + PUBLISHED);
    queries.put("engagement_likes", "select sum(likes)" + PUBLISHED);
    queries.put("engagement_shares", "select sum(shares)" + PUBLISHED);
    queries.put("engagement_comments", "select sum(comments)" + PUBLISHED);
    queries.put("engagement_reach", "select sum(reach)" + PUBLISHED);
    return queries;
  }

  private static String p95(String which) {
    return """
         from (
          select waited_up_to_ms as up_to, sum(sum(measurements)) over (order by waited_up_to_ms) as within,
            sum(sum(measurements)) over () as everything
          from latency_histogram
          where %s and day_start >= :from and day_start < :to
          group by waited_up_to_ms
        ) as steps
        where within >= 0.95 * everything""".formatted(which);
  }

  private static String used(String resource) {
    return "select sum(current_usage), sum(capacity) from resource_usage_events where resource_type = '" + resource
        + "' and measured >= :from and measured < :to";
  }
}
