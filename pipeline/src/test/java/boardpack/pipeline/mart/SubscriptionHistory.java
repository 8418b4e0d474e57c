package boardpack.pipeline.mart;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** What a tenant's subscriptions were over two years, made up by a seed; many turns fall around a month's midnight. */
record SubscriptionHistory(String tenant, String currency, List<Stretch> stretches) {
  private static final List<String> STATUSES =
      List.of("trialing", "active", "active", "active", "past_due", "unpaid", "canceled");
  private static final Instant BEGIN = Instant.parse("2024-10-01T00:00:00Z");
  private static final int DAYS = 730;

  record Stretch(String subscription, String status, BigDecimal amount, Instant from, Optional<Instant> to) {
    boolean paysAtTheEndOf(LocalDate day, ZoneId zone) {
      LocalDate first = from.atZone(zone).toLocalDate();
      return (status.equals("active") || status.equals("past_due"))
          && !first.isAfter(day)
          && to.map(end -> end.atZone(zone).toLocalDate().isAfter(day)).orElse(true);
    }
  }

  static SubscriptionHistory of(String tenant, String currency, Random chance) {
    List<Stretch> stretches = new ArrayList<>();
    for (int subscription = 1; subscription <= 1 + chance.nextInt(3); subscription++) {
      Instant from = moment(BEGIN, chance);
      boolean ends = false;
      while (!ends) {
        Instant next = moment(from, chance);
        ends = next.isAfter(BEGIN.plus(Duration.ofDays(DAYS)));
        stretches.add(new Stretch("s" + subscription, STATUSES.get(chance.nextInt(STATUSES.size())),
            BigDecimal.valueOf(chance.nextInt(50_000), 2), from, ends ? Optional.empty() : Optional.of(next)));
        from = next;
      }
    }
    return new SubscriptionHistory(tenant, currency, stretches);
  }

  /** Up to 200 days later, one time in three within hours of the end of a month. */
  private static Instant moment(Instant after, Random chance) {
    Instant later = after.plus(Duration.ofMinutes(1 + chance.nextInt(200 * 24 * 60)));
    if (chance.nextInt(3) > 0) {
      return later;
    }
    Instant midnight = later.atZone(ZoneId.of("UTC")).toLocalDate().withDayOfMonth(1).plusMonths(1)
        .atStartOfDay(ZoneId.of("UTC")).toInstant();
    return midnight.plus(Duration.ofMinutes(chance.nextInt(24 * 60) - 12 * 60));
  }

  /** What its subscriptions are worth a month at the end of the day, in its own currency. */
  BigDecimal at(LocalDate day, ZoneId zone) {
    return stretches.stream().filter(stretch -> stretch.paysAtTheEndOf(day, zone)).map(Stretch::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  List<Map<String, Optional<String>>> rows() {
    return stretches.stream().map(stretch -> Map.of(
        "subscription_id", Optional.of(stretch.subscription()),
        "tenant_id", Optional.of(tenant),
        "plan_name", Optional.of("plan"),
        "status", Optional.of(stretch.status()),
        "monthly_amount", Optional.of(stretch.amount().toPlainString()),
        "currency", Optional.of(currency),
        "valid_from", Optional.of(stretch.from().toString()),
        "valid_to", stretch.to().map(Instant::toString))).toList();
  }
}
