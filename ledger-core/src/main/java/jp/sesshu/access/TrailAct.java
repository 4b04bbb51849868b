package jp.sesshu.access;

import java.util.Optional;

/**
 * One act as the trail has it (操作): what was attempted, and how it ended.
 *
 * @param attempt what was attempted
 * @param outcome how it ended; none while it runs, or if it was broken off
 */
public record TrailAct(TrailEntry.Attempt attempt, Optional<TrailEntry.Outcome> outcome) {}
