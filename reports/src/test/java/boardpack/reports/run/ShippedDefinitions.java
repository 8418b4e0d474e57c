package boardpack.reports.run;

import boardpack.reports.metadata.TestWorkspace;

/** The definitions that ship, read once for all tests of a program; a test that lays its own over them reads them itself. */
public final class ShippedDefinitions {
  private static final Definitions READ = Definitions.read(SampleRun.workspaceIn(TestWorkspace.shipped()));

  private ShippedDefinitions() {}

  public static Definitions get() {
    return READ;
  }
}
