package boardpack.pipeline.source;

import boardpack.pipeline.contract.Column;
import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * The SELECT that fills one input from one source.
 *
 * @param shownAs its file as messages name it: {@code sql/sources/crm/payments.sql}
 * @param text the statement, without the semicolon at its end
 */
public record InputSelect(InputContract contract, String shownAs, String text) {

  static InputSelect read(Workspace workspace, InputContract contract, Path file) {
    String shownAs = workspace.shownAs(file);
    try {
      String text = Files.readString(file).stripTrailing();
      String statement = text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
      if (statement.isBlank()) {
        throw Fault.setting(shownAs, "is empty", "select … from …, with the columns of " + contract.name());
      }
      return new InputSelect(contract, shownAs, statement);
    } catch (IOException e) {
      throw Fault.machine(shownAs, "cannot be read", "a text file in UTF-8 that its owner can read", e);
    }
  }

  /** The SELECT in brackets, so that it can only ever be one statement that reads. */
  String bracketed() {
    return "(\n" + text + "\n) as input";
  }

  /** The contract's columns in its order. */
  String columns() {
    return contract.columns().stream().map(Column::name).map(InputSelect::quoted).collect(Collectors.joining(", "));
  }

  /** The line of the file that {@code position} (from 1) of {@code sent} stands on, a query with this SELECT within. */
  int line(String sent, int position) {
    int start = sent.indexOf(text);
    int within = Math.max(0, Math.min(position - 1 - start, text.length()));
    return 1 + (int) text.substring(0, within).chars().filter(c -> c == '\n').count();
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
