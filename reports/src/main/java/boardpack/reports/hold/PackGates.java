package boardpack.reports.hold;

import boardpack.reports.access.Access;
import boardpack.reports.access.Scope;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.delivery.MailSettings;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is looked at once more in a sealed pack before it leaves. Each failure says where a person should look. Tie-out,
 * labels and banned words were gates before the seal; a pack that fails those is never sealed.
 *
 * @param access who may read what
 * @param bounds how far mail may go
 */
public record PackGates(Access access, MailSettings.Bounds bounds) {

  /** Sections that the renderers fill by themselves: with the formulas of the figures, and with the tie-out. */
  private static final Set<String> FILLED_BY_RENDERERS = Set.of("method", "tie_out");

  /** What stands in the way; nothing where the pack may leave. */
  public List<String> failures(SealedPack sealed) {
    List<String> failures = new ArrayList<>();
    if (!sealed.differences().isEmpty()) {
      // Its text is not to be trusted, so nothing further is read from it.
      return List.of("not as it was sealed: " + String.join("; ", sealed.differences()));
    }
    Pack pack = sealed.pack();
    pack.sections().stream().filter(PackGates::isBlank)
        .forEach(section -> failures.add("section '" + section.id() + "' is blank"));
    access.recipients(Scope.of(pack.key())).stream().filter(person -> !bounds.allow(person.email()))
        .forEach(person -> failures.add(person.email() + " is outside mail.domains"));
    return failures;
  }

  private static boolean isBlank(Section section) {
    return section.heading().isBlank()
        || !FILLED_BY_RENDERERS.contains(section.id()) && section.blocks().stream().allMatch(PackGates::isBlank);
  }

  /** A table without rows says how many it has, so it is not blank. */
  private static boolean isBlank(Block block) {
    if (block instanceof Block.Figures figures) {
      return figures.kpis().isEmpty();
    }
    if (block instanceof Block.Bars bars) {
      return bars.bars().isEmpty();
    }
    if (block instanceof Block.Table table) {
      return table.rows().isEmpty() && table.countLine().isBlank();
    }
    return block instanceof Block.Notes notes && notes.sentences().stream().allMatch(String::isBlank);
  }
}
