package jp.sesshu.json;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Holds one published fact about eligibility against an answer. */
final class ExpectedFact {

  private ExpectedFact() {}

  static boolean holds(String key, JsonNode want, @Nullable JsonNode answer) {
    if (answer == null) {
      return false;
    }
    JsonNode next = answer.get("next");
    return switch (key) {
      case "statusIn" -> texts(want).contains(answer.get("status").stringValue());
      case "eligibleOn" -> want.booleanValue() == (windowOn(answer) != null);
      case "windowFrom" -> want.equals(window(answer).get("from"));
      case "windowUntil" -> want.equals(window(answer).get("until"));
      case "vaccinesInclude" -> vaccines(next).containsAll(texts(want));
      case "vaccinesExclude" -> texts(want).stream().noneMatch(vaccines(next)::contains);
      case "vaccines" -> vaccines(next).equals(texts(want));
      case "doseEvaluations" -> want.toString().equals(evaluations(answer));
      case "volumeMl" -> want.decimalValue().compareTo(next.get(key).decimalValue()) == 0;
      case "earliest", "latest", "standardFrom", "standardUntil", "route" ->
          next.isObject() && want.equals(next.get(key));
      default -> want.equals(answer.get(key));
    };
  }

  private static @Nullable JsonNode windowOn(JsonNode answer) {
    String day = answer.get("asOf").stringValue();
    for (JsonNode window : answer.get("windows").values()) {
      boolean begun = window.get("from").stringValue().compareTo(day) <= 0;
      JsonNode until = window.get("until");
      if (begun && (until.isNull() || day.compareTo(until.stringValue()) <= 0)) {
        return window;
      }
    }
    return null;
  }

  private static JsonNode window(JsonNode answer) {
    JsonNode containing = windowOn(answer);
    return containing != null ? containing : answer.get("windows").get(0);
  }

  private static Set<String> vaccines(JsonNode next) {
    return next.isObject() ? texts(next.get("vaccines")) : Set.of();
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new HashSet<>();
    list.values().forEach(node -> texts.add(node.stringValue()));
    return texts;
  }

  private static String evaluations(JsonNode answer) {
    StringBuilder text = new StringBuilder("[");
    for (JsonNode dose : answer.get("doses").values()) {
      text.append(text.length() > 1 ? "," : "").append(dose.get("evaluation"));
    }
    return text.append("]").toString();
  }
}
