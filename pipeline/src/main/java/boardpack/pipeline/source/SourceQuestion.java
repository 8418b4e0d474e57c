package boardpack.pipeline.source;

import boardpack.pipeline.contract.Column;
import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.contract.RefreshClass;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.label.Label;
import boardpack.pipeline.settings.Setting;
import boardpack.pipeline.workspace.SourceSetting;
import boardpack.pipeline.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A SELECT that fills no input: its rows are asked for at the moment they are wanted, and land nowhere. */
public final class SourceQuestion {
  private final Source source;
  private final InputSelect select;

  private SourceQuestion(Source source, InputSelect select) {
    this.source = source;
    this.select = select;
  }

  /**
   * @param name which source is asked, a setting so that it can be refused by file and line
   * @param folder of the workspace itself, in which the SELECT stands as {@code <source>.sql}
   * @param columns of its rows, all of them texts
   * @throws Fault where there is no such source, or no such file
   */
  public static SourceQuestion of(Workspace workspace, Setting name, String folder, List<String> columns) {
    String asked = name.text("crm");
    SourceSetting setting = workspace.sources().stream().filter(one -> one.name().equals(asked)).findFirst()
        .orElseThrow(() -> name.refuse("is '" + asked + "', which is no source of boardpack.yml",
            String.join(", ", workspace.sources().stream().map(SourceSetting::name).toList())));
    Path file = workspace.root().resolve(folder).resolve(asked + ".sql");
    if (!Files.isRegularFile(file)) {
      throw name.refuse("is asked by " + folder + "/" + asked + ".sql, which is not there",
          "a SELECT that gives " + String.join(", ", columns));
    }
    InputSelect select = InputSelect.read(workspace, contract(String.join(", ", columns), columns), file);
    return new SourceQuestion(Source.of(setting, List.of(select), Optional.empty()), select);
  }

  /** The file of the SELECT, as messages name it. */
  public String shownAs() {
    return select.shownAs();
  }

  /**
   * The rows by column, without those that are NULL.
   *
   * @param longest how long the source may take, connecting and all
   * @throws Fault where it does not answer, or answers with other columns
   */
  public List<Map<String, String>> ask(Duration longest) {
    try (SourceReading reading = source.read(TimeLeft.of(longest))) {
      reading.check(select);
      return reading.texts(select);
    }
  }

  private static InputContract contract(String name, List<String> columns) {
    return new InputContract(name, 1, "", InputContract.Rows.PLATFORM, false, List.of(), new InputContract.Load.Snapshot(),
        columns.stream().map(column -> new Column(column, new Column.Type("VARCHAR", "any text"), Label.EXACT, false, false,
            List.of(), Optional.empty(), "", "")).toList(),
        List.of(), Optional.empty(), Map.of(), "", Duration.ZERO, RefreshClass.BUSINESS, Optional.empty());
  }
}
