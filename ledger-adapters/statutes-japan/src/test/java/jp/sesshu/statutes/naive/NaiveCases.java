package jp.sesshu.statutes.naive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Case lines of the {@code assess} command, read and written without the product's own reader. */
final class NaiveCases {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private NaiveCases() {}

  /** Every line of a file of cases or expectations that lies with the oracles. */
  static List<JsonNode> oracles(String name) throws IOException {
    Path folder =
        Path.of(
            System.getProperty("sesshu.root", "../.."),
            "ledger-adapters/json/src/test/resources/oracles");
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve(name))) {
      if (!line.isBlank()) {
        lines.add(JSON.readTree(line));
      }
    }
    return lines;
  }

  static NaivePerson person(JsonNode person) {
    List<NaiveRange> residency = new ArrayList<>();
    for (JsonNode stay : person.path("residency")) {
      int until = stay.hasNonNull("until") ? day(stay, "until") : NaiveRange.OPEN;
      residency.add(new NaiveRange(day(stay, "from"), until));
    }
    Set<String> conditions = strings(person.path("conditions"));
    List<Integer> dueDates = days(person.path("pregnancies"), "dueDate");
    List<NaivePerson.Infection> infections = new ArrayList<>();
    for (JsonNode one : person.path("infections")) {
      infections.add(new NaivePerson.Infection(one.path("disease").asString(), day(one, "on")));
    }
    List<NaivePerson.Antibodies> antibodies = new ArrayList<>();
    for (JsonNode one : person.path("antibodyTests")) {
      antibodies.add(
          new NaivePerson.Antibodies(
              one.path("disease").asString(), day(one, "on"), one.path("sufficient").asBoolean()));
    }
    return new NaivePerson(
        day(person, "birthDate"),
        person.path("sex").asString(),
        residency,
        conditions,
        dueDates,
        infections,
        antibodies,
        days(person.path("longTermIllness"), "resolvedOn"),
        strings(person.path("supplyShortage")));
  }

  static List<NaiveDose> doses(JsonNode doses) {
    List<NaiveDose> list = new ArrayList<>();
    for (JsonNode dose : doses) {
      list.add(
          new NaiveDose(
              dose.path("vaccine").asString(),
              day(dose, "date"),
              dose.path("kind").asString("ROUTINE")));
    }
    return list;
  }

  static int day(JsonNode node, String field) {
    return NaiveCalendar.day(Integer.parseInt(node.path(field).asString().replace("-", "")));
  }

  private static List<Integer> days(JsonNode nodes, String field) {
    List<Integer> list = new ArrayList<>();
    nodes.forEach(node -> list.add(day(node, field)));
    return list;
  }

  private static Set<String> strings(JsonNode nodes) {
    Set<String> set = new HashSet<>();
    nodes.forEach(node -> set.add(node.asString()));
    return set;
  }
}
