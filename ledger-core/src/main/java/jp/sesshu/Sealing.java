package jp.sesshu;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.LogStore;
import jp.sesshu.integrity.LogTransactions;
import jp.sesshu.integrity.Sealer;
import jp.sesshu.integrity.SignedCheckpoint;
import jp.sesshu.integrity.Signer;
import jp.sesshu.municipality.MunicipalityCode;

/** Seals the two logs of a municipality (封印), stretch by stretch, each in a transaction. */
final class Sealing implements LogTransactions {
  private final Storage storage;
  private final MunicipalityCode municipality;
  private final Sealer sealer;

  Sealing(Storage storage, MunicipalityCode municipality, Signer signer) {
    this.storage = storage;
    this.municipality = municipality;
    sealer = new Sealer(signer);
  }

  List<SignedCheckpoint> both() {
    List<SignedCheckpoint> sealed = new ArrayList<>();
    for (LogName.Kind log : LogName.Kind.values()) {
      sealed.addAll(one(new LogName(municipality, log)));
    }
    return sealed;
  }

  List<SignedCheckpoint> one(LogName name) {
    return sealer.sealAll(name, this);
  }

  @Override
  public <T> T inTransaction(Function<LogStore, T> work) {
    return storage.inTransaction(municipality, unit -> work.apply(unit.logs()));
  }

  @Override
  public <T> T reading(Function<LogStore, T> work) {
    return storage.reading(municipality, unit -> work.apply(unit.logs()));
  }
}
