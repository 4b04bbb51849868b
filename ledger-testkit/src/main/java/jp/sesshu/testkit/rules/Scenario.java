package jp.sesshu.testkit.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jp.sesshu.eligibility.Assessment;
import jp.sesshu.eligibility.AssessmentStatus;
import jp.sesshu.eligibility.GivenDose;
import jp.sesshu.eligibility.NextDose;
import jp.sesshu.eligibility.PersonFacts;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.resident.Sex;
import jp.sesshu.vaccine.VaccineCode;
import org.jspecify.annotations.Nullable;

/**
 * The story of one person, told aloud, and what the rules say to it (判定の筋書き).
 *
 * <pre>{@code
 * Scenario.by(book).girl().born("2020-04-01").given("MR", "2021-05-01")
 *     .on("2026-04-01").in("mr-2").isDue().untilDay("2027-03-31");
 * }</pre>
 *
 * <p>Each step gives a new scenario, so that a common beginning may be shared. What does not hold
 * is an {@link AssertionError} that shows the whole answer.
 */
public final class Scenario {

  private final RuleBook book;
  private final Sex sex;
  private final @Nullable LocalDate birth;
  private final @Nullable LocalDate asOf;
  private final List<GivenDose> doses;
  private final List<UnaryOperator<PersonFacts.Builder>> facts;

  private Scenario(
      RuleBook book,
      Sex sex,
      @Nullable LocalDate birth,
      @Nullable LocalDate asOf,
      List<GivenDose> doses,
      List<UnaryOperator<PersonFacts.Builder>> facts) {
    this.book = book;
    this.sex = sex;
    this.birth = birth;
    this.asOf = asOf;
    this.doses = List.copyOf(doses);
    this.facts = List.copyOf(facts);
  }

  /** Somebody judged by this book. */
  public static Scenario by(RuleBook book) {
    return new Scenario(book, Sex.UNKNOWN, null, null, List.of(), List.of());
  }

  /** A girl or woman. */
  public Scenario girl() {
    return new Scenario(book, Sex.FEMALE, birth, asOf, doses, facts);
  }

  /** A boy or man. */
  public Scenario boy() {
    return new Scenario(book, Sex.MALE, birth, asOf, doses, facts);
  }

  /** Born on a day, {@code yyyy-MM-dd}. */
  public Scenario born(String day) {
    return new Scenario(book, sex, LocalDate.parse(day), asOf, doses, facts);
  }

  /** Given a routine dose. */
  public Scenario given(String vaccine, String day) {
    return given(vaccine, day, VaccinationKind.ROUTINE);
  }

  /** Given a dose of some kind. */
  public Scenario given(String vaccine, String day, VaccinationKind kind) {
    List<GivenDose> all = new ArrayList<>(doses);
    all.add(new GivenDose(new VaccineCode(vaccine), LocalDate.parse(day), kind));
    return new Scenario(book, sex, birth, asOf, all, facts);
  }

  /** Of whom something more is known. */
  public Scenario with(UnaryOperator<PersonFacts.Builder> fact) {
    List<UnaryOperator<PersonFacts.Builder>> all = new ArrayList<>(facts);
    all.add(fact);
    return new Scenario(book, sex, birth, asOf, doses, all);
  }

  /** Judged on a day. */
  public Scenario on(String day) {
    return on(LocalDate.parse(day));
  }

  /** Judged on a day. */
  public Scenario on(LocalDate day) {
    return new Scenario(book, sex, birth, day, doses, facts);
  }

  Scenario onDayOfBirth() {
    return on(Objects.requireNonNull(birth, "born(day) is missing"));
  }

  /**
   * What the rules say in a programme.
   *
   * @throws NullPointerException if no birth or no day was told
   */
  public Judged in(String programme) {
    PersonFacts.Builder person =
        PersonFacts.builder(Objects.requireNonNull(birth, "born(day) is missing"), sex);
    for (UnaryOperator<PersonFacts.Builder> fact : facts) {
      person = fact.apply(person);
    }
    LocalDate day = Objects.requireNonNull(asOf, "on(day) is missing");
    ProgrammeId id = new ProgrammeId(programme);
    book.rulesOf(id).flatMap(rules -> rules.editionOn(day)).ifPresent(TriedEditions::add);
    return new Judged(book.assess(person.build(), doses, day, id));
  }

  /**
   * The answer, to be held against what is expected.
   *
   * @param answer the whole assessment
   */
  public record Judged(Assessment answer) {

    /** The next dose may be given on the day. */
    public Judged isDue() {
      return is(AssessmentStatus.DUE);
    }

    /** In a window, but something must be waited for. */
    public Judged isWaiting() {
      return is(AssessmentStatus.WAITING);
    }

    /** No window, ever. */
    public Judged isNotEligible() {
      return is(AssessmentStatus.NOT_ELIGIBLE);
    }

    /** The window lies ahead. */
    public Judged isNotYet() {
      return is(AssessmentStatus.NOT_YET);
    }

    /** The series was run through. */
    public Judged isComplete() {
      return is(AssessmentStatus.COMPLETE);
    }

    /** The windows are past with doses missing. */
    public Judged hasLapsed() {
      return is(AssessmentStatus.LAPSED);
    }

    /** Excluded while otherwise eligible. */
    public Judged isNotNeeded() {
      return is(AssessmentStatus.NOT_NEEDED);
    }

    /** Any status. */
    public Judged is(AssessmentStatus expected) {
      return holds(answer.status() == expected, "status", expected);
    }

    /** The first day of the next dose. */
    public Judged fromDay(String day) {
      return holds(
          answer.next().map(NextDose::earliest).filter(LocalDate.parse(day)::equals).isPresent(),
          "next dose from",
          day);
    }

    /** The last day of the next dose. */
    public Judged untilDay(String day) {
      return holds(
          answer.next().flatMap(NextDose::latest).filter(LocalDate.parse(day)::equals).isPresent(),
          "next dose until",
          day);
    }

    /** The words of an article that some reason stands on. */
    public Judged because(String article) {
      return holds(
          answer.reasons().stream()
              .anyMatch(r -> r.citation().filter(c -> c.text().contains(article)).isPresent()),
          "a reason that cites",
          article);
    }

    private Judged holds(boolean holds, String what, Object expected) {
      if (!holds) {
        throw new AssertionError(
            answer.programme()
                + " on "
                + answer.asOf()
                + ": expected "
                + what
                + " "
                + expected
                + ", but the answer is "
                + answer.status()
                + ", windows "
                + answer.windows()
                + ", next "
                + answer.next().map(NextDose::toString).orElse("none")
                + ", reasons "
                + answer.reasons().stream()
                    .map(reason -> reason.code().name())
                    .collect(Collectors.joining(", ")));
      }
      return this;
    }
  }
}
