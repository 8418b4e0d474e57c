package boardpack.reports.pdf;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.pack.Pack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;

/**
 * The JRXML files of {@code templates/pdf}, the workspace's own over those that ship, read once. They hold layout only:
 * {@link TemplateCheck} refuses whatever could run, so nothing has to be compiled to Java and nothing takes seconds.
 */
final class Templates {
  private static final List<String> NAMES = List.of("board-pack", "figures", "table", "tile", "styles");

  private final Map<String, TemplateFile> files = new TreeMap<>();
  private final Map<Pack.Brand, CompiledTemplates> byBrand = new ConcurrentHashMap<>();
  private final JasperReportsContext context;

  Templates(Workspace workspace) {
    this.context = closed();
    for (String name : NAMES) {
      files.put(name, read(workspace, "templates/pdf/" + name + ".jrxml"));
    }
    CompiledTemplates proof = inColors(new Pack.Brand("#000000", "#000000"));
    byBrand.remove(new Pack.Brand("#000000", "#000000"), proof);
  }

  JasperReportsContext context() {
    return context;
  }

  CompiledTemplates inColors(Pack.Brand brand) {
    return byBrand.computeIfAbsent(brand, colors -> new CompiledTemplates(files, colors, context));
  }

  private TemplateFile read(Workspace workspace, String name) {
    Path file = workspace.file(name)
        .orElseThrow(() -> Fault.setting(name, "is missing", "the file of that name that ships with this version"));
    try {
      byte[] bytes = Files.readAllBytes(file);
      TemplateCheck.check(workspace.shownAs(file), bytes);
      return new TemplateFile(workspace.shownAs(file), bytes);
    } catch (IOException e) {
      throw Fault.machine(workspace.shownAs(file), "cannot be read", "a file its owner can read", e);
    }
  }

  /** The engine with its own guard up as well: no class but those of the pack's fields. */
  private static JasperReportsContext closed() {
    SimpleJasperReportsContext context = new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
    context.setProperty("net.sf.jasperreports.report.class.filter.enabled", "true");
    context.setProperty("net.sf.jasperreports.report.class.whitelist.boardpack",
        "java.lang.String,java.lang.Boolean,java.lang.Integer,java.util.Map");
    return context;
  }
}
