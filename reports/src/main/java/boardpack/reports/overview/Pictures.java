package boardpack.reports.overview;

import boardpack.reports.pack.Block;
import boardpack.reports.pack.PrintedFigure;
import java.util.Optional;

/** Draws charts as inline SVG; where there is no picture, the table beside it stands alone. */
interface Pictures {
  Optional<String> trend(PrintedFigure figure);

  Optional<String> bars(Block.Bars bars);

  /** Tables only. */
  static Pictures none() {
    return new Pictures() {
      @Override
      public Optional<String> trend(PrintedFigure figure) {
        return Optional.empty();
      }

      @Override
      public Optional<String> bars(Block.Bars bars) {
        return Optional.empty();
      }
    };
  }
}
