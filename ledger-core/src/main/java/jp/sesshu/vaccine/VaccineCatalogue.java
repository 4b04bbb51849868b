package jp.sesshu.vaccine;

import java.util.Collection;
import java.util.Optional;
import jp.sesshu.Port;

/**
 * The vaccines there are (port).
 *
 * <p>Rules: <b>VC1</b> {@link #find} answers the vaccine with exactly that code or nothing, never a
 * similar one; <b>VC2</b> a product of a family ({@code COVID-19/X}) that the catalogue does not
 * list is not found; <b>VC3</b> {@link #all} holds each code once.
 */
@Port
public interface VaccineCatalogue {

  /** The vaccine with this code. */
  Optional<Vaccine> find(VaccineCode code);

  /** Every vaccine, in no promised order. */
  Collection<Vaccine> all();
}
