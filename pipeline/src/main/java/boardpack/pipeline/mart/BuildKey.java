package boardpack.pipeline.mart;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.landing.LandedInput;
import boardpack.pipeline.landing.LandedTenant;
import boardpack.pipeline.workspace.Company;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * SHA-256 over what goes into a mart file, so that nothing is built twice.
 *
 * @param rows of the rows of the marts: definitions, what has landed, edition
 * @param times of the as-of times of the inputs alone: freshness, and which periods are over
 */
record BuildKey(String rows, String times) {
  /** Raised when the tables that the program itself adds change their shape. */
  private static final String FORMAT = "4";

  /**
   * @param parts the marts that the platform's are made of
   * @param cut from which moment on no row counts
   */
  static BuildKey of(MartDefinitions definitions, List<InputContract> contracts, Company company, LandedTenant landed,
      Edition edition, List<TenantMart> parts, Optional<Instant> cut) {
    List<LandedInput.Connected> connected = connected(landed);
    List<String> rows = new ArrayList<>(List.of(FORMAT, definitions.hash(), contracts.toString(),
        landed.contentHash(), edition.toString(), company.fiscalYearStart().toString()));
    cut.ifPresent(at -> rows.add("until " + at));
    rows.addAll(daysOfCut(definitions, connected, edition));
    landed.inputs().values().stream().map(BuildKey::state).sorted().forEach(rows::add);
    parts.forEach(part -> rows.add(part.tenant() + " " + part.key()));
    Stream<String> own = connected.stream().map(on -> on.input() + " " + on.asOf()).sorted();
    Stream<String> others = parts.stream().map(part -> part.tenant() + " " + part.times());
    return new BuildKey(digest(rows.stream()), digest(Stream.concat(own, others)));
  }

  /** A recipe whose rows reach to the day of the data cut gives other rows on the next day. */
  private static List<String> daysOfCut(
      MartDefinitions definitions, List<LandedInput.Connected> connected, Edition edition) {
    Set<String> names = connected.stream().map(LandedInput.Connected::input).collect(Collectors.toSet());
    boolean read = definitions.all().stream()
        .anyMatch(mart -> mart.isConnected(names) && mart.recipe(names).readsDayOfCut());
    return read
        ? connected.stream().map(on -> on.input() + " " + days(on, edition)).sorted().toList()
        : List.of();
  }

  private static List<String> days(LandedInput.Connected on, Edition edition) {
    return edition.zones().stream().map((ZoneId zone) -> on.asOf().atZone(zone).toLocalDate().toString()).toList();
  }

  private static List<LandedInput.Connected> connected(LandedTenant landed) {
    return landed.inputs().values().stream()
        .filter(LandedInput.Connected.class::isInstance)
        .map(LandedInput.Connected.class::cast)
        .toList();
  }

  private static String state(LandedInput input) {
    return input instanceof LandedInput.Connected on
        ? String.join(" ", on.input(), Long.toString(on.rows()), Long.toString(on.putAside()))
        : input.input();
  }

  private static String digest(Stream<String> ingredients) {
    return Digest.of(ingredients.toArray(String[]::new));
  }
}
