package boardpack.bench;

/** Makes events: pairs of a message sent and what became of it, skewed towards the first customers. */
final class Events {
  private Events() {}

  /** @param months before November 2026 that they are spread over */
  static String table(String schema, long events, int months) {
    return "create unlogged table " + schema + ".events as " + rows(schema, 1, events, months);
  }

  /** Events of the last minutes, all of the first customer's. */
  static String more(String schema, long first, long events) {
    return "insert into " + schema + ".events " + rows(schema, first, events, 0);
  }

  private static String rows(String schema, long first, long events, int months) {
    String slot = months == 0 ? "0" : "floor(power(mod(message * 2654435761, 4294967296) / 4294967296.0::float8, 2)"
        + " * (select count(*) from slots))";
    return """
        with slots as (
          select row_number() over (order by campaigns.tenant_id, campaigns.campaign_id) - 1 as slot,
            campaigns.campaign_id, campaigns.tenant_id, domains.domain_id
          from SCHEMA.campaigns
          join (select tenant_id, min(domain_id) as domain_id from SCHEMA.domains group by tenant_id) as domains
            on domains.tenant_id = campaigns.tenant_id
        ), numbers as (
          select i, (i + 1) / 2 as message from generate_series(FIRST::bigint, LAST::bigint) as series (i)
        ), placed as (
          select i, message, SLOT as slot,
            timestamptz '2026-11-01 02:00:00+00' - interval '1 second'
              * floor(mod(message * 40503, 1000003) / 1000003.0::float8 * SECONDS) as occurred_at
          from numbers
        )
        select 'e' || i as event_id, slots.tenant_id, slots.campaign_id, slots.domain_id,
          case when i % 2 = 1 then 'sent' when message % 20 = 0 then 'bounced_soft' else 'delivered' end as event_type,
          'reader' || message % 50000 || '@post.example' as recipient,
          placed.occurred_at, placed.occurred_at + interval '1 minute' as recorded_at
        from placed
        join slots on slots.slot = placed.slot
        """
        .replace("SCHEMA", schema)
        .replace("FIRST", Long.toString(first))
        .replace("LAST", Long.toString(first + events - 1))
        .replace("SLOT", slot)
        .replace("SECONDS", Long.toString(Math.max(1, months) * (months == 0 ? 3_600L : 30L * 86_400)));
  }
}
