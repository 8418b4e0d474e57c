package boardpack.reports.run;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.contract.InputContracts;
import boardpack.pipeline.detail.Details;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.kpi.Catalogue;
import boardpack.pipeline.mart.MartDefinitions;
import boardpack.pipeline.mart.MartLabels;
import boardpack.pipeline.mart.MartLabels;
import boardpack.pipeline.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a workspace says should be computed and printed.
 *
 * @param labels that each mart column bears
 * @param hash SHA-256 over every definition, template and setting that a pack can show
 */
public record Definitions(
    List<InputContract> contracts, MartDefinitions marts, MartLabels labels, Catalogue catalogue, Details details,
    String hash) {
  private static final List<String> FOLDERS =
      List.of("sql/inputs", "sql/allocation", "sql/marts", "sql/kpis", "sql/details", "templates");

  /** @throws Fault naming file and line, where one does not fit */
  public static Definitions read(Workspace workspace) {
    MartDefinitions marts = MartDefinitions.read(workspace);
    List<InputContract> contracts = InputContracts.read(workspace);
    MartLabels labels = MartLabels.of(marts,
        Stream.concat(contracts.stream(), InputContracts.derived(workspace).stream()).toList());
    return new Definitions(contracts, marts, labels,
        Catalogue.read(workspace, marts, labels::of), Details.read(workspace, marts, labels::of), hash(workspace));
  }

  /** The inputs that some mart is made of, by itself or by way of the allocation. */
  Set<String> inputsInUse() {
    return Stream.concat(
        marts.all().stream().flatMap(mart -> mart.inputs().stream()),
        contracts.stream().filter(contract -> contract.rows() == InputContract.Rows.SHARED).map(InputContract::name))
        .collect(Collectors.toSet());
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
