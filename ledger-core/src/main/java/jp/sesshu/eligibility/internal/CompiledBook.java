package jp.sesshu.eligibility.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.sesshu.eligibility.StatuteBook;
import jp.sesshu.municipality.MunicipalPolicy;
import jp.sesshu.programme.ProgrammeId;

/** A whole rule book, compiled; immutable and shared by threads. */
public final class CompiledBook {

  final StatuteBook source;
  final Vaccines vaccines;
  final CompiledProgramme[] programmes;
  private final int cohortNodes;
  private final int[][] counting;
  private final Map<ProgrammeId, Integer> index = new HashMap<>();

  private CompiledBook(StatuteBook source, MunicipalPolicy policy) {
    this.source = source;
    vaccines = new Vaccines(source);
    for (int i = 0; i < source.programmes().size(); i++) {
      ProgrammeId id = source.programmes().get(i).id();
      if (index.put(id, i) != null) {
        throw new IllegalArgumentException(id + ": programme stands twice");
      }
    }
    CohortNodes nodes = new CohortNodes();
    ProgrammeCompiler compiler = new ProgrammeCompiler(source, vaccines, index, policy, nodes);
    programmes =
        source.programmes().stream().map(compiler::compile).toArray(CompiledProgramme[]::new);
    cohortNodes = nodes.count();
    counting = new int[vaccines.size()][];
    Arrays.setAll(
        counting,
        v ->
            IntStream.range(0, programmes.length).filter(p -> programmes[p].relevant[v]).toArray());
  }

  /**
   * Compiles a book.
   *
   * @param policy how a municipality reads them
   * @throws IllegalArgumentException if the rules contradict themselves
   */
  public static CompiledBook compile(StatuteBook source, MunicipalPolicy policy) {
    return new CompiledBook(PolicyReading.of(source, policy), policy);
  }

  /** The number of a programme, or -1. */
  public int find(ProgrammeId id) {
    return index.getOrDefault(id, -1);
  }

  /** The programmes that permit, count or deem a vaccine. */
  int[] counting(int vaccine) {
    return counting[vaccine];
  }

  /** How many requirements a {@link Cohort} remembers. */
  int cohortNodes() {
    return cohortNodes;
  }

  /** The programmes in the order of their numbers. */
  public List<ProgrammeId> programmes() {
    return source.programmes().stream().map(rules -> rules.id()).toList();
  }
}
