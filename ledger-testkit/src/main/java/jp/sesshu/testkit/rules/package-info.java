/**
 * 規則の試験: what the author of rules needs to prove them, whichever book they stand in.
 *
 * <p><b>Scenario and table.</b> A {@link jp.sesshu.testkit.rules.Scenario} tells of one person and
 * reads aloud; a {@link jp.sesshu.testkit.rules.DecisionTable} holds many people in rows, for
 * whoever knows the programme better than Java.
 *
 * <p><b>Boundary.</b> Rules go wrong at edges. {@link jp.sesshu.testkit.rules.BoundaryDays} names
 * the four days about each window: the day before, the first, the last and the day after.
 *
 * <p><b>Article.</b> A test says by {@link jp.sesshu.testkit.rules.Article} which article it stands
 * on; {@link jp.sesshu.testkit.rules.ArticleReport} says which editions were tried and which not.
 */
@NullMarked
package jp.sesshu.testkit.rules;

import org.jspecify.annotations.NullMarked;
