package boardpack.pipeline.tenant;

import java.util.regex.Pattern;

/**
 * The opaque, immutable id of a tenant; it names folders, so it holds nothing a path could act on. {@link #PLATFORM} is
 * the company itself, over all its tenants.
 */
public record TenantId(String value) implements Comparable<TenantId> {
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

  /** The company itself: its own rows are those that belong to no tenant. */
  public static final TenantId PLATFORM = new TenantId("platform");

  public TenantId {
    if (!isSafe(value)) {
      throw new IllegalArgumentException("tenant id '" + value + "' is not 1 to 64 of A-Z a-z 0-9 _ -");
    }
  }

  /** True for ids that may name a folder; {@code shared} is taken by the rows that no tenant owns. */
  public static boolean isSafe(String value) {
    return SAFE.matcher(value).matches() && !value.equals("shared");
  }

  public boolean isPlatform() {
    return equals(PLATFORM);
  }

  @Override
  public int compareTo(TenantId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
