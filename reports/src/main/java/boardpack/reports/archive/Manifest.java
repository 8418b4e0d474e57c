package boardpack.reports.archive;

import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackKey;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a sealed pack holds, as {@code manifest.json} beside its documents.
 *
 * @param subject whom the pack is about, for lists of packs
 * @param figures how many figures the seal covers
 * @param program the version that rendered the documents
 * @param readBack by document, how many of the figures it was found to say, read back from its finished bytes before the
 *     seal; a pack that does not say all of them is not sealed
 * @param tieOut what was held against each other before the figures were printed
 */
public record Manifest(
    PackKey key, String subject, String seal, Instant dataCut, int figures, String program, List<Entry> files,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, Integer> readBack,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<TieOut> tieOut) {

  /** A pack sealed before documents were read back says nothing of it. */
  public Manifest {
    readBack = Objects.requireNonNullElse(readBack, new TreeMap<>());
    tieOut = Objects.requireNonNullElse(tieOut, Optional.empty());
  }

  /**
   * How many comparisons the pack's workbook and {@code pack.json} hold.
   *
   * @param measures of inputs, over all periods, from source to mart
   * @param months the same in each month
   * @param figures that add up, in each period, from mart to figure
   * @param differing how many of all these do not hold; 0 in a pack that was sealed
   */
  public record TieOut(int measures, int months, int figures, int differing) {
    static TieOut of(Pack pack) {
      long differing = Stream.concat(pack.tieOut().stream(), pack.ties().months().stream())
          .filter(line -> !line.holds()).count()
          + pack.ties().figures().stream().filter(figure -> !figure.holds()).count();
      return new TieOut(pack.tieOut().size(), pack.ties().months().size(), pack.ties().figures().size(), (int) differing);
    }
  }

  /** One document and its hash. */
  public record Entry(String name, long bytes, String sha256) {}
}
