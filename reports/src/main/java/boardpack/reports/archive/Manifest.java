package boardpack.reports.archive;

import boardpack.reports.pack.PackKey;
import java.time.Instant;
import java.util.List;

/**
 * What a sealed pack holds, as {@code manifest.json} beside its documents.
 *
 * @param subject whom the pack is about, for lists of packs
 * @param figures how many figures the seal covers
 * @param program the version that rendered the documents
 */
public record Manifest(
    PackKey key, String subject, String seal, Instant dataCut, int figures, String program, List<Entry> files) {

  /** One document and its hash. */
  public record Entry(String name, long bytes, String sha256) {}
}
