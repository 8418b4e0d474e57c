package boardpack.reports.template;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.workspace.Workspace;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/**
 * The FreeMarker templates of a workspace: its own laid over those that ship. Files that end in {@code .ftlh} are HTML
 * and escape whatever they print. A template reads the properties of what it is given and calls nothing else: it makes
 * no objects, reaches no Java methods, and prints numbers the same way in any locale.
 */
public final class Templates {
  private final Configuration freemarker = new Configuration(Configuration.VERSION_2_3_34);

  public Templates(Workspace workspace) {
    freemarker.setTemplateLoader(new WorkspaceFiles(workspace));
    freemarker.setObjectWrapper(new PropertiesOnly());
    freemarker.setDefaultEncoding(StandardCharsets.UTF_8.name());
    freemarker.setLocale(Locale.ROOT);
    freemarker.setTimeZone(TimeZone.getTimeZone("UTC"));
    freemarker.setNumberFormat("c");
    freemarker.setLocalizedLookup(false);
    freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    freemarker.setAPIBuiltinEnabled(false);
    freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    freemarker.setWrapUncheckedExceptions(true);
    freemarker.setLogTemplateExceptions(false);
  }

  /**
   * Fills one template.
   *
   * @param name relative to {@code templates/}: {@code overview/index.ftlh}
   * @param model what the template may read: strings, public records, lists, {@link TemplateFunction}s
   * @throws Fault naming the file and line, where the template is missing or cannot be filled
   */
  public String fill(String name, Map<String, ?> model) {
    StringWriter text = new StringWriter();
    try {
      Template template = freemarker.getTemplate(name);
      template.process(model, text);
      return text.toString();
    } catch (TemplateNotFoundException e) {
      throw Fault.setting(file(e.getTemplateName()), "is missing", "a copy of the template that ships");
    } catch (ParseException e) {
      throw Fault.setting(place(e.getTemplateName(), e.getLineNumber()), "cannot be read: " + e.getEditorMessage(),
          "directives that are closed, such as <#if figure.plan??> … </#if>");
    } catch (TemplateException e) {
      throw asFault(e);
    } catch (IOException e) {
      throw Fault.machine(file(name), "cannot be read", "a file its owner can read", e);
    }
  }

  /** HTML that this program made itself, to be printed as it stands. Never anything a source has said. */
  public static Object markup(String html) {
    try {
      return HTMLOutputFormat.INSTANCE.fromMarkup(html);
    } catch (TemplateModelException e) {
      throw new IllegalStateException("FreeMarker refuses to take markup as it stands", e);
    }
  }

  private static Fault asFault(TemplateException e) {
    if (e.getCause() instanceof Fault fault) {
      return fault;
    }
    String expression = e.getBlamedExpressionString() == null ? "" : "'" + e.getBlamedExpressionString() + "' ";
    return Fault.setting(place(e.getTemplateSourceName(), e.getLineNumber()),
        "cannot be filled: " + expression + firstLine(e.getMessageWithoutStackTop()),
        "a name that a pack has, such as ${pack.title}");
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  private static String place(String name, Integer line) {
    return file(name) + ":" + line;
  }

  private static String file(String name) {
    return "templates/" + name;
  }
}
