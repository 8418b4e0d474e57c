package boardpack.reports.pack;

import boardpack.pipeline.check.TieOutLine;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A pack before it is rendered: every word and every number that may stand in a document, already rounded to what its
 * label bears and already formatted for its reader. Renderers add layout and nothing else, so all documents of a pack
 * say the same. It is archived as {@code pack.json}, and the same pack renders to the same bytes.
 *
 * @param title "Monthly board pack"
 * @param periodTitle "October 2026"
 * @param contextLine who, what, when: "Aurora Outfitters, USD, 1 to 31 October 2026 in America/New_York"
 * @param headline the message of the whole pack, one sentence
 * @param dataCut the moment whose state of the sources it shows
 * @param dataCutText the same for people, in the edition's zone
 * @param figures every figure of the pack, in the catalogue's order
 * @param sections the pages, in reading order; the first is the summary
 * @param details the tables that only the workbook and the CSVs hold in full
 * @param tieOut source, landing and mart, per input and measure, over all periods
 * @param sources every source of record and how fresh it is
 * @param form which pages stand around the sections, and whether the mail holds them
 * @param replaced the revision whose place it takes; empty where it is the first
 * @param ties the tie-out by period, and of figures
 * @param tenantPages the overviews that a row of the tenants' table leads to; empty in all but the platform's full pack
 */
