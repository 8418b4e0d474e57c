package boardpack.pipeline.landing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The secrets that tokens are made of, as a tree of three levels and 16,777,216 leaves: from a branch's secret follow
 * those of its 256 branches, and a person's leaf is told by the MD5 of how the source writes them. To forget a person is
 * to write down the secrets of all branches beside the way to their leaf, and of the way itself nothing. Their token can
 * then be worked out no more, and everybody else's as before.
 *
 * @param secrets by branch, in hexadecimal digits, two for each level; a tree of which nobody was forgotten has its root
 */
record TokenTree(SortedMap<String, String> secrets) {
  private static final String ROOT = "";
  private static final int LEVELS = 3;
  private static final int BRANCHES = 256;
  private static final int BYTES = 16;

  static TokenTree grownFrom(String root) {
    return new TokenTree(new TreeMap<>(Map.of(ROOT, root)));
  }

  /** What {@link #text} wrote. */
  static TokenTree read(String text) {
    SortedMap<String, String> secrets = new TreeMap<>();
    text.lines().map(line -> line.split(" ")).forEach(pair -> secrets.put(pair[0], pair[1]));
    return new TokenTree(secrets);
  }

  /** @throws IllegalStateException where nobody was forgotten: the root is then the key itself */
  String text() {
    if (isWhole()) {
      throw new IllegalStateException("nobody was forgotten");
    }
    return secrets.entrySet().stream().map(secret -> secret.getKey() + " " + secret.getValue())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** The secret that all others of a whole tree follow from. */
  String root() {
    return secrets.get(ROOT);
  }

  boolean isWhole() {
    return secrets.containsKey(ROOT);
  }

  /** The tree without the way to the person's leaf, and with another leaf in that place. */
  TokenTree without(String person, SecureRandom random) {
    String leaf = leaf(person);
    SortedMap<String, String> left = new TreeMap<>(secrets);
    for (int level = 0; level < LEVELS; level++) {
      String way = leaf.substring(0, 2 * level);
      String secret = left.remove(way);
      if (secret != null) {
        for (int branch = 0; branch < BRANCHES; branch++) {
          String step = HexFormat.of().toHexDigits((byte) branch);
          left.put(way + step, below(secret, step));
        }
      }
    }
    byte[] anew = new byte[BYTES];
    random.nextBytes(anew);
    left.put(leaf, HexFormat.of().formatHex(anew));
    return new TokenTree(left);
  }

  /** SQL of the secret of a person's leaf; it reads the table {@code token_secrets}, or of a whole tree the variable. */
  String secretOf(String person) {
    String secret = isWhole() ? "getvariable('token_root')" : "cast(null as varchar)";
    for (int digits = 2; digits <= 2 * LEVELS; digits += 2) {
      String below = "left(sha256(" + secret + " || substr(md5(" + person + "), " + (digits - 1) + ", 2)), " + 2 * BYTES + ")";
      String known = "(select secret from token_secrets where branch = left(md5(" + person + "), " + digits + "))";
      secret = isWhole() ? below : "coalesce(" + known + ", " + below + ")";
    }
    return secret;
  }

  private static String leaf(String person) {
    try {
      byte[] digest = MessageDigest.getInstance("MD5").digest(person.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, 2 * LEVELS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }

  private static String below(String secret, String step) {
    return Sha256.of(secret + step).substring(0, 2 * BYTES);
  }

  @Override
  public String toString() {
    return "a secret";
  }
}
