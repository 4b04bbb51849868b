/**
 * 法令データ: the law of Japan as data, and what reads it.
 *
 * <p>Files are YAML in the resources of this package; each entry is dated and cites its article in
 * the numbering of its day. Readers refuse a field they do not know. A vendor may read own files in
 * the same formats.
 *
 * <p><b>A file a programme.</b> Under {@code rules/} lies one file for each programme, and others
 * for what programmes share: the vaccines, the distances between different vaccines, and the
 * long-term illness exception. Their format is described field by field in {@code FORMAT.md} of the
 * module; {@link jp.sesshu.statutes.JacksonStatutes} reads them.
 *
 * <p><b>Written, not computed.</b> A file holds what an ordinance says. An edition may be {@code
 * basedOn} an earlier one and then shows exactly what the amendment changed; it is resolved here,
 * before {@code eligibility} sees it.
 *
 * <p><b>Words come last.</b> Answers carry codes; {@link jp.sesshu.statutes.ReasonTexts} makes
 * sentences of them in Japanese or English.
 */
@NullMarked
package jp.sesshu.statutes;

import org.jspecify.annotations.NullMarked;
