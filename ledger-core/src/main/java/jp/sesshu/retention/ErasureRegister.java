package jp.sesshu.retention;

import java.util.List;
import jp.sesshu.Port;
import jp.sesshu.integrity.SignedNote;
import jp.sesshu.municipality.MunicipalityCode;

/**
 * The tombstones of every erasure, kept outside the database (消去簿; port), so that what was erased
 * does not come back with a copy of the database that was made before.
 *
 * <ul>
 *   <li><b>RG1</b> {@link #keepAll} keeps those that are not there; they are durable, outside the
 *       database they speak of, before it returns.
 *   <li><b>RG2</b> {@link #tombstones} answers those of a municipality in the order in which they
 *       were first kept, each once, to the last letter.
 *   <li><b>RG3</b> nothing of another municipality is answered.
 * </ul>
 */
@Port
public interface ErasureRegister {

  /** Keeps tombstones. */
  void keepAll(List<SignedNote> tombstones);

  /** The tombstones of a municipality, oldest first. */
  List<SignedNote> tombstones(MunicipalityCode municipality);
}
