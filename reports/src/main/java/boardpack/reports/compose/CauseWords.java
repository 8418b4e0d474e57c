package boardpack.reports.compose;

import boardpack.pipeline.kpi.Precision;
import boardpack.pipeline.kpi.Unit;
import boardpack.pipeline.label.Label;
import boardpack.pipeline.restate.Share;
import boardpack.reports.restate.Restated;
import boardpack.reports.words.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a figure changed, for its reader: "corrected rows in payments (1)". Nobody else's name ever stands there. */
final class CauseWords {
  private final Words words;
  private final NumberTexts numbers;

  CauseWords(Words words, NumberTexts numbers) {
    this.words = words;
    this.numbers = numbers;
  }

  /** The causes in the order in which they were measured; where there are several, each with what it did. */
  String of(Restated restated) {
    List<Share> causes = restated.causes();
    if (causes.isEmpty()) {
      return words.text("cause.not_measured");
    }
    String rest = rest(restated).map(left -> "; " + words.text("cause.rest") + " " + signed(left, restated)).orElse("");
    return causes.size() == 1 && rest.isEmpty()
        ? name(causes.get(0))
        : causes.stream().map(share -> name(share) + effect(share, restated)).collect(Collectors.joining("; ")) + rest;
  }

  /** What the measured effects leave of the difference, where it is more than the printed digits can hide. */
  private static Optional<BigDecimal> rest(Restated restated) {
    Unit unit = restated.figure().unit();
    Label label = restated.figure().label();
    boolean isMeasured = restated.causes().stream().allMatch(share -> share.effect().isPresent());
    if (!isMeasured || unit.isRead() || restated.difference().isEmpty()) {
      return Optional.empty();
    }
    BigDecimal effects = restated.causes().stream().map(share -> share.effect().orElseThrow())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal hidden = Precision.slack(restated.was().value().orElseThrow(), unit, label)
        .add(Precision.slack(restated.now().value().orElseThrow(), unit, label));
    BigDecimal rest = restated.difference().get().subtract(effects);
    return Optional.of(Precision.round(rest, unit, label)).filter(shown -> rest.abs().compareTo(hidden) > 0);
  }

  /** The difference of the two printed values; empty where one of them is missing or is no number. */
  String difference(Restated restated) {
    if (restated.figure().unit().isRead() || restated.difference().isEmpty()) {
      return "";
    }
    BigDecimal was = Durations.shown(restated.was().value().orElseThrow(), restated.figure().unit());
    BigDecimal now = Durations.shown(restated.now().value().orElseThrow(), restated.figure().unit());
    return signed(now.subtract(was), restated);
  }

  private String name(Share share) {
    String key = "cause." + share.cause().name().toLowerCase(Locale.ROOT);
    if (share.rows().isEmpty()) {
      return words.text(key);
    }
    return words.text(key + ".in", share.rows().stream()
        .map(rows -> rows.input() + " (" + numbers.count(rows.rows()) + ")").collect(Collectors.joining(", ")));
  }

  private String effect(Share share, Restated restated) {
    if (restated.figure().unit().isRead()) {
      return "";
    }
    return share.effect()
        .map(effect -> Precision.round(effect, restated.figure().unit(), restated.figure().label()))
        .map(effect -> " " + signed(effect, restated)).orElse("");
  }

  private String signed(BigDecimal difference, Restated restated) {
    return numbers.difference(difference, restated.figure().unit(), restated.figure().label(), words.text("change.points"));
  }
}
