package boardpack.pipeline.settings;

import boardpack.pipeline.fault.Fault;
import java.util.regex.Pattern;

/** The JDBC address of a PostgreSQL. A wrong one is never shown or handed to a driver that would: it may hold a password. */
public final class PostgresUrl {
  private static final Pattern GOOD = Pattern.compile("jdbc:postgresql:(//[\\w.,:\\[\\]-]*/)?[\\w.~%-]*(\\?\\S*)?");

  private PostgresUrl() {}

  /**
   * @param good what a good one looks like, {@code jdbc:postgresql://db.example.com/crm}
   * @throws Fault where the setting is none
   */
  public static String of(Setting setting, String good) {
    String url = setting.text(good);
    if (!GOOD.matcher(url).matches()) {
      throw setting.refuse("is no address of a PostgreSQL; it is not shown here, for it may hold a password", good);
    }
    return url;
  }

  /** The address without what may follow the {@code ?}, where some keep a password. */
  public static String shown(String url) {
    return url.replaceFirst("\\?.*", "");
  }
}
