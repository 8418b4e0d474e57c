package boardpack.reports.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** As many hands as the machine has cores; what fails for one item does not touch the others. */
final class Workers implements AutoCloseable {
  /** Exactly one of the two is there. */
  record Result<T>(Optional<T> value, Optional<Throwable> failure) {}

  interface Body<S, T> {
    T of(S item) throws Exception;
  }

  private final ExecutorService pool;

  Workers(int cores) {
    this.pool = Executors.newFixedThreadPool(cores, work -> {
      Thread thread = new Thread(work, "worker");
      thread.setDaemon(true);
      return thread;
    });
  }

  /** The results in the order of the items. */
  <S, T> Map<S, Result<T>> each(List<S> items, Body<S, T> body) throws InterruptedException {
    Map<S, Future<T>> started = new LinkedHashMap<>();
    items.forEach(item -> started.put(item, pool.submit(() -> body.of(item))));
    Map<S, Result<T>> results = new LinkedHashMap<>();
    for (Map.Entry<S, Future<T>> entry : started.entrySet()) {
      results.put(entry.getKey(), result(entry.getValue()));
    }
    return results;
  }

  private static <T> Result<T> result(Future<T> future) throws InterruptedException {
    try {
      return new Result<>(Optional.of(future.get()), Optional.empty());
    } catch (ExecutionException e) {
      return new Result<>(Optional.empty(), Optional.of(e.getCause()));
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
