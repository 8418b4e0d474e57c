package boardpack.reports.restate;

import java.time.Instant;

/**
 * One figure that is otherwise than it was sent, as the ledger holds it.
 *
 * @param basis the pack that was sent
 * @param toldIn the pack that says so; empty where the period is closed and no correction was asked for
 * @param was and {@code now}: the printed values
 * @param causes "corrected_rows (payments 1); …"; "not_measured" where it could not be told
 * @param why the words of the person who asked for a correction of a closed period; else empty
 */
public record RestatementLine(
    String tenant, String basis, String toldIn, String kpi, String period, String was, String now, String causes,
    boolean isMaterial, boolean isClosed, String why, Instant foundAt) {}
