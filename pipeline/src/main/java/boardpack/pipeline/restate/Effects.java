package boardpack.pipeline.restate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What each step made of each figure, one after the other, and what is left to the end. */
final class Effects {
  private final Set<FigureKey> figures;
  private final Map<FigureKey, BigDecimal> first;
  private final Map<FigureKey, BigDecimal> known;
  private final Set<FigureKey> absent = new HashSet<>();
  private final Map<FigureKey, List<Share>> shares = new LinkedHashMap<>();

  /** @param first the values before the first step */
  Effects(Set<FigureKey> figures, Map<FigureKey, BigDecimal> first) {
    this.figures = figures;
    this.first = Map.copyOf(first);
    this.known = new HashMap<>(first);
    figures.stream().filter(figure -> !first.containsKey(figure)).forEach(absent::add);
  }

  /** The values after a step; a value that comes back is held against the last one that there was. */
  void step(Cause cause, Map<FigureKey, BigDecimal> values, Function<FigureKey, List<Share.Rows>> rows) {
    for (FigureKey figure : figures) {
      Optional<BigDecimal> value = Optional.ofNullable(values.get(figure));
      boolean wasAbsent = absent.contains(figure);
      Optional<BigDecimal> moved = value.flatMap(present -> Optional.ofNullable(known.get(figure)).map(present::subtract))
          .filter(difference -> difference.signum() != 0);
      if (moved.isPresent() || value.isPresent() == wasAbsent) {
        add(figure, new Share(cause, moved, rows.apply(figure)));
      }
      value.ifPresentOrElse(present -> {
        known.put(figure, present);
        absent.remove(figure);
      }, () -> absent.add(figure));
    }
  }

  /** What a step beside the others makes of the values before the first. */
  void beside(Cause cause, Map<FigureKey, BigDecimal> values) {
    for (FigureKey figure : figures) {
      Optional<BigDecimal> before = Optional.ofNullable(first.get(figure));
      Optional<BigDecimal> value = Optional.ofNullable(values.get(figure));
      Optional<BigDecimal> moved = value.flatMap(present -> before.map(present::subtract))
          .filter(difference -> difference.signum() != 0);
      if (moved.isPresent() || value.isPresent() != before.isPresent()) {
        add(figure, new Share(cause, moved, List.of()));
      }
    }
  }

  /** Whatever the shares do not explain of the way to the last values, only all of them together do. */
  void rest(Map<FigureKey, BigDecimal> last) {
    for (FigureKey figure : figures) {
      Optional<BigDecimal> before = Optional.ofNullable(first.get(figure));
      Optional<BigDecimal> value = Optional.ofNullable(last.get(figure));
      List<Share> known = shares.getOrDefault(figure, List.of());
      if (before.isPresent() && value.isPresent()) {
        BigDecimal explained =
            known.stream().flatMap(share -> share.effect().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rest = value.get().subtract(before.get()).subtract(explained);
        if (rest.signum() != 0) {
          add(figure, new Share(Cause.TOGETHER, Optional.of(rest), List.of()));
        }
      } else if (before.isPresent() != value.isPresent()
          && known.stream().allMatch(share -> share.effect().isPresent())) {
        add(figure, new Share(Cause.TOGETHER, Optional.empty(), List.of()));
      }
    }
  }

  Map<FigureKey, List<Share>> shares() {
    Map<FigureKey, List<Share>> sorted = new LinkedHashMap<>();
    shares.forEach((figure, all) ->
        sorted.put(figure, all.stream().sorted(Comparator.comparing(Share::cause)).toList()));
    return sorted;
  }

  private void add(FigureKey figure, Share share) {
    shares.computeIfAbsent(figure, any -> new ArrayList<>()).add(share);
  }
}
