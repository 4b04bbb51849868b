package jp.sesshu.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import jp.sesshu.eligibility.internal.CompiledBook;
import jp.sesshu.eligibility.internal.Engine;
import jp.sesshu.programme.ProgrammeId;

/**
 * A reusable workspace that judges one person after another (判定器).
 *
 * <p>For one thread. The answers are the same as those of {@link RuleBook}; only the room to
 * compute in is kept between people.
 */
public final class Assessor {

  private final RuleBook book;
  private final CompiledBook compiled;
  private final Engine engine;
  private final Verdicts verdicts;

  Assessor(RuleBook book, CompiledBook compiled) {
    this.book = book;
    this.compiled = compiled;
    engine = new Engine(compiled);
    verdicts = new Verdicts(engine);
  }

  /** The book it judges by. */
  public RuleBook book() {
    return book;
  }

  /**
   * Judges one person in every programme without making values.
   *
   * @return the view of this assessor on the person; it changes with the next one
   */
  public Verdicts judge(PersonFacts person, List<GivenDose> doses, LocalDate asOf) {
    engine.load(person, doses, asOf);
    engine.judgeAll();
    return verdicts;
  }

  /**
   * Judges one person in some programmes, in the order asked.
   *
   * @throws IllegalArgumentException if the book lacks one of them
   */
  public List<Assessment> assess(
      PersonFacts person,
      List<GivenDose> doses,
      LocalDate asOf,
      Collection<ProgrammeId> programmes) {
    engine.load(person, doses, asOf);
    List<Assessment> answers = new ArrayList<>(programmes.size());
    for (ProgrammeId programme : programmes) {
      int number = compiled.find(programme);
      if (number < 0) {
        throw new IllegalArgumentException("no programme " + programme + " in the rule book");
      }
      answers.add(engine.assess(number));
    }
    return answers;
  }
}
