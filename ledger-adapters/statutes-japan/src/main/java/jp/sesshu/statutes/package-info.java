/**
 * The law as data, and what reads it.
 *
 * <p>Files are YAML in the resources of this package; each entry is dated and cites its article in
 * the numbering of its day. Readers refuse a field they do not know. A vendor may read own files in
 * the same formats.
 */
@NullMarked
package jp.sesshu.statutes;

import org.jspecify.annotations.NullMarked;
