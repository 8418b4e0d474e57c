package boardpack.reports.layout;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A detail as one section prints it: whole, or some of its rows and columns.
 *
 * @param id names the table in the pack; the detail's own where nothing else is said
 * @param title by language, where it is not the detail's own
 * @param rows of a column, the values whose rows are printed; none for all rows
 * @param columns those printed; none for all
 */
public record TablePart(
    String id, String detail, Optional<Map<String, String>> title, Map<String, List<String>> rows, List<String> columns) {}
