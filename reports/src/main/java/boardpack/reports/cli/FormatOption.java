package boardpack.reports.cli;

import picocli.CommandLine.Option;

/** How rows are printed. */
final class FormatOption {
  @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "${COMPLETION-CANDIDATES}. Default: table")
  Rows.Format format;
}
