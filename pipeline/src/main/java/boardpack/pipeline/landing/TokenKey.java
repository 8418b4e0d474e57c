package boardpack.pipeline.landing;

import boardpack.pipeline.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.UnaryOperator;

/**
 * The secret that turns a person's name or address into a token: the same person always gets the same token, and
 * nobody without the key can tell whose it is.
 */
public final class TokenKey {
  private static final String VARIABLE = "BOARDPACK_TOKEN_KEY";
  private static final int LEAST_LETTERS = 16;
  private static final int BYTES = 32;

  private final String hex;

  private TokenKey(String hex) {
    this.hex = hex;
  }

  /**
   * The key in the environment variable {@code BOARDPACK_TOKEN_KEY}; without one, that of the file {@code token.key}
   * below home, which is made once.
   *
   * @param environment answers null where a variable is not set
   * @throws Fault where the key is too short to be one, or others can read the file
   */
  public static TokenKey of(Path home, UnaryOperator<String> environment, SecureRandom random) {
    String given = environment.apply(VARIABLE);
    if (given == null) {
      return new TokenKey(Sha256.of(fromFile(home.resolve("token.key"), random)));
    }
    if (given.length() < LEAST_LETTERS) {
      throw Fault.setting(VARIABLE, "is too short to keep a secret", "32 letters or more, from a generator");
    }
    return new TokenKey(Sha256.of(given));
  }

  /** SQL that gives the token of the text {@code value}; it reads the variable that {@link #declaration} sets. */
  static String tokenOf(String value) {
    String key = "getvariable('token_key')";
    return "left(sha256(" + key + " || sha256(" + key + " || " + value + ")), 32)";
  }

  String declaration() {
    return "set variable token_key = '" + hex + "'";
  }

  private static String fromFile(Path file, SecureRandom random) {
    try {
      OwnerOnly.folder(file.getParent());
      if (!Files.exists(file)) {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        Path aside = OwnerOnly.file(file.resolveSibling("token.key." + Long.toHexString(random.nextLong())));
        Files.writeString(aside, HexFormat.of().formatHex(key));
        OwnerOnly.place(aside, file);
      }
      if (OwnerOnly.isPosix(file)
          && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
        throw Fault.machine(file.toString(), "can be read by everybody", "chmod 600 " + file, null);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw Fault.machine(file.toString(), "cannot be read or made: " + e.getMessage(),
          "a home that its owner can write, or the key in " + VARIABLE, e);
    }
  }

  @Override
  public String toString() {
    return "a secret";
  }
}
