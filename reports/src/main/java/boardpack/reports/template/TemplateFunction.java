package boardpack.reports.template;

import java.util.List;

/** Something a template may call: {@code words("overview.back")}. */
@FunctionalInterface
public interface TemplateFunction {

  /** @param arguments as the template wrote them: strings, numbers, or records that the model gave it */
  Object call(List<?> arguments);
}
