package boardpack.reports.restate;

import boardpack.pipeline.restate.FigureKey;
import boardpack.pipeline.restate.Share;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.pack.PrintedFigure.Point;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a pack says otherwise than one that was sent before it. Held against each other is what the two packs print, so
 * that a reader who lays them side by side finds the same.
 *
 * @param basis the pack that was sent
 * @param sentAt when its last reader got it
 * @param figures in the pack's order, the newest period of each first
 */
public record Restatement(SealedPack basis, Instant sentAt, List<Restated> figures) {

  /** @param pack the one that is about to be printed, of the same edition, kind, cut and language */
  static Restatement between(Basis basis, Pack pack) {
    Map<String, PrintedFigure> before = basis.pack().pack().figures().stream()
        .collect(Collectors.toMap(PrintedFigure::kpi, Function.identity()));
    List<Restated> restated = new ArrayList<>();
    for (PrintedFigure figure : pack.figures()) {
      Optional.ofNullable(before.get(figure.kpi()))
          .ifPresent(then -> restated.addAll(changed(then, figure)));
    }
    return new Restatement(basis.pack(), basis.sentAt(), List.copyOf(restated));
  }

  public boolean isEmpty() {
    return figures.isEmpty();
  }

  /** The same, each figure with what made it change. */
  public Restatement because(Map<FigureKey, List<Share>> causes) {
    return new Restatement(basis, sentAt, figures.stream()
        .map(one -> one.because(causes.getOrDefault(one.key(), List.of()))).toList());
  }

  private static List<Restated> changed(PrintedFigure then, PrintedFigure now) {
    Map<String, Point> standing = now.history().stream().collect(Collectors.toMap(Point::period, Function.identity()));
    List<Restated> changed = new ArrayList<>();
    for (int i = then.history().size() - 1; i >= 0; i--) {
      Point was = then.history().get(i);
      Optional.ofNullable(standing.get(was.period()))
          .filter(is -> differs(was, is))
          .ifPresent(is -> changed.add(new Restated(now, was, is, List.of())));
    }
    return changed;
  }

  private static boolean differs(Point was, Point is) {
    if (was.value().isPresent() && is.value().isPresent()) {
      return was.value().get().compareTo(is.value().get()) != 0;
    }
    return was.value().isPresent() || is.value().isPresent() || was.status() != is.status();
  }
}
