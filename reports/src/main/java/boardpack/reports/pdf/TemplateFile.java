package boardpack.reports.pdf;

import boardpack.pipeline.fault.Fault;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;

/**
 * One template as it stands on the disk.
 *
 * @param name as messages show it: {@code templates/pdf/table.jrxml}
 */
record TemplateFile(String name, byte[] bytes) {

  /** @throws Fault with the line, where it is not a JRXML file of JasperReports 7 */
  JasperDesign design(JasperReportsContext context) {
    try {
      return JRXmlLoader.load(context, new ByteArrayInputStream(bytes));
    } catch (JRException | JRRuntimeException e) {
      throw Fault.setting(name + line(e), "is not a JRXML template: " + firstLine(e), "the form of JasperReports 7, "
          + "<element kind=\"textField\" x=\"0\" y=\"0\" width=\"100\" height=\"12\">…</element>");
    }
  }

  /** @throws Fault where the elements do not fit together: a field that is not declared, an element outside its band */
  JasperReport report(JasperDesign design, JasperReportsContext context) {
    try {
      return JasperCompileManager.getInstance(context).compile(design);
    } catch (JRException | JRRuntimeException e) {
      throw Fault.setting(name, "does not fit together: " + e.getMessage().strip(),
          "declared fields, elements inside their bands, styles of templates/pdf/styles.jrxml");
    }
  }

  private static String line(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof JsonProcessingException json && json.getLocation() != null) {
        return ":" + json.getLocation().getLineNr();
      }
    }
    return "";
  }

  private static String firstLine(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
  }
}
