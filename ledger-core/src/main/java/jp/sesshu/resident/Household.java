package jp.sesshu.resident;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person's place in a household (世帯).
 *
 * @param number the household
 * @param relationshipOrNull the relationship to its head, where the register says
 */
public record Household(HouseholdNumber number, @Nullable Relationship relationshipOrNull) {

  /** The relationship to the head of the household, where the register says. */
  public Optional<Relationship> relationship() {
    return Optional.ofNullable(relationshipOrNull);
  }
}
