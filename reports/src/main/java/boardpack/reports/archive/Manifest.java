package boardpack.reports.archive;

import boardpack.reports.pack.PackKey;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a sealed pack holds, as {@code manifest.json} beside its documents.
 *
 * @param subject whom the pack is about, for lists of packs
 * @param figures how many figures the seal covers
 * @param program the version that rendered the documents
 * @param readBack by document, how many of the figures it was found to say, read back from its finished bytes before the
 *     seal; a pack that does not say all of them is not sealed
 */
public record Manifest(
    PackKey key, String subject, String seal, Instant dataCut, int figures, String program, List<Entry> files,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, Integer> readBack) {

  /** A pack sealed before documents were read back says nothing of it. */
  public Manifest {
    readBack = Objects.requireNonNullElse(readBack, new TreeMap<>());
  }

  /** One document and its hash. */
  public record Entry(String name, long bytes, String sha256) {}
}
