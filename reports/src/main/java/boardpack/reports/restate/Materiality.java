package boardpack.reports.restate;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.settings.Setting;
import boardpack.pipeline.workspace.Workspace;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * From which change on a pack opens with it. The workbook lists every change, however small.
 *
 * @param share of the value that was sent, as a fraction; 0 tells every change that can be seen
 */
public record Materiality(BigDecimal share) {
  private static final String GOOD = "restatements: {material_from: 0.5 %}";

  /** As {@code restatements.material_from} of boardpack.yml says; every visible change where it says nothing. */
  public static Materiality read(Workspace workspace) {
    return workspace.settings().optional("restatements")
        .map(settings -> settings.only(Set.of("material_from")).at("material_from", GOOD))
        .map(Materiality::of)
        .orElse(new Materiality(BigDecimal.ZERO));
  }

  private static Materiality of(Setting setting) {
    String text = setting.text(GOOD).strip();
    if (!text.endsWith("%")) {
      throw setting.refuse("is no percentage", GOOD);
    }
    try {
      BigDecimal percent = new BigDecimal(text.substring(0, text.length() - 1).strip());
      if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
        throw setting.refuse("lies outside of 0 % to 100 %", GOOD);
      }
      return new Materiality(percent.movePointLeft(2));
    } catch (NumberFormatException e) {
      throw setting.refuse("is no percentage", GOOD);
    }
  }

  /** What came, went or was nothing before is material whatever the share. */
  public boolean of(Restated restated) {
    Optional<BigDecimal> was = restated.was().value().filter(value -> value.signum() != 0);
    return restated.figure().unit().isRead() || was.isEmpty() || restated.difference()
        .map(difference -> difference.abs().compareTo(was.get().abs().multiply(share)) >= 0)
        .orElse(true);
  }
}
