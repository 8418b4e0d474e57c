package boardpack.reports.compose;

import boardpack.pipeline.tenant.TenantProfile;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackKey;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.pack.Section;
import boardpack.reports.restate.Materiality;
import boardpack.reports.restate.Restated;
import boardpack.reports.restate.Restatement;
import boardpack.reports.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a pack says of those before it: which revision it replaces, and what changed since its readers were sent one. The
 * summary opens with the changes, where they are more than a few a page behind it shows each that is material, and the workbook every one.
 */
public final class ChangedSince {
  private static final int MOST = 3;

  private final Words words;
  private final Dates dates;
  private final CauseWords causes;
  private final Materiality materiality;
  private final RestatedTables tables;

  /** @param profile whose zone and currency the pack is in */
  public ChangedSince(Words words, TenantProfile profile, Materiality materiality) {
    this.words = words;
    this.dates = new Dates(words, profile.zone());
    this.causes = new CauseWords(words, new NumberTexts(words.locale(), profile.currency(), dates));
    this.materiality = materiality;
    this.tables = new RestatedTables(words, profile.currency().getCurrencyCode(), causes, materiality);
  }

  /** The pack, naming the revision whose place it takes. */
  public Pack replacing(Pack pack, PackKey before, Instant dataCut) {
    return pack.replacing(new Pack.Replaced(
        words.text("restated.replaces", before.revision(), dates.moment(dataCut)),
        words.text("restated.superseded", pack.key().revision(), pack.dataCutText())));
  }

  /**
   * The pack, opening with what changed.
   *
   * @param why the words of whoever corrects a closed period; else empty
   */
  public Pack opening(Pack pack, Restatement restatement, String why) {
    List<List<Restated>> material = byFigure(restatement.figures().stream().filter(materiality::of).toList());
    String title = words.text("restated.title");
    List<String> said = sentences(pack, restatement, material, why);
    List<Section> sections = new ArrayList<>(pack.sections());
    if (material.size() > MOST && !pack.form().inMail()) {
      sections.add(1, new Section(Pack.RESTATED, title, said.get(0), pack.contextLine(), List.of(tables.told(title, material))));
    }
    List<Block.Table> details = new ArrayList<>(pack.details());
    if (!details.isEmpty()) {
      details.add(0, tables.whole(title, restatement.figures()));
    }
    return pack.with(sections, details).openingWith(new Block.Notes(title, said));
  }

  private List<String> sentences(Pack pack, Restatement restatement, List<List<Restated>> material, String why) {
    PackKey basis = restatement.basis().manifest().key();
    List<String> said = new ArrayList<>();
    long figures = restatement.figures().stream().map(one -> one.figure().kpi()).distinct().count();
    int values = restatement.figures().size();
    said.add(words.text(values == figures ? "restated.since" : "restated.since_values",
        restatement.basis().pack().periodTitle(), basis.revision(), dates.moment(restatement.sentAt()), figures, values));
    if (!why.isEmpty()) {
      said.add(words.text("restated.correction", why));
    }
    material.stream().limit(MOST).map(changes -> sentence(changes.get(0))).forEach(said::add);
    if (material.size() > MOST) {
      said.add(words.text("restated.more", material.size() - MOST));
    }
    long small = restatement.figures().stream().filter(one -> !materiality.of(one)).count();
    if (small > 0) {
      said.add(words.text(pack.details().isEmpty() ? "restated.small" : "restated.small_in_workbook", small,
          materiality.share()));
    }
    return List.copyOf(said);
  }

  private String sentence(Restated one) {
    PrintedFigure figure = one.figure();
    String now = figure.phrase().isEmpty() ? one.now().text() : one.now().text() + " (" + figure.phrase() + ")";
    String difference = causes.difference(one);
    return difference.isEmpty()
        ? words.text("restated.became", figure.title(), one.now().name(), one.was().text(), now, causes.of(one))
        : words.text("restated.moved", figure.title(), one.now().name(), one.was().text(), now, difference, causes.of(one));
  }

  private static List<List<Restated>> byFigure(List<Restated> restated) {
    Map<String, List<Restated>> figures = new LinkedHashMap<>();
    restated.forEach(one -> figures.computeIfAbsent(one.figure().kpi(), kpi -> new ArrayList<>()).add(one));
    return List.copyOf(figures.values());
  }
}
