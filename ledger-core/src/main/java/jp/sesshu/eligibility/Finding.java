package jp.sesshu.eligibility;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One reason of an answer (判定理由): a code, what it is about, and the article.
 *
 * <p>Prose is made of it at the edge, in Japanese or English.
 *
 * @param code the reason
 * @param attributes named values for the sentence, such as {@code from}; may be empty
 * @param article the article, or null if the reason is not one of law
 */
public record Finding(ReasonCode code, Map<String, String> attributes, @Nullable Citation article) {

  /** Keeps an unmodifiable copy of the attributes. */
  public Finding {
    attributes = Map.copyOf(attributes);
  }

  /** A finding without attributes. */
  public static Finding of(ReasonCode code, @Nullable Citation article) {
    return new Finding(code, Map.of(), article);
  }

  /** The article it stands on. */
  public Optional<Citation> citation() {
    return Optional.ofNullable(article);
  }
}
