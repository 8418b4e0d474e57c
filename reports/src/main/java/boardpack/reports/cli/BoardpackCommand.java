package boardpack.reports.cli;

import picocli.CommandLine.Command;

/** The root of all commands. */
@Command(
    name = "boardpack",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Turns a company's own databases into board packs that executives can trust.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:done, but some tenant, document or message failed; the last lines say which",
      "2:the command line or a file of the workspace must be mended",
      "3:a source, the metadata database or the mail server did not answer",
      "4:the data break a promise: a contract, a check, a seal",
      "5:the machine refused: disk, memory, rights",
      "70:something nobody expected"
    },
    subcommands = {
      DemoCommand.class, RunCommand.class, RefreshCommand.class, KpiCommand.class, PacksCommand.class,
      VerifyCommand.class, ReproduceCommand.class, DeliveriesCommand.class, FiresCommand.class,
      ServeCommand.class, DoctorCommand.class,
      SendCommand.class, HoldsCommand.class, ApproveCommand.class, RejectCommand.class, HistoryCommand.class,
      PauseCommand.class, ResumeCommand.class, BackfillCommand.class, AuditCommand.class,
      CloseCommand.class, ClosedCommand.class, RestatementsCommand.class, AlertsCommand.class, BackupCommand.class, RestoreCommand.class, PurgeCommand.class,
      ForgetCommand.class
    })
final class BoardpackCommand {}
