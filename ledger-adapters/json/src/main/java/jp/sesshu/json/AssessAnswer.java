package jp.sesshu.json;

import java.time.LocalDate;
import java.util.function.Function;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.eligibility.Assessment;
import jp.sesshu.eligibility.Citation;
import jp.sesshu.eligibility.DoseEvaluation;
import jp.sesshu.eligibility.Finding;
import jp.sesshu.eligibility.NextDose;
import jp.sesshu.vaccine.DoseVolume;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answer to an eligibility case for one programme.
 *
 * <p>{@code id}, {@code programme}, {@code asOf}, {@code status}; {@code windows} with both ends
 * included, {@code until} null if open; {@code dosesRequired}, {@code dosesValid}, {@code
 * dosesRemaining}; {@code next}, null if nothing can be given any more, its dates and dosage null
 * where none is set; {@code doses} in the order they came; {@code reasons}, the first of which
 * decides, with {@code citation} (null if none), their attributes and a sentence.
 */
final class AssessAnswer {

  private AssessAnswer() {}

  static ObjectNode write(String id, Assessment assessment, Function<Finding, String> text) {
    ObjectNode answer = CaseLines.object();
    answer.put("id", id);
    answer.put("programme", assessment.programme().value());
    answer.put("asOf", assessment.asOf().toString());
    answer.put("status", assessment.status().name());
    windows(answer.putArray("windows"), assessment);
    answer.put("dosesRequired", assessment.dosesRequired());
    answer.put("dosesValid", assessment.dosesValid());
    answer.put("dosesRemaining", assessment.dosesRemaining());
    NextDose next = assessment.following();
    if (next == null) {
      answer.putNull("next");
    } else {
      next(answer.putObject("next"), next);
    }
    ArrayNode doses = answer.putArray("doses");
    assessment.doses().forEach(dose -> dose(doses.addObject(), dose));
    ArrayNode reasons = answer.putArray("reasons");
    assessment.reasons().forEach(reason -> reason(reasons.addObject(), reason, text));
    return answer;
  }

  private static void windows(ArrayNode windows, Assessment assessment) {
    for (DateRange window : assessment.windows().asList()) {
      windows
          .addObject()
          .put("from", window.from().toString())
          .put("until", window.until().map(LocalDate::toString).orElse(null));
    }
  }

  private static void next(ObjectNode answer, NextDose next) {
    answer.put("seriesDose", next.seriesDose());
    answer.put("earliest", next.earliest().toString());
    answer.put("latest", next.latest().map(LocalDate::toString).orElse(null));
    answer.put("standardFrom", next.standardFrom().map(LocalDate::toString).orElse(null));
    answer.put("standardUntil", next.standardUntil().map(LocalDate::toString).orElse(null));
    ArrayNode vaccines = answer.putArray("vaccines");
    next.vaccines().forEach(vaccine -> vaccines.add(vaccine.value()));
    answer.put("volumeMl", next.volume().map(DoseVolume::millilitres).orElse(null));
    answer.put("route", next.route().map(Enum::name).orElse(null));
  }

  private static void dose(ObjectNode answer, DoseEvaluation dose) {
    answer.put("vaccine", dose.dose().vaccine().value());
    answer.put("date", dose.dose().on().toString());
    answer.put("evaluation", dose.evaluation().name());
    ArrayNode reasons = answer.putArray("reasons");
    dose.reasons().forEach(code -> reasons.add(code.name()));
  }

  private static void reason(ObjectNode answer, Finding reason, Function<Finding, String> text) {
    answer.put("code", reason.code().name());
    answer.put("citation", reason.citation().map(Citation::text).orElse(null));
    reason.attributes().forEach(answer::put);
    answer.put("text", text.apply(reason));
  }
}
