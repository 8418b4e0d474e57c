package boardpack.reports.compose;

import boardpack.pipeline.landing.LandedInput;
import boardpack.pipeline.tenant.TenantProfile;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.words.Words;
import java.util.ArrayList;
import java.util.List;

/** What a pack opens with where its data were read before its period was over. */
public final class NotComplete {
  private final Words words;
  private final Dates dates;

  /** @param profile in whose zone the moment of reading is told */
  public NotComplete(Words words, TenantProfile profile) {
    this.words = words;
    this.dates = new Dates(words, profile.zone());
  }

  /**
   * The pack, saying before all else which data are not complete.
   *
   * @param early the inputs that were read last before the period was over, the oldest first; the pack stays as it is where
   *     there are none
   */
  public Pack opening(Pack pack, List<LandedInput.Connected> early) {
    if (early.isEmpty()) {
      return pack;
    }
    List<String> said = new ArrayList<>();
    said.add(words.text("incomplete.read", early.get(0).input(), dates.moment(early.get(0).asOf())));
    if (early.size() > 1) {
      said.add(words.text("incomplete.others", early.size() - 1));
    }
    said.add(words.text("incomplete.missing"));
    return pack.openingWith(new Block.Notes(words.text("incomplete.title"), List.copyOf(said)));
  }
}
