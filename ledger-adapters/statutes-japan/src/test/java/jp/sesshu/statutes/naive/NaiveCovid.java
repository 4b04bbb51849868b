package jp.sesshu.statutes.naive;

import static jp.sesshu.statutes.naive.NaiveCalendar.between;
import static jp.sesshu.statutes.naive.NaiveCalendar.since;

import java.util.List;

/** 新型コロナウイルス感染症の特例臨時接種: who, by the instructions to the municipalities. */
final class NaiveCovid extends NaiveProgramme {

  NaiveCovid() {
    super("covid19-special");
  }

  @Override
  boolean table(NaivePerson p, int on, List<NaiveDose> doses) {
    if (!between(2021_02_17, 2024_03_31, on)) {
      return false;
    }
    if (since(2022_10_24, on)) {
      return on >= p.month(6);
    }
    return p.atLeast(since(2022_02_21, on) ? 5 : since(2021_06_01, on) ? 12 : 16, on);
  }

  @Override
  int begins() {
    return 2021_02_17;
  }

  @Override
  boolean longIllness(int on) {
    return false;
  }

  @Override
  boolean isOwn(String vaccine) {
    return false;
  }

  @Override
  NaiveCount count(NaivePerson p, List<NaiveDose> doses, int asOf) {
    throw onlyWindows();
  }

  @Override
  int required(NaivePerson p, List<NaiveDose> counted, int asOf) {
    throw onlyWindows();
  }

  @Override
  int next(NaivePerson p, List<NaiveDose> counted, int on) {
    throw onlyWindows();
  }

  private static UnsupportedOperationException onlyWindows() {
    return new UnsupportedOperationException("only the windows are judged");
  }
}
