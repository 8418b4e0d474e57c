package boardpack.pipeline.landing;

import boardpack.pipeline.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What turns a person's name or address into a token: the same person always gets the same token, and nobody without
 * the key can tell whose it is. Of a person who is forgotten nobody can, with the key or without, and should they come
 * again they get another token.
 */
public final class TokenKey {
  private static final String VARIABLE = "BOARDPACK_TOKEN_KEY";
  private static final int LEAST_LETTERS = 16;
  private static final int BYTES = 32;

  private final Path file;
  private final String more;

  private final SecureRandom random;

  private TokenKey(Path file, String more, SecureRandom random) {
    this.file = file;
    this.more = more;
    this.random = random;
  }

  /**
   * The key in the file {@code token.key} below home, which the first refresh makes, and, where it is set, the environment
   * variable {@code BOARDPACK_TOKEN_KEY} beside it: whoever gets hold of home alone can then tell nobody's token.
   *
   * @param environment answers null where a variable is not set
   * @throws Fault where the variable is too short to be a key, or others can read the file
   */
  public static TokenKey of(Path home, UnaryOperator<String> environment, SecureRandom random) {
    String given = environment.apply(VARIABLE);
    if (given != null && given.length() < LEAST_LETTERS) {
      throw Fault.setting(VARIABLE, "is too short to keep a secret", "32 letters or more, from a generator");
    }
    TokenKey key = new TokenKey(home.resolve("token.key"), given == null ? "" : Sha256.of(given), random);
    if (Files.exists(key.file)) {
      key.tree();
    }
    return key;
  }

  /** SQL that gives the token of the text {@code value}, once {@link #declare} has run. */
  static String tokenOf(String value) {
    return "token_of(" + value + ")";
  }

  /** Tells a database how tokens are made, by the key as it is in the file now; only one refresh at a time. */
  void declare(LandingDatabase database) throws IOException {
    makeWhereMissing();
    TokenTree tree = tree();
    if (tree.isWhole()) {
      database.run("set variable token_root = " + LandingDatabase.text(tree.root()));
    } else {
      database.run("create or replace table token_secrets as select * from (values " + tree.secrets().entrySet().stream()
          .map(secret -> "('" + secret.getKey() + "', '" + secret.getValue() + "')").collect(Collectors.joining(", "))
          + ") as known(branch, secret)");
    }
    database.run("set variable token_more = " + LandingDatabase.text(more));
    database.run("create or replace macro token_of(person) as left(sha256(getvariable('token_more') || "
        + tree.secretOf("person") + " || person), 32)");
  }

  /**
   * From now on nobody can tell this person's token. Only while no refresh is at work.
   *
   * @param person as the source writes them
   */
  void forget(String person) throws IOException {
    makeWhereMissing();
    place(tree().without(person, random).text());
  }

  private TokenTree tree() {
    try {
      if (OwnerOnly.isPosix(file)
          && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
        throw Fault.machine(file.toString(), "can be read by everybody", "chmod 600 " + file, null);
      }
      String text = Files.readString(file).strip();
      return text.contains(" ") ? TokenTree.read(text) : TokenTree.grownFrom(Sha256.of(text));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private void makeWhereMissing() throws IOException {
    if (!Files.exists(file)) {
      byte[] key = new byte[BYTES];
      random.nextBytes(key);
      place(HexFormat.of().formatHex(key));
    }
  }

  /** What a program that was killed has left aside goes with the next key that is written. */
  private void place(String text) throws IOException {
    Path aside = file.resolveSibling(".token.key.aside");
    Files.deleteIfExists(aside);
    Files.writeString(OwnerOnly.file(aside), text);
    OwnerOnly.place(aside, file);
  }

  private Fault unreadable(IOException e) {
    return Fault.machine(file.toString(), "cannot be read or made: " + e.getMessage(),
        "a home that its owner can write", e);
  }

  @Override
  public String toString() {
    return "a secret";
  }
}
