/**
 * What comes in from outside (受付・取込): a clinic's {@linkplain jp.sesshu.intake.VaccinationReport
 * report} of a visit, and every row that cannot be taken, as data.
 *
 * <p>A report is what somebody wrote; it names a {@linkplain jp.sesshu.intake.ReportedPerson
 * person} by what the form says, and only {@code matching} decides who that is. A {@linkplain
 * jp.sesshu.intake.Problem problem} is a row or field that was refused, with a {@linkplain
 * jp.sesshu.intake.ProblemCode code} and a line; it never holds the refused value.
 */
@NullMarked
package jp.sesshu.intake;

import org.jspecify.annotations.NullMarked;
