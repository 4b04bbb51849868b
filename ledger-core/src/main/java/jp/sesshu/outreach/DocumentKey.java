package jp.sesshu.outreach;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import jp.sesshu.resident.AddresseeNumber;

/**
 * What makes two documents the same document: the SHA-256 of kind, addressee and everything that is
 * certified or announced, without number and dates of issue, in hexadecimal.
 *
 * <p>A document with a key that was issued before is a further copy of it (再発行), not a new one.
 *
 * @param value 64 lower-case hexadecimal digits
 */
public record DocumentKey(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  /** Refuses any other form. */
  public DocumentKey {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("document key must be 64 hexadecimal digits");
    }
  }

  /**
   * The key of a document.
   *
   * @param parts its content, part by part in a fixed order; the bounds between parts count
   */
  public static DocumentKey of(DocumentKind kind, AddresseeNumber addressee, List<String> parts) {
    MessageDigest digest = sha256();
    add(digest, kind.name());
    add(digest, addressee.value());
    parts.forEach(part -> add(digest, part));
    return new DocumentKey(HexFormat.of().formatHex(digest.digest()));
  }

  private static void add(MessageDigest digest, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    // the length in front keeps "ab","c" apart from "a","bc"
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
