package boardpack.reports.pdf;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.pack.Pack;
import boardpack.reports.words.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;

/**
 * Sets a pack as a PDF with the templates of {@code templates/pdf}. The same pack, words and seal give the same bytes,
 * on any day, in any zone. One renderer serves all threads; it reads its templates when it is made.
 */
public final class PdfRenderer {
  private final Templates templates;
  private final PdfExport export;

  /** @throws Fault naming file and line where a template cannot be read, or does more than naming fields */
  public PdfRenderer(Workspace workspace) {
    this.templates = new Templates(workspace);
    this.export = new PdfExport(templates.context());
  }

  /**
   * @param words of the pack's language
   * @param seal the SHA-256 of the pack's figures, 64 hexadecimal digits; the cover and each page show the first twelve
   * @param figures the figures as CSV; they travel inside the file
   * @return a PDF of A4 pages: cover, summary, a page or more a section, appendix
   */
  public byte[] render(Pack pack, Words words, String seal, byte[] figures) {
    CompiledTemplates compiled = templates.inColors(pack.brand());
    try {
      PackRows rows = new PackRows(pack, words, compiled);
      JasperPrint print = JasperFillManager.getInstance(templates.context())
          .fill(compiled.report("board-pack"), parameters(pack, words, seal, compiled),
              new JRMapCollectionDataSource(rows.rows()));
      new Finish(words).apply(print);
      return export.bytes(print, facts(pack, words, figures), pack.key().path() + " " + seal);
    } catch (JRException e) {
      throw Fault.setting("templates/pdf", "cannot set " + pack.key().path() + ": " + e.getMessage(),
          "the templates that ship with this version");
    }
  }

  private static DocumentFacts facts(Pack pack, Words words, byte[] figures) {
    String title = pack.title() + ", " + pack.periodTitle() + ", " + pack.subject().name();
    return new DocumentFacts(title, pack.subject().company(), pack.headline(), "Boardpack",
        words.locale().toLanguageTag(), pack.dataCut(), figures);
  }

  private static Map<String, Object> parameters(Pack pack, Words words, String seal, CompiledTemplates compiled) {
    Map<String, Object> parameters = new HashMap<>(new Cover(pack, words, seal).parameters());
    pack.brand().logo().ifPresent(logo -> parameters.put("logo", LogoImage.of(logo)));
    parameters.put("tile", compiled.report("tile"));
    parameters.put("figures", compiled.report("figures"));
    parameters.put(JRParameter.REPORT_LOCALE, words.locale());
    parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("UTC"));
    return parameters;
  }
}
