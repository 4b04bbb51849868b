package jp.sesshu.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.sesshu.outreach.DocumentKey;
import jp.sesshu.outreach.DocumentKind;
import jp.sesshu.outreach.IssueDesk;
import jp.sesshu.resident.Address;

/** What a document says, before it has a number: the same content is the same document. */
public sealed interface IssuedDocument
    permits VaccinationCertificate, RecordExtract, RequestLetter {

  /** What it is. */
  DocumentKind kind();

  /** Whom it is about. */
  Holder holder();

  /** The article it stands on, in the numbering of the day of issue. */
  String citation();

  /** What it says besides of whom, part by part. */
  Stream<String> contentParts();

  /** What makes it the same document; number, dates and citation of an issue do not count. */
  default DocumentKey key() {
    Holder holder = holder();
    List<String> parts = new ArrayList<>();
    parts.add(holder.name());
    parts.add(holder.registeredName().orElse(""));
    parts.add(holder.sex().name());
    parts.add(holder.birthDate().toString());
    parts.addAll(holder.address().fold(IssuedDocument::parts, withheld -> List.of("withheld")));
    contentParts().forEach(parts::add);
    return DocumentKey.of(kind(), holder.number(), parts);
  }

  /** The request to issue it. */
  default IssueDesk.Request request() {
    return new IssueDesk.Request(kind(), holder().number(), key());
  }

  /** Answers by kind. */
  default <T> T fold(
      Function<VaccinationCertificate, T> certificate,
      Function<RecordExtract, T> extract,
      Function<RequestLetter, T> letter) {
    if (this instanceof VaccinationCertificate c) {
      return certificate.apply(c);
    }
    if (this instanceof RecordExtract e) {
      return extract.apply(e);
    }
    return letter.apply((RequestLetter) this);
  }

  private static List<String> parts(Address address) {
    return List.of("shown", address.text(), address.building(), address.postalCode());
  }
}
