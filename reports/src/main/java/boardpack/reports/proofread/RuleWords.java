package boardpack.reports.proofread;

import boardpack.pipeline.workspace.Workspace;
import java.util.Optional;

/** Looks for banned words in what a file of the workspace has us say, before anybody reads it. */
public final class RuleWords {
  private final BannedWords banned;

  /** @throws boardpack.pipeline.fault.Fault where the list that ships is missing */
  public RuleWords(Workspace workspace) {
    this.banned = BannedWords.read(workspace);
  }

  /**
   * The first that may not be said.
   *
   * @param beside whether the words stand beside a value that is not exact, where more is banned
   */
  public Optional<String> banned(String text, boolean beside) {
    return BannedPhrase.in(text, banned.everywhere()).stream().map(BannedPhrase.Found::words).findFirst()
        .or(() -> beside
            ? BannedPhrase.in(text, banned.approximations()).stream().map(BannedPhrase.Found::words).findFirst()
            : Optional.empty());
  }
}
