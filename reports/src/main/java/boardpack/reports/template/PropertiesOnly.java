package boardpack.reports.template;

import freemarker.ext.beans.BeansWrapper;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows templates the components of records; an empty Optional is a missing value, an enum is its name. */
final class PropertiesOnly extends DefaultObjectWrapper {

  PropertiesOnly() {
    super(Configuration.VERSION_2_3_34);
    setExposureLevel(BeansWrapper.EXPOSE_PROPERTIES_ONLY);
  }

  @Override
  protected TemplateModel handleUnknownType(Object value) throws TemplateModelException {
    if (value instanceof Optional<?> optional) {
      return wrap(optional.orElse(null));
    }
    if (value instanceof Enum<?> constant) {
      return new SimpleScalar(constant.name());
    }
    if (value instanceof TemplateFunction function) {
      return callable(function);
    }
    return super.handleUnknownType(value);
  }

  private TemplateMethodModelEx callable(TemplateFunction function) {
    return arguments -> {
      List<Object> plain = new ArrayList<>();
      for (Object argument : arguments) {
        plain.add(unwrap((TemplateModel) argument));
      }
      return wrap(function.call(plain));
    };
  }
}
