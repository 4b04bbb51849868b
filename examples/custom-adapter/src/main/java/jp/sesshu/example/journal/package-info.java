/**
 * An integrator's own storage: an append-only file of JSON lines, and what it says held in memory.
 */
@NullMarked
package jp.sesshu.example.journal;

import org.jspecify.annotations.NullMarked;
