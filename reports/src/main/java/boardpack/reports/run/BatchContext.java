package boardpack.reports.run;

import boardpack.reports.metadata.MetadataDatabase;
import javax.sql.DataSource;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/** The Spring application behind commands that run something; commands that only read start without it. */
final class BatchContext implements AutoCloseable {
  private final ConfigurableApplicationContext spring;
  private final MetadataDatabase database;

  private BatchContext(ConfigurableApplicationContext spring, MetadataDatabase database) {
    this.spring = spring;
    this.database = database;
  }

  static BatchContext open(MetadataDatabase database) {
    ConfigurableApplicationContext spring = new SpringApplicationBuilder(BatchConfiguration.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .registerShutdownHook(false)
        .initializers(context -> ((GenericApplicationContext) context)
            .registerBean("dataSource", DataSource.class, database::dataSource, definition -> definition.setDestroyMethodName("")))
        .run();
    return new BatchContext(spring, database);
  }

  JobRuns jobRuns() {
    return new JobRuns(spring.getBean(JobRepository.class), spring.getBean(JobOperator.class),
        spring.getBean(PlatformTransactionManager.class), database);
  }

  @Override
  public void close() {
    spring.close();
  }
}
