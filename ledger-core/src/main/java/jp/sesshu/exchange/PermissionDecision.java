package jp.sesshu.exchange;

import java.util.List;
import java.util.function.Function;

/**
 * The list's answer to a request (照合結果), with the rows and articles it stands on.
 *
 * <p>Decisions are made when the list is built and shared afterwards: two equal requests on one
 * list get the same object.
 */
public sealed interface PermissionDecision {

  /** Whether it is permitted. */
  boolean isPermitted();

  /** The value for a permission or for a refusal. */
  <T> T fold(Function<Permitted, T> permitted, Function<Refused, T> refused);

  /**
   * It is permitted.
   *
   * @param rows the rows that permit it, at least one
   * @param citation the enabling provision, the rows and their purpose articles
   */
  record Permitted(List<PermissionRowId> rows, String citation) implements PermissionDecision {
    /** Refuses a permission without a row. */
    public Permitted {
      rows = List.copyOf(rows);
      if (rows.isEmpty()) {
        throw new IllegalArgumentException("nothing is permitted without a row");
      }
    }

    @Override
    public boolean isPermitted() {
      return true;
    }

    @Override
    public <T> T fold(Function<Permitted, T> permitted, Function<Refused, T> refused) {
      return permitted.apply(this);
    }
  }

  /**
   * It is refused.
   *
   * @param reason why
   * @param near the rows that came nearest: those whose purpose is another, or that are in force on
   *     other days; may be empty
   */
  record Refused(PermissionRefusal reason, List<PermissionRowId> near)
      implements PermissionDecision {
    /** Keeps an unmodifiable copy. */
    public Refused {
      near = List.copyOf(near);
    }

    @Override
    public boolean isPermitted() {
      return false;
    }

    @Override
    public <T> T fold(Function<Permitted, T> permitted, Function<Refused, T> refused) {
      return refused.apply(this);
    }
  }
}
