package jp.sesshu.testkit.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import jp.sesshu.intake.ReportedPerson;
import jp.sesshu.intake.VaccinationReport;
import jp.sesshu.resident.Demographics;
import jp.sesshu.resident.SupportMeasure;

/**
 * A city: its residents, what its clinics reported, and whom it protects.
 *
 * <p>By default of the ages, twenty thousand residents bring about twenty thousand reports: those
 * of the children for five years back, those of people of 65 or more for one. Reports stand in the
 * order in which they would arrive. Immutable.
 *
 * @param residents the rows of the residents' file
 * @param reports the rows of the reports' file, by the day of the visit
 * @param supportMeasures one resident in five hundred is protected from being found
 */
public record GeneratedCity(
    List<Citizen> residents, List<GeneratedReport> reports, List<SupportMeasure> supportMeasures) {
  private static final int GROWN = 17;
  private static final int PROTECTED = 500;

  /** Copies the lists. */
  public GeneratedCity {
    residents = List.copyOf(residents);
    reports = List.copyOf(reports);
    supportMeasures = List.copyOf(supportMeasures);
  }

  /** The city that a plan and a source of chance bring about: the same for the same. */
  public static GeneratedCity of(CityPlan plan, RandomGenerator random) {
    CitizenRegister register = new CitizenRegister(plan, random);
    new Households(new AgePyramid(plan.residents(), random), random).all().forEach(register::add);
    List<Citizen> residents = Namesakes.among(register.citizens(), random);
    return new GeneratedCity(
        residents, reports(plan, residents, random), measures(plan, residents, random));
  }

  private static List<GeneratedReport> reports(
      CityPlan plan, List<Citizen> residents, RandomGenerator random) {
    List<Seen> visits = new ArrayList<>();
    for (Citizen citizen : residents) {
      for (PlannedDose dose : doses(plan, citizen, random)) {
        if (!dose.on().isAfter(plan.today()) && citizen.isHereOn(dose.on())) {
          visits.add(new Seen(citizen, dose));
        }
      }
    }
    // the sort is stable, so visits of one day stay in the order of the register
    visits.sort(Comparator.comparing(seen -> seen.dose().on()));
    return writtenUp(plan, visits, random);
  }

  private static List<PlannedDose> doses(CityPlan plan, Citizen citizen, RandomGenerator random) {
    LocalDate birth = citizen.birthDate();
    boolean grown = birth.plusYears(GROWN).isBefore(plan.today());
    LocalDate since = grown ? plan.adultsSince() : plan.childrenSince();
    List<PlannedDose> doses =
        grown
            ? AdultSchedule.of(birth, since, random)
            : ChildSchedule.of(birth, citizen.row().particulars().demographics().sex(), random);
    return doses.stream().filter(dose -> !dose.on().isBefore(since)).toList();
  }

  private static List<GeneratedReport> writtenUp(
      CityPlan plan, List<Seen> visits, RandomGenerator random) {
    ReportDesk desk = new ReportDesk(plan.today(), random);
    FaultyHand hand = new FaultyHand(plan.today(), random);
    List<GeneratedReport> reports = new ArrayList<>(visits.size());
    for (Seen seen : visits) {
      ReportFault fault = hand.draw();
      VaccinationReport good =
          new VaccinationReport(
              reports.size() + 2L, person(seen.citizen(), random), desk.record(seen.dose()));
      GeneratedReport spoiled =
          hand.spoil(good, seen.citizen().row().number(), withReason(fault, good));
      reports.add(spoiled);
      if (spoiled.fault() == ReportFault.REPEATED) {
        reports.add(again(spoiled));
      }
    }
    return reports;
  }

  /** A visit without a dose names no vaccine that could be wrong. */
  private static ReportFault withReason(ReportFault fault, VaccinationReport report) {
    return fault == ReportFault.UNKNOWN_VACCINE && report.visit().vaccine().isEmpty()
        ? ReportFault.NONE
        : fault;
  }

  private static GeneratedReport again(GeneratedReport first) {
    VaccinationReport report = first.report();
    return new GeneratedReport(
        new VaccinationReport(report.line() + 1, report.person(), report.visit()),
        first.about(),
        first.fault(),
        first.cells());
  }

  private static ReportedPerson person(Citizen citizen, RandomGenerator random) {
    Demographics person = citizen.row().particulars().demographics();
    boolean withoutNumber = random.nextInt(7) == 0;
    return new ReportedPerson(
        withoutNumber ? null : citizen.row().number(),
        person.name().kana(),
        person.name().kanji(),
        person.birthDate(),
        person.sex(),
        person.address().text());
  }

  private static List<SupportMeasure> measures(
      CityPlan plan, List<Citizen> residents, RandomGenerator random) {
    List<SupportMeasure> measures = new ArrayList<>();
    for (Citizen citizen : residents) {
      if (random.nextInt(PROTECTED) == 0) {
        LocalDate from = plan.today().minusDays(random.nextInt(300));
        measures.add(new SupportMeasure(citizen.row().number(), from, null));
      }
    }
    return measures;
  }

  /** A visit that took place. */
  private record Seen(Citizen citizen, PlannedDose dose) {}
}
