package boardpack.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SmtpInputTest {

  @Test
  void aMessageEndsWithADotOnALineOfItsOwnAndNowhereElse() throws IOException {
    String body = "Subject: x\r\n\r\na line.\r\n..two dots\r\n.\r\n";
    SmtpInput in = of("DATA\r\n" + body + "QUIT\r\n");

    assertThat(in.line()).isEqualTo("DATA\r");
    assertThat(in.message()).isEqualTo(body.length());
    assertThat(in.line()).isEqualTo("QUIT\r");
    assertThat(in.line()).isEmpty();
  }

  @Test
  void anEmptyMessageIsTheDotAlone() throws IOException {
    assertThat(of(".\r\nQUIT\r\n").message()).isEqualTo(3);
  }

  @Test
  void aMessageThatDoesNotEndIsNoMessage() {
    assertThatThrownBy(() -> of("half a message\r\n").message()).isInstanceOf(IOException.class);
  }

  private static SmtpInput of(String text) {
    return new SmtpInput(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
  }
}
