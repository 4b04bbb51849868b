package jp.sesshu.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.sesshu.programme.ProgrammeId;

/**
 * What a change of law does to a population (法改正の影響): who becomes eligible, due or overdue, or is
 * no longer eligible, from one day to another or from one rule book to another, and by which
 * edition.
 *
 * <p>Distinguished from two assessments laid side by side: most of what differs between two days is
 * only that people grow older. The second day is therefore judged also by the law as it stood on
 * the first; what differs all the same is the work of an edition, and the first one after which the
 * answer no longer changes is named.
 *
 * <p>Example: what 1 April will bring, while it is still February:
 *
 * <pre>{@code
 * LawImpact impact = LawImpact.between(book, today, LocalDate.of(2026, 4, 1));
 * people.forEach(person -> impact.on(person).forEach(this::invite));
 * }</pre>
 *
 * <p>Doses count up to the day judged. For one thread.
 */
public final class LawImpact {

  private final LocalDate from;
  private final LocalDate to;
  private final List<ProgrammeId> programmes;

  /** The law of the first day, then as it stood after each amendment on the way, then the last. */
  private final List<Stage> stages;

  private LawImpact(LocalDate from, LocalDate to, List<Stage> stages) {
    this.from = from;
    this.to = to;
    this.stages = stages;
    List<ProgrammeId> all = new ArrayList<>(last().assessor.book().programmes());
    for (ProgrammeId old : stages.get(0).assessor.book().programmes()) {
      if (!all.contains(old)) {
        all.add(old);
      }
    }
    programmes = List.copyOf(all);
  }

  /**
   * From one day to a later one, by the same book: causes are the editions that come into force
   * between them, the second day included.
   *
   * @throws IllegalArgumentException if the second day is not after the first
   */
  public static LawImpact between(RuleBook book, LocalDate from, LocalDate to) {
    if (!to.isAfter(from)) {
      throw new IllegalArgumentException("the second day must be after the first");
    }
    return of(book, from, book, to);
  }

