package boardpack.reports.compose;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a change is made of. The parts add up to it: an additive figure's by subtraction; a rate's by splitting each part's
 * contribution into what its own rate changed (at its mean share) and what its share changed (at the distance of its mean
 * rate from the whole's), the usual decomposition into rate and mix at midpoints.
 *
 * @param parts largest first, seen in the direction of the change
 * @param rates how much of a rate's change comes from the parts' own rates; the whole change of an additive figure
 * @param mix how much comes from their shares; nothing for an additive figure
 */
record Contributions(List<Part> parts, BigDecimal rates, BigDecimal mix) {
  private static final MathContext DIGITS = MathContext.DECIMAL128;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int FEW = 3;

  record Part(String name, BigDecimal change) {}

  /** Numerator and denominator of one part in one period. */
  record Share(BigDecimal part, BigDecimal of) {
    static final Share NOTHING = new Share(BigDecimal.ZERO, BigDecimal.ZERO);
  }

  /** The few that explain most, and which share of the change they explain together. */
  record Explained(List<String> names, BigDecimal share) {
    boolean isHalf() {
      return share.compareTo(HALF) >= 0;
    }
  }

  static Contributions additive(Map<String, BigDecimal> before, Map<String, BigDecimal> after) {
    List<Part> parts = names(before, after).stream()
        .map(name -> new Part(name, after.getOrDefault(name, BigDecimal.ZERO).subtract(before.getOrDefault(name, BigDecimal.ZERO))))
        .toList();
    return new Contributions(sorted(parts), sum(parts), BigDecimal.ZERO);
  }

  /** @throws ArithmeticException where a period's whole has no denominator */
  static Contributions rate(Map<String, Share> before, Map<String, Share> after) {
    Share wholeBefore = whole(before);
    Share wholeAfter = whole(after);
    BigDecimal meanWhole = mean(quotient(wholeBefore), quotient(wholeAfter));
    List<Part> parts = new ArrayList<>();
    BigDecimal rates = BigDecimal.ZERO;
    BigDecimal mix = BigDecimal.ZERO;
    for (String name : names(before, after)) {
      Share one = before.getOrDefault(name, Share.NOTHING);
      Share two = after.getOrDefault(name, Share.NOTHING);
      BigDecimal weightBefore = one.of().divide(wholeBefore.of(), DIGITS);
      BigDecimal weightAfter = two.of().divide(wholeAfter.of(), DIGITS);
      // What was not there in one of the periods has no rate of its own to change; all it does is mix.
      BigDecimal rateBefore = quotient(one.of().signum() == 0 ? two : one);
      BigDecimal rateAfter = quotient(two.of().signum() == 0 ? one : two);
      BigDecimal byRate = mean(weightBefore, weightAfter).multiply(rateAfter.subtract(rateBefore), DIGITS);
      BigDecimal byMix = weightAfter.subtract(weightBefore)
          .multiply(mean(rateBefore, rateAfter).subtract(meanWhole), DIGITS);
      parts.add(new Part(name, byRate.add(byMix)));
      rates = rates.add(byRate);
      mix = mix.add(byMix);
    }
    return new Contributions(sorted(parts), rates, mix);
  }

  BigDecimal change() {
    return rates.add(mix);
  }

  /** As few of the first three as explain half of the change, or all three where they do not. */
  Explained explained() {
    List<String> names = new ArrayList<>();
    BigDecimal share = BigDecimal.ZERO;
    for (Part part : parts) {
      if (names.size() == FEW || share.compareTo(HALF) >= 0 || part.change().signum() != change().signum()) {
        break;
      }
      names.add(part.name());
      share = share.add(part.change().divide(change(), DIGITS));
    }
    return new Explained(List.copyOf(names), share.setScale(4, RoundingMode.HALF_EVEN));
  }

  private static List<Part> sorted(List<Part> parts) {
    int direction = sum(parts).signum() < 0 ? -1 : 1;
    return parts.stream()
        .sorted(Comparator.comparing((Part part) -> part.change().multiply(BigDecimal.valueOf(-direction)))
            .thenComparing(Part::name))
        .toList();
  }

  private static BigDecimal sum(List<Part> parts) {
    return parts.stream().map(Part::change).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static TreeSet<String> names(Map<String, ?> before, Map<String, ?> after) {
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    return names;
  }

  static Share whole(Map<String, Share> shares) {
    return shares.values().stream()
        .reduce(Share.NOTHING, (a, b) -> new Share(a.part().add(b.part()), a.of().add(b.of())));
  }

  private static BigDecimal quotient(Share share) {
    return share.of().signum() == 0 ? BigDecimal.ZERO : share.part().divide(share.of(), DIGITS);
  }

  private static BigDecimal mean(BigDecimal one, BigDecimal two) {
    return one.add(two).divide(TWO, DIGITS);
  }
}
