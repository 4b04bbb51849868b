package jp.sesshu.example.city;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.sesshu.CertificateDesk;
import jp.sesshu.CertificateDesk.Issued;
import jp.sesshu.certificate.CertificateForm;
import jp.sesshu.certificate.Issuer;
import jp.sesshu.certificate.RequestLetter.RequestedDose;
import jp.sesshu.documents.DocumentWords;
import jp.sesshu.documents.HtmlDocumentRenderer;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.programme.SeriesDose;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.statutes.StatutesJapan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code certificate}: issues a document and prints it as HTML. */
@Command(name = "certificate")
final class Certificate implements Callable<Integer> {
  private static final int DAYS_OF_VALIDITY = 90;

  private final Terminal terminal;
  private final Messages messages;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private CityOptions city;

  @Parameters(paramLabel = "NUMBER")
  @SuppressWarnings("NullAway.Init")
  private AddresseeNumber number;

  @Option(names = "--kind", required = true, paramLabel = "certificate|extract|request")
  @SuppressWarnings("NullAway.Init")
  private Kind kind;

  @Option(names = "--out", paramLabel = "F")
  private @Nullable Path target;

  @Option(names = "--recipient", paramLabel = "NAME")
  private @Nullable String recipient;

  @Option(names = "--programme", paramLabel = "P")
  private @Nullable ProgrammeId programme;

  @Option(names = "--dose", defaultValue = "1-1", paramLabel = "TERM-NUMBER")
  @SuppressWarnings("NullAway.Init")
  private SeriesDose dose;

  /** The kinds of documents. */
  enum Kind {
    certificate,
    extract,
    request
  }

  Certificate(Terminal terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
  }

  @Override
  public Integer call() throws Exception {
    if (kind == Kind.request && (recipient == null || programme == null)) {
      throw new RefusedException(Refusal.LETTER_INCOMPLETE);
    }
    if (programme != null) {
      RuleOptions.require(StatutesJapan.ruleBook(), programme);
    }
    OutputFile.require(target);
    try (OpenCity open = city.open(terminal)) {
      Optional<Issued> paper = issue(open.session().certificates());
      if (paper.isEmpty()) {
        return Refusal.NOTHING_TO_CERTIFY.tell(terminal, messages);
      }
      write(html(paper.get(), city.municipality()));
      return ExitStatus.OK;
    }
  }

  private Optional<Issued> issue(CertificateDesk desk) {
    return switch (kind) {
      case certificate -> desk.certificate(number, CertificateForm.ROUTINE);
      case extract -> desk.extract(number);
      case request -> {
        String to = Objects.requireNonNull(recipient);
        ProgrammeId of = Objects.requireNonNull(programme);
        LocalDate until = city.today(terminal).plusDays(DAYS_OF_VALIDITY);
        yield desk.requestLetter(number, to, List.of(new RequestedDose(of, dose)), until);
      }
    };
  }

  private void write(byte[] html) throws IOException {
    Path file = target;
    if (file != null) {
      Files.write(file, html);
      return;
    }
    OutputStream out = terminal.out();
    out.write(html);
    out.flush();
  }

  /** The paper as the example city prints it. */
  static byte[] html(Issued paper, MunicipalityCode municipality) {
    Issuer issuer = new Issuer(municipality, "見本市", "見本市長　見本太郎", "見本市保健所 予防接種担当");
    return new HtmlDocumentRenderer(DocumentWords.standard())
        .render(paper.document(), paper.issue(), issuer);
  }
}
