/**
 * 情報連携: what one body may ask of another, and on which article that stands.
 *
 * <p><b>A row is three-keyed.</b> A row of the list (照会許可用照合リスト) says who may ask whom; its sub-row
 * ties a provider to the information it holds; and a {@linkplain
 * jp.sesshu.exchange.PermissionRow.PurposeArticle purpose article} of the ministerial order says
 * for which task that information may be asked. Asking for the tax record is lawful for collecting
 * a fee and unlawful for paying a medical benefit, though both stand in one row.
 *
 * <p><b>A row number is no identity.</b> Row 16の2 was split on 2018-06-27 and the table itself was
 * replaced on 2024-05-27. A row is found by table, row, sub-row <em>and day</em>.
 *
 * <p><b>Law and declaration.</b> What the law permits is a {@link
 * jp.sesshu.exchange.PermissionList}; what a municipality has written into its published assessment
 * is a list of {@link jp.sesshu.exchange.DeclaredBasis}. The second never widens the first: the two
 * are compared, and only the first is checked.
 *
 * <p><b>Refused is an answer.</b> A code that the list does not know, a day on which no row is in
 * force, a task outside the purpose: each is a different {@link
 * jp.sesshu.exchange.PermissionRefusal}, and all of them refuse.
 */
@NullMarked
package jp.sesshu.exchange;

import org.jspecify.annotations.NullMarked;
