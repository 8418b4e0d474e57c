package boardpack.pipeline.source;

import boardpack.pipeline.settings.PostgresUrl;
import boardpack.pipeline.workspace.SourceSetting;

/**
 * Where a source answers, and as whom it is asked.
 *
 * @param url a JDBC address, e.g. {@code jdbc:postgresql://db.example.com/crm}
 * @param user a user who may read and nothing more
 */
public record SourceAddress(String url, String user, String password) {

  /** The address that {@code boardpack.yml} gives. */
  static SourceAddress of(SourceSetting source) {
    return new SourceAddress(
        PostgresUrl.of(source.setting().at("url", "jdbc:postgresql://db.example.com/crm"), "jdbc:postgresql://db.example.com/crm"),
        source.setting().at("user", "boardpack_reader").text("boardpack_reader"),
        source.setting().at("password", "${CRM_PASSWORD}").text("${CRM_PASSWORD}"));
  }

  /** The address without what may follow the {@code ?}, where some keep a password. */
  String shown() {
    return PostgresUrl.shown(url);
  }

  @Override
  public String toString() {
    return shown() + " as " + user;
  }
}
