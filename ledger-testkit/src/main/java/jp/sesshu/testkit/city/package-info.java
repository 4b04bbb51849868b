/**
 * A city that never was: residents and clinics' reports drawn from a seed, for demonstrations,
 * tests and measurements.
 *
 * <p>The people are invented; their mixture is not. Ages follow the Japanese pyramid of the 2020s,
 * people live in households, and the city has what makes matching hard in earnest: 髙橋 beside 高橋,
 * three ways to write Saitō, twins, strangers with one name and birthday, common and registered
 * names of foreigners, people who moved or died, people outside the register.
 *
 * <p>A {@linkplain jp.sesshu.testkit.city.GeneratedReport report} is right unless it says which
 * {@linkplain jp.sesshu.testkit.city.ReportFault fault} it was given, so that a test can hold what
 * an import found against what was put in. The same {@linkplain jp.sesshu.testkit.city.CityPlan
 * plan} and seed give the same city to the last character. Individual numbers have right check
 * digits and belong to nobody; they are guarded like real ones.
 */
@NullMarked
package jp.sesshu.testkit.city;

import org.jspecify.annotations.NullMarked;
