package boardpack.reports.compose;

import boardpack.pipeline.check.FigureTie;
import boardpack.pipeline.check.TieOutLine;
import boardpack.pipeline.detail.DetailTable;
import boardpack.pipeline.kpi.Figures;
import boardpack.pipeline.landing.LandedTenant;
import boardpack.pipeline.period.Period;
import boardpack.pipeline.tenant.TenantProfile;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All that is known of one tenant (or the platform) when a pack is composed.
 *
 * @param figures of every period of the pack's grain
 * @param details the tables beside the figures, read from the same marts
 * @param before the same tables of the period before, as far as a page tells what drove a change
 * @param tieOut of all rows and of each month
 * @param figureTies of every figure that adds up, in every period of {@code figures}
 * @param tenantNames by id; empty in a tenant's own edition, which knows of no other
 * @param dataCut the moment whose state of the sources all of it shows
 * @param cutStated whether rows that were read are left out because they came after that moment
 */
public record EditionData(
    TenantProfile profile, Period period, Figures figures, List<DetailTable> details, List<DetailTable> before,
    List<TieOutLine> tieOut, List<FigureTie> figureTies, LandedTenant landed, Map<String, String> tenantNames, Instant dataCut,
    boolean cutStated) {}
