/**
 * The ledger in a relational database: SQLite as the embedded default, PostgreSQL for production.
 *
 * <p>One adapter and one schema serve both; what differs between them stands in {@code Dialect} and
 * in one folder of fences each. A <em>storage</em> holds the connections; a <em>transaction</em> is
 * one of them for one municipality; the stores write their SQL and know neither connections nor
 * failures.
 *
 * <p><b>Plain and protected.</b> Personal numbers and codes stand in the database as cipher text
 * with a blind index. Names, addresses and contents are plain, because clerks search and read them
 * all day; they are guarded by the rights on the database, the disk's encryption and the trail. Two
 * derived columns stay plain for search: the <em>day of birth</em> and the <em>folded reading</em>,
 * by which a report is matched to a person. A blind index would not do for them: a search asks for
 * neighbouring days and for whole lists, and with some 40,000 days of birth a digest hides nothing.
 *
 * <p><b>Append-only.</b> Triggers (SQLite) refuse to change or remove what is only ever added. The
 * one sanctioned way out is a row in {@code erasure} that says under which rule an entry goes.
 *
 * <p><b>Positions.</b> Ledger entries and trail entries have positions 0, 1, 2 … in each
 * municipality, without a gap and in the order of commits: they are the indexes of its two logs.
 *
 * <p><b>Time.</b> Instants are kept to the nanosecond, from 1677 to 2262; what was written is read
 * again to the last digit.
 */
@NullMarked
package jp.sesshu.storage;

import org.jspecify.annotations.NullMarked;
