package jp.sesshu.eligibility.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
  Ranges residency = Ranges.ALL_DAYS;

  /** The diseases had, a bit each. */
  private long had;

  /** What is known of the facts that {@link Asked} names, a bit each. */
  private int factsKnown;

  /** The vaccines of the doses until the judging day, a bit each. */
  private final long[] given;

  static final long OTHER_PROGRAMME = Judgement.bit(ReasonCode.OTHER_PROGRAMME);

  int doseCount;

  /** Why a dose counts for nothing in a programme that does not judge it, by dose. */
  long[] asideReasons = new long[16];

  int[] doseDay = new int[16];
  int[] doseVaccine = new int[16];
  int[] doseKind = new int[16];
  int[] doseSource = new int[16];

  /** Where a dose of the history stands in the order of days. */
  private int[] place = new int[16];

  /** The doses to be judged in each programme, a bit each, {@link #doseWords} words a programme. */
  private long[] dosesFor;

  private int doseWords = 1;

  /** How many of the doses were given by the judging day. */
  int dosesByAsOf;

  /** The days opened by the long-term illness exception in the programme at hand. */
  final Ranges longTerm = new Ranges();

  /** Those of them that no clause opens as well: only they have the exception's own series. */
  final Ranges prolonged = new Ranges();

  int asOf;

  /** The last day on which a dose keeps some vaccine away, by dose. */
  int[] keepsAway = new int[16];

  /** The last of those days. */
  int keptAwayUntil;

  private final Ranges residencyRoom = new Ranges();

  private final Ranges[] pool = new Ranges[32];
  private int borrowed;

  Workspace(CompiledBook book) {
    this.book = book;
    given = new long[Progress.words(book.vaccines.size())];
    dosesFor = new long[book.programmes.length];
    Arrays.fill(infectedOn, EpochDays.OPEN);
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
    loadInfections();
    loadResidency();
    loadPregnancies();
    loadDoses(doses);
    factsKnown = factsKnown(facts);
    borrowed = 0;
  }

  private static int factsKnown(PersonFacts facts) {
    int known = facts.conditions().isEmpty() ? 0 : Asked.CONDITIONS;
    known |= facts.dueDates().isEmpty() ? 0 : Asked.PREGNANCIES;
    known |= facts.antibodyTests().isEmpty() ? 0 : Asked.ANTIBODIES;
    boolean kept =
        !facts.longTermIllnessResolvedOn().isEmpty() || !facts.supplyShortage().isEmpty();
    return kept ? known | Asked.LONG_TERM : known;
  }

  private void loadInfections() {
    if (had != 0) {
      Arrays.fill(infectedOn, EpochDays.OPEN);
      had = 0;
    }
    if (!person.infections().isEmpty()) {
      person
          .infections()
          .forEach(
              (disease, on) -> {
                infectedOn[disease.ordinal()] = Days.of(on);
                had |= 1L << disease.ordinal();
              });
    }
  }

  /** Whether a special reason is known that kept the person from being vaccinated. */
  boolean hadLongTermReason() {
    return (factsKnown & Asked.LONG_TERM) != 0;
  }

  /** Whether any disease was had. */
  boolean hadAny() {
    return had != 0;
  }

  /** Whether the person is one like all others born alike, as far as is asked. */
  boolean knowsNothingOf(Asked asked) {
    return asked.nothingIsKnown(factsKnown, had, given);
  }

  private void loadResidency() {
    DateRanges known = person.residency();
    residency = known == null ? Ranges.ALL_DAYS : residencyRoom.clear();
    for (int i = 0; known != null && i < known.count(); i++) {
      residency.append(known.fromEpochDay(i), known.untilEpochDay(i));
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
      keepsAway = new int[room];
      place = new int[room];
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
    Arrays.fill(given, 0);
    doseWords = (doseCount + 63) >> 6;
    if (dosesFor.length < book.programmes.length * doseWords) {
      dosesFor = new long[book.programmes.length * doseWords];
    }
    Arrays.fill(dosesFor, 0, book.programmes.length * doseWords, 0);
    keptAwayUntil = Ranges.START;
    dosesByAsOf = 0;
    for (int i = 0; i < doseCount; i++) {
      place[doseSource[i]] = i;
      asideReasons[i] = aside(i);
      if (asideReasons[i] == OTHER_PROGRAMME) {
        for (int programme : book.counting(doseVaccine[i])) {
          dosesFor[programme * doseWords + (i >> 6)] |= 1L << i;
        }
      }
      if (doseDay[i] <= asOf) {
        dosesByAsOf++;
        note(i);
      }
    }
  }

  /** Notes of a dose given by the judging day what it is and how long it keeps others away. */
  private void note(int dose) {
    int vaccine = doseVaccine[dose];
    keepsAway[dose] = Ranges.START;
    if (vaccine >= 0) {
      given[vaccine >> 6] |= 1L << vaccine;
      keepsAway[dose] = book.vaccines.keptAwayUntil(vaccine, doseDay[dose]);
      keptAwayUntil = Math.max(keptAwayUntil, keepsAway[dose]);
    }
  }

  /** Whether some dose is to be judged in a programme. */
  boolean hasDosesFor(int programme) {
    return nextDoseFor(programme, 0) < doseCount;
  }

  /**
   * The first dose from one on that is to be judged in a programme; the number of doses if none.
   */
  int nextDoseFor(int programme, int from) {
    int word = from >> 6;
    if (word >= doseWords) {
      return doseCount;
    }
    long doses = dosesFor[programme * doseWords + word] & -1L << from;
    while (doses == 0) {
      if (++word == doseWords) {
        return doseCount;
      }
      doses = dosesFor[programme * doseWords + word];
    }
    return (word << 6) + Long.numberOfTrailingZeros(doses);
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
    return place[Objects.checkIndex(source, doseCount)];
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
