package jp.sesshu.statutes.naive;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** 施行令 第3条第1項 表: ジフテリア、百日せき、急性灰白髄炎、破傷風, by the vaccine they are given with. */
final class NaiveDiphtheria {

  private NaiveDiphtheria() {}

  /** The four mixtures: three doses and one. */
  static final class Mixture extends NaiveSeries {
    private final Set<String> diseases;
    private final Set<String> products;

    Mixture(String id, Set<String> diseases, Set<String> products) {
      super(id);
      this.diseases = diseases;
      this.products = products;
    }

    @Override
    boolean table(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
      if (id.equals("dpt-ipv-hib") && !since("2024-04-01", on)) {
        return false;
      }
      return p.months(since("2023-04-01", on) ? 2 : 3, 90, on);
    }

    @Override
    boolean excluded(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
      return diseases.stream().allMatch(disease -> p.hadBy(disease, on));
    }

    @Override
    int illnessCap(LocalDate on) {
      return id.startsWith("dpt-ipv") ? 15 : 0;
    }

    @Override
    boolean longIllness(LocalDate on) {
      return !id.equals("dpt-ipv-hib") || since("2024-04-01", on);
    }

    @Override
    boolean product(String vaccine, LocalDate on) {
      if (!products.contains(vaccine)) {
        return false;
      }
      if (on == null) {
        return true;
      }
      return switch (vaccine) {
        case "DPT-IPV" -> !since("2026-04-01", on);
        case "DPT-IPV-Hib" -> since("2024-04-01", on);
        default -> true;
      };
    }

    @Override
    int needed(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
      long oral = counted.stream().filter(dose -> dose.vaccine().equals("OPV")).count();
      return oral >= 2 ? counted.size() : 4;
    }

    @Override
    boolean fits(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
      return switch (counted.size()) {
        case 0 -> true;
        case 1, 2 -> daysAfter(last(counted), 20, id.equals("ipv") ? 99999 : 56, on, law);
        default -> !on.isBefore(months(last(counted), 6));
      };
    }
  }

  /** 沈降ジフテリア破傷風混合トキソイド: two and one as small children, one at eleven or twelve. */
  static final class Toxoid extends NaiveSeries {
    Toxoid() {
      super("dt");
    }

    static boolean second(NaivePerson p, LocalDate on) {
      return p.atLeast(11, on);
    }

    @Override
    boolean table(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
      return p.months(since("2023-04-01", on) ? 2 : 3, 90, on) || p.years(11, 13, on);
    }

    @Override
    boolean excluded(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
      return p.hadBy("diphtheria", on) && p.hadBy("tetanus", on);
    }

    @Override
    boolean product(String vaccine, LocalDate on) {
      return vaccine.equals("DT");
    }

    @Override
    boolean ours(NaivePerson p, NaiveDose dose, LocalDate asOf) {
      return second(p, dose.on()) == second(p, asOf);
    }

    @Override
    String epoch(NaivePerson p, LocalDate asOf) {
      return String.valueOf(second(p, asOf));
    }

    @Override
    int needed(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
      return second(p, on) ? 1 : 3;
    }

    @Override
    boolean fits(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
      return switch (counted.size()) {
        case 0 -> true;
        case 1 -> daysAfter(last(counted), 20, 56, on, law);
        default -> !on.isBefore(months(last(counted), 6));
      };
    }
  }
}
