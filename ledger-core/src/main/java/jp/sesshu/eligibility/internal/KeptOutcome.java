package jp.sesshu.eligibility.internal;

import org.jspecify.annotations.Nullable;

/** An {@link Outcome} that stays as it is, so that the values it is dressed in may stay with it. */
final class KeptOutcome extends Outcome {

  /** What it is dressed in, if it was asked for as values before. */
  @Nullable Dress dress;
}
