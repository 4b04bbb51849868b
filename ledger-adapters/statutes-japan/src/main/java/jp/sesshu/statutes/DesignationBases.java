package jp.sesshu.statutes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.sesshu.eligibility.Citation;
import jp.sesshu.eligibility.TemporaryDesignation.Basis;
import org.jspecify.annotations.Nullable;

/**
 * The provisions under which a temporary vaccination may be designated (臨時の予防接種の根拠), by day.
 *
 * <p>An id names a provision through its versions: {@code SPECIAL_MEASURES_ACT_28} was deemed a
 * vaccination under 予防接種法6条1項 to 2022-12-08 and under 6条3項 since. Read once, on first use.
 */
public final class DesignationBases {

  private static final String FILE = "designation-bases.yaml";

  private DesignationBases() {}

  /** All versions, in the order of the file. */
  public static List<Basis> all() {
    return Holder.ALL;
  }

  /** The ids, in alphabetical order. */
  public static Set<String> ids() {
    return Holder.ALL.stream().map(Basis::id).collect(Collectors.toCollection(TreeSet::new));
  }

  /** A provision as it stood on a day; absent if there is none of that id, or not on that day. */
  public static Optional<Basis> on(String id, LocalDate day) {
    return Holder.ALL.stream()
        .filter(basis -> basis.id().equals(id) && basis.isInForceOn(day))
        .findFirst();
  }

  record BasesFile(List<BasisEntry> bases) {
    BasesFile {
      Required.all("bases", bases);
    }
  }

  record BasisEntry(
      String id, LocalDate inForceFrom, @Nullable LocalDate inForceUntil, Citation citation) {
    BasisEntry {
      Required.all("id", id, "inForceFrom", inForceFrom, "citation", citation);
    }

    Basis toBasis() {
      return new Basis(id, inForceFrom, inForceUntil, citation);
    }
  }

  private static final class Holder {
    static final List<Basis> ALL =
        new JacksonStatutes()
            .read(FILE, JacksonStatutes.file(FILE), BasesFile.class).bases().stream()
                .map(BasisEntry::toBasis)
                .toList();
  }
}