  /**
   * From one book on one day to another book on the same or a later day.
   *
   * <p>The first book is taken as it stood on its day; causes are editions of the second.
   *
   * @throws IllegalArgumentException if the second day is before the first
   */
  public static LawImpact of(RuleBook before, LocalDate from, RuleBook after, LocalDate to) {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("the second day must not be before the first");
    }
    TreeSet<LocalDate> amendments = new TreeSet<>();
    for (ProgrammeRules rules : after.source().programmes()) {
      for (Edition edition : rules.editions()) {
        amendments.add(edition.inForceFrom());
        edition.inForceUntil().ifPresent(end -> amendments.add(end.plusDays(1)));
      }
    }
    List<Stage> stages = new ArrayList<>();
    stages.add(new Stage(from, before.asItStoodOn(from).assessor()));
    if (before != after) {
      stages.add(new Stage(from, after.asItStoodOn(from).assessor()));
    }
    amendments
        .subSet(from, false, to, true)
        .forEach(day -> stages.add(new Stage(day, after.asItStoodOn(day).assessor())));
    stages.add(new Stage(to, after.assessor()));
    return new LawImpact(from, to, stages);
  }

  private record Stage(LocalDate day, Assessor assessor) {
    Standing standing(Subject who, LocalDate asOf, ProgrammeId programme) {
      RuleBook book = assessor.book();
      return book.rulesOf(programme).isEmpty()
          ? Standing.NONE
          : Standing.of(
              assessor.assess(who.person(), who.doses(), asOf, List.of(programme)).get(0));
    }
  }

  /** What the answer says, as far as effects are told from it. */
  private record Standing(
      AssessmentStatus status, boolean inWindow, boolean needs, boolean overdue) {
    static final Standing NONE = new Standing(AssessmentStatus.NOT_ELIGIBLE, false, false, false);

    static Standing of(Assessment answer) {
      AssessmentStatus status = answer.status();
      boolean needs =
          answer.isInWindow()
              && status != AssessmentStatus.COMPLETE
              && status != AssessmentStatus.NOT_NEEDED;
      boolean overdue =
          status == AssessmentStatus.DUE
              && answer
                  .next()
                  .flatMap(NextDose::standardUntil)
                  .filter(last -> last.isBefore(answer.asOf()))
                  .isPresent();
      return new Standing(status, answer.isInWindow(), needs, overdue);
    }

    boolean due() {
      return status == AssessmentStatus.DUE;
    }

    Set<Effect> effectsFrom(Standing before) {
      Set<Effect> effects = EnumSet.noneOf(Effect.class);
      if (needs && !before.inWindow) {
        effects.add(Effect.BECOMES_ELIGIBLE);
      }
      if (due() && !before.due()) {
        effects.add(Effect.BECOMES_DUE);
      }
      if (overdue && !before.overdue) {
        effects.add(Effect.BECOMES_OVERDUE);
      }
      if (before.needs && !inWindow && status != AssessmentStatus.COMPLETE) {
        effects.add(Effect.NO_LONGER_ELIGIBLE);
      }
      return effects;
    }
  }

  /**
   * A person to be looked at (対象).
   *
   * @param id how the caller knows the person; comes back in the changes
   * @param person the facts
   * @param doses the doses given
   */
  public record Subject(String id, PersonFacts person, List<GivenDose> doses) {
    /** Keeps an unmodifiable copy. */
    public Subject {
      doses = List.copyOf(doses);
    }
  }

  /** What happens to someone in a programme (影響の種別). */
  public enum Effect {
    /** Belongs to the 対象者 with doses missing, and did not before. */
    BECOMES_ELIGIBLE,
    /** A dose may now be given, and could not before. */
    BECOMES_DUE,
    /** A dose may be given and its standard period is past, and was not before. */
    BECOMES_OVERDUE,
    /** Belonged to the 対象者 with doses missing, and no longer does. */
    NO_LONGER_ELIGIBLE
  }

  /** Why (影響の原因). */
  public enum Cause {
    /** Age, doses or facts alone: it would have come about under the law of the first day. */
    TIME,
    /** An amendment, or the other rule book. */
    LAW
  }

  /**
   * One person's change in one programme.
   *
   * @param subject the id of the person
   * @param programme the programme
   * @param effects what happens, at least one
   * @param before the status on the first day
   * @param after the status on the second
   * @param cause time or law
   * @param edition the edition that brings it about, if the law does and the programme has one then
   */
  public record Change(
      String subject,
      ProgrammeId programme,
      Set<Effect> effects,
      AssessmentStatus before,
      AssessmentStatus after,
      Cause cause,
      Optional<String> edition) {
    /** Keeps an unmodifiable copy. */
    public Change {
      effects = Set.copyOf(effects);
    }
  }

  /** The programmes looked at: those of both books. */
  public List<ProgrammeId> programmes() {
    return programmes;
  }

  /** What happens to one person; empty if nothing does. */
  public List<Change> on(Subject who) {
    List<Change> changes = new ArrayList<>();
    for (ProgrammeId programme : programmes) {
      Standing before = stages.get(0).standing(who, from, programme);
      Standing after = last().standing(who, to, programme);
      Set<Effect> effects = after.effectsFrom(before);
      if (!effects.isEmpty()) {
        changes.add(change(who, programme, effects, before, after));
      }
    }
    return changes;
  }

  private Change change(
      Subject who, ProgrammeId programme, Set<Effect> effects, Standing before, Standing after) {
    int since = stages.size() - 1;
    while (since > 0 && stages.get(since - 1).standing(who, to, programme).equals(after)) {
      since--;
    }
    Optional<String> edition =
        since == 0 ? Optional.empty() : changing(stages.get(since).day, programme);
    return new Change(
        who.id(),
        programme,
        effects,
        before.status(),
        after.status(),
        since == 0 ? Cause.TIME : Cause.LAW,
        edition);
  }

  /** The edition in force from a day on, or else the one whose last day was its eve. */
  private Optional<String> changing(LocalDate day, ProgrammeId programme) {
    return last()
        .assessor
        .book()
        .rulesOf(programme)
        .flatMap(r -> r.editionOn(day).or(() -> r.editionOn(day.minusDays(1))))
        .map(Edition::id);
  }

  private Stage last() {
    return stages.get(stages.size() - 1);
  }
}
