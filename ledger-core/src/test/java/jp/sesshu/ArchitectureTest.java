package jp.sesshu;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules of the core's architecture, each with its reason. */
class ArchitectureTest {
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("jp.sesshu");

  /** Which package may know which; the root package may know all. */
  private static final Map<String, Set<String>> ALLOWED =
      Map.ofEntries(
          Map.entry("calendar", Set.of()),
          Map.entry("municipality", Set.of("calendar")),
          Map.entry("vaccine", Set.of()),
          Map.entry("programme", Set.of("calendar", "municipality", "vaccine")),
          Map.entry("resident", Set.of("calendar", "municipality")),
          Map.entry("identity", Set.of("calendar", "municipality", "resident")),
          Map.entry(
              "ledger", Set.of("calendar", "municipality", "vaccine", "programme", "resident")),
          Map.entry("access", Set.of("municipality", "identity", "calendar")),
          Map.entry("integrity", Set.of("municipality")),
          Map.entry(
              "intake",
              Set.of(
                  "calendar",
                  "municipality",
                  "vaccine",
                  "programme",
                  "resident",
                  "identity",
                  "ledger")),
          Map.entry("matching", Set.of("calendar", "resident", "intake", "ledger", "programme")),
          Map.entry(
              "eligibility",
              Set.of("calendar", "municipality", "vaccine", "programme", "resident", "ledger")),
          Map.entry(
              "exchange", Set.of("calendar", "municipality", "resident", "identity", "ledger")),
          Map.entry(
              "certificate",
              Set.of(
                  "calendar",
                  "municipality",
                  "vaccine",
                  "programme",
                  "resident",
                  "ledger",
                  "eligibility",
                  "outreach")),
          Map.entry(
              "retention",
              Set.of(
                  "access",
                  "municipality",
                  "integrity",
                  "programme",
                  "resident",
                  "ledger",
                  "matching",
                  "intake")),
          Map.entry(
              "outreach",
              Set.of(
                  "calendar",
                  "municipality",
                  "vaccine",
                  "programme",
                  "resident",
                  "ledger",
                  "eligibility")));

  @Test
  void packages_know_only_what_they_may() {
    Map<String, Set<String>> found = new TreeMap<>();
    for (JavaClass type : CORE) {
      String from = concept(type.getPackageName());
      type.getDirectDependenciesFromSelf().stream()
          .map(d -> d.getTargetClass().getPackageName())
          .filter(name -> name.startsWith("jp.sesshu"))
          .map(ArchitectureTest::concept)
          .filter(to -> !to.equals(from) && !to.isEmpty())
          .forEach(to -> found.computeIfAbsent(from, f -> new TreeSet<>()).add(to));
    }
    found.remove("");
    assertThat(found).as("the rule must have examined something").hasSizeGreaterThan(8);
    found.forEach(
        (from, to) ->
            assertThat(ALLOWED.getOrDefault(from, Set.of()))
                .as("what %s may know, because the star has no cycles", from)
                .containsAll(to));
  }

  private static String concept(String packageName) {
    String rest = packageName.substring("jp.sesshu".length());
    int end = rest.indexOf('.', 1);
    return rest.isEmpty() ? "" : rest.substring(1, end < 0 ? rest.length() : end);
  }

  @Test
  void the_core_reads_no_clock() {
    check(
        noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Year.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .because("the day is always a parameter, so that any day can be asked about"));
  }

  @Test
  void the_core_knows_no_technology() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "java.sql..",
                "javax.sql..",
                "java.net..",
                "tools.jackson..",
                "com.fasterxml..",
                "org.jdbi..",
                "org.hibernate..",
                "jakarta..")
            .because("one jar each carries a technology; the core forces none on anybody"));
  }

  @Test
  void ports_are_interfaces_with_numbered_rules_in_a_package_of_their_concept() {
    check(
        classes()
            .that()
            .areAnnotatedWith(Port.class)
            .should()
            .beInterfaces()
            .because("an adapter implements it"));
  }

  @Test
  void every_port_is_listed_in_the_root_package() throws IOException {
    String listed = Files.readString(Path.of("src/main/java/jp/sesshu/package-info.java"));
    List<String> missing =
        CORE.stream()
            .filter(type -> type.isAnnotatedWith(Port.class))
            .map(JavaClass::getSimpleName)
            .filter(name -> !listed.contains(name))
            .sorted()
            .toList();
    assertThat(missing).as("ports that the root package does not list").isEmpty();
  }

  @Test
  void names_say_what_a_thing_is() {
    check(
        noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|DTO|Dto|Data|Info)")
            .because("such a name says little"));
  }

  @Test
  void a_package_has_no_sub_package_but_internal() {
    Set<String> packages =
        CORE.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
    assertThat(packages)
        .as("one concept a package")
        .allMatch(name -> name.matches("jp\\.sesshu(\\.[a-z]+(\\.internal)?)?"));
  }

  @Test
  void internal_packages_are_used_by_their_own_concept_only() {
    check(
        classes()
            .that()
            .resideInAPackage("jp.sesshu.eligibility.internal..")
            .should()
            .onlyBeAccessed()
            .byClassesThat()
            .resideInAPackage("jp.sesshu.eligibility..")
            .because("internal means internal"));
  }

  @Test
  void values_have_no_public_fields_but_constants() {
    check(
        classes()
            .that(describe("are not enums", (JavaClass type) -> !type.isEnum()))
            .should(ConstantFields.ONLY)
            .because("values are immutable"));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(false).check(CORE);
  }

  /** Public fields are static and final. */
  private static final class ConstantFields extends ArchCondition<JavaClass> {
    static final ConstantFields ONLY = new ConstantFields();

    private ConstantFields() {
      super("have no public fields but constants");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      type.getFields().stream()
          .filter(field -> field.getModifiers().contains(JavaModifier.PUBLIC))
          .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
          .forEach(
              field ->
                  events.add(
                      SimpleConditionEvent.violated(
                          field, field.getFullName() + " can be changed by anyone")));
    }
  }
}
