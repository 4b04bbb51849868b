package jp.sesshu.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.exchange.BasisComparison;
import jp.sesshu.exchange.BasisMismatch;
import jp.sesshu.exchange.DeclaredBasis;
import jp.sesshu.exchange.DeclaredBasis.Direction;
import jp.sesshu.exchange.InformationCode;
import jp.sesshu.exchange.PartyCode;
import jp.sesshu.exchange.PermissionList;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The legal bases a municipality has declared, held against the law of a day (申告根拠と法令の照合): {@code
 * {"id":"b1","on":"2021-10-04","direction":"PROVIDES","table":"番号法別表第二","row":"16の2",
 * "counterparties":["MUNICIPALITY","PREFECTURE"]}} is answered with {@code
 * {"id":"b1","lawful":false,"mismatches":[{"kind":"PARTY_NOT_IN_ROW","parties":["PREFECTURE"],
 * "information":[],"lawfulRows":["番号法別表第二/16の3/1"],"lawfulOn":[{"from":"2017-05-30",
 * "until":"2018-06-26"}]}]}}.
 *
 * <p>{@code direction} is {@code ASKS} or {@code PROVIDES}; {@code counterparties} and {@code
 * information} are absent where the declaration names only the row, {@code self} where it is that
 * of a municipality. The kinds are those of {@link BasisMismatch.Kind}; {@code lawfulRows} are the
 * rows under which the law has it on that day, {@code lawfulOn} the days on which the declared row
 * itself had it.
 */
public final class DeclaredBasisCases {

  private static final String MUNICIPALITY = "MUNICIPALITY";
  private static final Map<String, Direction> DIRECTIONS =
      Map.of("ASKS", Direction.ASKS, "PROVIDES", Direction.PROVIDES);

  private DeclaredBasisCases() {}

  /**
   * Answers every declaration of a stream by this list.
   *
   * @throws IOException if reading or writing fails
   */
  public static CaseRun answer(PermissionList law, InputStream in, Writer out) throws IOException {
    return CaseLines.answer(
        in, out, (asked, answers) -> answers.accept(answer(asked.id(), compare(law, asked))));
  }

  private static List<BasisMismatch> compare(PermissionList law, CaseObject asked) {
    String self = asked.optionalText("self").orElse(MUNICIPALITY);
    DeclaredBasis declared =
        new DeclaredBasis(
            asked.choice("direction", DIRECTIONS),
            filled(asked, "table"),
            filled(asked, "row"),
            codes(asked, "counterparties", asked.texts("counterparties"), PartyCode::new),
            codes(asked, "information", asked.texts("information"), InformationCode::new));
    PartyCode party = codes(asked, "self", List.of(self), PartyCode::new).iterator().next();
    return BasisComparison.compare(law, party, asked.date("on"), List.of(declared));
  }

  private static String filled(CaseObject asked, String field) {
    String text = asked.text(field);
    if (text.isBlank()) {
      throw asked.notPermitted(field, "must not be blank");
    }
    return text;
  }

  private static <T> Set<T> codes(
      CaseObject asked, String field, List<String> texts, Function<String, T> code) {
    try {
      return texts.stream().map(code).collect(Collectors.toSet());
    } catch (IllegalArgumentException e) {
      throw asked.notPermitted(field, "must be codes: capital letters, digits or underscores");
    }
  }

  private static ObjectNode answer(String id, List<BasisMismatch> found) {
    ObjectNode answer = CaseLines.object().put("id", id).put("lawful", found.isEmpty());
    ArrayNode mismatches = answer.putArray("mismatches");
    for (BasisMismatch mismatch : found) {
      ObjectNode one = mismatches.addObject().put("kind", mismatch.kind().name());
      sorted(one.putArray("parties"), mismatch.parties());
      sorted(one.putArray("information"), mismatch.information());
      ArrayNode rows = one.putArray("lawfulRows");
      mismatch.lawfulRows().forEach(row -> rows.add(row.toString()));
      ArrayNode days = one.putArray("lawfulOn");
      mismatch.lawfulOn().forEach(range -> range(days.addObject(), range));
    }
    return answer;
  }

  private static void sorted(ArrayNode into, Collection<?> codes) {
    codes.stream().map(String::valueOf).sorted().forEach(into::add);
  }

  private static void range(ObjectNode into, DateRange range) {
    into.put("from", range.from().toString())
        .put("until", range.until().map(String::valueOf).orElse(null));
  }
}
