package boardpack.reports.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, as its jar says. */
final class ProgramVersion implements IVersionProvider {
  static String text() {
    return "boardpack " + Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion()).orElse("unpacked");
  }

  @Override
  public String[] getVersion() {
    return new String[] {text()};
  }
}
