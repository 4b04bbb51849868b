package jp.sesshu.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.sesshu.eligibility.Assessment;
import jp.sesshu.eligibility.Assessor;
import jp.sesshu.eligibility.Finding;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.programme.ProgrammeId;

/**
 * The cases of eligibility (接種資格の判定): a person, their doses and a judging day in, one answer a
 * programme out, in the order asked; all programmes of the book if none is named.
 *
 * <p>The field-by-field contract of both stands in {@link AssessQuestion} and {@link AssessAnswer}.
 */
public final class AssessCases {

  private AssessCases() {}

  /**
   * Answers every case of a stream.
   *
   * @param text makes the sentence of a finding
   * @throws IOException if reading or writing fails
   */
  public static CaseRun answer(
      InputStream in, Writer out, RuleBook book, Function<Finding, String> text)
      throws IOException {
    Assessor assessor = book.assessor();
    Map<String, ProgrammeId> known = new HashMap<>();
    book.programmes().forEach(id -> known.put(id.value(), id));
    return CaseLines.answer(
        in,
        out,
        (asked, answers) -> {
          String id = asked.text("id");
          AssessQuestion question = AssessQuestion.read(asked);
          List<ProgrammeId> programmes = programmes(asked, known, book);
          for (Assessment assessment :
              assessor.assess(question.person(), question.doses(), question.asOf(), programmes)) {
            answers.accept(AssessAnswer.write(id, assessment, text));
          }
        });
  }

  private static List<ProgrammeId> programmes(
      CaseObject asked, Map<String, ProgrammeId> known, RuleBook book) {
    if (!asked.has("programmes")) {
      return book.programmes();
    }
    List<ProgrammeId> programmes = new ArrayList<>();
    for (String programme : asked.texts("programmes")) {
      ProgrammeId id = known.get(programme);
      if (id == null) {
        throw asked.notPermitted("programmes", "must name programmes of the rule book");
      }
      programmes.add(id);
    }
    return programmes;
  }
}
