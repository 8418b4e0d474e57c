package boardpack.bench;

import java.io.IOException;
import java.io.InputStream;

/** What a mail client sends: lines, and messages that end with a dot on a line of its own. Read in large pieces. */
final class SmtpInput {
  private static final byte[] END = {'\r', '\n', '.', '\r', '\n'};

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int filled;

  SmtpInput(InputStream in) {
    this.in = in;
  }

  /** Without its end; empty where the client has hung up. */
  String line() throws IOException {
    StringBuilder line = new StringBuilder();
    while (more()) {
      char one = (char) buffer[at++];
      if (one == '\n') {
        break;
      }
      line.append(one);
    }
    return line.toString();
  }

  /** Skips a message. @return its bytes, the dot included */
  long message() throws IOException {
    long length = 0;
    // The line before a message has ended already.
    int matched = 2;
    while (more()) {
      while (at < filled) {
        byte one = buffer[at++];
        length++;
        matched = one == END[matched] ? matched + 1 : one == END[0] ? 1 : 0;
        if (matched == END.length) {
          return length;
        }
      }
    }
    throw new IOException("the sender hung up within a message");
  }

  private boolean more() throws IOException {
    if (at == filled) {
      filled = Math.max(0, in.read(buffer));
      at = 0;
    }
    return filled > 0;
  }
}
