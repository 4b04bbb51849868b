package jp.sesshu.eligibility.internal;

import java.util.List;
import jp.sesshu.calendar.LegalAge;
import jp.sesshu.eligibility.LongTermIllnessRule;
import jp.sesshu.eligibility.StatuteBook;
import jp.sesshu.programme.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** Compiles what the long-term illness exception says of one programme. */
final class LongTermCompiler {

  private LongTermCompiler() {}

  static LongTermCaps compile(StatuteBook book, Vaccines vaccines, ProgrammeId programme) {
    List<LongTermIllnessRule> rules =
        book.longTermIllness().stream().filter(r -> r.years().containsKey(programme)).toList();
    @Nullable LegalAge[][] caps = new LegalAge[rules.size()][vaccines.size()];
    boolean hasCaps = false;
    for (int i = 0; i < rules.size(); i++) {
      for (LongTermIllnessRule.Cap cap : rules.get(i).caps()) {
        if (cap.programmes().contains(programme)) {
          hasCaps = true;
          LegalAge until = cap.until();
          LegalAge[] row = caps[i];
          cap.vaccines().forEach(v -> row[vaccines.require(v)] = until);
        }
      }
    }
    List<LongTermIllnessRule.SupplyShortage> shortages =
        book.supplyShortages().stream().filter(s -> s.programmes().contains(programme)).toList();
    boolean[] supply = new boolean[rules.size()];
    for (int i = 0; i < supply.length; i++) {
      supply[i] = rules.get(i).supplyShortage();
    }
    return new LongTermCaps(
        rules.stream().mapToInt(r -> Days.of(r.inForceFrom())).toArray(),
        rules.stream().mapToInt(r -> Days.lastOrOpen(r.inForceUntil())).toArray(),
        rules.stream().mapToInt(r -> r.years().getOrDefault(programme, 0)).toArray(),
        supply,
        caps,
        shortages.stream().mapToInt(s -> Days.of(s.from())).toArray(),
        shortages.stream().mapToInt(s -> Days.of(s.endedOn())).toArray(),
        hasCaps);
  }
}
