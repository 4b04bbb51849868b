package jp.sesshu.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.calendar.DateRanges;
import jp.sesshu.eligibility.GivenDose;
import jp.sesshu.eligibility.PersonFacts;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.resident.Sex;
import jp.sesshu.vaccine.TargetDisease;
import jp.sesshu.vaccine.VaccineCode;

/**
 * Random children of a city, each with a history of fifteen doses (測定用の住民).
 *
 * <p>Born on days of fourteen years, in an order that has nothing to do with birth; everybody has
 * the days of residence a city knows of them, a sixth moved in later, one in thirty had chickenpox
 * and one in a hundred was ill for long. The same seed gives the same people.
 *
 * @param facts what is known of each
 * @param doses the history of each, by the same index
 */
record Crowd(List<PersonFacts> facts, List<List<GivenDose>> doses) {

  /** The judging day. */
  static final LocalDate AS_OF = LocalDate.of(2026, 6, 15);

  /** Doses of each. */
  static final int DOSES = 15;

  private static final LocalDate FIRST_BIRTH = LocalDate.of(2011, 4, 2);
  private static final int BIRTH_DAYS = 14 * 365;

  /** A series as clinics give it: first age, gaps and their spread, all in days. */
  private record Course(List<String> products, int start, int spread, List<Integer> gaps) {}

  private static final List<Course> COURSES =
      List.of(
          new Course(List.of("Hib"), 61, 60, List.of(28, 28, 230)),
          new Course(List.of("PCV13", "PCV20"), 61, 60, List.of(28, 28, 260)),
          new Course(List.of("DPT-IPV", "DPT-IPV-Hib"), 92, 60, List.of(28, 28, 365)),
          new Course(List.of("BCG"), 150, 60, List.of()),
          new Course(List.of("HepB"), 61, 40, List.of(28, 140)),
          new Course(List.of("RV1"), 61, 20, List.of(28)),
          new Course(List.of("MR"), 366, 100, List.of(1700)),
          new Course(List.of("VAR"), 366, 150, List.of(190)),
          new Course(List.of("JE"), 1100, 300, List.of(21, 365, 2000)));

  /** Whom to make: the day of birth, and the seed of all else. */
  private record Seed(LocalDate birth, long number) {}

  /**
   * So many people in random order.
   *
   * @param every people are born on each so-manieth day only: twenty thousand on every fifth day
   *     are as many to a day as in a city of a million
   */
  static Crowd of(int people, int every, long seed) {
    return of(seeds(people, every, seed));
  }

  /** The same people, the eldest first, and made in that order: so a reader of a file has them. */
  static Crowd byBirth(int people, int every, long seed) {
    List<Seed> seeds = seeds(people, every, seed);
    seeds.sort(Comparator.comparing(Seed::birth));
    return of(seeds);
  }

  private static List<Seed> seeds(int people, int every, long seed) {
    Random random = new Random(seed);
    List<Seed> seeds = new ArrayList<>(people);
    for (int i = 0; i < people; i++) {
      LocalDate birth = FIRST_BIRTH.plusDays((long) every * random.nextInt(BIRTH_DAYS / every));
      seeds.add(new Seed(birth, random.nextLong()));
    }
    return seeds;
  }

  private static Crowd of(List<Seed> seeds) {
    List<PersonFacts> facts = new ArrayList<>(seeds.size());
    List<List<GivenDose>> doses = new ArrayList<>(seeds.size());
    for (Seed seed : seeds) {
      Random random = new Random(seed.number());
      facts.add(facts(random, seed.birth()));
      doses.add(history(random, seed.birth()));
    }
    return new Crowd(facts, doses);
  }

  int size() {
    return facts.size();
  }

  private static PersonFacts facts(Random random, LocalDate birth) {
    Sex sex = random.nextBoolean() ? Sex.FEMALE : Sex.MALE;
    LocalDate since = random.nextInt(6) == 0 ? birth.plusDays(random.nextInt(4000)) : birth;
    PersonFacts.Builder facts =
        PersonFacts.builder(birth, sex).residency(DateRanges.of(DateRange.since(since)));
    if (random.nextInt(30) == 0) {
      facts.infection(TargetDisease.VARICELLA, birth.plusDays(200L + random.nextInt(1500)));
    }
    if (random.nextInt(100) == 0) {
      facts.longTermIllnessResolvedOn(birth.plusDays(500L + random.nextInt(2500)));
    }
    return facts.build();
  }

  private static List<GivenDose> history(Random random, LocalDate birth) {
    List<GivenDose> history = new ArrayList<>();
    for (Course course : COURSES) {
      LocalDate on = birth.plusDays(course.start() + (long) random.nextInt(course.spread()));
      int given = random.nextInt(course.gaps().size() + 2);
      for (int i = 0; i < given; i++) {
        if (i > 0) {
          int gap = course.gaps().get(i - 1);
          on = on.plusDays(gap - 2L + random.nextInt(gap < 30 ? 12 : gap / 2));
        }
        String product = course.products().get(random.nextInt(course.products().size()));
        boolean abroad = random.nextInt(50) == 0;
        history.add(
            new GivenDose(
                new VaccineCode(product),
                on,
                abroad ? VaccinationKind.ABROAD : VaccinationKind.ROUTINE));
      }
    }
    while (history.size() < DOSES) {
      LocalDate on = birth.plusDays(200L + random.nextInt(3000));
      history.add(new GivenDose(new VaccineCode("FLU"), on, VaccinationKind.VOLUNTARY));
    }
    history.sort(Comparator.comparing(GivenDose::on));
    return List.copyOf(history.subList(0, DOSES));
  }
}
