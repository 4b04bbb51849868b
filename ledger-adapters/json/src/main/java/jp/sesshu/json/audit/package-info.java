/**
 * The export of a municipality's two logs as JSON lines, and its audit.
 *
 * <p>An export is what an auditor takes away. With it and the signer's public key alone anyone can
 * tell whether an entry was changed; the database, the program and the operator are not needed, nor
 * trusted. The form is meant to be checked by a second program written by someone else.
 */
@NullMarked
package jp.sesshu.json.audit;

import org.jspecify.annotations.NullMarked;
