package jp.sesshu.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the person was seen (接種医療機関・会場): an institution by number, or by name where it has none,
 * and the place if it was elsewhere.
 *
 * @param providerOrNull 接種医療機関番号
 * @param providerNameOrNull 接種医療機関その他
 * @param placeOrNull 会場その他
 * @param doctorNameOrNull 接種医師名 (予防接種法施行規則の記録事項)
 */
public record Venue(
    @Nullable ProviderNumber providerOrNull,
    @Nullable String providerNameOrNull,
    @Nullable String placeOrNull,
    @Nullable String doctorNameOrNull) {

  /** Nothing known of the place. */
  public static final Venue UNKNOWN = new Venue(null, null, null, null);

  /** The institution's number. */
  public Optional<ProviderNumber> provider() {
    return Optional.ofNullable(providerOrNull);
  }

  /** The institution's name where it has no number. */
  public Optional<String> providerName() {
    return Optional.ofNullable(providerNameOrNull);
  }

  /** The place, where it was not at the institution. */
  public Optional<String> place() {
    return Optional.ofNullable(placeOrNull);
  }

  /** The name of the doctor who vaccinated. */
  public Optional<String> doctorName() {
    return Optional.ofNullable(doctorNameOrNull);
  }
}
