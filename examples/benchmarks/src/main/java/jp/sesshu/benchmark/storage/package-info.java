/**
 * Measures the storage against the bare database: the same rows, tables, triggers and durability,
 * turn and turn about in one run.
 */
@NullMarked
package jp.sesshu.benchmark.storage;

import org.jspecify.annotations.NullMarked;
