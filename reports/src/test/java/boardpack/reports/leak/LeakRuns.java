package boardpack.reports.leak;

import boardpack.reports.once.MadeOnce;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands all tests of a build one and the same run: of three tenants in every build, of twenty in the proof. */
public final class LeakRuns implements ParameterResolver {
  private static final int TENANTS = Boolean.getBoolean("boardpack.proof") ? 20 : 3;

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == LeakRun.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context.getRoot().getStore(Namespace.create(LeakRuns.class)).computeIfAbsent("run", key -> found(), LeakRun.class);
  }

  private static LeakRun found() {
    List<Owner> tenants = IntStream.range(0, TENANTS).mapToObj(Owner::new).toList();
    Path root = MadeOnce.folder("leak-run", folder -> LeakRun.make(folder, tenants));
    return new LeakRun(root, tenants);
  }
}
