package jp.sesshu.example.city;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sesshu.CertificateDesk.Issued;
import jp.sesshu.Session;
import jp.sesshu.certificate.CertificateForm;
import jp.sesshu.certificate.RequestLetter.RequestedDose;
import jp.sesshu.csv.CsvCharset;
import jp.sesshu.csv.CsvListWriter;
import jp.sesshu.eligibility.Assessment;
import jp.sesshu.eligibility.AssessmentStatus;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.outreach.RecallList;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.programme.SeriesDose;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.statutes.StatutesJapan;

/** The demonstration's second half: everyone is assessed, lists and papers are written. */
final class DemoOutput {
  private static final ProgrammeId RECALLED = new ProgrammeId("mr-2");
  private static final int SAMPLES = 3;
  private static final int DAYS_OF_VALIDITY = 90;
  private static final List<String> COLUMNS =
      List.of("整理番号", "氏名カナ", "氏名", "生年月日", "性別", "送付先", "区分", "回", "期限");

  private final Session session;
  private final Terminal terminal;
  private final Messages messages;
  private final DemoSummary summary;
  private final MunicipalityCode municipality;
  private final RuleBook book = StatutesJapan.ruleBook();
  private final Map<AssessmentStatus, Long> statuses = new EnumMap<>(AssessmentStatus.class);
  private final List<AddresseeNumber> samples = new ArrayList<>();
  private long judged;

  DemoOutput(
      Session session,
      Terminal terminal,
      Messages messages,
      DemoSummary summary,
      MunicipalityCode municipality) {
    this.session = session;
    this.terminal = terminal;
    this.messages = messages;
    this.summary = summary;
    this.municipality = municipality;
  }

  void run(DemoCity made, Path output) throws Exception {
    summary.phase("assess", () -> assess(made));
    summary.count("assessed", judged);
    summary.count("programmes", book.programmes().size());
    summary.count("due", statuses.getOrDefault(AssessmentStatus.DUE, 0L));
    summary.phase("recall", () -> recall(made.today(), output));
    summary.phase("documents", () -> papers(made.today(), output));
  }

  private long assess(DemoCity made) {
    long total = made.city().residents().size();
    ProgressBar bar = new ProgressBar(terminal, messages.of("phase.assess"), total);
    long all =
        session
            .assessments()
            .everyone(
                made.today(), book.programmes(), (person, answers) -> take(person, answers, bar));
    bar.end();
    return all;
  }

  private void take(AddresseeNumber person, List<Assessment> answers, ProgressBar bar) {
    answers.forEach(answer -> statuses.merge(answer.status(), 1L, Long::sum));
    boolean dosesKnown = answers.stream().anyMatch(answer -> answer.dosesValid() > 2);
    if (dosesKnown && samples.size() < SAMPLES) {
      samples.add(person);
    }
    judged++;
    if (judged % 1000 == 0) {
      bar.rowsDone(judged);
    }
  }

  private int recall(LocalDate today, Path output) throws IOException {
    RecallList list = session.assessments().recallList(RECALLED, today);
    Path file = output.resolve("recall-" + RECALLED + ".csv");
    try (OutputStream out = Files.newOutputStream(file);
        CsvListWriter rows =
            new CsvListWriter(out, CsvCharset.UTF_8, COLUMNS, CsvListWriter.Unencodable.REFUSE)) {
      list.entries().forEach(entry -> rows.row(cells(entry)));
    }
    summary.count("recalled", list.entries().size());
    summary.file(file);
    return list.entries().size();
  }

  private static List<String> cells(RecallList.Entry entry) {
    return List.of(
        entry.number().value(),
        entry.kana(),
        entry.name(),
        entry.birthDate().toString(),
        entry.sex().name(),
        entry.address().fold(Recall::text, withheld -> "（非表示）"),
        entry.urgency().name(),
        entry.seriesDose(),
        entry.latest().map(LocalDate::toString).orElse(""));
  }

  /** Issueds that are there already are not issued again: a further copy would be a change. */
  private int papers(LocalDate today, Path output) throws IOException {
    for (AddresseeNumber person : samples) {
      paper(
          output.resolve("certificate-" + person + ".html"),
          () -> session.certificates().certificate(person, CertificateForm.ROUTINE));
      paper(
          output.resolve("extract-" + person + ".html"),
          () -> session.certificates().extract(person));
      RequestedDose dose = new RequestedDose(RECALLED, new SeriesDose(2, 1));
      paper(
          output.resolve("request-" + person + ".html"),
          () ->
              session
                  .certificates()
                  .requestLetter(person, "大分市長", List.of(dose), today.plusDays(DAYS_OF_VALIDITY)));
    }
    return samples.size();
  }

  private interface Issuing {
    Optional<Issued> issue();
  }

  private void paper(Path file, Issuing issuing) throws IOException {
    if (!Files.exists(file)) {
      Optional<Issued> paper = issuing.issue();
      if (paper.isEmpty()) {
        return;
      }
      Files.write(file, Certificate.html(paper.get(), municipality));
    }
    summary.file(file);
  }
}
