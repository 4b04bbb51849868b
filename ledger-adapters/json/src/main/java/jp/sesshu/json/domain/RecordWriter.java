package jp.sesshu.json.domain;

import java.time.LocalDate;
import jp.sesshu.ledger.Evidence;
import jp.sesshu.ledger.ProviderNumber;
import jp.sesshu.ledger.RecordBranch;
import jp.sesshu.ledger.VaccinationRecord;
import jp.sesshu.ledger.Venue;
import jp.sesshu.ledger.VisitKind;
import jp.sesshu.ledger.VisitOutcome;
import jp.sesshu.vaccine.LotNumber;
import jp.sesshu.vaccine.ManufacturerCode;
import org.jspecify.annotations.Nullable;

/**
 * Writes the canonical text of a vaccination record without a mapper, for an import writes millions
 * of them.
 *
 * <p>Distinguished from {@link RecordReader}, its other half. A record with a character that is
 * escaped in JSON is left to the mapper.
 */
final class RecordWriter {
  private static final int USUAL_LENGTH = 512;

  private final StringBuilder text = new StringBuilder(USUAL_LENGTH);
  private boolean plain = true;

  private RecordWriter() {}

  /** The text, or null if the mapper must write it. */
  static @Nullable String write(VaccinationRecord record) {
    RecordWriter writer = new RecordWriter();
    writer.record(record);
    return writer.plain ? writer.text.toString() : null;
  }

  private void record(VaccinationRecord record) {
    string("{\"programme\":\"", record.programme().value());
    string(",\"programmeNumber\":\"", record.programmeNumber().value());
    text.append(",\"seriesDose\":{\"term\":").append(record.seriesDose().term());
    text.append(",\"number\":").append(record.seriesDose().number()).append('}');
    RecordBranch branch = record.branchOrNull();
    string(",\"branch\":\"", branch == null ? null : branch.value());
    text.append(",\"fiscalYear\":").append(record.fiscalYear().year());
    string(",\"scheduleSequence\":\"", record.scheduleSequence());
    day(",\"vaccinatedOn\":\"", record.vaccinatedOn());
    string(",\"kind\":\"", record.kind().name());
    VisitKind visitKind = record.visitKindOrNull();
    string(",\"visitKind\":\"", visitKind == null ? null : visitKind.code());
    outcome(record.outcome());
    venue(record.venue());
    day(",\"registeredOn\":\"", record.registeredOnOrNull());
    day(",\"printedOn\":\"", record.printedOnOrNull());
    string(",\"note\":\"", record.note());
    string(",\"registrationCode\":\"", record.registrationCode());
    evidence(record.evidence());
    text.append('}');
  }

  private void outcome(VisitOutcome outcome) {
    text.append(",\"outcome\":{\"type\":\"");
    if (outcome instanceof VisitOutcome.Administered given) {
      string("administered\",\"vaccine\":\"", given.vaccine().value());
      LotNumber lot = given.lotOrNull();
      string(",\"lot\":\"", lot == null ? null : lot.value());
      string(
          ",\"volume\":\"",
          given.volume().map(volume -> volume.millilitres().toPlainString()).orElse(null));
      ManufacturerCode maker = given.manufacturerOrNull();
      string(",\"manufacturer\":\"", maker == null ? null : maker.value());
    } else if (outcome instanceof VisitOutcome.NotAdministered none) {
      string("notAdministered\",\"kind\":\"", none.kind().name());
      string(",\"reason\":\"", none.reason());
    }
    text.append('}');
  }

  private void venue(Venue venue) {
    text.append(",\"venue\":{");
    int empty = text.length();
    ProviderNumber provider = venue.providerOrNull();
    string(",\"provider\":\"", provider == null ? null : provider.value());
    string(",\"providerName\":\"", venue.providerNameOrNull());
    string(",\"place\":\"", venue.placeOrNull());
    string(",\"doctorName\":\"", venue.doctorNameOrNull());
    if (text.length() > empty) {
      text.deleteCharAt(empty);
    }
    text.append('}');
  }

  private void evidence(Evidence evidence) {
    text.append(",\"evidence\":{\"type\":\"");
    if (evidence instanceof Evidence.Reported reported) {
      string("reported\",\"source\":\"", reported.source());
    } else if (evidence instanceof Evidence.Proven proven) {
      string("proven\",\"document\":\"", proven.document().name());
      string(",\"issuer\":\"", proven.issuer());
      day(",\"shownOn\":\"", proven.shownOn());
    }
    text.append('}');
  }

  private void string(String name, @Nullable String value) {
    if (value != null) {
      plain &= isPlain(value);
      text.append(name).append(value).append('"');
    }
  }

  private void day(String name, @Nullable LocalDate day) {
    if (day != null) {
      plain &= day.getYear() >= 1000 && day.getYear() <= 9999;
      text.append(name).append(day).append('"');
    }
  }

  /** Without anything that a JSON text may have to escape. */
  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c == '"' || c == '\\' || c == '/' || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }
}
