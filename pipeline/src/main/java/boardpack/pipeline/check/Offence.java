package boardpack.pipeline.check;

/**
 * What one check found in one mart.
 *
 * @param check the name of its SQL file
 * @param says what is wrong with each of the rows, in a sentence
 * @param count how many rows offend
 * @param example one of them, as {@code column=value, …}
 */
public record Offence(String check, String says, long count, String example) {}
