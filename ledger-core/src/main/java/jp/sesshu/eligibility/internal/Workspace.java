package jp.sesshu.eligibility.internal;

import java.util.Arrays;
import java.util.List;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.calendar.DateRanges;
import jp.sesshu.calendar.EpochDays;
import jp.sesshu.calendar.LegalAge;
import jp.sesshu.eligibility.GivenDose;
import jp.sesshu.eligibility.PersonFacts;
import jp.sesshu.eligibility.ReasonCode;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.resident.Sex;
import jp.sesshu.vaccine.TargetDisease;

/** One person and their doses as day numbers, and room to compute in; of one thread, refilled. */
@SuppressWarnings("EnumOrdinal") // an index within one run, never stored
public final class Workspace {

  private static final TargetDisease[] DISEASES = TargetDisease.values();
  private static final VaccinationKind[] KINDS = VaccinationKind.values();
  static final Ranges ALL_DAYS = allDays();

  final CompiledBook book;
  Cohort cohort;
  private final Cohorts cohorts;
  int birth;
  int birthYear;
  int birthMonth;
  int birthDay;
  Sex sex = Sex.UNKNOWN;
  PersonFacts person = PersonFacts.of(EpochDays.toDate(0), Sex.UNKNOWN);
  final int[] infectedOn = new int[DISEASES.length];
  int[] dueDates = new int[2];
  int dueDateCount;

  /** The days of residence; only to be read. */
  Ranges residency = ALL_DAYS;

  /** Whether any disease was had. */
  boolean hadAny;

  static final long OTHER_PROGRAMME = Judgement.bit(ReasonCode.OTHER_PROGRAMME);

  int doseCount;

  /** Why a dose counts for nothing in a programme that does not judge it, by dose. */
  long[] asideReasons = new long[16];

  int[] doseDay = new int[16];
  int[] doseVaccine = new int[16];
  int[] doseKind = new int[16];
  int[] doseSource = new int[16];

  /** The days opened by the long-term illness exception in the programme at hand. */
  final Ranges longTerm = new Ranges();

  /** Those of them that no clause opens as well: only they have the exception's own series. */
  final Ranges prolonged = new Ranges();

  int asOf;

  /** The last day on which a dose or one before it keeps some vaccine away, by dose. */
  int[] keptAway = new int[16];

  /** The last of those days. */
  int keptAwayUntil;

  private final Ranges residencyRoom = new Ranges();

  /** Whether nothing but birth, sex, residence and doses is known. */
  private boolean plain;

  /** The programmes that some dose touches, a bit each. */
  private final long[] touched;

  private final Ranges[] pool = new Ranges[32];
  private int borrowed;

  Workspace(CompiledBook book) {
    this.book = book;
    touched = new long[book.touchWords()];
    cohorts = new Cohorts(book);
    cohort = cohorts.of(birth, sex);
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
    cohort = cohorts.of(birth, sex);
    hadAny = !facts.infections().isEmpty();
    Arrays.fill(infectedOn, EpochDays.OPEN);
    if (hadAny) {
      facts.infections().forEach((disease, on) -> infectedOn[disease.ordinal()] = Days.of(on));
    }
    loadResidency();
    loadPregnancies();
    loadDoses(doses);
    plain =
        !hadAny
            && dueDateCount == 0
            && facts.conditions().isEmpty()
            && facts.antibodyTests().isEmpty()
            && facts.longTermIllnessResolvedOn().isEmpty()
            && facts.supplyShortage().isEmpty();
    findTouched();
    borrowed = 0;
  }

  private static Ranges allDays() {
    Ranges all = new Ranges();
    all.setAll();
    return all;
  }

  private void loadResidency() {
    DateRanges known = person.residency();
    residency = known == null ? ALL_DAYS : residencyRoom.clear();
    for (int i = 0; known != null && i < known.asList().size(); i++) {
      DateRange range = known.asList().get(i);
      residency.append(range.fromEpochDay(), range.untilEpochDay());
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
      asideReasons = new long[room];
      keptAway = new int[room];
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
    for (int i = 0; i < doseCount; i++) {
      asideReasons[i] = aside(i);
    }
  }

  private long aside(int dose) {
    if (doseVaccine[dose] < 0) {
      return Judgement.bit(ReasonCode.UNKNOWN_VACCINE);
    } else if (doseDay[dose] > asOf) {
      return Judgement.bit(ReasonCode.AFTER_AS_OF);
    }
    return doseDay[dose] < birth ? Judgement.bit(ReasonCode.BEFORE_BIRTH) : OTHER_PROGRAMME;
  }

  /** Where a dose of the history stands in the order of days. */
  int placeOf(int source) {
    for (int i = 0; i < doseCount; i++) {
      if (doseSource[i] == source) {
        return i;
      }
    }
    throw new IndexOutOfBoundsException(source);
  }

  private void findTouched() {
    Arrays.fill(touched, 0);
    keptAwayUntil = Ranges.START;
    for (int i = 0; i < doseCount && doseDay[i] <= asOf; i++) {
      int vaccine = doseVaccine[i];
      if (vaccine >= 0) {
        long[] touches = book.touchedBy(vaccine);
        for (int word = 0; word < touched.length; word++) {
          touched[word] |= touches[word];
        }
        keptAwayUntil = Math.max(keptAwayUntil, book.vaccines.keptAwayUntil(vaccine, doseDay[i]));
      }
      keptAway[i] = keptAwayUntil;
    }
  }

  /**
   * Whether the answer in a programme follows from birth and sex, distances and residence aside.
   */
  boolean isBlank(int programme) {
    return plain && (touched[programme >> 6] & 1L << programme) == 0;
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
