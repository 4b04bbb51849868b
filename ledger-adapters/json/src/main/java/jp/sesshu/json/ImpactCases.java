package jp.sesshu.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.sesshu.eligibility.LawImpact;
import jp.sesshu.eligibility.LawImpact.Cause;
import jp.sesshu.eligibility.LawImpact.Change;
import jp.sesshu.eligibility.LawImpact.Effect;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a change of law does to people (法改正の影響), as JSON lines: a population in, its changes out,
 * then one line of counts a programme.
 *
 * <p>A person is written as an eligibility case; {@code asOf} and {@code programmes} may be there
 * and are not looked at. A change: {@code id}, {@code programme}, {@code effects}, {@code
 * statusBefore}, {@code statusAfter}, {@code cause} ({@code LAW}, {@code TIME}), {@code edition}
 * (null for time). Counts: {@code programme}, {@code counts}, by effect and cause.
 */
public final class ImpactCases {

  private final LawImpact impact;
  private final Map<String, Map<Effect, Map<Cause, Integer>>> counts = new LinkedHashMap<>();

  private ImpactCases(LawImpact impact) {
    this.impact = impact;
    impact.programmes().forEach(id -> counts.put(id.value(), new EnumMap<>(Effect.class)));
  }

  /**
   * Answers every person of a stream, then writes the counts.
   *
   * @throws IOException if reading or writing fails
   */
  public static CaseRun answer(InputStream in, Writer out, LawImpact impact) throws IOException {
    ImpactCases cases = new ImpactCases(impact);
    CaseRun run =
        CaseLines.answer(
            in,
            out,
            (asked, answers) -> {
              LawImpact.Subject who = AssessQuestion.subject(asked);
              cases.impact.on(who).forEach(change -> answers.accept(cases.counted(change)));
            });
    for (Map.Entry<String, Map<Effect, Map<Cause, Integer>>> programme : cases.counts.entrySet()) {
      if (!programme.getValue().isEmpty()) {
        out.write(summary(programme.getKey(), programme.getValue()).toString());
        out.write('\n');
      }
    }
    out.flush();
    return run;
  }

  private ObjectNode counted(Change change) {
    ObjectNode line =
        CaseLines.object().put("id", change.subject()).put("programme", change.programme().value());
    ArrayNode effects = line.putArray("effects");
    change.effects().stream()
        .sorted()
        .forEach(
            effect -> {
              effects.add(effect.name());
              counts
                  .computeIfAbsent(change.programme().value(), id -> new EnumMap<>(Effect.class))
                  .computeIfAbsent(effect, e -> new EnumMap<>(Cause.class))
                  .merge(change.cause(), 1, Integer::sum);
            });
    return line.put("statusBefore", change.before().name())
        .put("statusAfter", change.after().name())
        .put("cause", change.cause().name())
        .put("edition", change.edition().orElse(null));
  }

  private static ObjectNode summary(String programme, Map<Effect, Map<Cause, Integer>> counts) {
    ObjectNode line = CaseLines.object().put("programme", programme);
    ObjectNode effects = line.putObject("counts");
    counts.forEach(
        (effect, causes) -> {
          ObjectNode by = effects.putObject(effect.name());
          causes.forEach((cause, count) -> by.put(cause.name(), count));
        });
    return line;
  }
}
