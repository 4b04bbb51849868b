package jp.sesshu.eligibility.internal;

import org.jspecify.annotations.Nullable;

/** One method by which a group's series could go on, and when; refilled. */
final class Option {

  /** Whether a dose can still be given by it on or after the judging day. */
  boolean open;

  final Ranges days = new Ranges();
  int from;
  int until;

  /** The edition on the day the dose is proposed for, its method and dose. */
  int edition;

  @Nullable CompiledMethod method;
  int dose;
  int remaining;

  boolean planned;
}
