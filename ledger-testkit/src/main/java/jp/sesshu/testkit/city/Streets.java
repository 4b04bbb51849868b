package jp.sesshu.testkit.city;

import java.util.List;
import java.util.random.RandomGenerator;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.resident.Address;

/** Addresses of invented towns in the city, and in the cities people come from and go to. */
final class Streets {
  private static final List<String> TOWNS =
      List.of("緑町", "港町", "城内", "若葉台", "本町", "東浜", "桜ヶ丘", "鍛冶町", "天神", "泉台", "小森", "大浦");
  private static final List<String> BUILDINGS =
      List.of("ハイツみどり", "コーポ桜", "メゾン・ド・ヴィラ", "サンライズ", "市営住宅", "グランドール");
  private static final List<String> ELSEWHERE =
      List.of("福岡県福岡市中央区港町", "山口県下関市城内町", "大分県中津市本町", "東京都大田区西町", "大阪府堺市東区若葉町");

  private final String municipality;
  private final RandomGenerator random;

  Streets(MunicipalityCode municipality, RandomGenerator random) {
    this.municipality = municipality.value();
    this.random = random;
  }

  /** An address in the city; one in three is a flat. */
  Address here() {
    int town = random.nextInt(TOWNS.size());
    int district = 1 + random.nextInt(5);
    String block = Integer.toString(1 + random.nextInt(30));
    String branch = Integer.toString(1 + random.nextInt(25));
    String text = TOWNS.get(town) + district + "丁目" + block + "番" + branch + "号";
    return new Address(
        municipality + String.format("%03d%03d", town + 1, district),
        block,
        branch,
        "",
        text,
        building(),
        String.format("80%d%04d", town % 10, 800 + town * 10 + district));
  }

  /** An address in another city. */
  Address elsewhere() {
    String town = ELSEWHERE.get(random.nextInt(ELSEWHERE.size()));
    String text = town + (1 + random.nextInt(40)) + "番" + (1 + random.nextInt(20)) + "号";
    return Address.ofText(text, building());
  }

  private String building() {
    if (random.nextInt(3) > 0) {
      return "";
    }
    String name = BUILDINGS.get(random.nextInt(BUILDINGS.size()));
    return name + (101 + 100 * random.nextInt(8) + random.nextInt(9)) + "号室";
  }
}
