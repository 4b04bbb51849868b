/**
 * Residents and vaccination reports as CSV, in MS932 and UTF-8, in and out.
 *
 * <p><b>A file, a row, a cell.</b> A file can be refused as a whole (wrong charset, missing
 * column): then only its problems are read. A row that is refused is one problem, the first of
 * several in the order of {@link jp.sesshu.intake.ProblemCode}; the other rows are read on. Nothing
 * is guessed and nothing is dropped: what a type of ours cannot hold is refused.
 *
 * <p><b>Wrong charset, unreadable character.</b> A wrong charset shows in the header, which always
 * has Japanese names in it. Below a readable header a row may still hold bytes of no character, a
 * control character, a U+FFFD that an earlier program left behind, or text in UTF-8 within a file
 * in MS932: that row alone is refused. No replacement character is ever put into a value.
 *
 * <p><b>Files for programs, lists for people.</b> {@code residents.csv} and {@code reports.csv} are
 * written so that reading gives back just what was written. A list that people open in a
 * spreadsheet is written by {@link jp.sesshu.csv.CsvListWriter}, which takes the edge off cells
 * that a spreadsheet would take for a formula. A character that the charset cannot hold is never
 * lost silently, see {@link jp.sesshu.csv.UnencodableCharacterException}.
 *
 * <p>Rows hold personal values: none of them appears in a problem, an exception or a {@code
 * toString} of this package.
 */
@NullMarked
package jp.sesshu.csv;

import org.jspecify.annotations.NullMarked;
