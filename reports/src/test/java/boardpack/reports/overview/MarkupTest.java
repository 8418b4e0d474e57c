package boardpack.reports.overview;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackFixtures;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Nu checker finds nothing wrong in any page. */
class MarkupTest {
  private static final NuChecker CHECKER = new NuChecker();
  @TempDir Path folder;

  static Stream<Pack> editions() {
    return Stream.of(PackFixtures.tenant(), PackFixtures.platform(), RenderedEdition.inDutch(PackFixtures.tenant()),
        PackFixtures.tenantNamed(PackFixtures.HOSTILE), PackFixtures.branded(PackFixtures.tenant()));
  }

  @ParameterizedTest
  @MethodSource("editions")
  void everyPageIsValid(Pack pack) {
    RenderedEdition.files(folder, pack)
        .forEach((name, bytes) -> assertThat(CHECKER.errors(bytes)).as(name).isEmpty());
  }

  @Test
  void aPageThatIsNotValidIsSeen() {
    assertThat(CHECKER.errors("<!doctype html><title>x</title><div><p></div></p>".getBytes(StandardCharsets.UTF_8)))
        .anyMatch(error -> error.contains("element in scope"));
    assertThat(CHECKER.errors("<!doctype html><title>x</title><style>p { colour: red }</style>".getBytes(StandardCharsets.UTF_8)))
        .anyMatch(error -> error.contains("colour"));
  }
}
