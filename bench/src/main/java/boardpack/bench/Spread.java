package boardpack.bench;

import java.util.List;

/** The middle of several measurements of one thing, and how far they lie apart. */
record Spread(double median, double least, double most) {

  static Spread of(List<Double> measured) {
    List<Double> sorted = measured.stream().sorted().toList();
    int middle = sorted.size() / 2;
    double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    return new Spread(median, sorted.get(0), sorted.get(sorted.size() - 1));
  }
}
