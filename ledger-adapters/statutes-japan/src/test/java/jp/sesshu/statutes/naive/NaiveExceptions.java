package jp.sesshu.statutes.naive;

import static jp.sesshu.statutes.naive.NaiveCalendar.day;

import java.util.Set;

/** Where the statute leaves a count to notices and to doctors, only the windows are compared. */
final class NaiveExceptions {

  private static final Set<String> MIXED =
      Set.of("diphtheria", "pertussis", "tetanus", "polio", "hib");

  private NaiveExceptions() {}

  static boolean onlyWindows(String programme, NaiveCrowd.Member member, int asOf) {
    return (programme.equals("covid19-special") && isNotOfThatProgramme(member))
        || beforeAnIllness(programme, member, asOf)
        || goesOnByMixture(programme, member)
        || isPrivateHibAfterFive(programme, member)
        || member.doses().stream().anyMatch(dose -> isLateHib(programme, member, dose));
  }

  /**
   * Doses against COVID-19 that were no temporary vaccination, or whose record names no product:
   * what they are equivalent to (附則第8条第2項 and others) the doctor and the municipality decide.
   */
  private static boolean isNotOfThatProgramme(NaiveCrowd.Member member) {
    return member.doses().stream()
        .anyMatch(dose -> dose.covid() && (!dose.temporary() || dose.vaccine().equals("COVID-19")));
  }

  /** What is planned over the day of an illness to come that nobody can know of. */
  private static boolean beforeAnIllness(String programme, NaiveCrowd.Member member, int asOf) {
    return (programme.startsWith("dpt") || programme.equals("hib"))
        && member.person().infections.stream()
            .anyMatch(had -> MIXED.contains(had.disease()) && had.on() > asOf);
  }

  /**
   * A third toxoid sooner than a booster may be, before a mixture made the first immunisation one
   * of three doses, or that mixture itself after two toxoids: whether it is the third of them, the
   * text leaves open.
   */
  private static boolean goesOnByMixture(String programme, NaiveCrowd.Member member) {
    int toxoids = 0;
    for (NaiveDose dose : member.doses()) {
      toxoids += dose.vaccine().equals("DT") ? 1 : 0;
      if (programme.equals("dt") && toxoids > 1 && dose.vaccine().startsWith("DPT")) {
        return true;
      }
    }
    return false;
  }

  /**
   * The single vaccine against Hib got privately past sixty months: the table of 実施規則 第9条第4項 ends
   * there, and how many doses are asked of who began so late no text says.
   */
  private static boolean isLateHib(String programme, NaiveCrowd.Member member, NaiveDose dose) {
    boolean late = dose.on() > member.person().month(60);
    return programme.equals("hib") && dose.vaccine().equals("Hib") && !dose.routine() && late;
  }

  /**
   * The single vaccine against Hib got privately after a five-in-one begun past twelve months: the
   * table of 第9条第4項 asks one dose of who begins so late, and whether that dose is the five-in-one
   * no text says.
   */
  private static boolean isPrivateHibAfterFive(String programme, NaiveCrowd.Member member) {
    int five = NaiveRange.OPEN;
    for (NaiveDose dose : member.doses()) {
      if (dose.vaccine().equals("DPT-IPV-Hib") && dose.on() > member.person().month(12)) {
        five = Math.min(five, dose.on());
      }
      if (dose.vaccine().equals("Hib") && !dose.routine() && dose.on() > five) {
        return programme.equals("hib");
      }
    }
    return false;
  }

  /**
   * Novavax ran out on 2023-12-25 while the text stood: the last day is that of the product, though
   * whoever began with it goes on with another.
   */
  static boolean goesOnWithAnother(String programme, int until) {
    return programme.equals("covid19-special") && until == day(2023_12_25);
  }

  /**
   * The first immunisation against pneumococcus that was over at twelve months to 2014-03-31 and is
   * not from the next day. The booster is asked sixty days after «the last injection» of the first
   * immunisation (第18条第2項), not after its end: whether it may wait past that day, or whether the
   * next dose is then one of the first immunisation again, the text leaves open.
   */
  static boolean reopens(String programme, NaiveCrowd.Member member, int asOf) {
    return programme.equals("pcv") && asOf < day(2014_04_01) && asOf > member.person().month(12);
  }
}
