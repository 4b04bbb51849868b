package jp.sesshu.eligibility.internal;

import java.util.Arrays;
import java.util.List;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.calendar.EpochDays;
import jp.sesshu.calendar.LegalAge;
import jp.sesshu.eligibility.GivenDose;
import jp.sesshu.eligibility.PersonFacts;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.resident.Sex;
import jp.sesshu.vaccine.TargetDisease;

/** One person and their doses as day numbers, and room to compute in; of one thread, refilled. */
@SuppressWarnings("EnumOrdinal") // an index within one run, never stored
public final class Workspace {

  private static final TargetDisease[] DISEASES = TargetDisease.values();
  private static final VaccinationKind[] KINDS = VaccinationKind.values();

  final CompiledBook book;
  int birth;
  int birthYear;
  int birthMonth;
  int birthDay;
  Sex sex = Sex.UNKNOWN;
  PersonFacts person = PersonFacts.of(EpochDays.toDate(0), Sex.UNKNOWN);
  final int[] infectedOn = new int[DISEASES.length];
  int[] dueDates = new int[2];
  int dueDateCount;
  final Ranges residency = new Ranges();

  int doseCount;
  int[] doseDay = new int[16];
  int[] doseVaccine = new int[16];
  int[] doseKind = new int[16];
  int[] doseSource = new int[16];

  /** The days opened by the long-term illness exception in the programme at hand. */
  final Ranges longTerm = new Ranges();

  /** Those of them that no clause opens as well: only they have the exception's own series. */
  final Ranges prolonged = new Ranges();

  int asOf;
  private final Ranges[] pool = new Ranges[32];
  private int borrowed;

  Workspace(CompiledBook book) {
    this.book = book;
    for (int i = 0; i < pool.length; i++) {
      pool[i] = new Ranges();
    }
  }

  Ranges borrow() {
    return pool[borrowed++].clear();
  }

  void release() {
    borrowed--;
  }

  void load(PersonFacts facts, List<GivenDose> doses, int judgedOn) {
    person = facts;
    asOf = judgedOn;
    birth = EpochDays.of(facts.birthDate());
    int civil = EpochDays.civil(birth);
    birthYear = EpochDays.yearIn(civil);
    birthMonth = EpochDays.monthIn(civil);
    birthDay = EpochDays.dayIn(civil);
    sex = facts.sex();
    Arrays.fill(infectedOn, EpochDays.OPEN);
    if (!facts.infections().isEmpty()) {
      facts.infections().forEach((disease, on) -> infectedOn[disease.ordinal()] = Days.of(on));
    }
    loadResidency();
    loadPregnancies();
    loadDoses(doses);
    borrowed = 0;
  }

  private void loadResidency() {
    residency.clear();
    if (person.residency() == null) {
      residency.setAll();
    } else {
      for (DateRange range : person.residency().asList()) {
        residency.append(range.fromEpochDay(), range.untilEpochDay());
      }
    }
  }

  private void loadPregnancies() {
    dueDateCount = person.dueDates().size();
    if (dueDateCount > dueDates.length) {
      dueDates = new int[dueDateCount];
    }
    for (int i = 0; i < dueDateCount; i++) {
      dueDates[i] = Days.of(person.dueDates().get(i));
    }
    Arrays.sort(dueDates, 0, dueDateCount);
  }

  private void loadDoses(List<GivenDose> doses) {
    doseCount = doses.size();
    if (doseCount > doseDay.length) {
      int room = 2 * doseCount;
      doseDay = new int[room];
      doseVaccine = new int[room];
      doseKind = new int[room];
      doseSource = new int[room];
    }
    for (int i = 0; i < doseCount; i++) {
      GivenDose dose = doses.get(i);
      int day = Days.of(dose.on());
      int at = i;
      while (at > 0 && doseDay[at - 1] > day) {
        move(at - 1, at);
        at--;
      }
      doseDay[at] = day;
      doseVaccine[at] = book.vaccines.find(dose.vaccine());
      doseKind[at] = dose.kind().ordinal();
      doseSource[at] = i;
    }
  }

  private void move(int from, int to) {
    doseDay[to] = doseDay[from];
    doseVaccine[to] = doseVaccine[from];
    doseKind[to] = doseKind[from];
    doseSource[to] = doseSource[from];
  }

  int reachMonths(int months) {
    return EpochDays.reachMonths(birthYear, birthMonth, birthDay, months);
  }

  int reach(LegalAge age) {
    if (age.count() == 0) {
      return birth;
    }
    return switch (age.unit()) {
      case WEEKS -> EpochDays.reachWeeks(birth, age.count());
      case MONTHS -> reachMonths(age.count());
      case YEARS -> reachMonths(12 * age.count());
    };
  }

  boolean isRegular(int dose) {
    VaccinationKind kind = KINDS[doseKind[dose]];
    return kind == VaccinationKind.ROUTINE || kind == VaccinationKind.TEMPORARY;
  }
}
