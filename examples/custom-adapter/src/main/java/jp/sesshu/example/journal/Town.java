package jp.sesshu.example.journal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.TreeMap;
import java.util.function.Consumer;
import jp.sesshu.UnitOfWork;
import jp.sesshu.access.TrailEntry;
import jp.sesshu.json.domain.CanonicalJson;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.resident.AddresseeRecord;
import jp.sesshu.resident.MailingAddress;
import jp.sesshu.resident.SupportMeasure;

/**
 * What is known of one municipality; a transaction works on a copy, which is kept or dropped.
 *
 * @param ledger the ledger
 * @param residents the addressees
 * @param trail the access trail
 */
record Town(TownLedger ledger, TownRegister residents, TownTrail trail) implements UnitOfWork {

  Town() {
    this(
        new TownLedger(new TreeMap<>(), new HashSet<>(), line -> {}),
        new TownRegister(new TreeMap<>(), new ArrayList<>(), new ArrayList<>(), line -> {}),
        new TownTrail(new ArrayList<>(), line -> {}));
  }

  /** A copy that tells what is done to it, each thing as a letter and its canonical text. */
  Town copy(Consumer<String> telling) {
    return new Town(ledger.copy(telling), residents.copy(telling), trail.copy(telling));
  }

  static String line(char kind, Object value) {
    return kind + CanonicalJson.write(value);
  }

  /** Does again what a line tells. */
  void replay(String line) {
    String json = line.substring(1);
    switch (line.charAt(0)) {
      case 'L' -> ledger.keep(CanonicalJson.read(json, LedgerEntry.class));
      case 'A' -> residents.keep(CanonicalJson.read(json, AddresseeRecord.class));
      case 'S' -> residents.add(CanonicalJson.read(json, SupportMeasure.class));
      case 'M' -> residents.add(CanonicalJson.read(json, MailingAddress.class));
      case 'T' -> trail.append(CanonicalJson.read(json, TrailEntry.class));
      default -> throw new IllegalArgumentException("a line must be of the kind L, A, S, M or T");
    }
  }
}
