package jp.sesshu.eligibility;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.sesshu.calendar.UpperBoundReading;
import jp.sesshu.eligibility.internal.CompiledBook;
import jp.sesshu.municipality.MunicipalPolicy;
import jp.sesshu.programme.ProgrammeId;

/**
 * The rules of all programmes, ready to judge (接種要件).
 *
 * <p>Distinguished from {@link StatuteBook}, the rules as written: this is their compiled form. It
 * is immutable and may be shared by threads; for many people take an {@link #assessor()} per
 * thread.
 *
 * <pre>{@code
 * Assessment answer = book.assess(person, doses, asOf, new ProgrammeId("mr-2"));
 * }</pre>
 */
public final class RuleBook {

  private final StatuteBook source;
  private final MunicipalPolicy policy;
  private final CompiledBook compiled;

  private RuleBook(StatuteBook source, MunicipalPolicy policy) {
    this.source = source;
    this.policy = policy;
    compiled = CompiledBook.compile(source, policy);
  }

  /**
   * Compiles rules, with ages read as the ministry reads them.
   *
   * @throws IllegalArgumentException if they contradict themselves; the message names the edition
   */
  public static RuleBook of(StatuteBook source) {
    return new RuleBook(source, MunicipalPolicy.ministryDefault());
  }

  /** Compiles rules with a municipality's own reading of upper ends of ages. */
  public static RuleBook of(StatuteBook source, UpperBoundReading reading) {
    return of(source)
        .under(MunicipalPolicy.ministryDefault().withEveIncludedFrom(reading.eveIncludedFrom()));
  }

  /**
   * The same rules as one municipality reads and offers them, compiled anew: take it once and keep
   * it. Example: {@code book.under(MunicipalPolicy.ministryDefault().withInfluenzaSeason(
   * Season.of(10, 1, 1, 31)))}.
   *
   * <p>A season or an exempt area closes windows as residence does: a dose given elsewhere on such
   * a day is judged by the law alone. A reading of ages or intervals also judges doses.
   */
  public RuleBook under(MunicipalPolicy municipal) {
    return municipal.equals(policy) ? this : new RuleBook(source, municipal);
  }

  /** How its municipality reads it; the ministry's reading unless {@link #under} was called. */
  public MunicipalPolicy policy() {
    return policy;
  }

  /** The rules as they were written. */
  public StatuteBook source() {
    return source;
  }

  /** The programmes, in the order of the book. */
  public List<ProgrammeId> programmes() {
    return compiled.programmes();
  }

  /** The rules of one programme as they were written. */
  public Optional<ProgrammeRules> rulesOf(ProgrammeId programme) {
    int number = compiled.find(programme);
    return number < 0 ? Optional.empty() : Optional.of(source.programmes().get(number));
  }

  /**
   * The same book as it was known at an earlier day: editions promulgated later are left out, and
   * what they replaced stays in force. Where the day of promulgation is not known, an edition
   * counts as known from the day it came into force.
   */
  public RuleBook knownAt(LocalDate day) {
    return new RuleBook(KnownLaw.at(source, day), policy);
  }

  /**
   * The same book as if the law had stood still on a day: editions that come into force later are
   * left out, and what they replaced, or what was to end, stays in force. Distinguished from {@link
   * #knownAt}, which keeps editions already promulgated for later.
   */
  public RuleBook asItStoodOn(LocalDate day) {
    return new RuleBook(KnownLaw.inForceBy(source, day), policy);
  }

  /** A workspace for one thread that judges many people. */
  public Assessor assessor() {
    return new Assessor(this, compiled);
  }

  /** Judges one person in every programme of the book. */
  public List<Assessment> assess(PersonFacts person, List<GivenDose> doses, LocalDate asOf) {
    return assessor().assess(person, doses, asOf, programmes());
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
    return assessor().assess(person, doses, asOf, programmes);
  }

  /**
   * Judges one person in one programme.
   *
   * @throws IllegalArgumentException if the book lacks it
   */
  public Assessment assess(
      PersonFacts person, List<GivenDose> doses, LocalDate asOf, ProgrammeId programme) {
    return assess(person, doses, asOf, List.of(programme)).get(0);
  }
}
