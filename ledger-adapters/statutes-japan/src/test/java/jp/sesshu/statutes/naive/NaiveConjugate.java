package jp.sesshu.statutes.naive;

import static jp.sesshu.statutes.naive.NaiveCalendar.between;
import static jp.sesshu.statutes.naive.NaiveCalendar.since;

import java.util.List;
import java.util.Set;

/** 施行令 第3条第1項 表: 小児の肺炎球菌, whose number of doses follows the age at the first. */
final class NaiveConjugate {

  private NaiveConjugate() {}

  /** The day on which the series starts: that of the first dose that counts, or the day asked. */
  static int start(List<NaiveDose> counted, int on) {
    return counted.isEmpty() ? on : counted.get(0).on();
  }

  static boolean by(NaivePerson p, int months, int on) {
    return on <= p.month(months);
  }

  /** 肺炎球菌感染症（小児がかかるものに限る。）. */
  static final class Pneumococcus extends NaiveSeries {
    Pneumococcus() {
      super("pcv");
    }

    @Override
    boolean table(NaivePerson p, int on, List<NaiveDose> doses) {
      return p.months(2, 60, on);
    }

    @Override
    boolean excluded(NaivePerson p, int on, List<NaiveDose> doses) {
      return p.hadBy("pneumococcus", on);
    }

    @Override
    int illnessCap(int on) {
      return since(2013_11_01, on) ? 6 : 10;
    }

    @Override
    boolean isOwn(String vaccine) {
      return Set.of("PCV7", "PCV13", "PCV15", "PCV20").contains(vaccine);
    }

    @Override
    boolean product(String vaccine, int on) {
      return switch (vaccine) {
        case "PCV7" -> !since(2013_11_01, on);
        case "PCV13" -> between(2013_11_01, 2024_09_30, on);
        case "PCV15" -> since(2024_04_01, on);
        case "PCV20" -> since(2024_10_01, on);
        default -> false;
      };
    }

    @Override
    int deemedSince(String vaccine) {
      return switch (vaccine) {
        case "PCV15" -> 2024_04_01;
        case "PCV20" -> 2024_10_01;
        default -> 0;
      };
    }

    /** The thirteen-valent of the day follows any. */
    @Override
    boolean isDeemedLater(List<NaiveDose> counted, int on) {
      return false;
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

    private static int limit(NaivePerson p, List<NaiveDose> counted, int law) {
      boolean young = by(p, 7, start(counted, law));
      return since(2014_04_01, law) ? 24 : young ? 12 : 13;
    }

    private static int primaries(NaivePerson p, List<NaiveDose> counted, int on) {
      boolean lateSecond = counted.size() > 1 && !by(p, 12, nth(counted, 2));
      return by(p, 7, start(counted, on)) && !lateSecond ? 3 : 2;
    }

    @Override
    int needed(NaivePerson p, List<NaiveDose> counted, int on, int law) {
      int start = start(counted, on);
      if (!by(p, 24, start)) {
        return 1;
      }
      boolean older = !by(p, since(2014_04_01, law) ? 12 : 13, start);
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
      return by(p, 12, start) ? (open ? Math.max(most, given) : given) + 1 : 2;
    }

    private static boolean primary(NaivePerson p, List<NaiveDose> counted, int on, int law) {
      return primariesGiven(p, counted) < primaries(p, counted, on)
          && by(p, limit(p, counted, law), on);
    }

    @Override
    int label(NaivePerson p, List<NaiveDose> counted, int on, int law) {
      boolean first = !by(p, 12, start(counted, on)) || primary(p, counted, on, law);
      return first ? counted.size() + 1 : NaiveCount.BOOSTER;
    }

    @Override
    boolean fits(NaivePerson p, List<NaiveDose> counted, int on, int law) {
      if (counted.isEmpty()) {
        return true;
      }
      int start = start(counted, on);
      if (!by(p, 12, start)) {
        // printed 「生後十三月」 to 2014-03-31: who began in the month before may take the shorter
        // interval
        boolean both = !since(2014_04_01, law) && by(p, 13, on);
        return on >= days(last(counted), both ? 27 : 60);
      }
      if (primary(p, counted, on, law)) {
        return on >= days(last(counted), 27);
      }
      return on >= days(last(counted), 60) && on >= p.month(12);
    }
  }
}
