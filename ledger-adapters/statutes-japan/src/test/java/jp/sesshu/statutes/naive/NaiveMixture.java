package jp.sesshu.statutes.naive;

import static jp.sesshu.statutes.naive.NaiveCalendar.since;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * 施行令 第3条第1項 表: ジフテリア、百日せき、急性灰白髄炎、破傷風 (and Ｈｉｂ感染症), given together.
 *
 * <p>実施規則 第9条 and 第10条 ask three doses and one against each disease, by any vaccine they list
 * against it; so each disease is counted by itself, and the mixture waits for all that still need
 * it.
 */
final class NaiveMixture extends NaiveProgramme {

  /** What each vaccine is given against. */
  private static final Map<String, Set<String>> AGAINST =
      Map.of(
          "DPT", Set.of("diphtheria", "pertussis", "tetanus"),
          "DPT-IPV", Set.of("diphtheria", "pertussis", "tetanus", "polio"),
          "DPT-IPV-Hib", Set.of("diphtheria", "pertussis", "tetanus", "polio", "hib"),
          "IPV", Set.of("polio"),
          "OPV", Set.of("polio"),
          "Hib", Set.of("hib"));

  private final List<Component> components;
  private @Nullable Standing standing;
  private IntPredicate free = day -> true;

  NaiveMixture(String id, List<String> diseases) {
    super(id);
    this.components = diseases.stream().map(disease -> new Component(id, disease)).toList();
  }

  @Override
  boolean table(NaivePerson p, int on, List<NaiveDose> doses) {
    return components.get(0).series.table(p, on, doses);
  }

  @Override
  boolean excluded(NaivePerson p, int on, List<NaiveDose> doses) {
    if (p.infections.isEmpty()) {
      return false;
    }
    return components.stream().allMatch(one -> p.hadBy(one.disease, on));
  }

  @Override
  int illnessCap(int on) {
    return components.get(0).series.illnessCap(on);
  }

  @Override
  boolean longIllness(int on) {
    return components.get(0).series.longIllness(on);
  }

  @Override
  int begins() {
    return components.get(0).series.begins();
  }

  @Override
  boolean isOwn(String vaccine) {
    return components.stream().anyMatch(one -> one.series.isOwn(vaccine));
  }

  /** Another mixture is another kind, though its doses count. */
  @Override
  boolean isSameKind(String vaccine) {
    return switch (id) {
      case "dpt-ipv" -> vaccine.equals("DPT-IPV") || vaccine.equals("DPT-IPV-Hib");
      default -> vaccine.equalsIgnoreCase(id);
    };
  }

  /** What was worth something against one disease at least. */
  @Override
  NaiveCount count(NaivePerson p, List<NaiveDose> doses, int asOf) {
    Set<Integer> positions = new HashSet<>();
    for (Component one : components) {
      positions.addAll(one.series.count(p, doses, asOf).positions());
    }
    List<NaiveDose> counted = new ArrayList<>();
    for (int i = 0; i < doses.size(); i++) {
      if (positions.contains(i)) {
        counted.add(doses.get(i));
      }
    }
    return new NaiveCount(counted, positions);
  }

  @Override
  void freeOn(IntPredicate days) {
    free = days;
    standing = null;
  }

  @Override
  NaiveProgramme ofOnePerson() {
    return new NaiveMixture(id, components.stream().map(one -> one.disease).toList());
  }

  /** The last doses asked about stay reckoned: days are asked one after the other. */
  @SuppressWarnings("ReferenceEquality") // the very list is meant; equal ones only cost time
  private Standing of(NaivePerson p, List<NaiveDose> counted) {
    if (standing == null || standing.counted != counted || standing.p != p) {
      standing = new Standing(p, counted);
    }
    return standing;
  }

  @Override
  int valid(NaivePerson p, List<NaiveDose> counted, int asOf) {
    return of(p, counted).leading(asOf).own.size();
  }

  @Override
  int required(NaivePerson p, List<NaiveDose> counted, int asOf) {
    Against leading = of(p, counted).leading(asOf);
    return leading.own.size() + leading.missing(asOf);
  }

  /**
   * The next dose is one against each disease that still needs one and can still have it; one
   * against fewer of them is another.
   */
  @Override
  int next(NaivePerson p, List<NaiveDose> counted, int on) {
    int against = 0;
    Standing now = of(p, counted);
    for (Against one : now.all) {
      if (one.missing(on) > 0) {
        boolean open = one.isOpen(on);
        if (!open && one.isOpenLater(on)) {
          return NaiveCount.NONE;
        }
        against |= open ? 1 << now.all.indexOf(one) : 0;
      }
    }
    return against == 0 ? NaiveCount.NONE : 8 * against + now.leading(on).own.size() + 1;
  }

  /** Where a person stands against each disease with the doses that count. */
  private final class Standing {
    private final NaivePerson p;
    private final List<NaiveDose> counted;
    private final List<Against> all = new ArrayList<>();

    Standing(NaivePerson p, List<NaiveDose> counted) {
      this.p = p;
      this.counted = counted;
      components.forEach(one -> all.add(new Against(one, p, counted)));
    }

    /**
     * The disease against which most is missing, of those against which more can be given if any.
     */
    Against leading(int on) {
      Against open = who(p, on, counted) ? most(on, true) : null;
      Against any = open == null ? most(on, false) : open;
      return any == null ? all.get(0) : any;
    }

