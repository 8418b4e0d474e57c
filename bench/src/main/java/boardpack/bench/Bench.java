package boardpack.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Measures the product on generated data, each figure in turn with its reference. Figures are medians of rounds, and
 * ratios medians of the rounds' own ratios: on a machine that has other work, only the ratios mean something.
 */
@Command(name = "boardpack bench", mixinStandardHelpOptions = true,
    description = "Measures the product beside its peers on this machine; exits with 1 where a benchmark did not run to its end.")
public final class Bench implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--quick", description = "Small sizes, one round: shows that each benchmark works; nothing is judged.")
  private boolean quick;

  @Option(names = "--only", paramLabel = "NAME",
      description = "extract, marts, kpis, pdf, xlsx, html, mail, close; or scale, scale-tenants, scale-events,"
          + " scale-months, which are not run otherwise.")
  private List<String> only = List.of();

  @Option(names = "--rounds", paramLabel = "N", description = "How often each is measured. Default: 3, or 1 with --quick")
  private Optional<Integer> rounds = Optional.empty();

  @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "TABLE",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
  private Table format;

  @Option(names = "--work", paramLabel = "DIR", description = "Where data are generated, and taken away. Default: ${DEFAULT-VALUE}",
      defaultValue = "bench/target")
  private Path work;

  public static void main(String[] arguments) {
    System.exit(line().execute(arguments));
  }

  static CommandLine line() {
    return new CommandLine(new Bench()).setCaseInsensitiveEnumValuesAllowed(true);
  }

  @Override
  public Integer call() throws Exception {
    Sizes sizes = sizes();
    Map<String, Benchmark> parts = chosen();
    List<Result> results = new ArrayList<>();
    boolean whole = true;
    Path shipped = Path.of(System.getProperty("boardpack.root", ".")).toAbsolutePath().normalize();
    try (House house = House.open(shipped, shipped.resolve(work))) {
      for (Map.Entry<String, Benchmark> part : parts.entrySet()) {
        whole &= run(part.getKey(), part.getValue(), house, sizes, results);
      }
    }
    format.print(quick ? results.stream().map(Result::unjudged).toList() : results, spec.commandLine().getOut());
    return whole ? 0 : 1;
  }

  private Sizes sizes() {
    rounds.filter(asked -> asked < 1).ifPresent(asked -> {
      throw new ParameterException(spec.commandLine(), "--rounds " + asked + " measures nothing. good: 3");
    });
    Sizes sizes = quick ? Sizes.quick() : Sizes.full();
    return rounds.map(sizes::measured).orElse(sizes);
  }

  private boolean run(String name, Benchmark part, House house, Sizes sizes, List<Result> results) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("measuring " + name + " ...");
    err.flush();
    try {
      double seconds = Rounds.seconds(() -> results.addAll(part.run(house, sizes)));
      err.printf(Locale.ROOT, "  %s took %.0f s%n", name, seconds);
      return true;
    } catch (Exception e) {
      err.println(name + " did not run to its end:");
      e.printStackTrace(err);
      return false;
    } finally {
      err.flush();
    }
  }

  /** Those that are run where no name is given, in the order of the flow. */
  static Map<String, Benchmark> unlessToldOtherwise() {
    Map<String, Benchmark> parts = new LinkedHashMap<>();
    parts.put("extract", new ExtractBench());
    parts.put("marts", new MartsBench());
    parts.put("kpis", new KpisBench());
    parts.put("pdf", new PdfBench());
    parts.put("xlsx", new XlsxBench());
    parts.put("html", new HtmlBench());
    parts.put("mail", new MailBench());
    parts.put("close", new CloseBench());
    return parts;
  }

  private Map<String, Benchmark> chosen() {
    Map<String, Benchmark> all = unlessToldOtherwise();
    if (only.isEmpty()) {
      return all;
    }
    all.put("scale-tenants", ScaleBench::tenants);
    all.put("scale-events", ScaleBench::events);
    all.put("scale-months", ScaleBench::months);
    List<String> names = new ArrayList<>(only);
    if (names.remove("scale")) {
      names.addAll(List.of("scale-tenants", "scale-events", "scale-months"));
    }
    for (String name : names) {
      if (!all.containsKey(name)) {
        throw new ParameterException(spec.commandLine(), "--only " + name + " is no benchmark. good: "
            + String.join(", ", all.keySet()) + ", scale");
      }
    }
    all.keySet().retainAll(names);
    return all;
  }
}
