package boardpack.reports.archive;

/**
 * One file of a pack.
 *
 * @param name its path inside the pack: {@code board-pack.pdf}, {@code overview/index.html}
 */
public record Document(String name, byte[] bytes) {}