    private @Nullable Against most(int on, boolean onlyOpen) {
      Against leading = null;
      int most = 0;
      for (Against one : all) {
        int missing = one.missing(on);
        if (missing > most && (!onlyOpen || one.isOpen(on) || one.isOpenLater(on))) {
          leading = one;
          most = missing;
        }
      }
      return leading;
    }
  }

  /** Where a person stands against one disease. */
  private final class Against {

    private final Component one;
    private final NaivePerson p;
    private final List<NaiveDose> own;
    private final int horizon;
    private int asked = Integer.MAX_VALUE;

    /** No day between that last asked about and this one is open. */
    private int notShut;

    Against(Component one, NaivePerson p, List<NaiveDose> counted) {
      this.one = one;
      this.p = p;
      this.own = one.series.count(p, counted, 0).counted();
      this.horizon = NaiveWalk.horizon(p);
    }

    /** Who has had one of the diseases needs nothing against it. */
    int missing(int on) {
      boolean had = p.hadBy(one.disease, on) && !excluded(p, on, own);
      return had ? 0 : one.needed(p, own, on) - own.size();
    }

    boolean isOpen(int on) {
      return one.isOpen(p, own, on);
    }

    boolean isOpenLater(int on) {
      int day = on < asked ? on + 1 : Math.max(on + 1, notShut);
      while (day <= horizon && !(who(p, day, own) && free.test(day) && isOpen(day))) {
        day++;
      }
      asked = on;
      notShut = day;
      return day <= horizon;
    }
  }

  /** One of the diseases, and the doses against it. */
  private static final class Component {
    private final String disease;
    private final NaiveSeries series;
    private final NaiveHib hib = NaiveHib.amongFive();

    Component(String id, String disease) {
      this.disease = disease;
      this.series = disease.equals("hib") ? hib : new Series(id, disease);
    }

    int needed(NaivePerson p, List<NaiveDose> own, int on) {
      return series == hib ? hib.withFive(p, own, on) : series.needed(p, own, on, on);
    }

    boolean isOpen(NaivePerson p, List<NaiveDose> own, int on) {
      return series == hib ? hib.takesFive(p, own, on) : series.next(p, own, on) != NaiveCount.NONE;
    }
  }

  /** Three doses and one against a disease (第9条、第10条). */
  private static final class Series extends NaiveSeries {
    private final String disease;

    Series(String id, String disease) {
      super(id);
      this.disease = disease;
    }

    @Override
    boolean table(NaivePerson p, int on, List<NaiveDose> doses) {
      if (id.equals("dpt-ipv-hib") && !since(2024_04_01, on)) {
        return false;
      }
      return p.months(since(2023_04_01, on) ? 2 : 3, 90, on);
    }

    @Override
    boolean isOwn(String vaccine) {
      return AGAINST.getOrDefault(vaccine, Set.of()).contains(disease);
    }

    @Override
    int illnessCap(int on) {
      return id.startsWith("dpt-ipv") ? 15 : 0;
    }

    @Override
    boolean longIllness(int on) {
      return !id.equals("dpt-ipv-hib") || since(2024_04_01, on);
    }

    /** The mixtures in their time; what the rows of less than four give up is not asked there. */
    @Override
    boolean product(String vaccine, int on) {
      if (!id.startsWith("dpt-ipv")) {
        return true;
      }
      return switch (vaccine) {
        case "DPT-IPV" -> !since(2026_04_01, on);
        case "DPT-IPV-Hib" -> since(2024_04_01, on);
        default -> true;
      };
    }

    @Override
    int needed(NaivePerson p, List<NaiveDose> counted, int on, int law) {
      int oral = 0;
      for (NaiveDose dose : counted) {
        oral += isOral(dose) ? 1 : 0;
      }
      return oral >= 2 ? counted.size() : 4;
    }

    @Override
    boolean fits(NaivePerson p, List<NaiveDose> counted, int on, int law) {
      return switch (counted.size()) {
        case 0 -> true;
        case 1, 2 -> on >= days(last(counted), 20);
        default -> on >= months(last(counted), 6);
      };
    }

    /** 平成24年 附則第2条第1項: one of the oral vaccine to 2012-08-31 is one, whatever the interval. */
    @Override
    boolean admits(NaivePerson p, List<NaiveDose> counted, NaiveDose dose, int law) {
      return isOral(dose) || super.admits(p, counted, dose, law);
    }

    @Override
    boolean equivalent(NaivePerson p, NaiveDose dose) {
      return isOral(dose);
    }

    private static boolean isOral(NaiveDose dose) {
      return dose.vaccine().equals("OPV") && !since(2012_09_01, dose.on());
    }

    /** 「二十日から五十六日までの間隔」 of the mixtures; that of the vaccine against polio had no end. */
    @Override
    boolean isLate(NaivePerson p, List<NaiveDose> counted, int on) {
      boolean primary = counted.size() == 1 || counted.size() == 2;
      return primary && !afterPolio(counted) && past(days(last(counted), 56), on);
    }

    private boolean afterPolio(List<NaiveDose> counted) {
      String before = counted.get(counted.size() - 1).vaccine();
      return id.equals("ipv") || before.equals("IPV") || before.equals("OPV");
    }

    @Override
    boolean aged(NaivePerson p, int on, List<NaiveDose> doses) {
      boolean early = id.equals("dpt-ipv-hib") && p.months(2, 90, on);
      return early || named(p, on, doses);
    }

    @Override
    int begins() {
      return id.equals("dpt-ipv-hib") ? 2024_04_01 : 2013_04_01;
    }
  }
}
