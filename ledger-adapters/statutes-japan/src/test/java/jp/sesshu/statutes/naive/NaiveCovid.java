package jp.sesshu.statutes.naive;

import java.time.LocalDate;
import java.util.List;

/** 新型コロナウイルス感染症の特例臨時接種: who, by the instructions to the municipalities. */
final class NaiveCovid extends NaiveProgramme {

  NaiveCovid() {
    super("covid19-special");
  }

  @Override
  boolean table(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
    if (!between("2021-02-17", "2024-03-31", on)) {
      return false;
    }
    if (since("2022-10-24", on)) {
      return !on.isBefore(p.month(6));
    }
    return p.atLeast(since("2022-02-21", on) ? 5 : since("2021-06-01", on) ? 12 : 16, on);
  }

  @Override
  boolean longIllness(LocalDate on) {
    return false;
  }

  @Override
  NaiveCourse course(NaivePerson p, List<NaiveDose> doses, LocalDate asOf) {
    throw new UnsupportedOperationException("only the windows are judged");
  }
}
