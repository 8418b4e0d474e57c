package boardpack.reports.run;

import boardpack.pipeline.contract.Column;
import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.contract.InputContracts;
import boardpack.pipeline.detail.Details;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.kpi.Catalogue;
import boardpack.pipeline.kpi.ColumnLabels;
import boardpack.pipeline.mart.Limits;
import boardpack.pipeline.mart.MartDefinition;
import boardpack.pipeline.mart.MartDefinitions;
import boardpack.pipeline.mart.MartLabels;
import boardpack.pipeline.mart.Marts;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.layout.PackLayouts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a workspace says should be computed and printed.
 *
 * @param contracts of the inputs that sources fill
 * @param derived of those that a station makes of others
 * @param labels that each mart column bears
 * @param layouts of the packs that can be made
 * @param hash SHA-256 over every definition, template and setting that a pack can show
 */
public record Definitions(
    List<InputContract> contracts, List<InputContract> derived, MartDefinitions marts, MartLabels labels,
    Catalogue catalogue, Details details, PackLayouts layouts, String hash) {
  private static final List<String> FOLDERS =
      List.of("sql/inputs", "sql/allocation", "sql/marts", "sql/kpis", "sql/details", "templates", "comments");

  /** @throws Fault naming file and line, where one does not fit */
  public static Definitions read(Workspace workspace) {
    MartDefinitions marts = MartDefinitions.read(workspace);
    List<InputContract> contracts = InputContracts.read(workspace);
    List<InputContract> derived = InputContracts.derived(workspace);
    List<InputContract> all = Stream.concat(contracts.stream(), derived.stream()).toList();
    // The catalogue's files are read while the labels are followed; it waits for them where it asks for the first one.
    CompletableFuture<MartLabels> labels = CompletableFuture.supplyAsync(() -> MartLabels.of(marts, all));
    ColumnLabels bears = (mart, column) -> followed(labels).of(mart, column);
    Catalogue catalogue = Catalogue.read(workspace, marts, bears);
    Details details = Details.read(workspace, marts, bears);
    return new Definitions(contracts, derived, marts, followed(labels), catalogue, details,
        PackLayouts.read(workspace, catalogue, details), hash(workspace));
  }

  private static MartLabels followed(CompletableFuture<MartLabels> labels) {
    try {
      return labels.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** The station that builds these marts. */
  Marts station(Workspace workspace, Limits limits) {
    return new Marts(workspace, marts, Stream.concat(contracts.stream(), derived.stream()).toList(), labels, limits);
  }

  /** The inputs that some mart is made of, by itself or by way of the allocation. */
  Set<String> inputsInUse() {
    return Stream.concat(
        marts.all().stream().flatMap(mart -> mart.inputs().stream()),
        contracts.stream().filter(contract -> contract.rows() == InputContract.Rows.SHARED).map(InputContract::name))
        .collect(Collectors.toSet());
  }

  /** The input columns that a mart's SQL names, as {@code payments.amount}, those of marts it is made of included. */
  public List<String> inputColumns(String mart) {
    MartDefinition definition = marts.mart(mart).orElseThrow();
    List<InputContract> all = Stream.concat(contracts.stream(), derived.stream()).toList();
    MartDefinition.Recipe recipe = definition.recipe(all.stream().map(InputContract::name).collect(Collectors.toSet()));
    Set<String> words = new HashSet<>(List.of(recipe.sql().split("[^A-Za-z0-9_]+")));
    return Stream.concat(
        all.stream().filter(contract -> recipe.inputs().contains(contract.name()))
            .flatMap(contract -> contract.columns().stream().map(Column::name).filter(words::contains)
                .map(column -> contract.name() + "." + column)),
        recipe.uses().stream().flatMap(used -> inputColumns(used).stream()))
        .distinct().sorted().toList();
  }

  private static String hash(Workspace workspace) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String folder : FOLDERS) {
        for (Path file : workspace.files(folder, "")) {
          digest.update(workspace.shownAs(file).getBytes(StandardCharsets.UTF_8));
          digest.update(Files.readAllBytes(file));
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    } catch (IOException e) {
      throw Fault.machine(workspace.root().toString(), "has files that cannot be read: " + e.getMessage(),
          "files their owner can read", e);
    }
  }
}
