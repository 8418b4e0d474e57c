package boardpack.pipeline.source;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tries every connection and every SELECT without reading a row, so that all that is wrong is told at once. */
public final class SourceDoctor {

  /**
   * @param subject the source's name, or the SELECT's file
   * @param fault what is wrong, and a good value; empty where all is well
   */
  public record Finding(String subject, Optional<String> fault) {}

  private SourceDoctor() {}

  /** @param overrides as {@link Source#all} takes them */
  public static List<Finding> examine(
      Workspace workspace, List<InputContract> contracts, Map<String, SourceAddress> overrides) {
    List<Finding> findings = new ArrayList<>();
    try {
      Source.all(workspace, contracts, overrides).forEach(source -> examine(source, findings));
    } catch (Fault e) {
      findings.add(new Finding("sources", Optional.of(e.getMessage())));
    }
    return List.copyOf(findings);
  }

  private static void examine(Source source, List<Finding> findings) {
    try (SourceReading reading = source.read()) {
      findings.add(new Finding(source.name(), Optional.empty()));
    } catch (Fault e) {
      findings.add(new Finding(source.name(), Optional.of(e.getMessage())));
      return;
    }
    source.selects().forEach(select -> findings.add(examine(source, select)));
  }

  /** Each SELECT has a connection of its own: after an error PostgreSQL answers nothing more in that transaction. */
  private static Finding examine(Source source, InputSelect select) {
    try (SourceReading reading = source.read()) {
      reading.check(select);
      return new Finding(select.shownAs(), Optional.empty());
    } catch (Fault e) {
      return new Finding(select.shownAs(), Optional.of(e.getMessage()));
    }
  }
}
