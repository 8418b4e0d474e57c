package boardpack.reports;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "boardpack.reports", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

  @ArchTest
  static final ArchRule ROOMS_FORM_NO_CIRCLE = slices().matching("boardpack.reports.(*)..").should().beFreeOfCycles()
      .because("a pack is composed, rendered, archived, then delivered; run and cli stand at the end of the flow");

  @ArchTest
  static final ArchRule BATCH_IS_GLUE = noClasses().that().resideOutsideOfPackage("boardpack.reports.run..")
      .should().dependOnClassesThat().resideInAnyPackage("org.springframework.batch..")
      .because("Spring Batch's types stay in the job wiring, boardpack.reports.run");

  @ArchTest
  static final ArchRule QUARTZ_STAYS_IN_SCHEDULE = noClasses().that().resideOutsideOfPackage("boardpack.reports.schedule..")
      .should().dependOnClassesThat().resideInAnyPackage("org.quartz..")
      .because("Quartz only wakes the decision in boardpack.reports.schedule");

  @ArchTest
  static final ArchRule JASPER_AND_PDF_STAY_IN_PDF = noClasses().that().resideOutsideOfPackage("boardpack.reports.pdf..")
      .should().dependOnClassesThat().resideInAnyPackage("net.sf.jasperreports..", "com.lowagie..")
      .because("PDF pages are made in boardpack.reports.pdf from a Pack");

  @ArchTest
  static final ArchRule POI_STAYS_IN_EXCEL = noClasses().that().resideOutsideOfPackage("boardpack.reports.excel..")
      .should().dependOnClassesThat().resideInAnyPackage("org.apache.poi..")
      .because("workbooks are made in boardpack.reports.excel from a Pack");

  @ArchTest
  static final ArchRule RENDERERS_DO_NOT_COMPUTE = noClasses().that()
      .resideInAnyPackage("boardpack.reports.pdf..", "boardpack.reports.excel..", "boardpack.reports.overview..",
          "boardpack.reports.mail..", "boardpack.reports.chart..")
      .should().dependOnClassesThat().resideInAnyPackage("boardpack.pipeline.mart..", "boardpack.pipeline.landing..",
          "boardpack.pipeline.source..", "boardpack.pipeline.allocation..")
      .because("a renderer gets a Pack, already computed, rounded and worded by boardpack.reports.compose");

  @ArchTest
  static final ArchRule MAIL_LEAVES_BY_DELIVERY = noClasses().that()
      .resideOutsideOfPackages("boardpack.reports.delivery..", "boardpack.reports.demo..")
      .should().dependOnClassesThat().resideInAnyPackage("jakarta.mail..")
      .because("nothing is sent but through the ledger of boardpack.reports.delivery");

  @ArchTest
  static final ArchRule NOBODY_LOOKS_AT_THE_CLOCK = noClasses()
      .should().callMethod(java.time.Instant.class, "now")
      .orShould().callMethod(java.time.LocalDate.class, "now")
      .orShould().callMethod(java.time.OffsetDateTime.class, "now")
      .orShould().callMethod(java.time.ZonedDateTime.class, "now")
      .because("time is an argument: take the workspace's clock, or an Instant");
}
