package boardpack.pipeline.mart;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.contract.InputContracts;
import boardpack.pipeline.workspace.Company;
import boardpack.pipeline.workspace.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The definitions that ship, read and followed once for all tests of a program, since that takes seconds. A test that lays
 * its own SQL over them reads them itself.
 */
public final class ShippedMarts {
  private static final Workspace SHIPPED = new Workspace(SampleWorkspace.shipped(), SampleWorkspace.shipped(),
      Path.of("nowhere"), new Company("Meridian Mail", Currency.getInstance("USD"), ZoneId.of("America/New_York"),
          Locale.US, Month.JANUARY), List.of(), null, Clock.fixed(SampleWorkspace.AS_OF, ZoneOffset.UTC));
  private static final MartDefinitions DEFINITIONS = MartDefinitions.read(SHIPPED);
  private static final List<InputContract> CONTRACTS = List.copyOf(InputContracts.read(SHIPPED));
  private static final List<InputContract> ALL_CONTRACTS =
      Stream.concat(CONTRACTS.stream(), InputContracts.derived(SHIPPED).stream()).toList();

  /** Following labels takes longest, and not every test asks for them. */
  private static final class Followed {
    static final MartLabels LABELS = MartLabels.of(DEFINITIONS, ALL_CONTRACTS);
    static final Marts STATION = new Marts(SHIPPED, DEFINITIONS, ALL_CONTRACTS, LABELS, new Limits(1, 256));
  }

  private static final class OfEvents {
    static final Marts STATION = Followed.STATION.only(DEFINITIONS.all().stream()
        .filter(mart -> isMadeOf("events", mart)).toArray(MartDefinition[]::new));
  }

  private ShippedMarts() {}

  public static MartDefinitions definitions() {
    return DEFINITIONS;
  }

  /** Those of inputs that sources fill. */
  public static List<InputContract> contracts() {
    return CONTRACTS;
  }

  /** Those of derived inputs as well. */
  public static List<InputContract> allContracts() {
    return ALL_CONTRACTS;
  }

  public static MartLabels labels() {
    return Followed.LABELS;
  }

  /** The station that builds the marts of a workspace which has none of its own. */
  public static Marts in(Workspace workspace) {
    return Followed.STATION.at(workspace);
  }

  /** The same for those marts alone that hold something of events, by themselves or by way of others. */
  public static Marts ofEvents(Workspace workspace) {
    return OfEvents.STATION.at(workspace);
  }

  private static boolean isMadeOf(String input, MartDefinition mart) {
    return mart.inputs().contains(input) || mart.optionalInputs().contains(input)
        || mart.standIn().stream().anyMatch(other -> other.inputs().contains(input))
        || mart.uses().stream().anyMatch(used -> isMadeOf(input, DEFINITIONS.mart(used).orElseThrow()));
  }
}
