package boardpack.reports.run;

import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.metadata.RunLock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Runs work as Spring Batch jobs, so that the same run, known by its name and identity, is carried out once: what has
 * completed is not done again, what failed starts again at the step that failed, and what a killed program left open is
 * recovered first. The lock of the run is held around all of it, because Batch itself lets two starts through.
 */
final class JobRuns {
  /** A named piece of work; what it throws fails the run. */
  record Work(String name, Body body) {
    interface Body {
      void run() throws Exception;
    }
  }

  /** How a run ended. */
  sealed interface Ran {
    record Done() implements Ran {}

    /** An earlier run of the same identity did it. */
    record AlreadyDone() implements Ran {}

    /** Somebody else is doing it at this moment. */
    record Elsewhere() implements Ran {}

    record Failed(Throwable reason) implements Ran {}
  }

  private final JobRepository repository;
  private final JobOperator operator;
  private final PlatformTransactionManager transactions;
  private final MetadataDatabase database;

  JobRuns(JobRepository repository, JobOperator operator, PlatformTransactionManager transactions,
      MetadataDatabase database) {
    this.repository = repository;
    this.operator = operator;
    this.transactions = transactions;
    this.database = database;
  }

  Ran once(String name, Map<String, String> identity, List<Work> works) throws Exception {
    TreeMap<String, String> sorted = new TreeMap<>(identity);
    Optional<RunLock> lock = RunLock.tryAcquire(database, name + sorted);
    if (lock.isEmpty()) {
      return new Ran.Elsewhere();
    }
    try (RunLock held = lock.get()) {
      return underLock(name, parameters(sorted), works);
    }
  }

  /**
   * Runs work that comes round again and again: the next number of its name, or once more the last number where that one
   * did not complete.
   */
  Ran next(String name, List<Work> works) throws Exception {
    Optional<RunLock> lock = RunLock.tryAcquire(database, name);
    if (lock.isEmpty()) {
      return new Ran.Elsewhere();
    }
    try (RunLock held = lock.get()) {
      // By the newest and not by how many there are: old ones are purged.
      Optional<JobExecution> newest = Optional.ofNullable(repository.getLastJobInstance(name)).map(repository::getLastJobExecution);
      long last = newest.map(execution -> Long.parseLong(execution.getJobParameters().getString("number"))).orElse(0L);
      JobParameters again = parameters(Map.of("number", Long.toString(last)));
      boolean open = newest.filter(execution -> execution.getStatus() != BatchStatus.COMPLETED).isPresent();
      return underLock(name, open ? again : parameters(Map.of("number", Long.toString(last + 1))), works);
    }
  }

  private Ran underLock(String name, JobParameters parameters, List<Work> works) throws Exception {
    JobExecution last = repository.getLastJobExecution(name, parameters);
    if (last != null && last.getStatus() == BatchStatus.COMPLETED) {
      return new Ran.AlreadyDone();
    }
    if (last != null && last.isRunning()) {
      operator.recover(last);
    }
    JobExecution execution = operator.start(job(name, works), parameters);
    if (execution.getStatus() == BatchStatus.COMPLETED) {
      return new Ran.Done();
    }
    return new Ran.Failed(execution.getAllFailureExceptions().stream().findFirst()
        .orElseGet(() -> new IllegalStateException(name + " ended as " + execution.getExitStatus().getExitCode())));
  }

  private Job job(String name, List<Work> works) {
    SimpleJobBuilder job = new JobBuilder(name, repository).start(step(works.get(0)));
    works.stream().skip(1).forEach(work -> job.next(step(work)));
    return job.build();
  }

  private Step step(Work work) {
    return new StepBuilder(work.name(), repository)
        .tasklet((contribution, context) -> {
          work.body().run();
          return RepeatStatus.FINISHED;
        }, transactions)
        .build();
  }

  private static JobParameters parameters(Map<String, String> identity) {
    JobParametersBuilder parameters = new JobParametersBuilder();
    identity.forEach(parameters::addString);
    return parameters.toJobParameters();
  }
}
