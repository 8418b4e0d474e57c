package boardpack.pipeline.mart;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.landing.LandedInput;
import boardpack.pipeline.landing.LandedTenant;
import boardpack.pipeline.workspace.Company;
import java.util.ArrayList;
import java.util.List;

/** SHA-256 over all that goes into a mart file, so that nothing is built twice. */
record BuildKey(MartDefinitions definitions, List<InputContract> contracts, Company company) {
  /** Raised when the tables that the program itself adds change their shape. */
  private static final String FORMAT = "2";

  /** @param parts the marts that the platform's are made of */
  String of(LandedTenant landed, Edition edition, List<TenantMart> parts) {
    List<String> ingredients = new ArrayList<>(List.of(FORMAT, definitions.hash(), contracts.toString(),
        landed.contentHash(), edition.toString(), company.fiscalYearStart().toString()));
    landed.inputs().values().stream().map(BuildKey::state).sorted().forEach(ingredients::add);
    parts.forEach(part -> ingredients.add(part.tenant() + " " + part.key()));
    return Digest.of(ingredients.toArray(String[]::new));
  }

  /** The as-of time is part of the figures (freshness, days that are over), so it is part of the key. */
  private static String state(LandedInput input) {
    return input instanceof LandedInput.Connected on
        ? String.join(" ", on.input(), Long.toString(on.rows()), Long.toString(on.putAside()), on.asOf().toString())
        : input.input();
  }
}
