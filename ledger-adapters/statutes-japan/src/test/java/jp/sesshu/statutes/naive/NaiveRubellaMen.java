package jp.sesshu.statutes.naive;

import static jp.sesshu.statutes.naive.NaiveCalendar.between;

import java.util.List;

/** 風しんの第5期: 令附則3, 施行規則附則16. */
final class NaiveRubellaMen extends NaiveSeries {
  NaiveRubellaMen() {
    super("rubella-5");
  }

  @Override
  int begins() {
    return 2019_02_01;
  }

  private static boolean isMan(NaivePerson p) {
    return p.sex.equals("M") && p.born(1962_04_02, 1979_04_01);
  }

  @Override
  boolean aged(NaivePerson p, int on, List<NaiveDose> doses) {
    return isMan(p);
  }

  @Override
  boolean table(NaivePerson p, int on, List<NaiveDose> doses) {
    return between(2019_02_01, 2025_03_31, on) && isMan(p);
  }

  @Override
  boolean excluded(NaivePerson p, int on, List<NaiveDose> doses) {
    return p.hadBy("rubella", on)
        || p.antibodies.stream()
            .anyMatch(a -> a.disease().equals("rubella") && a.sufficient() && a.on() <= on);
  }

  @Override
  boolean isOwn(String vaccine) {
    return vaccine.equals("MR") || vaccine.equals("R");
  }

  @Override
  int needed(NaivePerson p, List<NaiveDose> counted, int on, int law) {
    return 1;
  }

  @Override
  boolean fits(NaivePerson p, List<NaiveDose> counted, int on, int law) {
    return true;
  }
}
