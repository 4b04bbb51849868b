package jp.sesshu.eligibility;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.vaccine.TargetDisease;
import jp.sesshu.vaccine.Vaccine;
import org.jspecify.annotations.Nullable;

/**
 * A temporary vaccination as an order designates it (臨時の予防接種の指定): for whom, when and how.
 *
 * <p>Distinguished from a routine programme, whose people and ages stand in the cabinet order: here
 * the statute only says who may designate, and everything else comes with the order. Example: the
 * residents of a city are to be vaccinated against a pandemic influenza from 11 October, those at
 * high risk first (特措法 第46条, since 2022-12-09 第27条の2).
 *
 * <p>Judged like any programme, under its own id ({@link #toRules()}); its doses are {@code
 * TEMPORARY}. Immutable.
 *
 * @param id the designation's id, by which it is asked for
 * @param japaneseName its name
 * @param order the order it stands on
 * @param diseases against what
 * @param vaccines vaccines it brings that the book may lack
 * @param siblings programmes with the same vaccines
 * @param from first day of the period (期間)
 * @param until its last day, inclusive
 * @param japanese the requirement in one Japanese sentence
 * @param english the same in English
 * @param priorities who begins when, in the order of their first days (接種順位)
 * @param pastInfectionBars whether having had the disease excludes
 * @param exclusions further exclusions
 * @param methods products, doses and intervals
 */
public record TemporaryDesignation(
    ProgrammeId id,
    String japaneseName,
    Order order,
    Set<TargetDisease> diseases,
    List<Vaccine> vaccines,
    Set<ProgrammeId> siblings,
    LocalDate from,
    LocalDate until,
    String japanese,
    String english,
    List<Priority> priorities,
    boolean pastInfectionBars,
    List<Exclusion> exclusions,
    List<Method> methods) {

  /**
   * Keeps unmodifiable copies.
   *
   * @throws IllegalArgumentException if nobody is designated, if the period begins before the
   *     order, or if somebody's first day lies outside the period
   */
  public TemporaryDesignation {
    diseases = Set.copyOf(diseases);
    vaccines = List.copyOf(vaccines);
    siblings = Set.copyOf(siblings);
    priorities = List.copyOf(priorities);
    exclusions = List.copyOf(exclusions);
    methods = List.copyOf(methods);
    if (priorities.isEmpty() || methods.isEmpty()) {
      throw new RuleContradictionException(
          RuleContradictionException.Kind.DESIGNATION_WITHOUT_GROUP_OR_METHOD, id);
    }
    if (from.isBefore(order.issuedOn()) || until.isBefore(from)) {
      throw new RuleContradictionException(RuleContradictionException.Kind.DESIGNATION_PERIOD, id);
    }
    for (Priority priority : priorities) {
      if (priority.from().isBefore(from) || priority.from().isAfter(until)) {
        throw new RuleContradictionException(
            RuleContradictionException.Kind.GROUP_OUTSIDE_PERIOD, id, priority.name());
      }
    }
  }

  /**
   * A provision that lets a temporary vaccination be designated, as it stood during one period.
   *
   * @param id such as {@code SPECIAL_MEASURES_ACT_46}
   * @param inForceFrom first day in force
   * @param lastDay last day in force, inclusive, or null
   * @param article in the numbering of its day
   */
  public record Basis(
      String id, LocalDate inForceFrom, @Nullable LocalDate lastDay, Citation article) {

    /** Whether something may be designated under it on a day. */
    public boolean isInForceOn(LocalDate day) {
      return !day.isBefore(inForceFrom) && (lastDay == null || !day.isAfter(lastDay));
    }
  }

  /**
   * The order (告示・指示) by which it is designated.
   *
   * @param number by which it is cited
   * @param issuedOn the day of the order
   * @param basis the provision it stands on
   */
  public record Order(String number, LocalDate issuedOn, Basis basis) {

    /** Refuses an order under a provision that was not in force on its day. */
    public Order {
      if (!basis.isInForceOn(issuedOn)) {
        throw new RuleContradictionException(
            RuleContradictionException.Kind.BASIS_NOT_IN_FORCE, number, basis.article(), issuedOn);
      }
    }
  }

  /**
   * Some of the people designated, and the day from which it is their turn (接種順位).
   *
   * @param name such as {@code 登録事業者の従事者}
   * @param who who belongs to them, within the population
   * @param from their first day
   */
  public record Priority(String name, Requirement who, LocalDate from) {}

  /** The designation as a programme of one edition, known from the day of the order. */
  public ProgrammeRules toRules() {
    Term term = new Term("1", priorities.stream().map(this::clause).toList(), null, methods);
    Edition edition =
        new Edition(
            id + "." + YearMonth.from(from),
            from,
            until,
            null,
            order.issuedOn(),
            RuleSource.STATUTE,
            new Citation(order.basis().article() + "; " + order.number()),
            japanese,
            english,
            pastInfectionBars,
            exclusions,
            List.of(term));
    return new ProgrammeRules(
        id,
        japaneseName,
        diseases,
        siblings,
        null,
        ProgrammeRules.SeriesPeriod.ONCE,
        List.of(),
        List.of(edition));
  }

  private Clause clause(Priority priority) {
    Requirement turn = new Requirement.Between(priority.from(), null);
    return new Clause(
        new Requirement.AllOf(List.of(priority.who(), turn)),
        new Citation(order.basis().article() + "; " + order.number() + " " + priority.name()),
        Set.of());
  }
}
