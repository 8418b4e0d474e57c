package boardpack.reports.run;

import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import javax.sql.DataSource;

/**
 * Spring Batch with its repository in the metadata database. Instances are created at READ COMMITTED because every
 * launch already holds the advisory lock of its run; SERIALIZABLE would only make parallel tenants collide.
 */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository(
    databaseType = "POSTGRES",
    isolationLevelForCreate = org.springframework.transaction.annotation.Isolation.READ_COMMITTED)
class BatchConfiguration {

  @Bean
  JdbcTransactionManager transactionManager(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }
}
