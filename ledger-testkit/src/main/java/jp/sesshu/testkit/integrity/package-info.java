/** For trying the tamper-evident logs: logs that can be tampered with, and a signer in memory. */
@NullMarked
package jp.sesshu.testkit.integrity;

import org.jspecify.annotations.NullMarked;
