package jp.sesshu.statutes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.sesshu.eligibility.Edition;

/** Resolves {@code basedOn}: an edition takes from an earlier one what it does not say itself. */
final class EditionInheritance {

  private EditionInheritance() {}

  static List<Edition> resolve(List<EditionFile> files) {
    Map<String, EditionFile> known = new HashMap<>();
    List<Edition> editions = new ArrayList<>();
    for (EditionFile file : files) {
      EditionFile whole = file;
      if (file.basedOn() != null) {
        EditionFile base = known.get(file.basedOn());
        if (base == null) {
          throw new IllegalArgumentException(
              file.id() + ": basedOn must name an earlier edition of the file");
        }
        whole = file.over(base);
      }
      if (known.put(file.id(), whole) != null) {
        throw new IllegalArgumentException(file.id() + ": the id stands twice");
      }
      try {
        editions.add(whole.toEdition());
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(file.id() + ": " + e.getMessage(), e);
      }
    }
    return editions;
  }
}
