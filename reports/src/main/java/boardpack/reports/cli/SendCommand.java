package boardpack.reports.cli;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.access.Access;
import boardpack.reports.access.Action;
import boardpack.reports.access.Person;
import boardpack.reports.access.Scope;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.press.Press;
import boardpack.reports.run.Dispatch;
import boardpack.reports.run.RunSummary;
import boardpack.reports.run.StationLog;
import boardpack.reports.schedule.Sending;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "send", mixinStandardHelpOptions = true,
    description = "Sends a sealed pack to those who may see it and have not got it; with --test, to oneself alone.")
final class SendCommand implements Callable<Integer> {
  private static final Set<String> DONE = Set.of("accepted", RunSummary.Sent.BEFORE);

  @Mixin private WorkspaceOption workspace;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PACK", description = "As 'packs' names it; without /rN, the newest revision.")
  private String pack;

  @Option(names = "--test", paramLabel = "ME",
      description = "To this one reader alone, marked TEST; held packs too, and it does not count as sent.")
  private String test;

  @Override
  public Integer call() {
    Workspace opened = workspace.open();
    SealedPack sealed = new Archive(opened.home(), ProgramVersion.text()).named(pack);
    try (MetadataDatabase metadata = MetadataDatabase.open(opened)) {
      Dispatch dispatch = new Dispatch(opened, metadata, new Press(opened), new StationLog(spec.commandLine().getErr()));
      return print(test == null
          ? dispatch.send(List.of(sealed), Machine.login(), Sending.USUAL)
          : dispatch.rehearse(sealed, reader(opened, sealed)), spec, format.format);
    }
  }

  static int print(Dispatch.Mail mail, CommandSpec spec, Rows.Format format) {
    Rows rows = new Rows("pack", "recipient", "outcome", "server_words");
    mail.sent().forEach(sent -> rows.add(sent.pack(), sent.recipient(), sent.outcome(), sent.serverWords()));
    rows.print(format, spec.commandLine().getOut());
    mail.fault().ifPresent(fault -> {
      throw fault;
    });
    return mail.sent().stream().allMatch(sent -> DONE.contains(sent.outcome())) ? 0 : 1;
  }

  private Person reader(Workspace opened, SealedPack sealed) {
    Person person = PersonOption.person(opened, "--test", test);
    if (!Access.may(person, Action.READ, Scope.of(sealed.manifest().key()))) {
      throw Fault.setting("--test " + test, "may not read " + sealed.manifest().key().path(),
          "a person of access.yml who may");
    }
    return person;
  }
}
