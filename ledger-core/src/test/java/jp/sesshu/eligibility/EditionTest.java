package jp.sesshu.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.sesshu.calendar.LegalAge;
import org.junit.jupiter.api.Test;

class EditionTest {

  private static final Requirement AGE =
      new Requirement.Age(LegalAge.months(12), false, LegalAge.months(24));
  private static final Citation ARTICLE = new Citation("附則 第2条");
  private static final LocalDate DAY = LocalDate.of(2021, 4, 1);

  /** Every field filled with what no wither sets. */
  private static final Edition EDITION =
      new Edition(
          "p.2020-04",
          LocalDate.of(2020, 4, 1),
          LocalDate.of(2023, 3, 31),
          LocalDate.of(2024, 3, 31),
          LocalDate.of(2020, 1, 31),
          RuleSource.INTERPRETATION,
          ARTICLE,
          "試験",
          "test",
          false,
          List.of(new Exclusion(AGE, ReasonCode.CONTRAINDICATED, ARTICLE)),
          List.of(term("1")));

  @Test
  void each_wither_changes_its_own_field_and_no_other() {
    assertThat(changed(EDITION.withInForceFrom(DAY))).containsExactly("inForceFrom");
    assertThat(changed(EDITION.withLastDay(DAY))).containsExactly("lastDay");
    assertThat(changed(EDITION.withLastDay(null))).containsExactly("lastDay");
    assertThat(changed(EDITION.withExclusions(List.of()))).containsExactly("exclusions");
    assertThat(changed(EDITION.withTerms(List.of(term("2"))))).containsExactly("terms");
    assertThat(EDITION.withInForceFrom(DAY).inForceFrom()).isEqualTo(DAY);
    assertThat(EDITION.withLastDay(DAY).inForceUntil()).contains(DAY);
    assertThat(EDITION.withTerms(List.of(term("2"))).terms()).containsExactly(term("2"));
  }

  private static Term term(String id) {
    return new Term(id, List.of(new Clause(AGE, null, Set.of())), null, List.of());
  }

  private static List<String> changed(Edition other) {
    List<String> names = new ArrayList<>();
    for (RecordComponent field : Edition.class.getRecordComponents()) {
      try {
        Object before = field.getAccessor().invoke(EDITION);
        Object after = field.getAccessor().invoke(other);
        if (before == null ? after != null : !before.equals(after)) {
          names.add(field.getName());
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return names;
  }
}
