package jp.sesshu.testkit.city;

import java.time.LocalDate;
import java.util.random.RandomGenerator;
import jp.sesshu.resident.Address;
import jp.sesshu.resident.ResidencyChange;
import jp.sesshu.resident.ResidencyChange.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Since when people live here and what became of them: born here or moved in, moved within, moved
 * away, come back, died, or never registered (住登外).
 */
final class Moves {
  private final LocalDate today;
  private final Streets streets;
  private final RandomGenerator random;

  Moves(LocalDate today, Streets streets, RandomGenerator random) {
    this.today = today;
    this.streets = streets;
    this.random = random;
  }

  /** What a whole household did together. */
  record Story(Kind kind, LocalDate on, @Nullable Address elsewhereOrNull, boolean outside) {}

  /** What the register says of one person's residency. */
  record Stay(
      boolean outside,
      @Nullable LocalDate sinceOrNull,
      @Nullable LocalDate untilOrNull,
      @Nullable ResidencyChange lastChangeOrNull,
      @Nullable Address cameFromOrNull,
      @Nullable Address wentToOrNull) {}

  /** In a thousand households: 20 gone, 150 come within nine years, 90 moved within, 6 outside. */
  Story ofHousehold() {
    int drawn = random.nextInt(1000);
    if (drawn < 6) {
      return new Story(Kind.OTHER, daysAgo(900), null, true);
    }
    if (drawn < 26) {
      return new Story(Kind.MOVE_OUT, daysAgo(700), streets.elsewhere(), false);
    }
    if (drawn < 176) {
      return new Story(Kind.MOVE_IN, daysAgo(3300), streets.elsewhere(), false);
    }
    if (drawn < 266) {
      return new Story(Kind.MOVE_WITHIN, daysAgo(2000), null, false);
    }
    return new Story(Kind.OTHER, today, null, false);
  }

  /** One person's part in it. */
  Stay stay(Story story, LocalDate birthDate, int age, boolean grown) {
    if (story.outside()) {
      return new Stay(true, null, null, null, null, null);
    }
    if (grown && story.kind() == Kind.OTHER && dies(age)) {
      LocalDate day = daysAgo(360);
      LocalDate since = since(birthDate, grown);
      return new Stay(false, since, day.plusDays(1), change(Kind.DEATH, "死亡", day), null, null);
    }
    if (story.kind() == Kind.OTHER || story.on().isBefore(birthDate)) {
      return bornHere(story, birthDate, grown);
    }
    return moved(story, birthDate, grown);
  }

  private Stay bornHere(Story story, LocalDate birthDate, boolean grown) {
    if (grown) {
      return new Stay(false, since(birthDate, grown), null, null, null, null);
    }
    boolean gone = story.kind() == Kind.MOVE_OUT;
    LocalDate until = gone ? later(story.on(), birthDate.plusDays(20)) : null;
    ResidencyChange change =
        gone && until != null
            ? change(Kind.MOVE_OUT, "転出", until)
            : change(Kind.BIRTH, "出生", birthDate);
    return new Stay(false, birthDate, until, change, null, gone ? story.elsewhereOrNull() : null);
  }

  private Stay moved(Story story, LocalDate birthDate, boolean grown) {
    LocalDate on = story.on();
    Address other = story.elsewhereOrNull();
    return switch (story.kind()) {
      case MOVE_IN -> new Stay(false, on, null, change(Kind.MOVE_IN, "転入", on), other, null);
      case MOVE_OUT -> {
        LocalDate since = earlier(since(birthDate, grown), on);
        yield new Stay(false, since, on, change(Kind.MOVE_OUT, "転出", on), null, other);
      }
      default -> {
        LocalDate since = earlier(since(birthDate, grown), on);
        yield new Stay(false, since, null, change(Kind.MOVE_WITHIN, "転居", on), null, null);
      }
    };
  }

  private LocalDate since(LocalDate birthDate, boolean grown) {
    if (!grown || random.nextInt(3) == 0) {
      return birthDate;
    }
    return later(birthDate, today.minusYears(10).minusDays(random.nextInt(9000)));
  }

  /** In a year, of a hundred people: none of the young, one of 75, ten of 90. */
  private boolean dies(int age) {
    return age > 60 && random.nextInt(1000) < (age - 60) * (age - 60) / 9;
  }

  private LocalDate daysAgo(int most) {
    return today.minusDays(1 + random.nextInt(most));
  }

  private LocalDate later(LocalDate a, LocalDate b) {
    LocalDate latest = a.isAfter(b) ? a : b;
    return latest.isAfter(today) ? today : latest;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  private static ResidencyChange change(Kind kind, String word, LocalDate on) {
    return new ResidencyChange(kind, word, on);
  }
}
