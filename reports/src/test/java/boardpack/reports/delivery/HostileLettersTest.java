package boardpack.reports.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.hostile.HostileStrings;
import boardpack.reports.access.EmailAddress;
import boardpack.reports.access.Person;
import boardpack.reports.delivery.MailSettings.Documents;
import jakarta.mail.Header;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a subject, a reader's name or a document's name holds, a letter has the same headers and one recipient. */
class HostileLettersTest {
  @TempDir
  Path folder;

  @ParameterizedTest
  @EnumSource
  void noTextAddsAHeaderOrARecipient(HostileStrings kind) throws Exception {
    Path document = Files.writeString(folder.resolve("a.pdf"), "x");
    List<String> headers = headers(written("Plain", "Plain", Attachment.named("Plain.pdf", "application/pdf", document)));
    for (String text : kind.all()) {
      MimeMessage letter = written(text, text, Attachment.named(text, "application/pdf", document));
      assertThat(headers(letter)).as(text).isEqualTo(headers);
      assertThat(letter.getAllRecipients()).as(text).hasSize(1);
      assertThat(letter.getAllRecipients()[0].toString()).endsWith("<ana@meridian-mail.example>");
      assertThat(new String(letter.getInputStream().readAllBytes())).as(text).doesNotContain("thief@", "http://", "../", "..\\");
    }
  }

  @Test
  void noHostileTextIsAnAddressOrEndsOne() {
    for (HostileStrings kind : HostileStrings.values()) {
      for (String text : kind.all()) {
        for (String address : List.of(text, text + "@meridian-mail.example", "ana@meridian-mail.example" + text, "ana" + text + "@meridian-mail.example")) {
          if (!address.matches("[A-Za-z0-9_+'.-]+@[A-Za-z0-9.-]+")) {
            assertThatThrownBy(() -> new EmailAddress(address)).as(address).isInstanceOf(IllegalArgumentException.class);
          }
        }
      }
    }
  }

  private MimeMessage written(String subject, String name, Attachment attachment) throws Exception {
    Person reader = new Person(name, Mailing.ANA.email(), "en", Mailing.ANA.roles(), Mailing.ANA.tenants(), Mailing.ANA.packs());
    Letter letter = Letter.write(Session.getInstance(new Properties()), Mailing.settings(25, Documents.ATTACHED), reader,
        "<1@meridian-mail.example>", new MailContent(subject, "text", "<p>text</p>", List.of(attachment)), Mailing.NOW);
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    letter.writeTo(sent);
    return new MimeMessage(null, new ByteArrayInputStream(sent.toByteArray()));
  }

  private static List<String> headers(MimeMessage letter) throws Exception {
    return Collections.list(letter.getAllHeaders()).stream().map(Header::getName).toList();
  }
}
