/**
 * Certificates, letters and lists as printable HTML.
 *
 * <p>What a document says is the core's; here is only how it looks. A page is one file that needs
 * nothing else: no script, no font, no picture. All that comes from a person's data is text, never
 * mark-up.
 */
@NullMarked
package jp.sesshu.documents;

import org.jspecify.annotations.NullMarked;
