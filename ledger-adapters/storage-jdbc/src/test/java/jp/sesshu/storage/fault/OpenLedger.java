package jp.sesshu.storage.fault;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.sesshu.MunicipalLedger;
import jp.sesshu.Session;
import jp.sesshu.Storage;
import jp.sesshu.UnitOfWork;
import jp.sesshu.access.Authority;
import jp.sesshu.access.KeyRing;
import jp.sesshu.access.Principal;
import jp.sesshu.access.PrincipalId;
import jp.sesshu.access.Purpose;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.eligibility.StatuteBook;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.Signer;
import jp.sesshu.integrity.Verdict;
import jp.sesshu.municipality.MunicipalityCode;

/**
 * A ledger as a working process has it: storage, signer, front door, and a keeper who may do all.
 *
 * @param storage where it is kept
 * @param signer signs its checkpoints
 * @param ledger the front door
 * @param directory of keys and signer
 */
public record OpenLedger(Storage storage, Signer signer, MunicipalLedger ledger, Path directory)
    implements AutoCloseable {
  /** Whose ledger. */
  public static final MunicipalityCode KITAKYUSHU = new MunicipalityCode("401005");

  private static final PrincipalId KEEPER = new PrincipalId("keeper");

  static OpenLedger of(Storage storage, Signer signer, KeyRing keys, Clock clock, Path directory) {
    Principal keeper =
        new Principal.Operator(
            KEEPER, "保健所", EnumSet.allOf(Authority.class), EnumSet.allOf(Purpose.class));
    MunicipalLedger ledger =
        MunicipalLedger.of(KITAKYUSHU)
            .storage(storage)
            .principals(id -> Optional.of(keeper).filter(known -> known.id().equals(id)))
            .clock(clock)
            .random(new SecureRandom())
            .ruleBook(RuleBook.of(StatuteBook.EMPTY))
            .signer(signer)
            .keyRing(keys)
            .build();
    return new OpenLedger(storage, signer, ledger, directory);
  }

  /** A session of the keeper. */
  public Session session(Purpose purpose) {
    return ledger.logIn(KEEPER, purpose);
  }

  /** Work in one transaction. */
  public <T> T in(Function<UnitOfWork, T> work) {
    return storage.inTransaction(KITAKYUSHU, work);
  }

  /** What an audit says of both logs, held against the signer. */
  public Map<LogName.Kind, Verdict> audit() {
    return session(Purpose.OPERATION).logs().audit();
  }

  @Override
  public void close() {
    try {
      ((AutoCloseable) storage).close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
