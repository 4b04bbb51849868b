package jp.sesshu.municipality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A designated city (指定都市) with the codes of its wards (区).
 *
 * <p>Distinguished from the special wards of Tokyo (特別区, {@code 13101x} to {@code 13123x}), which
 * are municipalities. State of 2026: 20 cities, 171 wards; of the wards abolished since the
 * vaccination programmes of 2013 those of Hamamatsu are kept with their last day. Wards abolished
 * before that (in Kitakyushu, Kobe and Osaka) are not known here. The seven wards of Hamamatsu
 * became three on 2024-01-01 (中央区, 浜名区, 天竜区).
 *
 * <p>地方自治法252条の19第1項、252条の20; 昭和31年政令254号; 総務省 全国地方公共団体コード.
 */
public final class DesignatedCity {

  private static final List<DesignatedCity> ALL =
      List.of(
          new DesignatedCity("札幌市", "01100", wards(101, 110)),
          new DesignatedCity("仙台市", "04100", wards(101, 105)),
          new DesignatedCity("さいたま市", "11100", wards(101, 110)),
          new DesignatedCity("千葉市", "12100", wards(101, 106)),
          new DesignatedCity("横浜市", "14100", wards(101, 118)),
          new DesignatedCity("川崎市", "14130", wards(131, 137)),
          new DesignatedCity("相模原市", "14150", wards(151, 153)),
          new DesignatedCity("新潟市", "15100", wards(101, 108)),
          new DesignatedCity("静岡市", "22100", wards(101, 103)),
          new DesignatedCity(
              "浜松市",
              "22130",
              wards(131, 137).abolishedAfter(LocalDate.of(2023, 12, 31)),
              wards(138, 140).createdOn(LocalDate.of(2024, 1, 1))),
          new DesignatedCity("名古屋市", "23100", wards(101, 116)),
          new DesignatedCity("京都市", "26100", wards(101, 111)),
          new DesignatedCity(
              "大阪市", "27100", wards(102, 104), wards(106, 109), wards(111, 111), wards(113, 128)),
          new DesignatedCity("堺市", "27140", wards(141, 147)),
          new DesignatedCity("神戸市", "28100", wards(101, 102), wards(105, 111)),
          new DesignatedCity("岡山市", "33100", wards(101, 104)),
          new DesignatedCity("広島市", "34100", wards(101, 108)),
          new DesignatedCity("北九州市", "40100", wards(101, 101), wards(103, 103), wards(105, 109)),
          new DesignatedCity("福岡市", "40130", wards(131, 137)),
          new DesignatedCity("熊本市", "43100", wards(101, 105)));

  private static final Map<String, DesignatedCity> BY_WARD = byWard();

  private final String kanji;
  private final MunicipalityCode code;
  private final List<Wards> wards;

  private DesignatedCity(String kanji, String fiveDigits, Wards... wards) {
    this.kanji = kanji;
    this.code = MunicipalityCode.ofFiveDigits(fiveDigits);
    this.wards = List.of(wards);
  }

  /** All designated cities, in the order of their codes. */
  public static List<DesignatedCity> all() {
    return ALL;
  }

  /** The name of the city. */
  public String kanji() {
    return kanji;
  }

  /** The code of the city, which is a body. */
  public MunicipalityCode code() {
    return code;
  }

  /** The city of a ward, in use or abolished; absent if the code is no ward's. */
  public static Optional<DesignatedCity> ofWard(MunicipalityCode ward) {
    return Optional.ofNullable(BY_WARD.get(ward.fiveDigits()));
  }

  /** Whether a ward belongs to this city on a day. */
  public boolean hasWard(MunicipalityCode ward, LocalDate day) {
    return wardsOn(day).contains(ward);
  }

  /** The wards in use on a day, in the order of their codes. */
  public List<MunicipalityCode> wardsOn(LocalDate day) {
    List<MunicipalityCode> codes = new ArrayList<>();
    for (Wards block : wards) {
      if (!day.isBefore(block.from()) && !day.isAfter(block.until())) {
        fiveDigitsOf(block).forEach(ward -> codes.add(MunicipalityCode.ofFiveDigits(ward)));
      }
    }
    return List.copyOf(codes);
  }

  private List<String> fiveDigitsOf(Wards block) {
    List<String> codes = new ArrayList<>();
    for (int number = block.first(); number <= block.last(); number++) {
      codes.add(code.fiveDigits().substring(0, 2) + number);
    }
    return codes;
  }

  private static Map<String, DesignatedCity> byWard() {
    Map<String, DesignatedCity> cities = new HashMap<>();
    for (DesignatedCity city : ALL) {
      for (Wards block : city.wards) {
        city.fiveDigitsOf(block).forEach(ward -> cities.put(ward, city));
      }
    }
    return Map.copyOf(cities);
  }

  private static Wards wards(int first, int last) {
    return new Wards(first, last, LocalDate.MIN, LocalDate.MAX);
  }

  /** A block of consecutive ward codes, with the first and the last day of their use. */
  private record Wards(int first, int last, LocalDate from, LocalDate until) {

    private Wards createdOn(LocalDate day) {
      return new Wards(first, last, day, until);
    }

    private Wards abolishedAfter(LocalDate lastDay) {
      return new Wards(first, last, from, lastDay);
    }
  }
}
