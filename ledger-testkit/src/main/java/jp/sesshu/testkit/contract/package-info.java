/**
 * One contract for each port: extend it, override its factory, and every numbered rule of the port
 * is tested against your adapter. A failure names the rule.
 */
@NullMarked
package jp.sesshu.testkit.contract;

import org.jspecify.annotations.NullMarked;
