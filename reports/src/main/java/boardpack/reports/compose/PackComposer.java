package boardpack.reports.compose;

import boardpack.pipeline.check.TieOutLine;
import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.detail.DetailTable;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.kpi.Catalogue;
import boardpack.pipeline.kpi.Figure;
import boardpack.pipeline.kpi.Kpi;
import boardpack.pipeline.kpi.Scope;
import boardpack.pipeline.landing.LandedInput;
import boardpack.pipeline.tenant.TenantProfile;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.layout.PackLayout;
import boardpack.reports.layout.PackLayouts;
import boardpack.reports.pack.Cut;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackKey;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.words.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Composes packs: figures printed, sentences made, pages put in order. What it leaves out no renderer can show. */
public final class PackComposer {
  private final Workspace workspace;
  private final Catalogue catalogue;
  private final List<InputContract> contracts;
  private final Set<String> inUse;
  private final Brands brands;
  private final PackLayouts layouts;

  /** @param inUse inputs that figures are made of; a pack says of them alone that they are not connected */
  public PackComposer(Workspace workspace, Catalogue catalogue, List<InputContract> contracts, Set<String> inUse,
      Brands brands, PackLayouts layouts) {
    this.layouts = layouts;
    this.inUse = Set.copyOf(inUse);
    this.workspace = workspace;
    this.catalogue = catalogue;
    this.contracts = contracts;
    this.brands = brands;
  }

  /**
   * @param words of the language of {@code key}
   * @throws Fault where the period has no figures at all
   */
  public Pack compose(EditionData data, PackKey key, Words words) {
    TenantProfile profile = data.profile();
    Dates dates = new Dates(words, profile.zone());
    NumberTexts numbers = new NumberTexts(words.locale(), profile.currency(), dates);
    FigurePrinter figurePrinter = new FigurePrinter(words, numbers, dates, workspace.company().name());
    List<PrintedFigure> figures = figures(data, figurePrinter);
    if (figures.isEmpty()) {
      throw Fault.data("--period " + data.period().id(), "has no figures for " + profile.id()
          + ": it lies before the first data or has not begun", "a period in which the source has rows");
    }
    PackLayout layout = layouts.get(key.pack());
    Cut cut = Cut.of(key.cut());
    String period = dates.title(data.period());
    String contextLine = words.text("pack.context", profile.name(), profile.currency().getCurrencyCode(),
        dates.range(data.period()), profile.zone().getId());
    DetailPrinter printer = new DetailPrinter(words, numbers, dates, profile.currency().getCurrencyCode(), data.tenantNames(),
        workspace.company().name());
    Anonymity anonymity = new Anonymity(words, data.tenantNames());
    List<DetailTable> details = cut == Cut.BOARD ? anonymous(data.details(), anonymity) : data.details();
    List<DetailTable> before = cut == Cut.BOARD ? anonymous(data.before(), anonymity) : data.before();
    Set<String> withheld = cut != Cut.BOARD ? Set.of() : data.details().stream().filter(anonymity::withholds)
        .map(detail -> detail.detail().id()).collect(Collectors.toSet());
    Tables tables = new Tables(words, printer, details, withheld, workspace.company().name());
    Drivers drivers = new Drivers(words, numbers, data.figures(), data.period().id(), before, details, printer::name);
    Optional<PartsTable> parts = layout.parts().map(grain -> new PartsTable(words, dates, data.period(), grain,
        (kpi, part) -> figurePrinter.cell(catalogue.get(kpi), data.figures().figure(kpi, part.id()))));
    Comments comments = cut == Cut.SUMMARY ? Comments.NONE
        : Comments.of(workspace, key, cut == Cut.BOARD ? text -> !anonymity.names(text) : text -> true);
    Sections sections = new Sections(layout, cut, words, tables, parts, drivers, comments, dates, figures, contextLine, period);
    List<PrintedFigure> seen = cut == Cut.SUMMARY ? sections.headlines() : figures;
    Ties ties = new Ties(data, cut);
    String headline = new Sentences(words).headline(seen, profile.name(), period);
    return new Pack(
        key,
        subject(profile, seen, words),
        brands.of(profile.id()),
        layout.title().get(words.locale().getLanguage()),
        period,
        contextLine,
        headline,
        data.dataCut(),
        data.cutStated()
            ? words.text("pack.cut_stated", dates.moment(data.dataCut())) : dates.moment(data.dataCut()),
        seen,
        sections.of(seen, headline),
        cut == Cut.FULL ? tables.whole() : List.of(),
        ties.ofAll(),
        sources(data, words, dates),
        layout.form(),
        List.of()).tying(ties.byPeriod(catalogue, seen, words.locale().getLanguage(), dates));
  }

