package jp.sesshu.protection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.sesshu.access.ProtectionException;
import jp.sesshu.access.ProtectionException.Reason;
import jp.sesshu.integrity.Checkpoint;
import jp.sesshu.integrity.GrowingTree;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.ProofCheck;
import jp.sesshu.integrity.Restoration;
import jp.sesshu.integrity.RewrittenLogException;
import jp.sesshu.integrity.SignedCheckpoint;
import jp.sesshu.integrity.SignedNote;
import jp.sesshu.integrity.Signer;
import jp.sesshu.integrity.Statement;
import jp.sesshu.integrity.TreeHash;
import jp.sesshu.integrity.TreeHead;
import jp.sesshu.integrity.VerifierKey;

/**
 * Signs checkpoints with an Ed25519 key kept in a directory of its own, and remembers there what it
 * signed last: {@code signing-key} (owner only), {@code signed-heads}, and {@code restorations},
 * the statements of every restored copy it has gone back to.
 *
 * <p>The directory belongs on another disk, and into other hands, than the database: whoever can
 * restore an old copy of both can hide it. Each file is replaced as a whole and is on the disk
 * before a signature is given. Thread-safe within one process; two processes must not share a
 * directory.
 */
public final class FileSigner implements Signer {
  private static final String ED25519 = "Ed25519";

  private final PrivateKey privateKey;
  private final VerifierKey verifierKey;
  private final DurableFile heads;
  private final NoteFile restorations;
  private final Map<String, Checkpoint> last = new TreeMap<>();

  private FileSigner(KeyPair keys, String name, Path directory) throws IOException {
    this.heads = new DurableFile(directory.resolve("signed-heads"));
    this.restorations = new NoteFile(directory.resolve("restorations"));
    this.privateKey = keys.getPrivate();
    this.verifierKey = VerifierKey.of(name, keys.getPublic());
    if (heads.exists()) {
      for (String text : new String(heads.read(), StandardCharsets.UTF_8).split("\n\n", -1)) {
        if (!text.isBlank()) {
          Checkpoint checkpoint = Checkpoint.parse(text + "\n");
          last.put(checkpoint.origin(), checkpoint);
        }
      }
    }
  }

  /**
   * The signer that lives in a directory; on first use it draws its key.
   *
   * @param directory where its key and memory lie
   * @param name its name in every signature
   * @throws ProtectionException if the directory cannot be used, or its key does not fit
   */
  public static FileSigner in(Path directory, String name) {
    try {
      DurableFile keyFile = new DurableFile(directory.resolve("signing-key"));
      if (!keyFile.exists()) {
        keyFile.write(written(KeyPairGenerator.getInstance(ED25519).generateKeyPair()));
      }
      KeyPair keys = read(new String(keyFile.read(), StandardCharsets.US_ASCII));
      return new FileSigner(keys, name, directory);
    } catch (IOException e) {
      throw new ProtectionException(Reason.UNREADABLE, "the signer's directory cannot be used", e)
          .in(directory.toString());
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new ProtectionException(
              Reason.WRONG_FORM, "a file of the signer's directory is not in its form", e)
          .in(directory.toString());
    }
  }

  private static byte[] written(KeyPair keys) {
    Base64.Encoder base64 = Base64.getEncoder();
    String text =
        base64.encodeToString(keys.getPrivate().getEncoded())
            + "\n"
            + base64.encodeToString(keys.getPublic().getEncoded())
            + "\n";
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static KeyPair read(String text) throws GeneralSecurityException {
    String[] lines = text.split("\n", -1);
    if (lines.length != 3) {
      throw new IllegalArgumentException("a signing key must be two lines");
    }
    KeyFactory factory = KeyFactory.getInstance(ED25519);
    PublicKey open =
        factory.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(lines[1])));
    PrivateKey secret =
        factory.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines[0])));
    return new KeyPair(open, secret);
  }

  @Override
  public synchronized Optional<TreeHead> last(String origin) {
    return Optional.ofNullable(last.get(origin)).map(Checkpoint::head);
  }

  @Override
  public synchronized SignedCheckpoint sign(Checkpoint next, List<TreeHash> fromLast) {
    TreeHead before = last(next.origin()).orElseGet(() -> new GrowingTree().head());
    if (!new ProofCheck().consistent(before, next.head(), fromLast)) {
      throw new RewrittenLogException(
          next.origin(),
          "size " + next.head().size() + " does not add to size " + before.size() + " as signed");
    }
    remember(next.origin(), Optional.of(next));
    return new SignedCheckpoint(
        next,
        verifierKey.name(),
        verifierKey.id(),
        new SignedCheckpoint.Signature(sign(next.bytes())));
  }

  private void remember(String origin, Optional<Checkpoint> next) {
    Map<String, Checkpoint> after = new TreeMap<>(last);
    after.remove(origin);
    next.ifPresent(checkpoint -> after.put(origin, checkpoint));
    StringBuilder text = new StringBuilder();
    after.values().forEach(checkpoint -> text.append(checkpoint.text()).append('\n'));
    try {
      heads.write(text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the signer cannot remember what it signs", e);
    }
    last.remove(origin);
    last.putAll(after);
  }

  @Override
  public SignedNote attest(Statement statement) {
    String text = statement.text();
    byte[] signature = sign(text.getBytes(StandardCharsets.UTF_8));
    return new SignedNote(
        text, verifierKey.name(), verifierKey.id(), new SignedCheckpoint.Signature(signature));
  }

  @Override
  public synchronized SignedNote goBack(String origin, Optional<SignedCheckpoint> to, String why) {
    TreeHead lost = last(origin).orElseGet(() -> new GrowingTree().head());
    TreeHead back = Restoration.target(verifierKey, origin, to, lost);
    SignedNote said =
        attest(new Restoration(LogName.ofOrigin(origin), lost, back, why).statement());
    restorations.add(said);
    remember(origin, to.map(SignedCheckpoint::checkpoint));
    return said;
  }

  @Override
  public List<SignedNote> restorations() {
    return restorations.all();
  }

  private byte[] sign(byte[] text) {
    try {
      Signature ed25519 = Signature.getInstance(ED25519);
      ed25519.initSign(privateKey);
      ed25519.update(text);
      return ed25519.sign();
    } catch (GeneralSecurityException e) {
      throw new ProtectionException(Reason.OTHER, "the signing key cannot sign", e);
    }
  }

  @Override
  public VerifierKey verifierKey() {
    return verifierKey;
  }
}
