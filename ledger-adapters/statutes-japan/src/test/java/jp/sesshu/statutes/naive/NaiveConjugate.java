package jp.sesshu.statutes.naive;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** 施行令 第3条第1項 表: Ｈｉｂ and 小児の肺炎球菌, whose number of doses follows the age at the first. */
final class NaiveConjugate {

  private NaiveConjugate() {}

  /** The day on which the series starts: that of the first dose that counts, or the day asked. */
  static LocalDate start(List<NaiveDose> counted, LocalDate on) {
    return counted.isEmpty() ? on : counted.get(0).on();
  }

  static boolean by(NaivePerson p, int months, LocalDate on) {
    return !on.isAfter(p.month(months));
  }

  /** Ｈｉｂ感染症. */
  static final class Hib extends NaiveSeries {
    Hib() {
      super("hib");
    }

    @Override
    boolean table(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
      return p.months(2, since("2024-04-01", on) ? 90 : 60, on);
    }

    @Override
    boolean excluded(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
      return p.hadBy("hib", on);
    }

    @Override
    int illnessCap(LocalDate on) {
      return since("2024-04-01", on) ? 15 : 10;
    }

    @Override
    boolean product(String vaccine, LocalDate on) {
      return vaccine.equals("Hib");
    }

    private static int primaries(NaivePerson p, List<NaiveDose> counted, LocalDate on) {
      LocalDate start = start(counted, on);
      return by(p, 7, start) ? 3 : by(p, 12, start) ? 2 : 1;
    }

    @Override
    int needed(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
      int primaries = primaries(p, counted, on);
      if (primaries == 1) {
        boolean fiveInOne = counted.isEmpty() && !by(p, 60, on) && !afterIllness(p, on, counted);
        return fiveInOne ? 4 : 1;
      }
      int given = 0;
      for (NaiveDose dose : counted) {
        if (given < primaries && inTime(p, dose.on(), dose.on())) {
          given++;
        }
      }
      if (given < counted.size()) {
        return counted.size();
      }
      return (inTime(p, on, law) ? primaries : given) + 1;
    }

    /** 「生後十二月に至るまでの間に」, not yet printed in the text of 2013. */
    private static boolean inTime(NaivePerson p, LocalDate on, LocalDate law) {
      return !since("2014-04-01", law) || by(p, 12, on);
    }

    @Override
    int label(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
      boolean primary = primaries(p, counted, on) > counted.size() && inTime(p, on, law);
      return primary || counted.isEmpty() ? counted.size() + 1 : NaiveCourse.BOOSTER;
    }

    @Override
    boolean fits(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
      if (counted.isEmpty()) {
        return true;
      }
      if (!by(p, 60, on) && !afterIllness(p, on, counted)) {
        return false;
      }
      int primaries = primaries(p, counted, on);
      boolean old = !since("2014-04-01", law);
      if (counted.size() >= primaries) {
        return !on.isBefore(months(last(counted), 7))
            && (!old || !on.isAfter(months(last(counted), 13)));
      }
      return daysAfter(last(counted), 20, 56, on, law);
    }

    /** 「二十七日（医師が必要と認めるときは、二十日）以上」: twenty days are never planned. */
    @Override
    boolean plans(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
      boolean soon = !counted.isEmpty() && on.isBefore(days(last(counted), 27));
      return !soon && fits(p, counted, on, law);
    }
  }

  /** 肺炎球菌感染症（小児がかかるものに限る。）. */
  static final class Pneumococcus extends NaiveSeries {
    Pneumococcus() {
      super("pcv");
    }

    @Override
    boolean table(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
      return p.months(2, 60, on);
    }

    @Override
    boolean excluded(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
      return p.hadBy("pneumococcus", on);
    }

    @Override
    int illnessCap(LocalDate on) {
      return since("2013-11-01", on) ? 6 : 10;
    }

    @Override
    boolean product(String vaccine, LocalDate on) {
      if (on == null) {
        return Set.of("PCV7", "PCV13", "PCV15", "PCV20").contains(vaccine);
      }
      return switch (vaccine) {
        case "PCV7" -> !since("2013-11-01", on);
        case "PCV13" -> between("2013-11-01", "2024-09-30", on);
        case "PCV15" -> since("2024-04-01", on);
        case "PCV20" -> since("2024-10-01", on);
        default -> false;
      };
    }

    /** How many of the doses that count were of the first immunisation. */
    private static int primariesGiven(NaivePerson p, List<NaiveDose> counted) {
      int given = 0;
      for (NaiveDose dose : counted) {
        if (given < primaries(p, counted, dose.on())
            && by(p, limit(p, counted, dose.on()), dose.on())) {
          given++;
        }
      }
      return given;
    }

    private static int limit(NaivePerson p, List<NaiveDose> counted, LocalDate law) {
      boolean young = by(p, 7, start(counted, law));
      return since("2014-04-01", law) ? 24 : young ? 12 : 13;
    }

    private static int primaries(NaivePerson p, List<NaiveDose> counted, LocalDate on) {
      boolean lateSecond = counted.size() > 1 && !by(p, 12, nth(counted, 2));
      return by(p, 7, start(counted, on)) && !lateSecond ? 3 : 2;
    }

    @Override
    int needed(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
      LocalDate start = start(counted, on);
      if (!by(p, 24, start)) {
        return 1;
      }
      boolean older = !by(p, since("2014-04-01", law) ? 12 : 13, start);
      if (older) {
        return 2;
      }
      int given = primariesGiven(p, counted);
      if (given < counted.size()) {
        return counted.size();
      }
      boolean open = by(p, limit(p, counted, law), on);
      int most = primaries(p, counted, on);
      if (open && given == 1 && most == 3 && !by(p, 12, on)) {
        most = 2;
      }
      return (open ? Math.max(most, given) : given) + 1;
    }

    private static boolean primary(
        NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
      return primariesGiven(p, counted) < primaries(p, counted, on)
          && by(p, limit(p, counted, law), on);
    }

    @Override
    int label(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
      boolean first = !by(p, 12, start(counted, on)) || primary(p, counted, on, law);
      return first ? counted.size() + 1 : NaiveCourse.BOOSTER;
    }

    @Override
    boolean fits(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
      if (counted.isEmpty()) {
        return true;
      }
      LocalDate start = start(counted, on);
      if (!by(p, 12, start)) {
        return !on.isBefore(days(last(counted), 60));
      }
      if (primary(p, counted, on, law)) {
        return !on.isBefore(days(last(counted), 27));
      }
      return !on.isBefore(days(last(counted), 60)) && !on.isBefore(p.month(12));
    }
  }
}
