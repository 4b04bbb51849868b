/** Keeps secrets secret and seals true: the keys, the ciphers and the signer of a municipality. */
@NullMarked
package jp.sesshu.protection;

import org.jspecify.annotations.NullMarked;
