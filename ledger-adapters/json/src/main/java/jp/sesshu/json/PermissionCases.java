package jp.sesshu.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import jp.sesshu.exchange.InformationCode;
import jp.sesshu.exchange.PartyCode;
import jp.sesshu.exchange.PermissionDecision;
import jp.sesshu.exchange.PermissionList;
import jp.sesshu.exchange.PermissionRefusal;
import jp.sesshu.exchange.PermissionRequest;
import jp.sesshu.exchange.TaskCode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The cases of permissions (照会許可の照合): {@code
 * {"id":"p1","on":"2021-10-04","asker":"MUNICIPALITY","provider":"PREFECTURE","task":"…",
 * "information":"…"}} is answered with {@code
 * {"id":"p1","permitted":true,"rows":["番号法別表第二/16の2/2"],"citation":"…"}} or {@code
 * {"id":"p1","permitted":false,"reason":"NO_ROW"}}.
 *
 * <p>Reasons are those of {@link PermissionRefusal}. A code that is not even of the form of a code
 * is unknown like any other.
 */
public final class PermissionCases {

  private PermissionCases() {}

  /**
   * Answers every case of a stream by this list.
   *
   * @throws IOException if reading or writing fails
   */
  public static CaseRun answer(PermissionList list, InputStream in, Writer out) throws IOException {
    return CaseLines.answer(
        in,
        out,
        (asked, answers) ->
            answers.accept(
                decide(
                        list,
                        asked.date("on"),
                        asked.text("asker"),
                        asked.text("provider"),
                        asked.text("task"),
                        asked.text("information"))
                    .fold(
                        permitted -> permitted(asked.text("id"), permitted),
                        refused -> refused(asked.text("id"), refused.reason()))));
  }

  private static PermissionDecision decide(
      PermissionList list,
      LocalDate on,
      String asker,
      String provider,
      String task,
      String information) {
    PermissionRequest request;
    try {
      request =
          new PermissionRequest(
              on,
              new PartyCode(asker),
              new PartyCode(provider),
              new TaskCode(task),
              new InformationCode(information));
    } catch (IllegalArgumentException noCode) {
      return new PermissionDecision.Refused(PermissionRefusal.UNKNOWN_CODE, List.of());
    }
    return list.check(request);
  }

  private static ObjectNode permitted(String id, PermissionDecision.Permitted decision) {
    ObjectNode answer = CaseLines.object().put("id", id).put("permitted", true);
    ArrayNode rows = answer.putArray("rows");
    decision.rows().forEach(row -> rows.add(row.toString()));
    return answer.put("citation", decision.citation());
  }

  private static ObjectNode refused(String id, PermissionRefusal reason) {
    return CaseLines.object().put("id", id).put("permitted", false).put("reason", reason.name());
  }
}
