package boardpack.reports.delivery;

import static boardpack.reports.delivery.Mailing.ANA;
import static boardpack.reports.delivery.Mailing.BEN;
import static boardpack.reports.delivery.Mailing.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.reports.delivery.MailSettings.Documents;
import boardpack.reports.demo.DemoMailServer;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.metadata.SharedMetadata;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What arrives: every message here went over a socket to the demo's server and was read again from its file. */
@ExtendWith(SharedMetadata.class)
class LetterTest {
  @TempDir
  Path outbox;

  @Test
  void theTwoReadersGetALetterEachWithBothTextsAndTheDocument(MetadataDatabase database) throws Exception {
    MailContent content = content("Board pack October 2026: =SUM(A1)&\"<b>'Ünï");
    List<MimeMessage> arrived = send(database, "letter", Documents.ATTACHED, content);

    assertThat(Files.list(outbox).map(file -> file.getFileName().toString()).filter(n -> n.endsWith(".eml")).sorted())
        .containsExactly("1-ana@meridian-mail.example.eml", "2-ben@meridian-mail.example.eml");
    MimeMessage ben = arrived.get(1);
    assertThat(ben.getAllRecipients()).hasSize(1);
    assertThat(ben.getAllRecipients()[0].toString()).contains("ben@meridian-mail.example");
    assertThat(ben.getSubject()).isEqualTo("Board pack October 2026: =SUM(A1)&\"<b>'Ünï");
    assertThat(ben.getSentDate().toInstant()).isEqualTo(NOW);
    assertThat(ben.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(ben.getContentType()).startsWith("multipart/mixed");

    Multipart mixed = (Multipart) ben.getContent();
    Multipart alternatives = (Multipart) mixed.getBodyPart(0).getContent();
    assertThat(mixed.getBodyPart(0).getContentType()).startsWith("multipart/alternative");
    assertThat(alternatives.getBodyPart(0).getContent()).isEqualTo("Kosten ≈ 1.234,56 €\r\n.\r\nEnde");
    assertThat(alternatives.getBodyPart(1).getContent()).isEqualTo("<p>Kosten ≈ 1.234,56 €</p>");
    BodyPart document = mixed.getBodyPart(1);
    assertThat(document.getFileName()).isEqualTo("SUM-A1-b-Uni-2026-10.pdf");
    assertThat(document.getContentType()).startsWith("application/pdf");
    assertThat(document.getInputStream().readAllBytes()).isEqualTo(bytes());
  }

  @Test
  void theMessageIdFollowsFromPackAndRecipientAlone(MetadataDatabase database) throws Exception {
    List<MimeMessage> arrived = send(database, "stable-id", Documents.LINKED, content("x"));
    // first 32 digits of sha256("tn-aurora/stable-id/2026-10/full-en/r1\nana@meridian-mail.example")
    assertThat(arrived.get(0).getMessageID()).isEqualTo("<fa860ebd36639b29c3d6b2ed00eb63cc@meridian-mail.example>");
    assertThat(arrived.get(1).getMessageID()).isNotEqualTo(arrived.get(0).getMessageID());
  }

  @Test
  void linkedDocumentsStayAtHome(MetadataDatabase database) throws Exception {
    MimeMessage ana = send(database, "linked", Documents.LINKED, content("x")).get(0);
    assertThat(((Multipart) ana.getContent()).getCount()).isEqualTo(1);
  }

  @Test
  void aPictureOfThePageTravelsBesideItUnderANameOfItsOwn(MetadataDatabase database) throws Exception {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};
    String html = "<p>Kosten</p><img src=\"data:image/png;base64," + Base64.getEncoder().encodeToString(png) + "\" alt=\"Ünï\">";
    MimeMessage ana = send(database, "logo", Documents.LINKED, new MailContent("x", "Kosten", html, List.of())).get(0);

    Multipart mixed = (Multipart) ana.getContent();
    assertThat(mixed.getCount()).as("a picture is no document").isEqualTo(1);
    Multipart alternatives = (Multipart) mixed.getBodyPart(0).getContent();
    assertThat(alternatives.getBodyPart(1).getContentType()).startsWith("multipart/related");
    Multipart related = (Multipart) alternatives.getBodyPart(1).getContent();
    assertThat(related.getBodyPart(0).getContent()).isEqualTo("<p>Kosten</p><img src=\"cid:picture-1\" alt=\"Ünï\">");
    BodyPart picture = related.getBodyPart(1);
    assertThat(picture.getHeader("Content-ID")).containsExactly("<picture-1>");
    assertThat(picture.getContentType()).startsWith("image/png");
    assertThat(picture.getDisposition()).isEqualTo("inline");
    assertThat(picture.getInputStream().readAllBytes()).isEqualTo(png);
  }

  @Test
  void aSubjectCannotAddAHeader(MetadataDatabase database) throws Exception {
    MimeMessage ana = send(database, "headers", Documents.LINKED,
        content("October\r\nBcc: eve@evil.example\u2028\r\n\r\nbody")).get(0);
    assertThat(ana.getHeader("Bcc")).isNull();
    assertThat(ana.getSubject()).isEqualTo("October Bcc: eve@evil.example body");
  }

  @ParameterizedTest
  @CsvSource({
    "Dijkstra & Zonen 2026-10.pdf, Dijkstra-Zonen-2026-10.pdf",
    "../../etc/passwd,             etc-passwd",
    "'a\r\nX-Evil: 1.PDF',         a-X-Evil-1.pdf",
    "...,                          document",
    "pack.tar.xlsx,                pack-tar.xlsx",
  })
  void anyNameBecomesAFileNameThatActsOnNothing(String any, String safe) {
    assertThat(Attachment.named(any, "application/pdf", Path.of("x")).name()).isEqualTo(safe);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nb.pdf", "../x.pdf", ".hidden", "a\"b.pdf", ""})
  void anAttachmentWithAnUnsafeNameCannotBeMade(String name) {
    assertThatThrownBy(() -> new Attachment(name, "application/pdf", Path.of("x")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private MailContent content(String subject) throws Exception {
    Path file = Files.write(outbox.resolve("pack.bin"), bytes());
    return new MailContent(subject, "Kosten ≈ 1.234,56 €\r\n.\r\nEnde", "<p>Kosten ≈ 1.234,56 €</p>",
        List.of(Attachment.named("=SUM(A1)&\"<b>'Ünï 2026-10.pdf", "application/pdf", file)));
  }

  private List<MimeMessage> send(MetadataDatabase database, String test, Documents documents, MailContent content)
      throws Exception {
    try (DemoMailServer server = DemoMailServer.start(outbox)) {
      Delivery delivery = new Delivery(database, Mailing.settings(server.port(), documents), Patience.USUAL);
      assertThat(delivery.send(Mailing.pack(test), List.of(ANA, BEN), content, NOW))
          .extracting(DeliveryLine::state).containsOnly(DeliveryState.ACCEPTED);
    }
    return List.of(read("1-ana@meridian-mail.example.eml"), read("2-ben@meridian-mail.example.eml"));
  }

  private MimeMessage read(String name) throws Exception {
    try (InputStream bytes = Files.newInputStream(outbox.resolve(name))) {
      return new MimeMessage(Session.getInstance(new Properties()), bytes);
    }
  }

  /** Every byte there is, so that a wrong encoding cannot pass. */
  private static byte[] bytes() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    return all;
  }
}
