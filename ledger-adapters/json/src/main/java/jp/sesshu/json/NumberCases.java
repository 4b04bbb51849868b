package jp.sesshu.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.sesshu.identity.CorporateNumber;
import jp.sesshu.identity.IndividualNumber;
import jp.sesshu.identity.NumberCheck;
import jp.sesshu.identity.NumberNormaliser;
import jp.sesshu.identity.ResidentRecordCode;
import jp.sesshu.municipality.MunicipalityCode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The cases of number checks (番号の検査): {@code {"id":"n1","kind":"individual","value":"…"}} is
 * answered with {@code {"id":"n1","valid":true}} or {@code
 * {"id":"n1","valid":false,"reason":"CHECK_DIGIT"}}.
 *
 * <p>Kinds: {@code individual} (個人番号), {@code corporate} (法人番号), {@code municipality}
 * (全国地方公共団体コード), {@code resident-record} (住民票コード). Reasons are those of {@link
 * jp.sesshu.identity.NumberRefusal} and {@link MunicipalityCode.Refusal}. The value goes through
 * {@link NumberNormaliser} first, so {@code 1234-5678-9012} is checked as twelve digits.
 *
 * <p>The value is never repeated, neither in an answer nor in an error; an id that contains the
 * value is refused and withheld.
 */
public final class NumberCases {

  private static final Map<String, Function<String, Optional<String>>> REFUSALS =
      Map.of(
          "individual", text -> refusal(IndividualNumber.check(text)),
          "corporate", text -> refusal(CorporateNumber.check(text)),
          "municipality", text -> MunicipalityCode.refusal(text).map(Enum::name),
          "resident-record", text -> refusal(ResidentRecordCode.check(text)));

  /** From this length on a value that stands in the id is no coincidence. */
  private static final int LEAST_TELLING_LENGTH = 6;

  private NumberCases() {}

  /**
   * Answers every case of a stream.
   *
   * @throws IOException if reading or writing fails
   */
  public static CaseRun answer(InputStream in, Writer out) throws IOException {
    return CaseLines.answer(
        in,
        out,
        (asked, answers) -> {
          String id = asked.id();
          String value = NumberNormaliser.normalise(asked.text("value"));
          refuseTellingId(id, value);
          answers.accept(answer(id, asked.choice("kind", REFUSALS).apply(value)));
        });
  }

  private static void refuseTellingId(String id, String value) {
    boolean tells =
        value.length() >= LEAST_TELLING_LENGTH && NumberNormaliser.normalise(id).contains(value);
    if (tells) {
      throw CaseFaultException.withholdingId("id must not contain the value");
    }
  }

  private static ObjectNode answer(String id, Optional<String> refusal) {
    ObjectNode answer = CaseLines.object().put("id", id).put("valid", refusal.isEmpty());
    refusal.ifPresent(reason -> answer.put("reason", reason));
    return answer;
  }

  private static Optional<String> refusal(NumberCheck<?> check) {
    return check.fold(number -> Optional.empty(), refusal -> Optional.of(refusal.name()));
  }
}
