package boardpack.bench;

import java.util.List;

/** What {@code --only} can name: one row of the table, or several that belong together. */
interface Benchmark {
  List<Result> run(House house, Sizes sizes) throws Exception;
}
