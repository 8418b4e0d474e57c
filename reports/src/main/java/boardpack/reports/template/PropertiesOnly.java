package boardpack.reports.template;

import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import freemarker.ext.beans.ZeroArgumentNonVoidMethodPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows templates the components of records; an empty Optional is a missing value, an enum is its name. */
final class PropertiesOnly extends DefaultObjectWrapper {

  PropertiesOnly() {
    super(Configuration.VERSION_2_3_34);
    setRecordZeroArgumentNonVoidMethodPolicy(ZeroArgumentNonVoidMethodPolicy.PROPERTY_ONLY_UNLESS_BEAN_PROPERTY_READ_METHOD);
    setMemberAccessPolicy(new RecordsAlone());
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

  /** Of all Java objects, a template sees what a record says of itself without being asked for anything. */
  private static final class RecordsAlone implements MemberAccessPolicy {

    @Override
    public ClassMemberAccessPolicy forClass(Class<?> type) {
      return new ClassMemberAccessPolicy() {
        @Override
        public boolean isMethodExposed(Method method) {
          return type.isRecord() && method.getDeclaringClass() == type && method.getParameterCount() == 0;
        }

        @Override
        public boolean isConstructorExposed(Constructor<?> constructor) {
          return false;
        }

        @Override
        public boolean isFieldExposed(Field field) {
          return false;
        }
      };
    }

    @Override
    public boolean isToStringAlwaysExposed() {
      return false;
    }
  }
}
