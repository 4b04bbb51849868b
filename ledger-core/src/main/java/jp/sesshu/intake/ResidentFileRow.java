package jp.sesshu.intake;

import java.util.Optional;
import jp.sesshu.identity.IndividualNumber;
import jp.sesshu.resident.RegisterRow;
import org.jspecify.annotations.Nullable;

/**
 * A row of the residents' file: what the register says of a person, and apart from it the
 * individual number, where the file carries one.
 *
 * @param register what the register says
 * @param numberOrNull 個人番号
 * @param numberBranch 個人番号の枝番; 0 if the file leaves it empty
 */
public record ResidentFileRow(
    RegisterRow register, @Nullable IndividualNumber numberOrNull, int numberBranch) {

  /** A row without an individual number. */
  public static ResidentFileRow of(RegisterRow register) {
    return new ResidentFileRow(register, null, 0);
  }

  /** The individual number. */
  public Optional<IndividualNumber> number() {
    return Optional.ofNullable(numberOrNull);
  }

  @Override
  public String toString() {
    return "ResidentFileRow[line " + register.line() + ", withheld]";
  }
}
