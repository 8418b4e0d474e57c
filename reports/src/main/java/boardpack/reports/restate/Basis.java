package boardpack.reports.restate;

import boardpack.reports.archive.SealedPack;
import java.time.Instant;

/**
 * The pack that readers know: what is otherwise in the next one must be told.
 *
 * @param sentAt when the last of its readers got it
 */
record Basis(SealedPack pack, Instant sentAt) {}
