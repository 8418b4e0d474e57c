package boardpack.pipeline.landing;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * One measure of one input's rows of one month, of one edition, at the source and put aside, of one snapshot of the source.
 *
 * @param month by the edition's calendar; empty for rows of no month that is told apart
 * @param measure {@code rows} or {@code sum(<column>)}
 * @param landed of inputs that no mart holds, what their files hold; 0 for all others, whose marts count it
 */
public record MonthCount(
    String input, Optional<YearMonth> month, String measure, BigDecimal source, BigDecimal landed, BigDecimal putAside) {}
