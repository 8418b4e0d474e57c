package boardpack.pipeline.mart;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A worked example of a mart, part of its sidecar and run as a test.
 *
 * @param name what it shows, in a sentence
 * @param edition currencies and zones it is built for, by the columns of the {@code edition} table
 * @param asOf the as-of time of all its inputs
 * @param given rows by input; inputs that are not given are not connected
 * @param select what to look at, where it is not the columns that {@code expect} names
 * @param where which rows of the mart to look at
 * @param expect the rows there, in any order; an empty value is NULL
 */
public record GivenExpect(
    String name,
    Map<String, String> edition,
    String asOf,
    Map<String, List<Map<String, Optional<String>>>> given,
    Optional<String> select,
    Optional<String> where,
    List<Map<String, Optional<String>>> expect) {}
