/**
 * The case formats as JSON lines: questions in, answers out, one object a line.
 *
 * <p><b>A bad line is an answer, not an end.</b> What cannot be read is answered in its place with
 * its line number, a {@link jp.sesshu.json.CaseFault} and the field, and the lines after it are
 * answered all the same; {@link jp.sesshu.json.CaseRun} says afterwards whether there was any.
 *
 * <p><b>Strict.</b> A field that nobody asked for, a field given twice, text where a number
 * belongs: each is a fault, because a misspelt optional field that is silently ignored gives a
 * wrong answer that looks right. {@link jp.sesshu.json.CaseObject} does this for every format.
 *
 * <p><b>A value is never repeated.</b> Messages name the field and the permitted set; they do not
 * quote what was sent, since it may be a personal number.
 */
@NullMarked
package jp.sesshu.json;

import org.jspecify.annotations.NullMarked;
