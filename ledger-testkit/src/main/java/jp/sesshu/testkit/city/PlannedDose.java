package jp.sesshu.testkit.city;

import java.time.LocalDate;

/**
 * A dose that a schedule asks for.
 *
 * @param programme the programme's identifier
 * @param term 期
 * @param number 回数
 * @param vaccine the vaccine code
 * @param volume millilitres; empty where the ordinance gives none
 * @param on the day of the visit
 */
record PlannedDose(
    String programme, int term, int number, String vaccine, String volume, LocalDate on) {}
