package boardpack.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.metadata.TestWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** {@code docs/commands.md} says what the commands themselves say. */
class CommandsDocTest {
  private static final Path DOC = TestWorkspace.shipped().resolve("docs/commands.md");

  @Test
  void theDocumentSaysWhatTheCommandsSay() throws IOException {
    StringBuilder doc = new StringBuilder("# Commands\n\nWhat `--help` says of each; made by its test, never by hand.\n");
    describe(doc, CommandLines.of(name -> null, Clock.systemUTC()), "boardpack", "##");
    if (Boolean.getBoolean("renew")) {
      Files.writeString(DOC, doc);
    }
    assertThat(DOC).as("renew it: mvn -pl reports -am test -Dtest=CommandsDocTest -DargLine=-Drenew=true"
        + " -Dsurefire.failIfNoSpecifiedTests=false").hasContent(doc.toString());
  }

  private static void describe(StringBuilder doc, CommandLine command, String name, String level) {
    command.setUsageHelpWidth(100);
    doc.append('\n').append(level).append(' ').append(name).append("\n\n```\n")
        .append(command.getUsageMessage(Ansi.OFF).replaceAll("[ \\t]+\\n", "\n")).append("```\n");
    command.getSubcommands().forEach((subcommand, line) -> describe(doc, line, name + " " + subcommand, level + "#"));
  }
}
