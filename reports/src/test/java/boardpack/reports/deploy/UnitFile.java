package boardpack.reports.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The settings of a systemd unit, as "Service.ExecStart". */
record UnitFile(Map<String, String> settings) {

  static UnitFile read(Path file) throws IOException {
    Map<String, String> settings = new HashMap<>();
    String section = "";
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("[")) {
        section = line.substring(1, line.length() - 1);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        String[] setting = line.split("=", 2);
        if (settings.put(section + "." + setting[0], setting[1]) != null) {
          throw new AssertionError(setting[0] + " stands there twice");
        }
      }
    }
    return new UnitFile(Map.copyOf(settings));
  }

  String service(String setting) {
    String value = settings.get("Service." + setting);
    if (value == null) {
      throw new AssertionError("no " + setting);
    }
    return value;
  }
}
