package jp.sesshu.statutes.naive;

import java.util.Collection;
import java.util.stream.Collectors;

/** Writes a member of the crowd as a case line, so that a disagreement can be replayed. */
final class NaiveLines {

  private NaiveLines() {}

  static String write(NaiveCrowd.Member member, String programme, int asOf) {
    NaivePerson p = member.person();
    StringBuilder line = new StringBuilder();
    line.append("{\"id\":\"naive\",\"asOf\":\"").append(NaiveCalendar.text(asOf));
    line.append("\",\"programmes\":[\"").append(programme);
    line.append("\"],\"person\":{\"birthDate\":\"").append(NaiveCalendar.text(p.birth));
    line.append("\",\"sex\":\"").append(p.sex).append('"');
    list(line, "residency", p.residency.stream().map(NaiveLines::stay).toList());
    list(line, "conditions", p.conditions.stream().sorted().map(NaiveLines::quoted).toList());
    list(line, "pregnancies", p.dueDates.stream().map(d -> dated("dueDate", d) + "}").toList());
    list(
        line,
        "infections",
        p.infections.stream()
            .map(i -> dated("on", i.on()) + ",\"disease\":" + quoted(i.disease()) + "}")
            .toList());
    list(
        line,
        "antibodyTests",
        p.antibodies.stream()
            .map(
                a ->
                    dated("on", a.on())
                        + ",\"disease\":"
                        + quoted(a.disease())
                        + ",\"sufficient\":"
                        + a.sufficient()
                        + "}")
            .toList());
    list(
        line,
        "longTermIllness",
        p.recoveries.stream().map(d -> dated("resolvedOn", d) + "}").toList());
    list(line, "supplyShortage", p.shortages.stream().sorted().map(NaiveLines::quoted).toList());
    line.append('}');
    list(line, "doses", member.doses().stream().map(NaiveLines::dose).toList());
    return line.append('}').toString();
  }

  private static void list(StringBuilder line, String name, Collection<String> items) {
    if (!items.isEmpty()) {
      line.append(items.stream().collect(Collectors.joining(",", ",\"" + name + "\":[", "]")));
    }
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private static String dated(String name, int day) {
    return "{\"" + name + "\":\"" + NaiveCalendar.text(day) + '"';
  }

  private static String stay(NaiveRange stay) {
    String until =
        stay.until() == NaiveRange.OPEN ? "" : "," + dated("until", stay.until()).substring(1);
    return dated("from", stay.from()) + until + "}";
  }

  private static String dose(NaiveDose dose) {
    return dated("date", dose.on())
        + ",\"vaccine\":"
        + quoted(dose.vaccine())
        + ",\"kind\":"
        + quoted(dose.kind())
        + "}";
  }
}
