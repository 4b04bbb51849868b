package jp.sesshu.access;

import java.util.List;
import java.util.Optional;
import jp.sesshu.Port;
import jp.sesshu.municipality.MunicipalityCode;

/**
 * The keys under which fields are protected, kept outside the database (port; 鍵の管理).
 *
 * <p>Distinguished from a signer, which keeps its key to itself: these keys are handed to the
 * cipher and the index of this very process. A ring in a hardware module implements {@link
 * FieldCipher} and {@link BlindIndex} instead.
 *
 * <ul>
 *   <li><b>KR1</b> {@link #newest} answers the same key until {@link #rotate}, also after a
 *       restart.
 *   <li><b>KR2</b> a key that was ever the newest stays findable under its id and stands in {@link
 *       #inUse} until it is {@linkplain #retire retired}: what was protected under it stays
 *       readable.
 *   <li><b>KR3</b> {@link #rotate} makes a new key with an id of its own, which no key of the
 *       purpose had before, retired ones included. It is kept durably before it is answered.
 *   <li><b>KR4</b> two purposes never share key material; a key of one is not found under the
 *       other.
 *   <li><b>KR5</b> {@link #inUse} has the newest key first.
 *   <li><b>KR6</b> a retired key is gone; the newest cannot be retired.
 *   <li><b>KR7</b> where several hold one ring, such as two processes, a key that one of them has
 *       made is the newest for all from their next question on. Otherwise a look-up would miss what
 *       another has written since.
 *   <li><b>KR8</b> a ring that names its municipality names the same one for ever, and cipher and
 *       index serve no other with it. Otherwise one municipality would retire keys that another's
 *       fields are still under.
 * </ul>
 */
@Port
public interface KeyRing {

  /** Whose ring it is; none if that is for its user to know, as with a ring in memory. */
  default Optional<MunicipalityCode> municipality() {
    return Optional.empty();
  }

  /**
   * Refuses to be used for another municipality than its own.
   *
   * @throws ProtectionException for that reason ({@link
   *     ProtectionException.Reason#WRONG_MUNICIPALITY})
   */
  default void mustServe(MunicipalityCode municipality) {
    if (!municipality().map(municipality.body()::equals).orElse(true)) {
      throw ProtectionException.ofAnotherMunicipality();
    }
  }

  /** The key under which new things are protected. */
  ProtectionKey newest(KeyPurpose purpose);

  /** The key with this id, if it is in use. */
  Optional<ProtectionKey> find(KeyPurpose purpose, int id);

  /** Every key under which something may still be protected, the newest first. */
  List<ProtectionKey> inUse(KeyPurpose purpose);

  /** Makes a new key and answers it; from now on it is the newest. */
  ProtectionKey rotate(KeyPurpose purpose);

  /**
   * Destroys a key under which nothing is protected any more.
   *
   * @throws IllegalArgumentException if it is the newest, or none of this ring
   */
  void retire(KeyPurpose purpose, int id);
}
