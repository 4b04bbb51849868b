package jp.sesshu.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import jp.sesshu.intake.CodeTables.OutcomeCode;
import jp.sesshu.intake.CodeTables.ProgrammeCode;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.programme.ProgrammeNumber;
import jp.sesshu.programme.SeriesDose;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.vaccine.VaccineCode;

/**
 * The code table that ships: two-digit programme numbers, term and number as two digits, vaccines
 * by their own codes. A real municipality replaces it.
 */
final class StandardCodes {
  private static final String[][] PROGRAMMES = {
    {"01", "dpt-ipv-hib", "DPT-IPV-Hib"},
    {"02", "dpt-ipv", "DPT-IPV DPT-IPV-Hib DPT IPV"},
    {"03", "dpt", "DPT DPT-IPV DPT-IPV-Hib"},
    {"04", "ipv", "IPV OPV DPT-IPV DPT-IPV-Hib"},
    {"05", "dt", "DT DPT"},
    {"06", "mr-1", "MR M R"},
    {"07", "mr-2", "MR M R"},
    {"08", "je-1", "JE"},
    {"09", "je-2", "JE"},
    {"10", "je-special", "JE"},
    {"11", "bcg", "BCG"},
    {"12", "hib", "Hib DPT-IPV-Hib"},
    {"13", "pcv", "PCV7 PCV13 PCV15 PCV20"},
    {"14", "hpv", "HPV2 HPV4 HPV9"},
    {"15", "hpv-catchup", "HPV2 HPV4 HPV9"},
    {"16", "varicella", "VAR"},
    {"17", "hep-b", "HepB"},
    {"18", "rota-1", "RV1"},
    {"19", "rota-5", "RV5"},
    {"20", "rsv-maternal", "RSV-M"},
    {"21", "flu-elderly", "FLU FLU-HD"},
    {"22", "pcv-elderly", "PPSV23 PCV20"},
    {"23", "covid19-elderly", "COVID-19"},
    {"24", "zoster", "ZVL RZV"},
    {"25", "rubella-5", "MR R"},
    {"26", "covid19-special", "COVID-19"},
  };

  private static final String VACCINES =
      "DPT-IPV-Hib DPT-IPV DPT DT IPV OPV MR M R JE BCG Hib PCV7 PCV13 PCV15 PCV20 PPSV23 HPV2 HPV4"
          + " HPV9 VAR HepB RV1 RV5 RSV-M FLU FLU-HD ZVL RZV MUMPS COVID-19 COVID-19/PFIZER-12"
          + " COVID-19/PFIZER-5 COVID-19/PFIZER-6M COVID-19/MODERNA COVID-19/NOVAVAX"
          + " COVID-19/ASTRAZENECA";

  private static final String TEMPORARY = "covid19-special";

  static final CodeTables TABLES =
      new CodeTables(
          programmes(),
          seriesDoses(),
          Arrays.stream(VACCINES.split(" ")).collect(Collectors.toMap(c -> c, VaccineCode::new)),
          Map.of(
              "1", OutcomeCode.ADMINISTERED,
              "2", OutcomeCode.SCREENED_ONLY,
              "3", OutcomeCode.NOT_VACCINATED));

  private StandardCodes() {}

  private static Map<ProgrammeNumber, ProgrammeCode> programmes() {
    Map<ProgrammeNumber, ProgrammeCode> programmes = new HashMap<>();
    for (String[] row : PROGRAMMES) {
      VaccinationKind kind =
          row[1].equals(TEMPORARY) ? VaccinationKind.TEMPORARY : VaccinationKind.ROUTINE;
      programmes.put(
          new ProgrammeNumber(row[0]),
          new ProgrammeCode(
              new ProgrammeId(row[1]),
              kind,
              Arrays.stream(row[2].split(" ")).map(VaccineCode::new).collect(Collectors.toSet())));
    }
    return programmes;
  }

  private static Map<String, SeriesDose> seriesDoses() {
    Map<String, SeriesDose> doses = new HashMap<>();
    for (int term = 1; term <= 2; term++) {
      for (int number = 1; number <= 9; number++) {
        doses.put("" + term + number, new SeriesDose(term, number));
      }
    }
    return doses;
  }
}
