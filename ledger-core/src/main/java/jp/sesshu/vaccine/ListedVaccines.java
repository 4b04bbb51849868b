package jp.sesshu.vaccine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A catalogue over a list of vaccines, such as the rule book's own. Immutable and thread-safe. */
public final class ListedVaccines implements VaccineCatalogue {
  private final Map<VaccineCode, Vaccine> vaccines = new LinkedHashMap<>();

  /**
   * A catalogue of these vaccines.
   *
   * @throws IllegalArgumentException if a code occurs twice
   */
  public ListedVaccines(Collection<Vaccine> list) {
    for (Vaccine vaccine : list) {
      if (vaccines.put(vaccine.code(), vaccine) != null) {
        throw new IllegalArgumentException("vaccine code " + vaccine.code() + " occurs twice");
      }
    }
  }

  @Override
  public Optional<Vaccine> find(VaccineCode code) {
    return Optional.ofNullable(vaccines.get(code));
  }

  @Override
  public Collection<Vaccine> all() {
    return List.copyOf(vaccines.values());
  }
}
