package boardpack.pipeline.workspace;

import boardpack.pipeline.settings.Setting;

/**
 * A system that data comes from, as {@code sources.<name>} of {@code boardpack.yml} describes it. The SELECTs that fill
 * its inputs stand in {@code sql/sources/<name>/<input>.sql}.
 *
 * @param kind {@code postgresql}
 */
public record SourceSetting(String name, String kind, Setting setting) {}
