package jp.sesshu.vaccine;

/** A disease that a vaccination is meant to prevent (対象疾病, 予防接種法 第2条, 施行令 第1条・第2条). */
public enum TargetDisease {
  /** ジフテリア. */
  DIPHTHERIA("diphtheria", "ジフテリア"),
  /** 百日せき. */
  PERTUSSIS("pertussis", "百日せき"),
  /** 急性灰白髄炎. */
  POLIO("polio", "急性灰白髄炎"),
  /** 麻しん. */
  MEASLES("measles", "麻しん"),
  /** 風しん. */
  RUBELLA("rubella", "風しん"),
  /** 日本脳炎. */
  JAPANESE_ENCEPHALITIS("japanese-encephalitis", "日本脳炎"),
  /** 破傷風. */
  TETANUS("tetanus", "破傷風"),
  /** 結核. */
  TUBERCULOSIS("tuberculosis", "結核"),
  /** Hib感染症. */
  HIB("hib", "Ｈｉｂ感染症"),
  /** 肺炎球菌感染症. */
  PNEUMOCOCCUS("pneumococcus", "肺炎球菌感染症"),
  /** ヒトパピローマウイルス感染症. */
  HPV("hpv", "ヒトパピローマウイルス感染症"),
  /** 水痘. */
  VARICELLA("varicella", "水痘"),
  /** B型肝炎. */
  HEPATITIS_B("hepatitis-b", "Ｂ型肝炎"),
  /** ロタウイルス感染症. */
  ROTAVIRUS("rotavirus", "ロタウイルス感染症"),
  /** RSウイルス感染症. */
  RSV("rsv", "ＲＳウイルス感染症"),
  /** インフルエンザ. */
  INFLUENZA("influenza", "インフルエンザ"),
  /** 新型コロナウイルス感染症. */
  COVID_19("covid-19", "新型コロナウイルス感染症"),
  /** 帯状疱疹. */
  ZOSTER("zoster", "帯状疱疹"),
  /** 流行性耳下腺炎; no statutory programme. */
  MUMPS("mumps", "流行性耳下腺炎"),
  /** 痘そう (施行令 第1条第1号); no routine programme. */
  SMALLPOX("smallpox", "痘そう"),
  /** 新型インフルエンザ等感染症 (特措法); for designations. */
  PANDEMIC_INFLUENZA("pandemic-influenza", "新型インフルエンザ等感染症"),
  /** 指定感染症 or 新感染症 (特措法); for designations. */
  EMERGING("emerging", "指定感染症・新感染症"),
  /** Ａ型肝炎; as all that follow, for programmes of a municipality's own. */
  HEPATITIS_A("hepatitis-a", "Ａ型肝炎"),
  /** 髄膜炎菌感染症. */
  MENINGOCOCCUS("meningococcus", "髄膜炎菌感染症"),
  /** 狂犬病. */
  RABIES("rabies", "狂犬病"),
  /** 黄熱. */
  YELLOW_FEVER("yellow-fever", "黄熱"),
  /** 腸チフス. */
  TYPHOID("typhoid", "腸チフス"),
  /** コレラ. */
  CHOLERA("cholera", "コレラ"),
  /** ダニ媒介脳炎. */
  TICK_BORNE_ENCEPHALITIS("tick-borne-encephalitis", "ダニ媒介脳炎"),
  /** デング熱. */
  DENGUE("dengue", "デング熱");

  private final String code;
  private final String japanese;

  TargetDisease(String code, String japanese) {
    this.code = code;
    this.japanese = japanese;
  }

  /** The code used in files, such as {@code japanese-encephalitis}. */
  public String code() {
    return code;
  }

  /** The statute's name. */
  public String japanese() {
    return japanese;
  }

  /**
   * The disease with this code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static TargetDisease ofCode(String code) {
    for (TargetDisease disease : values()) {
      if (disease.code.equals(code)) {
        return disease;
      }
    }
    throw new IllegalArgumentException("unknown disease code");
  }
}
