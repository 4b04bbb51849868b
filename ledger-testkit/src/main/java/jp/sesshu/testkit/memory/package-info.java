/**
 * Adapters that keep everything in memory: for tests and for reading what a port means. They keep
 * every rule of their contracts but durability.
 */
@NullMarked
package jp.sesshu.testkit.memory;

import org.jspecify.annotations.NullMarked;
