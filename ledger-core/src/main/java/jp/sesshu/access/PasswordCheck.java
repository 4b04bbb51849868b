package jp.sesshu.access;

import jp.sesshu.Port;

/**
 * Whether somebody is who they say: they know the password (port; 本人認証).
 *
 * <p>Distinguished from the directory of principals, which says what somebody may do. A
 * municipality that signs its staff on elsewhere needs no such check.
 *
 * <ul>
 *   <li><b>PC1</b> {@link #confirms} is true exactly if the password is the one that was set last
 *       for exactly that identifier.
 *   <li><b>PC2</b> for an identifier that has no password, or no longer, it is false, as for a
 *       wrong password, and at the same expense: neither the answer nor its time tells whether
 *       there is such a principal.
 *   <li><b>PC3</b> what was set or taken away counts from the next question on, also after a
 *       restart.
 *   <li><b>PC4</b> a password stands in no text. What is kept is a salted and deliberately slow
 *       digest of it, another one for each principal, even where two have the same password.
 * </ul>
 */
@Port
@FunctionalInterface
public interface PasswordCheck {

  /** Whether that is the password of that principal. */
  boolean confirms(PrincipalId id, Password password);
}
