/**
 * The domain types as JSON: the form in which they are stored and exchanged between our own parts.
 *
 * <p>The form is <em>canonical</em>: the same value always gives the same text (properties in the
 * order in which the type declares them, sets and keys sorted, no nulls, no blanks), so that a
 * commitment to the text is a commitment to the value. It is read <em>strictly</em>: an unknown
 * property, a missing one, or a number in place of a text is refused, since whoever wrote it was
 * not us.
 *
 * <p>Only records and enums of the product are written, and by default nothing else. The numbers
 * the law protects ({@link jp.sesshu.identity.IndividualNumber}, {@link
 * jp.sesshu.identity.LinkageCode}, {@link jp.sesshu.identity.ResidentRecordCode}) have no form in
 * JSON; whoever tries is refused.
 *
 * <p>Distinguished from the case format of {@link jp.sesshu.json}, which people write by hand.
 */
@NullMarked
package jp.sesshu.json.domain;

import org.jspecify.annotations.NullMarked;
