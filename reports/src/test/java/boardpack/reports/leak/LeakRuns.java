package boardpack.reports.leak;

import boardpack.reports.once.MadeOnce;
import boardpack.reports.once.ThisBuild;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands all tests of a build one and the same run: of twenty tenants in CI and the proof, of three in a
 * build of every day. */
public final class LeakRuns implements ParameterResolver {
  private static final int TENANTS = ThisBuild.takesAll() ? 20 : 3;

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
