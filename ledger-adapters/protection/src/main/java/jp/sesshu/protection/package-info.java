/**
 * Keeps secrets secret and seals true: the ciphers, the keys, the signer and the passwords of a
 * municipality.
 *
 * <p>The <em>cipher</em> makes a field unreadable and bound to its place; the <em>blind index</em>
 * makes it findable by whoever has the key, and says nothing but «equal» to who has not. They have
 * keys of their own, since a digest is the same each time and a cipher text is not. The <em>key
 * ring</em> lies outside the database: a stolen copy of the database is worth nothing without it,
 * and a lost key file is a lost number.
 *
 * <p>The <em>signer</em> has a key of its own, which it never hands out; see {@link
 * jp.sesshu.protection.FileSigner}.
 *
 * <p><em>Passwords</em> of operators are kept as Argon2id digests and nothing else; see {@link
 * jp.sesshu.protection.FilePasswords}.
 *
 * <p>Cipher and index read the ring anew for each field, so that a rotation takes effect at once.
 */
@NullMarked
package jp.sesshu.protection;

import org.jspecify.annotations.NullMarked;