public record Pack(
    PackKey key,
    Subject subject,
    Brand brand,
    String title,
    String periodTitle,
    String contextLine,
    String headline,
    Instant dataCut,
    String dataCutText,
    List<PrintedFigure> figures,
    List<Section> sections,
    List<Block.Table> details,
    List<TieOutLine> tieOut,
    List<SourceLine> sources,
    Form form,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TenantPage> tenantPages,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Replaced> replaced, PeriodTies ties) {
  /** The section and the table of what changed since the pack was last sent: they depend on the reader, so no seal covers them. */
  public static final String RESTATED = "restated";
  /** The same in full, for the workbook. */
  public static final String RESTATED_WHOLE = "restated_figures";

  /** A pack sealed before packs had forms is a book; one sealed before they had links has none. */
  public Pack {
    form = Objects.requireNonNullElse(form, Form.BOOK);
    tenantPages = Objects.requireNonNullElse(tenantPages, List.of());
    replaced = Objects.requireNonNullElse(replaced, Optional.empty());
    ties = Objects.requireNonNullElse(ties, PeriodTies.NONE);
  }

  public Pack(PackKey key, Subject subject, Brand brand, String title, String periodTitle, String contextLine,
      String headline, Instant dataCut, String dataCutText, List<PrintedFigure> figures, List<Section> sections,
      List<Block.Table> details, List<TieOutLine> tieOut, List<SourceLine> sources, Form form, List<TenantPage> tenantPages) {
    this(key, subject, brand, title, periodTitle, contextLine, headline, dataCut, dataCutText, figures, sections, details,
        tieOut, sources, form, tenantPages, Optional.empty(), PeriodTies.NONE);
  }

  public Pack(PackKey key, Subject subject, Brand brand, String title, String periodTitle, String contextLine,
      String headline, Instant dataCut, String dataCutText, List<PrintedFigure> figures, List<Section> sections,
      List<Block.Table> details, List<TieOutLine> tieOut, List<SourceLine> sources) {
    this(key, subject, brand, title, periodTitle, contextLine, headline, dataCut, dataCutText, figures, sections, details,
        tieOut, sources, Form.BOOK, List.of());
  }

  /** This pack, whose tenants' table leads to {@code pages}. */
  public Pack leadingTo(List<TenantPage> pages) {
    return new Pack(key, subject, brand, title, periodTitle, contextLine, headline, dataCut, dataCutText, figures, sections,
        details, tieOut, sources, form, pages, replaced, ties);
  }

  /**
   * The revision before this one.
   *
   * @param text "replaces revision 1, data as of 2 November 2026, 09:00"
   * @param notice what its overview says from then on
   */
  public record Replaced(String text, String notice) {}

  /** This pack, in the place of another. */
  public Pack replacing(Replaced before) {
    return new Pack(key, subject, brand, title, periodTitle, contextLine, headline, dataCut, dataCutText, figures, sections,
        details, tieOut, sources, form, tenantPages, Optional.of(before), ties);
  }

  /** This pack with its tie-out by period. */
  public Pack tying(PeriodTies others) {
    return new Pack(key, subject, brand, title, periodTitle, contextLine, headline, dataCut, dataCutText, figures, sections,
        details, tieOut, sources, form, tenantPages, replaced, others);
  }

  /** This pack, whose summary says these words before all else. */
  public Pack openingWith(Block.Notes notes) {
    Section summary = sections.get(0);
    List<Block> blocks = new ArrayList<>(summary.blocks());
    blocks.add(0, notes);
    List<Section> opened = new ArrayList<>(sections);
    opened.set(0, new Section(summary.id(), summary.heading(), summary.message(), summary.contextLine(), List.copyOf(blocks)));
    return with(opened, details);
  }

  /** This pack with other pages and tables. */
  public Pack with(List<Section> otherSections, List<Block.Table> otherDetails) {
    return new Pack(key, subject, brand, title, periodTitle, contextLine, headline, dataCut, dataCutText, figures,
        List.copyOf(otherSections), List.copyOf(otherDetails), tieOut, sources, form, tenantPages, replaced, ties);
  }

  /**
   * The overview of one tenant, sealed beside this pack.
   *
   * @param name as the tenants' table prints it
   * @param path {@link PackKey#path()} of the pack it belongs to
   */
  public record TenantPage(String name, String path) {}

  /**
   * How a pack is bound.
   *
   * @param cover whether the PDF begins with one
   * @param appendix whether the PDF ends with method, tie-out and freshness
   * @param inMail whether the mail's body holds the pages, and nothing is attached
   */
  public record Form(boolean cover, boolean appendix, boolean inMail) {
    public static final Form BOOK = new Form(true, true, false);
  }

  /**
   * Whom it is about.
   *
   * @param company the company that uses Boardpack
   * @param name the tenant's name, or the company's in the platform edition; any characters at all
   * @param status "active", "past due", … in the pack's language
   * @param currency ISO code
   * @param zone IANA name
   * @param locale BCP 47 tag whose number and date formats the texts follow
   */
  public record Subject(
      String company, String name, String id, boolean platform, String segment, String status, String currency,
      String zone, String locale) {}

  /**
   * What a tenant looks like.
   *
   * @param ink and accent: {@code #rrggbb}; their contrast with white was checked when they were read
   * @param logo travels with the pack, so that it prints the same for ever
   */
  public record Brand(
      String ink, String accent, @JsonInclude(JsonInclude.Include.NON_NULL) Typeface font,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Logo> logo) {

    /** A pack sealed before brands had a typeface is in the one there was. */
    public Brand {
      font = Objects.requireNonNullElse(font, Typeface.ROBOTO);
      logo = Objects.requireNonNullElse(logo, Optional.empty());
    }

    public Brand(String ink, String accent) {
      this(ink, accent, Typeface.ROBOTO, Optional.empty());
    }
  }

  /** @param png the picture in base64; {@code width} and {@code height} in pixels */
  public record Logo(String png, int width, int height) {}

  /** One input of the appendix "freshness of each source": its state in words. */
  public record SourceLine(
      String input, String sourceOfRecord, boolean connected, String state, String asOf, long rows, long putAside) {}

  /** The revision, and whose place it takes: "2, replaces revision 1, data as of …". */
  public String revision() {
    return key.revision() + replaced.map(before -> ", " + before.text()).orElse("");
  }

  /** The figure of {@code kpi}. @throws IllegalArgumentException where the pack has none */
  public PrintedFigure figure(String kpi) {
    return figures.stream()
        .filter(figure -> figure.kpi().equals(kpi))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the pack has no figure '" + kpi + "'"));
  }
}
