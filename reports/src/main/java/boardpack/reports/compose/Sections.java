package boardpack.reports.compose;

import boardpack.reports.layout.PackLayout;
import boardpack.reports.layout.SectionLayout;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.Cut;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.pack.Section;
import boardpack.reports.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The sections of a pack in reading order, as its layout says. A section with nothing to print is left out. */
final class Sections {
  private final PackLayout layout;
  private final Cut cut;
  private final Words words;
  private final Sentences sentences;
  private final Pictures pictures;
  private final Tables tables;
  private final Optional<PartsTable> parts;
  private final Drivers drivers;
  private final Comments comments;
  private final Dates dates;
  private final Choice choice;
  private final String contextLine;
  private final String period;

  Sections(PackLayout layout, Cut cut, Words words, Tables tables, Optional<PartsTable> parts,
      Drivers drivers, Comments comments, Dates dates, List<PrintedFigure> figures, String contextLine, String period) {
    this.layout = layout;
    this.cut = cut;
    this.words = words;
    this.sentences = new Sentences(words);
    this.pictures = new Pictures(words);
    this.tables = tables;
    this.parts = parts;
    this.drivers = drivers;
    this.comments = comments;
    this.dates = dates;
    this.choice = new Choice(layout, figures);
    this.contextLine = contextLine;
    this.period = period;
  }

  /** Which figures the summary names; a reader of the summary alone gets no others. */
  List<PrintedFigure> headlines() {
    return layout.sections().stream()
        .flatMap(section -> section.headlines().stream().flatMap(group -> choice.heads(group, section).stream()))
        .distinct().toList();
  }

  /** @param headline the message of the pack; its first section carries it, in brief where it lists what needs attention */
  List<Section> of(List<PrintedFigure> figures, String headline) {
    List<Section> sections = new ArrayList<>();
    for (SectionLayout section : layout.sections()) {
      List<Block> blocks = cut == Cut.SUMMARY ? summary(section, figures) : blocks(section, figures);
      if (!blocks.isEmpty()) {
        Optional<String> whole = Optional.of(section.attention() || layout.form().inMail() ? sentences.brief(figures) : headline);
        sections.add(section(section, blocks, sections.isEmpty() ? whole : Optional.empty()));
      }
    }
    return List.copyOf(sections);
  }

  private Section section(SectionLayout section, List<Block> blocks, Optional<String> headline) {
    Optional<PrintedFigure> lead = headline.isPresent() ? Optional.empty() : choice.lead(section);
    String phrase = lead.map(PrintedFigure::phrase).orElse("");
    return new Section(section.id(), section.title().get(words.locale().getLanguage()),
        headline.or(() -> lead.map(figure -> ofPeriod(sentences.message(figure, period, driver(section, figure))))).orElseGet(() -> tables.message(blocks)),
        phrase.isEmpty() ? contextLine : contextLine + " · " + phrase, List.copyOf(blocks));
  }

  /** A review of shorter periods names the whole that its messages are about; a month's pack prints no other. */
  private String ofPeriod(String message) {
    return parts.isEmpty() ? message : words.text("message.of_period", period, message);
  }

  private String driver(SectionLayout section, PrintedFigure figure) {
    return section.drivers().stream().filter(driver -> driver.kpi().equals(figure.kpi())).findFirst()
        .map(driver -> drivers.clause(driver, figure)).orElse("");
  }

  /** All that a reader of the summary cut gets: headlines, and what of them needs attention. */
  private List<Block> summary(SectionLayout section, List<PrintedFigure> figures) {
    return section.order().stream().flatMap(part -> switch (part) {
      case "headlines" -> headlines(section).stream();
      case "attention" -> attention(section, figures);
      default -> Stream.<Block>empty();
    }).toList();
  }

  private List<Block> blocks(SectionLayout section, List<PrintedFigure> figures) {
    List<Block> blocks = section.order().stream().flatMap(part -> switch (part) {
      case "headlines" -> headlines(section).stream();
      case "attention" -> attention(section, figures);
      case "groups" -> section.order().contains("figures") ? Stream.<Block>empty() : figures(section);
      case "figures" -> figures(section);
      case "lines" -> lines(section);
      case "trends" -> choice.trends(section).stream().map(pictures::trend);
      case "bars" -> section.bars().stream().flatMap(bars -> tables.bars(bars).stream());
      case "tables" -> section.tables().stream().flatMap(table -> tables.part(table).stream());
      default -> Stream.<Block>empty();
    }).toList();
    blocks = withParts(section, blocks);
    Stream<Block> notes = blocks.isEmpty() ? Stream.empty() : section.notes().stream().map(this::note);
    return Stream.of(blocks.stream(), notes, comments.of(section.id()).map(this::comment).stream())
        .flatMap(Function.identity()).toList();
  }

  private List<Block> headlines(SectionLayout section) {
    List<Block> rows = new ArrayList<>();
    for (String group : section.headlines()) {
      List<PrintedFigure> heads = choice.heads(group, section);
      if (!heads.isEmpty()) {
        rows.add(new Block.Figures(words.text("group." + group), ids(heads), Pictures.phrases(heads)));
      }
    }
    return rows;
  }

  private Stream<Block> attention(SectionLayout section, List<PrintedFigure> figures) {
    return section.attention() ? Stream.of(sentences.attention(figures)) : Stream.empty();
  }

  private Stream<Block> lines(SectionLayout section) {
    List<String> lines = choice.lines(section).stream().map(sentences::line).toList();
    return lines.isEmpty() ? Stream.empty() : Stream.of(new Block.Notes(words.text("lines.title"), lines));
  }

  private Stream<Block> figures(SectionLayout section) {
    List<PrintedFigure> printed = choice.of(section);
    String title = section.title().get(words.locale().getLanguage());
    if (printed.isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(new Block.Figures(title, ids(printed), Pictures.phrases(printed)));
  }

  /** The shorter periods of what a section prints stand behind its charts, before its tables. */
  private List<Block> withParts(SectionLayout section, List<Block> blocks) {
    boolean printsFigures = section.order().contains("figures") || section.order().contains("groups");
    List<PrintedFigure> printed = printsFigures ? choice.of(section) : List.of();
    if (parts.isEmpty() || printed.isEmpty()) {
      return blocks;
    }
    int tables = (int) blocks.stream().takeWhile(block -> !(block instanceof Block.Table)).count();
    List<Block> whole = new ArrayList<>(blocks);
    whole.add(tables, parts.get().of(section.id(), printed));
    return whole;
  }

  private Block comment(Comments.Comment comment) {
    return new Block.Notes(words.text("comment.title", comment.name(), dates.day(comment.date())), comment.paragraphs(),
        Optional.of(comment.name()));
  }

  /** The sentences of the bundle under {@code note.1}, {@code note.2}, … to the first that is missing. */
  private Block note(String note) {
    List<String> sentencesOfNote = new ArrayList<>();
    for (int i = 1; words.find(note + "." + i).isPresent(); i++) {
      sentencesOfNote.add(words.text(note + "." + i));
    }
    return new Block.Notes(words.text(note + ".title"), List.copyOf(sentencesOfNote));
  }

  private static List<String> ids(List<PrintedFigure> figures) {
    return figures.stream().map(PrintedFigure::kpi).toList();
  }
}
