package boardpack.reports.cli;

import picocli.CommandLine.Command;

@Command(name = "kpi", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND",
    description = "The catalogue, its values, and where each comes from.",
    subcommands = {KpiListCommand.class, KpiValuesCommand.class, KpiExplainCommand.class})
final class KpiCommand {}
