package jp.sesshu.statutes.naive;

import java.time.LocalDate;
import java.util.List;

/**
 * The naive evaluator of the statutes' tests as a baseline; stands in its package to reach it.
 *
 * <p>It walks the days of the book one by one and was written to be right, not fast.
 */
public final class NaiveBaseline {

  private final List<String> programmes = List.copyOf(NaiveEvaluator.PROGRAMMES.keySet());

  /**
   * Judges a random person in every programme it knows, of the COVID-19 special programme the
   * windows alone; the sum of doses and windows.
   */
  public long judge(long seed, LocalDate asOf) {
    NaiveCrowd.Member member = NaiveCrowd.member(seed);
    NaiveEvaluator evaluator = new NaiveEvaluator(member.person(), member.doses());
    int day = NaiveEngine.day(asOf);
    long read = 0;
    for (String programme : programmes) {
      boolean windowsOnly = NaiveEvaluator.PROGRAMMES.get(programme) instanceof NaiveCovid;
      read += evaluator.windows(programme, day).size();
      read += windowsOnly ? 0 : evaluator.judge(programme, day).required();
    }
    return read;
  }
}