  private List<PrintedFigure> figures(EditionData data, FigurePrinter printer) {
    Scope scope = data.profile().id().isPlatform() ? Scope.PLATFORM : Scope.TENANT;
    return catalogue.of(scope).stream()
        .flatMap(kpi -> figure(data, kpi).map(figure -> printer.print(kpi, figure, data.figures())).stream())
        .toList();
  }

  /** The tenants' own table first, so that the letters tell no more than its order. */
  private static List<DetailTable> anonymous(List<DetailTable> details, Anonymity anonymity) {
    details.stream().filter(detail -> detail.detail().id().equals("tenants_overview")).forEach(anonymity::of);
    return details.stream().map(anonymity::of).toList();
  }

  private static Optional<Figure> figure(EditionData data, Kpi kpi) {
    return data.figures().figure(kpi.id(), data.period().id());
  }

  private Pack.Subject subject(TenantProfile profile, List<PrintedFigure> figures, Words words) {
    boolean platform = profile.id().isPlatform();
    String status = platform
        ? words.text("subject.platform")
        : figures.stream().filter(figure -> figure.kpi().equals("payment_state")).map(PrintedFigure::text).findFirst()
            .orElse("");
    String segment = platform ? words.text("subject.platform") : profile.segment();
    return new Pack.Subject(workspace.company().name(), profile.name(), profile.id().value(), platform, segment, status,
        profile.currency().getCurrencyCode(), profile.zone().getId(), words.locale().toLanguageTag());
  }

  private List<Pack.SourceLine> sources(EditionData data, Words words, Dates dates) {
    return contracts.stream().filter(contract -> concerns(data, contract)).map(contract -> {
      LandedInput input = data.landed().inputs().get(contract.name());
      return input instanceof LandedInput.Connected on
          ? new Pack.SourceLine(contract.name(), contract.sourceOfRecord(), true,
              state(contract, on, data, words), dates.moment(on.asOf()),
              counted(data, contract, TieOutLine::landed, on.rows()), counted(data, contract, TieOutLine::putAside, on.putAside()))
          : new Pack.SourceLine(contract.name(), contract.sourceOfRecord(), false, words.text("status.not_connected"), "", 0, 0);
    }).toList();
  }

  private boolean concerns(EditionData data, InputContract contract) {
    return inUse.contains(contract.name())
        || data.landed().inputs().get(contract.name()) instanceof LandedInput.Connected;
  }

  /** What the tie-out counted, which for the platform is the rows of all; without one, what landed for this edition. */
  private static long counted(
      EditionData data, InputContract contract, Function<TieOutLine, BigDecimal> count, long otherwise) {
    return data.tieOut().stream()
        .filter(line -> line.coversAll() && line.input().equals(contract.name()) && line.measure().equals("rows"))
        .map(count).findFirst().map(BigDecimal::longValueExact).orElse(otherwise);
  }

  /** A reader must know where a row that the source has deleted still counts. */
  private static String state(InputContract contract, LandedInput.Connected input, EditionData data, Words words) {
    String fresh = words.text("status." + freshness(contract, input, data));
    return contract.seesDeletes() ? fresh : fresh + "; " + words.text("status.deletes_not_seen");
  }

  private static String freshness(InputContract contract, LandedInput.Connected input, EditionData data) {
    return input.asOf().plus(contract.freshness()).isBefore(data.dataCut()) ? "stale" : "ok";
  }

  /**
   * Which number and date formats a reader gets: the tenant's own where it speaks the reader's language, else the
   * company's, else those of the language alone.
   */
  public static Locale locale(String language, TenantProfile profile, Workspace workspace) {
    if (profile.locale().getLanguage().equals(language)) {
      return profile.locale();
    }
    Locale company = workspace.company().locale();
    return company.getLanguage().equals(language) ? company : Locale.forLanguageTag(language);
  }
}
