package boardpack.pipeline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "boardpack.pipeline", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

  @ArchTest
  static final ArchRule ROOMS_FORM_NO_CIRCLE = slices().matching("boardpack.pipeline.(*)..").should().beFreeOfCycles()
      .because("data flows one way: settings, workspace, contract, source, landing, allocation, mart, kpi, check;"
          + " move what both rooms need to the earlier of the two");

  @ArchTest
  static final ArchRule NUMBERS_DO_NOT_KNOW_DOCUMENTS = noClasses().should().dependOnClassesThat()
      .resideInAnyPackage("boardpack.reports..")
      .because("the pipeline makes the numbers; what makes or sends documents belongs to the module reports");

  @ArchTest
  static final ArchRule ONLY_SOURCE_KNOWS_POSTGRESQL = noClasses().that().resideOutsideOfPackage("boardpack.pipeline.source..")
      .should().dependOnClassesThat().resideInAnyPackage("org.postgresql..")
      .because("a source is read in boardpack.pipeline.source; other rooms get what it landed");

  @ArchTest
  static final ArchRule ONLY_SET_WORK_KNOWS_DUCKDB = noClasses().that()
      .resideOutsideOfPackages("boardpack.pipeline.landing..", "boardpack.pipeline.allocation..",
          "boardpack.pipeline.mart..", "boardpack.pipeline.kpi..", "boardpack.pipeline.check..", "boardpack.pipeline.label..")
      .should().dependOnClassesThat().resideInAnyPackage("org.duckdb..")
      .because("set work stands in landing, allocation, mart, kpi, check and label");

  @ArchTest
  static final ArchRule NOBODY_LOOKS_AT_THE_CLOCK = noClasses()
      .should().callMethod(java.time.Instant.class, "now")
      .orShould().callMethod(java.time.LocalDate.class, "now")
      .orShould().callMethod(java.time.OffsetDateTime.class, "now")
      .orShould().callMethod(java.time.ZonedDateTime.class, "now")
      .because("time is an argument: take the workspace's clock, or an Instant");

  @ArchTest
  static final ArchRule NO_DRAWER_FOR_ODDS_AND_ENDS = noClasses().should()
      .haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils")
      .orShould().haveSimpleNameEndingWith("Helper").orShould().haveSimpleNameEndingWith("Manager")
      .because("a class is named by what it is, and stands in the room it serves");
}
