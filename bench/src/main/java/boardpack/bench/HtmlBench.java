package boardpack.bench;

import boardpack.reports.overview.OverviewRenderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The overview of one tenant after the other, beside writing the same bytes. */
final class HtmlBench implements Benchmark {
  private static final Pattern LOADED = Pattern.compile(
      "<link[^>]*stylesheet|@import|\\bsrc=\"(?!data:)|url\\((?!['\"]?(?:data:|#))", Pattern.CASE_INSENSITIVE);

  @Override
  public List<Result> run(House house, Sizes sizes) throws Exception {
    Packs packs = house.packs(sizes);
    OverviewRenderer renderer = new OverviewRenderer(packs.workspace());
    List<Packs.Ready> list = packs.list(sizes.htmlPacks());
    List<Map<String, byte[]>> sites = packs.list(packs.ready().size()).stream().map(ready -> render(renderer, ready)).toList();
    Path folder = Files.createDirectories(house.folder().resolve("html"));
    Rounds.Work product = () -> milliseconds(list.size(), () -> list.forEach(ready -> render(renderer, ready)));
    sizes.rounds().untilCompiled(product);
    Rounds.Pair pair = sizes.rounds().interleaved(product,
        () -> milliseconds(list.size(), () -> {
          for (int i = 0; i < list.size(); i++) {
            write(folder, sites.get(i % sites.size()));
          }
        }));
    List<byte[]> pages = sites.stream().flatMap(site -> site.values().stream()).toList();
    long loaded = pages.stream().filter(page -> LOADED.matcher(new String(page, StandardCharsets.UTF_8)).find()).count();
    return List.of(
        Result.of("html", pair, "ms/tenant", new Bar.AtMost(50), sites.get(0).size() + " pages a tenant, on one core;"
            + " reference the same bytes written to files"),
        Result.alone("html page", pages.stream().mapToInt(page -> page.length).max().orElseThrow() / 1e3, "kB",
            new Bar.AtMost(100), "the largest of " + pages.size() + " pages"),
        Result.alone("html loads", loaded, "pages", new Bar.AtMost(0), "pages with something else to load"));
  }

  private static Map<String, byte[]> render(OverviewRenderer renderer, Packs.Ready ready) {
    return renderer.render(ready.pack(), ready.seal(), ready.words());
  }

  private static void write(Path folder, Map<String, byte[]> site) throws IOException {
    for (Map.Entry<String, byte[]> page : site.entrySet()) {
      Path file = folder.resolve(page.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, page.getValue());
    }
  }

  private static double milliseconds(int tenants, Rounds.Action action) throws Exception {
    return Rounds.seconds(action) * 1_000 / tenants;
  }
}
