package boardpack.pipeline.mart;

import boardpack.pipeline.label.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One mart: a table of one stated grain, made by {@code sql/marts/<name>.sql} and described by the sidecar beside it.
 *
 * @param file the sidecar as messages name it
 * @param key the columns that tell its rows apart
 * @param optionalInputs inputs that enrich the mart but whose absence leaves it whole
 * @param standIn what makes the mart where one of the inputs is not connected
 * @param days pairs of day columns: {@code day} stands for {@code tenant_day} and {@code platform_day}
 * @param money pairs of amounts: {@code net_amount} stands for {@code net_amount_tenant} and
 *     {@code net_amount_platform}
 * @param flags pairs named like amounts that say whether the amounts beside them are known
 * @param times by name, how rows meet a period; none where the mart knows no time
 * @param labels columns that claim less than their inputs would allow, and why
 * @param figures which figures its rows add up to
 * @param hash SHA-256 of the sidecar and its SQL
 */
public record MartDefinition(
    String name,
    String file,
    String grain,
    List<String> key,
    Scope scope,
    Recipe recipe,
    List<String> optionalInputs,
    Optional<Recipe> standIn,
    List<String> days,
    List<String> money,
    List<String> flags,
    Map<String, MartTime> times,
    Map<String, DeclaredLabel> labels,
    List<Reconciliation> reconciliations,
    List<FigureRule> figures,
    List<GivenExpect> cases,
    String hash) {
  private static final Pattern INPUT = Pattern.compile("\\binputs\\.\"?(\\w+)");

  /** Who has rows of their own in it. */
  public enum Scope {
    TENANT,
    PLATFORM,
    BOTH
  }

  /**
   * @param file the SQL file as messages name it
   * @param inputs the inputs it needs
   * @param uses the marts it reads
   */
  public record Recipe(String file, String sql, List<String> inputs, List<String> uses) {
    /** True where its rows reach to the day of the data cut, so that they change with the day alone. */
    boolean readsDayOfCut() {
      return sql.contains("input_state");
    }
  }

  /** @param why the reason, for the page that explains the figure */
  public record DeclaredLabel(Label label, String why) {}

  /** The inputs without which the mart says "not connected"; those of the stand-in where it is the one that works. */
  public List<String> inputs() {
    return recipe.inputs();
  }

  /** What makes the mart of the inputs that are connected. */
  public Recipe recipe(Set<String> connected) {
    return standIn.filter(other -> !connected.containsAll(recipe.inputs())).orElse(recipe);
  }

  /** True where the inputs that are connected suffice for figures. */
  public boolean isConnected(Set<String> connected) {
    return connected.containsAll(recipe(connected).inputs());
  }

  /** Every mart it may be made of. */
  Set<String> uses() {
    List<String> all = new ArrayList<>(recipe.uses());
    standIn.ifPresent(other -> all.addAll(other.uses()));
    return Set.copyOf(all);
  }

  /** Every input it may read itself, by whichever recipe. */
  Set<String> mayRead() {
    return Stream.of(recipes().flatMap(any -> any.inputs().stream()), optionalInputs.stream(),
        recipes().flatMap(any -> INPUT.matcher(any.sql()).results().map(found -> found.group(1))))
        .flatMap(inputs -> inputs).collect(Collectors.toUnmodifiableSet());
  }

  boolean mayReadDayOfCut() {
    return recipes().anyMatch(Recipe::readsDayOfCut);
  }

  private Stream<Recipe> recipes() {
    return Stream.concat(Stream.of(recipe), standIn.stream());
  }

  /**
   * The column of the day by which rows meet a period in a flow, as the table itself calls it.
   *
   * @param edition {@code tenant} or {@code platform}
   * @param time the name of a flow
   */
  public String dayColumn(String edition, String time) {
    String day = ((MartTime.Flow) times.get(time)).day();
    return days.contains(day) ? edition + "_" + day : day;
  }

  /** An expression over the columns that an edition sees, over those of the table itself. */
  public String ofTable(String edition, String expression) {
    String own = expression;
    for (Map.Entry<String, String> pair : pairs(edition).entrySet()) {
      own = own.replaceAll("\\b" + Pattern.quote(pair.getValue()) + "\\b", pair.getKey());
    }
    return own;
  }

  /** Columns by the name an edition's view gives them: {@code day} is {@code tenant_day} in the tenant's edition. */
  Map<String, String> pairs(String edition) {
    Map<String, String> pairs = new TreeMap<>();
    days.forEach(day -> pairs.put(edition + "_" + day, day));
    money.forEach(amount -> pairs.put(amount + "_" + edition, amount));
    flags.forEach(flag -> pairs.put(flag + "_" + edition, flag));
    return pairs;
  }
}
