package boardpack.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How time grows with size. */
record Curve(List<Point> points) {
  /** @param size tenants, events or months */
  record Point(double size, double seconds) {}

  /** The exponent of growth: the slope of the straight line through the logarithms; 1 is linear. */
  double slope() {
    double meanSize = points.stream().mapToDouble(point -> Math.log(point.size())).average().orElseThrow();
    double meanTime = points.stream().mapToDouble(point -> Math.log(point.seconds())).average().orElseThrow();
    double together = 0;
    double alone = 0;
    for (Point point : points) {
      double size = Math.log(point.size()) - meanSize;
      together += size * (Math.log(point.seconds()) - meanTime);
      alone += size * size;
    }
    return together / alone;
  }

  /** "1: 2.1 s, 8: 6.0 s" */
  @Override
  public String toString() {
    return points.stream().map(point -> String.format(Locale.ROOT, "%,.0f: %.1f s", point.size(), point.seconds()))
        .collect(Collectors.joining(", "));
  }
}
