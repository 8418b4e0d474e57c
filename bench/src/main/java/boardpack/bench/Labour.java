package boardpack.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does pieces of work side by side, as many at once as the machine has cores. */
final class Labour implements AutoCloseable {
  interface Piece<T> {
    void on(T item) throws Exception;
  }

  private final ExecutorService pool = Executors.newFixedThreadPool(cores());

  static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** Ends when all are done. @throws Exception what the first that failed met */
  <T> void each(List<T> items, Piece<T> piece) throws Exception {
    List<Future<?>> started = new ArrayList<>();
    for (T item : items) {
      started.add(pool.submit(() -> {
        piece.on(item);
        return null;
      }));
    }
    for (Future<?> future : started) {
      future.get();
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
