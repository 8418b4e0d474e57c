package boardpack.reports.compose;

import boardpack.pipeline.kpi.Unit;
import boardpack.pipeline.label.Label;
import boardpack.pipeline.tenant.TenantProfile;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.Block.Cell;
import boardpack.reports.pack.Block.Column;
import boardpack.reports.pack.Block.Kind;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackKey;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.pack.Section;
import boardpack.reports.restate.Materiality;
import boardpack.reports.restate.Restated;
import boardpack.reports.restate.Restatement;
import boardpack.reports.words.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a pack says of those before it: which revision it replaces, and what changed since its readers were sent one. The
 * summary opens with the changes, where they are more than a few a page behind it shows each that is material, and the workbook every one.
 */
public final class ChangedSince {
  private static final int MOST = 3;

  private final Words words;
  private final Dates dates;
  private final String currency;
  private final CauseWords causes;
  private final Materiality materiality;

  /** @param profile whose zone and currency the pack is in */
  public ChangedSince(Words words, TenantProfile profile, Materiality materiality) {
    this.words = words;
    this.dates = new Dates(words, profile.zone());
    this.currency = profile.currency().getCurrencyCode();
    this.causes = new CauseWords(words, new NumberTexts(words.locale(), profile.currency(), dates));
    this.materiality = materiality;
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
    sections.set(0, opened(sections.get(0), new Block.Notes(title, said)));
    if (material.size() > MOST && !pack.form().inMail()) {
      sections.add(1, new Section(Pack.RESTATED, title, said.get(0), pack.contextLine(), List.of(told(title, material))));
    }
    List<Block.Table> details = new ArrayList<>(pack.details());
    if (!details.isEmpty()) {
      details.add(0, whole(title, restatement.figures()));
    }
    return pack.with(sections, details);
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

  private static Section opened(Section summary, Block changes) {
    List<Block> blocks = new ArrayList<>(summary.blocks());
    blocks.add(0, changes);
    return new Section(summary.id(), summary.heading(), summary.message(), summary.contextLine(), List.copyOf(blocks));
  }

  /** A row a figure: its newest period that changed, and how many earlier ones did. */
  private Block.Table told(String title, List<List<Restated>> material) {
    List<List<Cell>> rows = material.stream().map(changes -> {
      Restated one = changes.get(0);
      String period = changes.size() == 1 ? one.now().name()
          : words.text("restated.and_earlier", one.now().name(), changes.size() - 1);
      return List.of(Cell.of(one.figure().title()), Cell.of(period), Cell.of(one.was().text()), Cell.of(one.now().text()),
          Cell.of(causes.difference(one)), Cell.of(causes.of(one)));
    }).toList();
    return new Block.Table(Pack.RESTATED, title,
        List.of(text("figure"), text("period"), text("was"), text("now"), text("difference"), text("cause")), rows,
        List.of(), countLine(rows), phrases(material.stream().flatMap(List::stream).toList()));
  }

  /** A row a figure and period, with numbers that can be reckoned with: rates in percent. */
  private Block.Table whole(String title, List<Restated> restated) {
    List<List<Cell>> rows = restated.stream().map(one -> List.of(
        Cell.of(one.figure().title()), Cell.of(one.now().period()), Cell.of(unit(one.figure().unit())),
        number(one, one.was().value(), one.was().text()), number(one, one.now().value(), one.now().text()),
        number(one, one.difference(), causes.difference(one)), Cell.of(causes.of(one)),
        Cell.of(words.text(materiality.of(one) ? "restated.yes" : "restated.no")), Cell.of(label(one.figure())))).toList();
    return new Block.Table(Pack.RESTATED_WHOLE, title,
        List.of(text("figure"), text("period"), text("unit"), count("was"), count("now"), count("difference"),
            text("cause"), text("material"), text("label")),
        rows, List.of(), countLine(rows), List.of());
  }

  /** The mandated words stand in the row itself, since each row is about another figure. */
  private static String label(PrintedFigure figure) {
    return figure.phrase().isEmpty() ? figure.labelText() : figure.phrase();
  }

  private String unit(Unit unit) {
    return switch (unit) {
      case MONEY -> currency;
      case PERCENT -> "%";
      default -> unit.isRead() ? "" : words.text("excel.unit." + unit.name().toLowerCase(Locale.ROOT));
    };
  }

  private static Cell number(Restated one, Optional<BigDecimal> value, String text) {
    Unit unit = one.figure().unit();
    return value.filter(any -> !unit.isRead())
        .map(number -> Cell.of(text, unit == Unit.PERCENT ? number.movePointRight(2) : number))
        .orElse(Cell.of(text));
  }

  private Column text(String name) {
    return new Column(words.text("restated." + name), Kind.TEXT, "", Label.EXACT);
  }

  private Column count(String name) {
    return new Column(words.text("restated." + name), Kind.COUNT, "", Label.EXACT);
  }

  private String countLine(List<?> rows) {
    return rows.size() == 1 ? words.text("table.row") : words.text("table.rows", rows.size());
  }

  private static List<List<Restated>> byFigure(List<Restated> restated) {
    Map<String, List<Restated>> figures = new LinkedHashMap<>();
    restated.forEach(one -> figures.computeIfAbsent(one.figure().kpi(), kpi -> new ArrayList<>()).add(one));
    return List.copyOf(figures.values());
  }

  private static List<String> phrases(List<Restated> restated) {
    return restated.stream().map(one -> one.figure().phrase()).filter(phrase -> !phrase.isEmpty()).distinct().toList();
  }
}
