package jp.sesshu.access;

import java.util.List;
import jp.sesshu.Port;
import jp.sesshu.municipality.MunicipalityCode;

/**
 * Finds an encrypted value without decrypting the others (port): a keyed digest of the value.
 *
 * <ul>
 *   <li><b>BI1</b> the same value under the same key gives the same digest; another value another
 *       one.
 *   <li><b>BI2</b> {@link #digest} uses the newest key; {@link #candidates} answers the digests
 *       under every key still in use, the newest first, so that a look-up finds the value while
 *       keys rotate.
 *   <li><b>BI3</b> the same value of two municipalities has two digests; an index whose keys are
 *       one municipality's refuses the other with {@link ProtectionException}.
 * </ul>
 */
@Port
public interface BlindIndex {

  /** The digest to store, under the newest key. */
  byte[] digest(MunicipalityCode municipality, String column, byte[] value);

  /** The digests to look for, under every key in use. */
  List<byte[]> candidates(MunicipalityCode municipality, String column, byte[] value);
}
