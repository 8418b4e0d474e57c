package boardpack.reports.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.fault.Fault;
import boardpack.reports.metadata.TestWorkspace;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailSettingsTest {
  @TempDir
  Path folder;

  @Test
  void tlsIsRequiredAndDocumentsAreLinkedUnlessTheWorkspaceSaysOtherwise() {
    MailSettings settings = read("{from: packs@meridian-mail.example, host: smtp.meridian-mail.example, user: packs,"
        + " password: '${MAIL_PASSWORD}'}");
    assertThat(settings.tls()).isEqualTo(Tls.REQUIRED);
    assertThat(settings.port()).isEqualTo(587);
    assertThat(settings.documents()).isEqualTo(MailSettings.Documents.LINKED);
    assertThat(settings.login()).hasValueSatisfying(login -> assertThat(login.password()).isEqualTo("hunter2"));
    assertThat(settings.toString()).doesNotContain("hunter2");
  }

  @Test
  void onlyAServerOnThisMachineMayGoWithoutTls() {
    assertThat(read("{from: p@company.example, host: localhost, port: 25, tls: none}").tls()).isEqualTo(Tls.NONE);
  }

  @Test
  void onPort465AndWhereTheWorkspaceSaysSoTheTalkIsPrivateFromItsFirstByte() {
    assertThat(read("{from: p@company.example, host: smtp.company.example, port: 465}").tls().kind()).isEqualTo(Tls.Kind.IMPLICIT);
    assertThat(read("{from: p@company.example, host: smtp.company.example, port: 4650, tls: implicit}").tls().kind())
        .isEqualTo(Tls.Kind.IMPLICIT);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "{from: p@company.example, host: smtp.company.example, tls: none} | boardpack.yml:4 mail.tls | tls: required",
    "{from: p@company.example, host: smtp.company.example, tls: maybe} | mail.tls | tls: required",
    "{from: p@company.example, host: 127.0.0.1.company.example, tls: none} | mail.tls | tls: required",
    "{from: p@company.example, host: smtp.company.example, trust: none.pem} | mail.trust | trust: company-ca.pem",
    "{from: p@company.example, host: smtp.company.example, trust: boardpack.yml} | mail.trust | trust: company-ca.pem",
    "{from: 'p@company.example, q@company.example', host: localhost} | mail.from | packs@company.example",
    "{from: p@company.example, host: 'a b'} | mail.host | smtp.company.example",
    "{from: p@company.example, host: localhost, port: 70000} | mail.port | 587",
    "{from: p@company.example, host: localhost, documents: both} | mail.documents | documents: linked",
    "{from: p@company.example, host: localhost, user: x} | mail | MAIL_PASSWORD",
    "{from: p@company.example, host: localhost, hosst: x} | mail.hosst | from",
  })
  void aSettingThatDoesNotFitIsNamedWithAGoodOne(String mail, String where, String good) {
    assertThatThrownBy(() -> read(mail))
        .isInstanceOf(Fault.class).hasMessageContaining(where).hasMessageContaining("good:").hasMessageContaining(good);
  }

  private MailSettings read(String mail) {
    return MailSettings.read(TestWorkspace.in(folder, Map.of("MAIL_PASSWORD", "hunter2"), "mail: " + mail));
  }
}
