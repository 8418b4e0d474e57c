package boardpack.reports.pdf;

import boardpack.reports.pack.Pack;
import java.util.Map;
import java.util.TreeMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JRDesignStyle;
import net.sf.jasperreports.engine.design.JasperDesign;

/** The templates in the colours of one brand, ready to be filled. */
final class CompiledTemplates {
  private static final String STYLES = "styles";
  private static final String TABLE = "table";

  private final Map<String, TemplateFile> files;
  private final JasperReportsContext context;
  private final JRStyle[] styles;
  private final Map<String, JasperReport> reports = new TreeMap<>();

  CompiledTemplates(Map<String, TemplateFile> files, Pack.Brand brand, JasperReportsContext context) {
    this.files = files;
    this.context = context;
    this.styles = files.get(STYLES).design(context).getStyles();
    BrandColors colors = new BrandColors(brand);
    for (JRStyle style : styles) {
      colors.apply(style);
    }
    for (String name : files.keySet()) {
      if (!name.equals(STYLES) && !name.equals(TABLE)) {
        reports.put(name, files.get(name).report(styled(name), context));
      }
    }
  }

  JasperReport report(String name) {
    return reports.get(name);
  }

  /** The table's template with a column for each of the layout's. */
  JasperReport table(TableLayout layout) {
    return files.get(TABLE).report(TableTemplate.grown(styled(TABLE), layout), context);
  }

  /** The shared styles come first, so that those of the template can build on them. */
  private JasperDesign styled(String name) {
    JasperDesign design = files.get(name).design(context);
    JRStyle[] ownStyles = design.getStyles();
    try {
      for (JRStyle own : ownStyles) {
        design.removeStyle(own);
      }
      for (JRStyle style : styles) {
        design.addStyle((JRDesignStyle) style.clone());
      }
      for (JRStyle own : ownStyles) {
        design.addStyle((JRDesignStyle) own);
      }
    } catch (JRException e) {
      throw new IllegalStateException(e);
    }
    return design;
  }
}
