package boardpack.reports.layout;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One section of a pack.
 *
 * @param title by language
 * @param order the settings of the file that print something, in its order: so the blocks follow each other
 * @param headlines the groups whose first figures stand here as tiles
 * @param attention whether the figures at or over a threshold are listed
 * @param groups whose figures fall here, those not yet thought of included
 * @param leads the figures that carry the page's message, best first
 * @param figures those printed first, in this order, of any group
 * @param mostFigures how many figures the section prints at most, where it is not the pack's own number
 * @param lines those said in a line of text each
 * @param trends those drawn over time
 * @param bars details drawn as parts of a whole
 * @param notes sentences of {@code templates/messages_*.properties}: {@code <note>.title}, {@code <note>.1}, …
 * @param drivers which details tell what moved a figure that leads the page
 */
public record SectionLayout(
    String id, Map<String, String> title, List<String> order, List<String> headlines, boolean attention, List<String> groups,
    List<String> leads, List<String> figures, Optional<Integer> mostFigures, List<String> lines, List<String> trends, List<String> bars, List<TablePart> tables,
    List<String> notes, List<Driver> drivers) {}
