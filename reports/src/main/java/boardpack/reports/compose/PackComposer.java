package boardpack.reports.compose;

import boardpack.pipeline.check.TieOutLine;
import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.kpi.Catalogue;
import boardpack.pipeline.kpi.Figure;
import boardpack.pipeline.kpi.Kpi;
import boardpack.pipeline.kpi.Scope;
import boardpack.pipeline.landing.LandedInput;
import boardpack.pipeline.tenant.TenantProfile;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.pack.Block;
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

/** Composes packs: figures printed, sentences made, pages put in order. What it leaves out no renderer can show. */
public final class PackComposer {
  private final Workspace workspace;
  private final Catalogue catalogue;
  private final List<InputContract> contracts;
  private final Set<String> inUse;
  private final Pack.Brand brand;

  /** @param inUse inputs that figures are made of; a pack says of them alone that they are not connected */
  public PackComposer(Workspace workspace, Catalogue catalogue, List<InputContract> contracts, Set<String> inUse,
      Pack.Brand brand) {
    this.inUse = Set.copyOf(inUse);
    this.workspace = workspace;
    this.catalogue = catalogue;
    this.contracts = contracts;
    this.brand = brand;
  }

  /**
   * @param words of the language of {@code key}
   * @throws Fault where the period has no figures at all
   */
  public Pack compose(EditionData data, PackKey key, Words words) {
    TenantProfile profile = data.profile();
    Dates dates = new Dates(words, profile.zone());
    NumberTexts numbers = new NumberTexts(words.locale(), profile.currency(), dates);
    List<PrintedFigure> figures = figures(data,
        new FigurePrinter(words, numbers, dates, workspace.company().name()));
    if (figures.isEmpty()) {
      throw Fault.data("--period " + data.period().id(), "has no figures for " + profile.id()
          + ": it lies before the first data or has not begun", "a period in which the source has rows");
    }
    String period = dates.title(data.period());
    String contextLine = words.text("pack.context", profile.name(), profile.currency().getCurrencyCode(),
        dates.range(data.period()), profile.zone().getId());
    DetailPrinter printer = new DetailPrinter(words, numbers, dates, profile.currency().getCurrencyCode(), data.tenantNames());
    List<Block.Table> details = data.details().stream()
        .map(rows -> printer.table(rows))
        .toList();
    String headline = new Sentences(words).headline(figures, profile.name(), period);
    return new Pack(
        key,
        subject(profile, figures, words),
        brand,
        words.text("pack." + key.pack()),
        period,
        contextLine,
        headline,
        data.dataCut(),
        dates.moment(data.dataCut()),
        figures,
        new MonthlyBoardPack(words, workspace.company().name(), contextLine, period, details).sections(figures, headline),
        details,
        data.tieOut(),
        sources(data, words, dates));
  }

  private List<PrintedFigure> figures(EditionData data, FigurePrinter printer) {
    Scope scope = data.profile().id().isPlatform() ? Scope.PLATFORM : Scope.TENANT;
    return catalogue.of(scope).stream()
        .flatMap(kpi -> figure(data, kpi).map(figure -> printer.print(kpi, figure, data.figures())).stream())
        .toList();
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
              words.text("status." + freshness(contract, on, data)), dates.moment(on.asOf()),
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
        .filter(line -> line.input().equals(contract.name()) && line.measure().equals("rows"))
        .map(count).findFirst().map(BigDecimal::longValueExact).orElse(otherwise);
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
